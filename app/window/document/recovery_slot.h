// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/document/document_session.h"

#include <QCoreApplication>
#include <QLockFile>

#include <memory>
#include <variant>
#include <vector>

namespace sinescope {

/// Where documents wait that have not been saved yet: one folder for each person.
QString recoveryFolder();

/// The recovery file of one running instance, and the lock that tells the others that it runs. The file is
/// one line of JSON with the path, and below it the document as it would be saved. It survives its slot.
class RecoverySlot
{
    Q_DECLARE_TR_FUNCTIONS(Recovery)

public:
    /// For this instance. A folder that cannot be written is ExitCode::Io.
    static std::variant<std::unique_ptr<RecoverySlot>, Failure> make(const QString &folder);
    /// Those that instances left behind which no longer run, the latest first. No other instance gets them
    /// while they exist here. Remains without a document are cleared away.
    static std::vector<std::unique_ptr<RecoverySlot>> abandoned(const QString &folder);

    const QString &path() const { return m_path; }
    /// Nothing when the file cannot be read.
    std::optional<UnsavedDocument> read() const;
    void remove();

    static QByteArray toText(const UnsavedDocument &unsaved);
    static std::optional<Failure> write(const QByteArray &text, const QString &path);

private:
    RecoverySlot(const QString &folder, const QString &name);

    QString m_path;
    QLockFile m_lock;
};

} // namespace sinescope
