// SPDX-License-Identifier: GPL-3.0-or-later
// The arguments of the program, one a line. They name files of an empty folder: paths are left out, so that
// nothing else is opened. "facts" is not asked for, as it would search for seconds as it should.
#include "app/command_line/command_line.h"

#include "app/export/command_text.h"
#include "tests/fuzz/driver/claim.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace sinescope;
using fuzz::claim;

namespace {

void start()
{
    static int count = 1;
    static char name[] = "sinescope";
    static char *arguments[] = {name, nullptr};
    static QCoreApplication application(count, arguments);
    static QTemporaryDir folder;
    static const bool isThere = chdir(folder.path().toLocal8Bit().constData()) == 0;
    claim(isThere, "there is an empty folder");
}

/// A command made of a job is read as the same job, but for what no option says.
void checkCommand(const Job &job)
{
    const CommandText command = commandText(job.state, job.options, QStringLiteral("en"));
    const auto again = readCommandLine(command.arguments);
    claim(std::holds_alternative<Job>(again), "a command that the program writes can be read");
    claim(std::get<Job>(again).state.parameters == job.state.parameters, "and means the same parameters");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    start();
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    if (text.contains(u'/') || text.startsWith(QLatin1StringView("facts")))
        return 0;
    const auto read = readCommandLine(QStringList{QStringLiteral("sinescope")} + text.split(u'\n'));
    if (const auto *failure = std::get_if<Failure>(&read)) {
        claim(failure->code != ExitCode::Done && !failure->message().isEmpty(), "a refusal says why");
        return 0;
    }
    const Job &job = std::get<Job>(read);
    claim(!check(job.state.parameters), "parameters are within their limits");
    if (job.action == Job::Action::Export) {
        claim(!job.outputs.empty(), "an export has an output");
        if (!job.options.isCells)
            checkCommand(job);
    }
    return 0;
}
