// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/output_file.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include <unistd.h>

namespace sinescope {

namespace {

struct ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

bool isStandardOutput(const QString &path)
{
    return path == QStringLiteral("-");
}

/// Pipes and devices cannot be replaced: a rename would put a file in their place.
bool canBeReplaced(const QString &path)
{
    const QFileInfo target(path);
    return !isStandardOutput(path) && (!target.exists() || target.isFile());
}

} // namespace

OutputFile::OutputFile(const QString &path)
    : m_path(path)
    , m_isReplacing(canBeReplaced(path))
{
    if (m_isReplacing)
        m_device = std::make_unique<QSaveFile>(path);
    else
        m_device = std::make_unique<QFile>(path);
}

OutputFile::~OutputFile() = default;

Failure OutputFile::failure(const QString &why) const
{
    return {ExitCode::Io, {}, QStringLiteral("%1: %2").arg(m_path, why)};
}

std::optional<Failure> OutputFile::open()
{
    if (auto wrong = checkTarget(m_path))
        return wrong;
    // Blocks are large: a second buffer would only copy them, and hide when a device is full.
    const auto mode = QIODevice::WriteOnly | QIODevice::Unbuffered;
    const bool isOpen = isStandardOutput(m_path) ? static_cast<QFile &>(*m_device).open(STDOUT_FILENO, mode)
                        : m_isReplacing          ? m_device->open(QIODevice::WriteOnly)
                                                 : m_device->open(mode);
    return isOpen ? std::nullopt : std::optional(failure(m_device->errorString()));
}

bool OutputFile::write(const char *data, qint64 bytes)
{
    while (bytes > 0) {
        const qint64 written = m_device->write(data, bytes);
        if (written <= 0) {
            m_writeError = qt_error_string(); // Qt has words of its own for some reasons only
            return false;
        }
        data += written;
        bytes -= written;
    }
    return true;
}

std::optional<Failure> OutputFile::commit()
{
    const bool isDone = m_isReplacing ? static_cast<QSaveFile &>(*m_device).commit()
                                      : m_writeError.isEmpty() && m_device->error() == QFileDevice::NoError;
    if (isDone)
        return std::nullopt;
    return failure(m_writeError.isEmpty() ? m_device->errorString() : m_writeError);
}

std::optional<Failure> checkTarget(const QString &path)
{
    if (isStandardOutput(path))
        return std::nullopt;
    const QFileInfo target(path);
    const QFileInfo folder(target.absolutePath());
    const auto wrong = [&](const QString &why) {
        return Failure{ExitCode::Io, {}, QStringLiteral("%1: %2").arg(path, why)};
    };
    if (!folder.exists())
        return wrong(ExportWords::tr("there is no folder %1").arg(folder.filePath()));
    if (!folder.isDir())
        return wrong(ExportWords::tr("%1 is not a folder").arg(folder.filePath()));
    if (target.isDir())
        return wrong(ExportWords::tr("is a folder"));
    if (target.exists() ? !target.isWritable() : !folder.isWritable())
        return wrong(ExportWords::tr("may not be written"));
    return std::nullopt;
}

} // namespace sinescope
