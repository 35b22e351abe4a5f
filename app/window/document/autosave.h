// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/document/recovery_slot.h"

#include <QThreadPool>
#include <QTimer>

namespace sinescope {

/// Keeps what is not saved in a recovery file, at most `interval` behind; on a thread of its own, so that no
/// slider waits for the disk. There is no file while the document is unmodified, nor after a normal end.
class Autosave : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds usualInterval{3000};

    Autosave(Document &document, DocumentSession &session, const QString &folder,
             std::chrono::milliseconds interval = usualInterval);
    /// The normal end.
    ~Autosave() override;

    /// Writes what is not saved at once, or tells why not.
    std::optional<Failure> writeNow();

signals:
    /// Told once, until it works again: unsaved work would not survive a crash.
    void failed(const QString &why);

private:
    void stateChanged();
    void sessionChanged();
    void startWriting();
    std::optional<Failure> haveSlot();
    void finished(const std::optional<Failure> &failure);

    DocumentSession &m_session;
    std::unique_ptr<RecoverySlot> m_slot; ///< null when the folder cannot be written
    QString m_folder;
    QTimer m_timer;
    QThreadPool m_writer; ///< one thread: writing and removing stay in order
    bool m_isFailureTold = false;
};

} // namespace sinescope
