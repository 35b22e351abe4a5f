// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/export/export_run.h"

#include "app/export/picture_export.h"
#include "app/window/export/watched_work.h"
#include "app/window/widgets/tell_failure.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace sinescope {

namespace {

struct ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

QString writing(const QString &path)
{
    return ExportWords::tr("Writing %1").arg(QFileInfo(path).fileName());
}

/// Tells what went wrong, unless somebody wanted it so. True for what is written.
bool tell(QWidget *parent, const std::optional<Failure> &failure, bool isStopped = false)
{
    if (failure && !isStopped)
        tellFailure(parent, ExportWords::tr("Export"), *failure);
    return !failure;
}

/// Painting so many pixels takes a second and more, and handles no events.
bool isLong(const State &state, const ExportOptions &options, const ExportJob &job)
{
    constexpr double manyPixels = 2e7;
    if (job.format->kind != ExportFormat::Kind::Picture)
        return false;
    const QSizeF pixels = pictureGeometry(state, options, pictureKindOf(*job.format)).pixels();
    return pixels.width() * pixels.height() > manyPixels;
}

/// Does it while the window waits.
bool doWatched(QWidget *parent, const QString &path, bool isShownAtOnce,
               const std::function<std::optional<Failure>(const ExportWatch &)> &write)
{
    std::optional<Failure> failure;
    bool isStopped = false;
    {
        WatchedWork work(parent, writing(path)); // its dialog is gone before a failure is told
        if (isShownAtOnce)
            work.showAtOnce();
        failure = write(work.watch());
        isStopped = work.isStopped();
    }
    return tell(parent, failure, isStopped);
}

} // namespace

bool runExportWithProgress(QWidget *parent, const State &state, const ExportOptions &options,
                           const ExportJob &job)
{
    if (const auto failure = checkExport(state, options, job))
        return tell(parent, failure);
    return doWatched(parent, job.path, isLong(state, options, job),
                     [&](const ExportWatch &watch) { return runExport(state, options, job, watch); });
}

bool runSweepWithProgress(QWidget *parent, const State &state, const ExportOptions &options,
                          const ExportJob &job, const Sweep &sweep)
{
    const auto made = sweepStates(state, options, sweep);
    if (const auto *failure = std::get_if<Failure>(&made))
        return tell(parent, *failure);
    const auto &states = std::get<std::vector<State>>(made);
    if (const auto failure = checkSweep(states, options, job))
        return tell(parent, failure);
    return doWatched(parent, job.path, isLong(state, options, job),
                     [&](const ExportWatch &watch) { return runSweep(states, options, job, watch); });
}

} // namespace sinescope
