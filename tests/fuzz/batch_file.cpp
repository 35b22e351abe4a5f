// SPDX-License-Identifier: GPL-3.0-or-later
// A file of jobs. Files that jobs start from are left out: they have fuzzers of their own.
#include "app/command_line/batch.h"
#include "tests/fuzz/driver/memory_file.h"

#include <QCoreApplication>

using namespace sinescope;
using fuzz::claim;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static int count = 1;
    static char name[] = "sinescope";
    static char *arguments[] = {name, nullptr};
    static QCoreApplication application(count, arguments);
    static fuzz::MemoryFile file;
    const QByteArray text = QByteArray::fromRawData(reinterpret_cast<const char *>(data), qsizetype(size));
    if (text.contains("open") || text.contains("\\u"))
        return 0;
    file.set(data, size);
    const auto read = readBatch(QString::fromStdString(file.path()), QStringLiteral("en"));
    if (const auto *failure = std::get_if<Failure>(&read)) {
        claim(failure->code == ExitCode::Invalid && !failure->message().isEmpty(), "a refusal says why");
        return 0;
    }
    const auto &jobs = std::get<std::vector<BatchJob>>(read);
    claim(!jobs.empty() && jobs.size() <= std::size_t(maximumBatchJobs), "there are jobs, not too many");
    for (const BatchJob &job : jobs) {
        claim(!job.outputs.isEmpty(), "a job has an output");
        const auto *good = std::get_if<Job>(&job.job);
        claim(!good || !check(good->state.parameters), "parameters are within their limits");
    }
    return 0;
}
