// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/output_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

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

constexpr mode_t newFileMode = 0666; // less the umask

/// A name beside `place` that `take` could take; empty when the reason is another than that it was in use.
template <typename Take> QByteArray unusedName(const QByteArray &place, const Take &take)
{
    for (int attempt = 0; attempt < 100; ++attempt) {
        const quint32 number = QRandomGenerator::system()->generate();
        const QByteArray name = place + '.' + QByteArray::number(number, 36);
        if (take(name.constData()))
            return name;
        if (errno != EEXIST)
            break;
    }
    return {};
}

} // namespace

OutputFile::OutputFile(const QString &path, std::stop_token stop)
    : m_path(path)
    , m_stop(std::move(stop))
{
}

OutputFile::~OutputFile()
{
    close();
    if (!m_temporary.isEmpty())
        unlink(m_temporary.constData());
}

Failure OutputFile::failure(const QString &why) const
{
    return {ExitCode::Io, {}, QStringLiteral("%1: %2").arg(m_path, why)};
}

std::optional<Failure> OutputFile::open()
{
    if (auto wrong = checkTarget(m_path))
        return wrong;
    if (isStandardOutput(m_path))
        m_descriptor = dup(STDOUT_FILENO);
    else if (canBeReplaced(m_path))
        openBeside();
    else
        m_descriptor = ::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_CLOEXEC);
    return m_descriptor >= 0 ? std::nullopt : std::optional(failure(qt_error_string()));
}

/// A new file in the folder of the one that it is to replace; the target of a link is replaced, not the link.
void OutputFile::openBeside()
{
    const QFileInfo target(m_path);
    m_place = QFile::encodeName(target.exists() ? target.canonicalFilePath() : target.absoluteFilePath());
    const QByteArray folder = QFile::encodeName(QFileInfo(QFile::decodeName(m_place)).path());
    if (access("/proc/self/fd", X_OK) == 0) // the way to a name later
        m_descriptor = ::open(folder.constData(), O_TMPFILE | O_WRONLY | O_CLOEXEC, newFileMode);
    if (m_descriptor >= 0)
        return;
    m_temporary = unusedName(m_place, [this](const char *name) {
        m_descriptor = ::open(name, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, newFileMode);
        return m_descriptor >= 0;
    });
}

bool OutputFile::write(const char *data, qint64 bytes)
{
    while (bytes > 0 && m_error == 0) {
        const ssize_t written = ::write(m_descriptor, data, std::size_t(bytes));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            m_error = written < 0 ? errno : EIO;
        data += written;
        bytes -= written;
    }
    return m_error == 0;
}

/// Closing may tell of writes that failed.
bool OutputFile::close()
{
    const bool isClosed = m_descriptor < 0 || ::close(m_descriptor) == 0;
    m_descriptor = -1;
    return isClosed;
}

/// Gives the file its name; it keeps the rights that the old one had.
bool OutputFile::putInPlace()
{
    struct stat old = {};
    if (stat(m_place.constData(), &old) == 0 && fchmod(m_descriptor, old.st_mode & 07777) != 0)
        return false;
    if (m_temporary.isEmpty()) {
        const QByteArray nameless = "/proc/self/fd/" + QByteArray::number(m_descriptor);
        m_temporary = unusedName(m_place, [&](const char *name) {
            return linkat(AT_FDCWD, nameless.constData(), AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0;
        });
    }
    if (m_temporary.isEmpty() || !close() || rename(m_temporary.constData(), m_place.constData()) != 0)
        return false;
    m_temporary.clear();
    return true;
}

std::optional<Failure> OutputFile::commit()
{
    if (m_stop.stop_requested())
        return failure(ExportWords::tr("stopped"));
    if (m_error != 0)
        return failure(qt_error_string(m_error)); // Qt has words of its own for some reasons only
    const bool isDone = m_place.isEmpty() ? close() : putInPlace();
    return isDone ? std::nullopt : std::optional(failure(qt_error_string()));
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
