// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/export_runner.h"

#include "app/command_line/command_line_options.h"
#include "app/command_line/console.h"
#include "app/export/output_file.h"
#include "app/state/language.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace sinescope {

namespace {

struct CommandWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// What a job asks for once its sweep has been spread out.
struct Work
{
    const Job *job;
    std::vector<State> states; ///< of a sweep; one without
};

std::variant<Work, Failure> makeWork(const Job &job)
{
    if (!job.sweep)
        return Work{&job, {job.state}};
    auto states = sweepStates(job.state, job.options, *job.sweep);
    if (auto *failure = std::get_if<Failure>(&states))
        return *failure;
    return Work{&job, std::get<std::vector<State>>(std::move(states))};
}

std::optional<Failure> check(const Work &work, const ExportJob &output)
{
    return work.job->sweep ? checkSweep(work.states, work.job->options, output)
                           : checkExport(work.job->state, work.job->options, output);
}

/// Painting cannot be stopped, nor can waiting for the other end of standard output or of a document's pipe,
/// but neither has anything on the disk.
bool endsAtOnce(const ExportJob &output)
{
    return output.format->kind == ExportFormat::Kind::Picture || !canBeReplaced(output.path);
}

/// Called on the thread that waits for signals.
void leave(const ExportJob &output, int signal, ProgressLine &line)
{
    line.close();
    printMessage(CommandWords::tr("%1: stopped").arg(output.path));
    endBySignal(signal);
}

std::optional<Failure> run(const Work &work, const ExportJob &output, const Interrupts &interrupts,
                           ProgressLine &line)
{
    line.begin(output.path);
    const ExportWatch watch{interrupts.token(), [&](double done) {
                                line.show(done);
                            }};
    std::optional<Failure> failure;
    if (work.job->sweep) {
        failure = runSweep(work.states, work.job->options, output, watch);
    } else if (endsAtOnce(output)) {
        const std::stop_callback onStop(interrupts.token(),
                                        [&] { leave(output, interrupts.signal(), line); });
        failure = runExport(work.job->state, work.job->options, output, watch);
    } else {
        failure = runExport(work.job->state, work.job->options, output, watch);
    }
    line.clear();
    return failure;
}

/// The files that an output would replace.
std::vector<QByteArray> placesOf(const Work &work, const ExportJob &output)
{
    std::vector<QByteArray> places;
    if (!work.job->sweep) {
        if (canBeReplaced(output.path))
            places.push_back(placeOf(output.path));
        return places;
    }
    const int files = work.job->sweep->count;
    for (int i = 0; i < files; ++i)
        places.push_back(placeOf(sweepPath(output.path, i, files)));
    return places;
}

/// Which job has written each file of a batch, from 1.
using Writers = QHash<QByteArray, int>;

std::optional<Failure> checkUnwritten(const std::vector<QByteArray> &places, const Writers &writers)
{
    for (const QByteArray &place : places) {
        if (const int writer = writers.value(place))
            return Failure{ExitCode::Usage, {}, CommandWords::tr("job %1 writes the same file").arg(writer)};
    }
    return std::nullopt;
}

ExitCode fail(const Failure &failure)
{
    printMessage(namedAsOption(failure).message());
    return failure.code;
}

} // namespace

bool needsPictures(const Job &job)
{
    return std::ranges::any_of(job.outputs, [](const ExportJob &output) {
        return output.format->kind == ExportFormat::Kind::Picture;
    });
}

ExitCode runJob(const Job &job, const Interrupts &interrupts)
{
    const auto made = makeWork(job);
    if (const auto *failure = std::get_if<Failure>(&made))
        return fail(*failure);
    const Work &work = std::get<Work>(made);
    for (const ExportJob &output : job.outputs) {
        if (const auto failure = check(work, output))
            return fail(*failure);
    }
    ProgressLine line(job.isQuiet);
    for (const ExportJob &output : job.outputs) {
        if (const auto failure = run(work, output, interrupts, line))
            return fail(*failure);
    }
    return ExitCode::Done;
}

ExitCode runBatch(const std::vector<BatchJob> &jobs, bool isQuiet, const Interrupts &interrupts)
{
    const std::stop_token stop = interrupts.token();
    ExitCode first = ExitCode::Done;
    const auto tell = [&](const BatchJob &job, const QString &output, const Failure &failure) {
        printMessage(
            CommandWords::tr("job %1, %2: %3").arg(job.number).arg(output, namedAsOption(failure).message()));
        if (first == ExitCode::Done)
            first = failure.code;
    };
    ProgressLine line(isQuiet);
    Writers writers;
    for (const BatchJob &job : jobs) {
        useLanguage(job.language);
        const auto *read = std::get_if<Job>(&job.job);
        const auto made = read ? makeWork(*read) : std::get<Failure>(job.job);
        if (const auto *failure = std::get_if<Failure>(&made)) {
            tell(job, job.outputs.join(QStringLiteral(", ")), *failure);
            continue;
        }
        const Work &work = std::get<Work>(made);
        for (std::size_t i = 0; i < read->outputs.size() && !stop.stop_requested(); ++i) {
            const ExportJob &output = read->outputs[i];
            auto failure = check(work, output);
            const std::vector<QByteArray> places = placesOf(work, output);
            if (!failure)
                failure = checkUnwritten(places, writers);
            if (!failure)
                failure = run(work, output, interrupts, line);
            if (failure)
                tell(job, job.outputs[qsizetype(i)], *failure);
            else
                std::ranges::for_each(places, [&](const auto &place) { writers.insert(place, job.number); });
        }
        if (stop.stop_requested())
            break;
    }
    return first;
}

} // namespace sinescope
