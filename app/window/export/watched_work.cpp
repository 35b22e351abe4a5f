// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/export/watched_work.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QElapsedTimer>
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
constexpr auto betweenLooks = 10ms;
constexpr int untilPainted = 100; ///< milliseconds that a desktop takes to show a dialog

/// Stays until the work has ended, whatever somebody does: nothing else is to be begun meanwhile.
class WaitDialog : public QProgressDialog
{
public:
    WaitDialog(const QString &what, std::stop_source &stop, QWidget *parent)
        : QProgressDialog(what, ExportWords::tr("Cancel"), 0, 0, parent)
    {
        setWindowTitle(QGuiApplication::applicationDisplayName());
        setWindowModality(Qt::ApplicationModal);
        setMinimumDuration(0);
        setMinimumWidth(420);
        setAutoClose(false);
        setAutoReset(false);
        disconnect(this, &QProgressDialog::canceled, this, nullptr); // which hides it
        QCoreApplication::instance()->installEventFilter(this);
        connect(this, &QProgressDialog::canceled, this, [this, &stop] {
            stop.request_stop();
            setCancelButton(nullptr);
            setLabelText(ExportWords::tr("Stopping"));
        });
    }

    void reject() override { emit canceled(); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == QCoreApplication::instance() && event->type() == QEvent::Quit)
            m_isQuitting = true; // this comes before windows are closed
        return QProgressDialog::eventFilter(watched, event);
    }

protected:
    /// A program does not end where a window will not close.
    void closeEvent(QCloseEvent *event) override
    {
        event->setAccepted(m_isQuitting);
        emit canceled();
    }

private:
    bool m_isQuitting = false;
};

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
    while (result.wait_for(betweenLooks) != std::future_status::ready) {
        if (m_timeLeft.isWorthTelling())
            handleEvents();
    }
    result.get();
}

void WatchedWork::showAtOnce()
{
    QElapsedTimer shown;
    shown.start();
    while (!shown.hasExpired(untilPainted)) {
        handleEvents();
        QThread::msleep(1);
    }
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
    if (!m_dialog)
        m_dialog = std::make_unique<WaitDialog>(m_what, m_stop, m_parent);
    if (!m_dialog->isVisible())
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
