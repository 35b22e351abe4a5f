// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/output_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace sinescope {

namespace {

struct ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

/// Of a file with an absolute path.
QByteArray folderOf(const QByteArray &file)
{
    return file.first(std::max<qsizetype>(1, file.lastIndexOf('/')));
}

constexpr int lookMilliseconds = 50; ///< at whether somebody stops it, while the other end of a pipe waits

bool isStandardOutput(const QString &path)
{
    return path == QStringLiteral("-");
}

} // namespace

bool canBeReplaced(const QString &path)
{
    struct stat given;
    if (isStandardOutput(path))
        return false;
    if (stat(QFile::encodeName(path).constData(), &given) != 0)
        return true;
    struct stat found; // not where a link leads that the kernel alone understands, as to an open file
    return S_ISREG(given.st_mode) && stat(replacedBy(path).constData(), &found) == 0 &&
           given.st_dev == found.st_dev && given.st_ino == found.st_ino;
}

OutputFile::OutputFile(const QString &path, std::stop_token stop, ReplacementFile::Readers readers)
    : m_path(path)
    , m_stop(std::move(stop))
{
    if (canBeReplaced(path))
        m_replacement = std::make_unique<ReplacementFile>(path, readers);
}

OutputFile::~OutputFile()
{
    if (!m_replacement && m_descriptor >= 0)
        ::close(m_descriptor);
}

Failure OutputFile::failure(const QString &why) const
{
    return {ExitCode::Io, {}, QStringLiteral("%1: %2").arg(m_path, why)};
}

std::optional<Failure> OutputFile::open()
{
    if (auto wrong = checkTarget(m_path))
        return wrong;
    if (m_replacement)
        m_descriptor = m_replacement->open() ? m_replacement->descriptor() : -1;
    else if (isStandardOutput(m_path))
        m_descriptor = dup(STDOUT_FILENO);
    else
        m_descriptor = openDirectly();
    return m_descriptor >= 0 ? std::nullopt : std::optional(failure(qt_error_string()));
}

/// Waits for the other end of a pipe as long as nobody stops it.
int OutputFile::openDirectly() const
{
    const QByteArray name = QFile::encodeName(m_path);
    while (true) {
        const int descriptor = ::open(name.constData(), O_WRONLY | O_CLOEXEC | O_TRUNC | O_NONBLOCK);
        struct stat found;
        const bool isPipe = descriptor < 0 && errno == ENXIO && stat(name.constData(), &found) == 0 &&
                            S_ISFIFO(found.st_mode);
        if (!isPipe)
            return descriptor;
        if (m_stop.stop_requested()) {
            errno = ECANCELED;
            return -1;
        }
        QThread::msleep(lookMilliseconds);
    }
}

bool OutputFile::write(const char *data, qint64 bytes)
{
    while (bytes > 0 && m_error == 0) {
        const ssize_t written = ::write(m_descriptor, data, std::size_t(bytes));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0 && errno == EAGAIN && !m_stop.stop_requested()) { // a pipe that is full
            pollfd other{m_descriptor, POLLOUT, 0};
            poll(&other, 1, lookMilliseconds);
            continue;
        }
        if (written <= 0)
            m_error = written < 0 ? errno : EIO;
        data += written;
        bytes -= written;
    }
    return m_error == 0;
}

std::optional<Failure> OutputFile::commit()
{
    if (m_stop.stop_requested())
        return failure(ExportWords::tr("stopped"));
    if (m_error != 0)
        return failure(qt_error_string(m_error)); // Qt has words of its own for some reasons only
    const bool isDone =
        m_replacement ? m_replacement->commit() : ::close(std::exchange(m_descriptor, -1)) == 0;
    return isDone ? std::nullopt : std::optional(failure(qt_error_string()));
}

QByteArray placeOf(const QString &path)
{
    const QByteArray target = canBeReplaced(path) ? replacedBy(path) : QByteArray();
    if (target.isEmpty())
        return QFile::encodeName(path);
    const std::unique_ptr<char, decltype(&std::free)> folder(realpath(folderOf(target).constData(), nullptr),
                                                             std::free);
    return folder ? folder.get() + target.mid(target.lastIndexOf('/')) : target;
}

std::optional<Failure> checkRegular(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists() || file.isFile() || file.isDir())
        return std::nullopt;
    return Failure{ExitCode::Io, {}, ExportWords::tr("%1: is not a regular file").arg(path)};
}

std::optional<Failure> checkTarget(const QString &path)
{
    if (isStandardOutput(path))
        return std::nullopt;
    const QFileInfo target(path);
    const auto wrong = [&](const QString &why) {
        return Failure{ExitCode::Io, {}, QStringLiteral("%1: %2").arg(path, why)};
    };
    if (target.isDir())
        return wrong(ExportWords::tr("is a folder"));
    if (!canBeReplaced(path))
        return target.isWritable() ? std::nullopt
                                   : std::optional(wrong(ExportWords::tr("may not be written")));
    const QByteArray place = replacedBy(path);
    if (place.isEmpty())
        return wrong(qt_error_string(ELOOP));
    const QFileInfo folder(QFile::decodeName(folderOf(place)));
    if (!folder.exists())
        return wrong(ExportWords::tr("there is no folder %1").arg(folder.filePath()));
    if (!folder.isDir())
        return wrong(ExportWords::tr("%1 is not a folder").arg(folder.filePath()));
    if (target.exists() ? !target.isWritable() : !folder.isWritable())
        return wrong(ExportWords::tr("may not be written"));
    return std::nullopt;
}

} // namespace sinescope
