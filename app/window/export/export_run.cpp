// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/export/export_run.h"

#include "app/export/time_left.h"
#include "app/window/widgets/tell_failure.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFileInfo>
#include <QProgressDialog>
#include <QTimer>

#include <atomic>
#include <future>
#include <system_error>
#include <thread>

namespace sinescope {

namespace {

struct ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

using namespace std::chrono_literals;

constexpr int wholeProgress = 1000;
constexpr auto shortEnough = 500ms; ///< what takes no longer needs no dialog

/// "Writing table.npy", a bar, the time left and Cancel.
class ProgressDialog
{
public:
    ProgressDialog(QWidget *parent, const QString &path)
        : m_name(ExportWords::tr("Writing %1").arg(QFileInfo(path).fileName()))
        , m_dialog(m_name, ExportWords::tr("Cancel"), 0, wholeProgress, parent)
    {
        m_dialog.setWindowTitle(ExportWords::tr("Export"));
        m_dialog.setWindowModality(Qt::WindowModal);
        m_dialog.setMinimumDuration(int(shortEnough.count()));
        m_dialog.setMinimumWidth(420);
        m_dialog.setAutoClose(false);
        m_dialog.setAutoReset(false);
    }

    QProgressDialog &dialog() { return m_dialog; }

    /// Handles events too, so that Cancel can be pressed.
    void show(double done)
    {
        m_dialog.setLabelText(m_name + QLatin1Char('\n') + m_timeLeft.text(done));
        m_dialog.setValue(int(done * wholeProgress));
    }

private:
    QString m_name;
    TimeLeft m_timeLeft;
    QProgressDialog m_dialog;
};

bool tell(QWidget *parent, const std::optional<Failure> &failure)
{
    if (failure)
        tellFailure(parent, ExportWords::tr("Export"), *failure);
    return !failure;
}

/// Shows how far the work is until it is over.
void waitFor(const std::future<std::optional<Failure>> &result, ProgressDialog &progress,
             const std::atomic<double> &done)
{
    QEventLoop loop;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        if (result.wait_for(0ms) == std::future_status::ready)
            loop.quit();
        else if (!progress.dialog().wasCanceled())
            progress.show(done);
    });
    timer.start(50);
    progress.dialog().show();
    loop.exec();
}

struct Outcome
{
    bool isCancelled;
    std::optional<Failure> failure;
};

/// Tells what went wrong, unless somebody wanted it so. True for what is written.
bool tell(QWidget *parent, const Outcome &outcome)
{
    return outcome.failure && outcome.isCancelled ? false : tell(parent, outcome.failure);
}

/// On a worker thread, or on this one where there is no other to be had.
Outcome runBeside(QWidget *parent, const State &state, const ExportOptions &options, const ExportJob &job)
{
    std::atomic<double> done = 0;
    std::promise<std::optional<Failure>> promise;
    std::future<std::optional<Failure>> result = promise.get_future();
    std::jthread worker;
    try {
        worker = std::jthread([&](const std::stop_token &stop) {
            promise.set_value(runExport(state, options, job, {stop, [&](double part) {
                                                                  done = part;
                                                              }}));
        });
    } catch (const std::system_error &) {
        return {false, runExport(state, options, job)};
    }
    if (result.wait_for(shortEnough) != std::future_status::ready) {
        ProgressDialog progress(parent, job.path);
        QObject::connect(&progress.dialog(), &QProgressDialog::canceled, [&] { worker.request_stop(); });
        waitFor(result, progress, done);
        if (result.wait_for(0ms) != std::future_status::ready)
            worker.request_stop(); // the program ends
    }
    if (parent)
        parent->activateWindow(); // some desktops leave the keyboard with the dialog that is gone
    std::optional<Failure> failure = result.get();
    return {worker.get_stop_token().stop_requested(), std::move(failure)};
}

} // namespace

bool runExportWithProgress(QWidget *parent, const State &state, const ExportOptions &options,
                           const ExportJob &job)
{
    if (const auto failure = checkExport(state, options, job))
        return tell(parent, failure);
    if (job.format->kind != ExportFormat::Kind::Data)
        return tell(parent, runExport(state, options, job));
    return tell(parent, runBeside(parent, state, options, job));
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
    ProgressDialog progress(parent, job.path);
    std::stop_source source;
    const auto failure = runSweep(states, options, job, {source.get_token(), [&](double done) {
                                                             progress.show(done);
                                                             if (progress.dialog().wasCanceled())
                                                                 source.request_stop();
                                                         }});
    progress.dialog().hide();
    return tell(parent, Outcome{source.stop_requested(), failure});
}

} // namespace sinescope
