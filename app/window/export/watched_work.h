// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/export_watch.h"
#include "app/export/time_left.h"

#include <QString>

#include <atomic>
#include <memory>

class QProgressDialog;
class QWidget;

namespace sinescope {

/// Work that a window waits for, on the GUI's thread with one worker beside it. After half a second, as soon as
/// the work tells how far it is or does a part beside, a dialog comes over the window with a bar, the time left
/// where it is known, and Cancel. It stays until the work has ended: nothing else can be begun meanwhile.
class WatchedWork
{
public:
    /// `what` is told in the dialog: "Writing table.npy". Without a parent it stands alone.
    WatchedWork(QWidget *parent, const QString &what);
    ~WatchedWork();
    WatchedWork(const WatchedWork &) = delete;
    WatchedWork &operator=(const WatchedWork &) = delete;

    /// What the work is to be done with, as long as this lives.
    ExportWatch watch();
    /// The dialog before the work begins: for what is long, and tells nothing for long.
    void showAtOnce();
    /// By Cancel, or because the program ends.
    bool isStopped() const { return m_stop.stop_requested(); }

private:
    void tell(double done);
    void doBeside(const std::function<void()> &part);
    void show();
    void handleEvents();

    QWidget *m_parent;
    QString m_what;
    TimeLeft m_timeLeft;
    std::stop_source m_stop;
    std::atomic<double> m_done = 0;
    std::unique_ptr<QProgressDialog> m_dialog; ///< null as long as nobody has to wait
};

} // namespace sinescope
