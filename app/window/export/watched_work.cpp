// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/export/watched_work.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QGuiApplication>
#include <QProgressDialog>
#include <QThread>
#include <QTimer>

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
constexpr auto betweenLooks = 50ms;

} // namespace

WatchedWork::WatchedWork(QWidget *parent, const QString &what)
    : m_parent(parent)
    , m_what(what)
{
    QGuiApplication::setOverrideCursor(Qt::BusyCursor); // painting itself handles no events
}

WatchedWork::~WatchedWork()
{
    const bool wasShown = m_dialog != nullptr;
    m_dialog.reset();
    QGuiApplication::restoreOverrideCursor();
    if (wasShown && m_parent)
        m_parent->activateWindow(); // some desktops leave the keyboard with the dialog that is gone
}

ExportWatch WatchedWork::watch()
{
    return {m_stop.get_token(), [this](double done) { tell(done); },
            [this](const std::function<void()> &part) {
                doBeside(part);
            }};
}

void WatchedWork::tell(double done)
{
    m_done = done;
    if (QThread::currentThread() == QCoreApplication::instance()->thread() && m_timeLeft.isWorthTelling())
        handleEvents();
}

/// On this thread where there is no other to be had.
void WatchedWork::doBeside(const std::function<void()> &part)
{
    std::packaged_task<void()> task(part);
    std::future<void> result = task.get_future();
    std::jthread worker;
    try {
        worker = std::jthread(std::move(task));
    } catch (const std::system_error &) {
        return part();
    }
    waitFor(result);
    if (result.wait_for(0ms) != std::future_status::ready)
        m_stop.request_stop(); // the program ends
    result.get();
}

/// Without events as long as nobody would see that they are handled.
void WatchedWork::waitFor(const std::future<void> &part)
{
    while (!m_timeLeft.isWorthTelling()) {
        if (part.wait_for(5ms) == std::future_status::ready)
            return;
    }
    QEventLoop loop;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        if (part.wait_for(0ms) == std::future_status::ready)
            loop.quit();
        else
            show();
    });
    timer.start(betweenLooks);
    show();
    loop.exec();
}

void WatchedWork::handleEvents()
{
    show();
    QEventLoop loop;
    QTimer::singleShot(0, &loop, &QEventLoop::quit);
    if (loop.exec() != 0)
        m_stop.request_stop(); // the program ends
}

void WatchedWork::show()
{
    if (!m_dialog) {
        m_dialog = std::make_unique<QProgressDialog>(m_what, ExportWords::tr("Cancel"), 0, 0, m_parent);
        m_dialog->setWindowTitle(QGuiApplication::applicationDisplayName());
        m_dialog->setWindowModality(Qt::ApplicationModal);
        m_dialog->setMinimumDuration(0);
        m_dialog->setMinimumWidth(420);
        m_dialog->setAutoClose(false);
        m_dialog->setAutoReset(false);
    }
    if (m_dialog->wasCanceled() && m_stop.request_stop()) {
        m_dialog->setCancelButton(nullptr);
        m_dialog->setLabelText(ExportWords::tr("Stopping"));
    }
    if (!m_dialog->isVisible()) // nothing else is begun until it has stopped
        m_dialog->show();
    if (isStopped())
        return;
    const double done = m_done;
    const QString left = m_timeLeft.text(done);
    m_dialog->setLabelText(left.isEmpty() ? m_what : m_what + QLatin1Char('\n') + left);
    m_dialog->setMaximum(done > 0 ? wholeProgress : 0); // a bar of 0 only moves
    m_dialog->setValue(int(done * wholeProgress));
}

} // namespace sinescope
