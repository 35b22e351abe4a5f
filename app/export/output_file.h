// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/failure.h"

#include <QString>

#include <memory>
#include <optional>

class QFileDevice;

namespace sinescope {

/// A file that is either written whole or not at all: until commit() the old file stays, and without it
/// nothing is left behind. "-" is standard output; that, pipes and devices are written directly.
class OutputFile
{
public:
    explicit OutputFile(const QString &path);
    ~OutputFile();

    /// Before open() there is nothing on the disk.
    std::optional<Failure> open();
    /// False after a failure, which commit() then tells.
    bool write(const char *data, qint64 bytes);
    std::optional<Failure> commit();

private:
    Failure failure(const QString &why) const;

    QString m_path;
    std::unique_ptr<QFileDevice> m_device;
    QString m_writeError;       ///< why the first write failed
    bool m_isReplacing = false; ///< m_device is a QSaveFile
};

/// What is wrong with `path` as a target, found without touching it: no such folder, a folder, not writable.
std::optional<Failure> checkTarget(const QString &path);

} // namespace sinescope
