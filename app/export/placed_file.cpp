// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/placed_file.h"

#include "app/export/replacement_file.h"

#include <QFile>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sinescope {

namespace {

constexpr qint64 pieceBytes = 1 << 20;

bool exchange(const QByteArray &one, const QByteArray &other)
{
    return renameat2(AT_FDCWD, one.constData(), AT_FDCWD, other.constData(), RENAME_EXCHANGE) == 0;
}

bool writeAll(int descriptor, const QByteArray &piece)
{
    for (qsizetype done = 0; done < piece.size();) {
        const ssize_t written =
            ::write(descriptor, piece.constData() + done, std::size_t(piece.size() - done));
        if (written < 0 && errno != EINTR)
            return false;
        done += std::max<ssize_t>(written, 0);
    }
    return true;
}

/// Writes `to` anew with the content of `from`, which may be on another disk.
bool copy(const QByteArray &from, const QByteArray &to)
{
    QFile source(QFile::decodeName(from));
    ReplacementFile copied(QFile::decodeName(to));
    if (!source.open(QIODevice::ReadOnly) || !copied.open())
        return false;
    while (!source.atEnd()) {
        const QByteArray piece = source.read(pieceBytes);
        if (source.error() != QFileDevice::NoError || !writeAll(copied.descriptor(), piece))
            return false;
    }
    return copied.commit();
}

} // namespace

PlacedFile::PlacedFile(const QString &made, const QString &path)
    : m_made(QFile::encodeName(made))
    , m_target(replacedBy(path))
    , m_old(m_made)
{
}

/// The new file gets the permissions of the old one and is on the disk.
bool PlacedFile::takeOver(const struct stat &old) const
{
    const int descriptor = ::open(m_made.constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool isDone = takeRules(descriptor, old) && isOnDisk(descriptor);
    const int reason = errno;
    ::close(descriptor);
    errno = reason;
    return isDone;
}

/// For a link to another disk, and for file systems that cannot exchange two files.
bool PlacedFile::copyOver()
{
    const QByteArray kept = m_made + ".old";
    if (m_replaces && !copy(m_target, kept))
        return false;
    if (!copy(m_made, m_target)) {
        const int reason = errno;
        unlink(kept.constData());
        errno = reason;
        return false;
    }
    unlink(m_made.constData());
    if (m_replaces && std::rename(kept.constData(), m_made.constData()) != 0)
        m_old = kept; // a name is no reason to give up
    return true;
}

bool PlacedFile::put()
{
    struct stat old;
    m_replaces = stat(m_target.constData(), &old) == 0;
    if (m_replaces && !S_ISREG(old.st_mode)) {
        errno = S_ISDIR(old.st_mode) ? EISDIR : EEXIST; // could be exchanged, but is not to go away
        return false;
    }
    if (m_replaces && !takeOver(old))
        return false;
    const bool isDone =
        m_replaces ? exchange(m_made, m_target) : std::rename(m_made.constData(), m_target.constData()) == 0;
    const bool mayCopy = errno == EXDEV || errno == EINVAL || errno == ENOSYS;
    return isDone || (mayCopy && copyOver());
}

bool PlacedFile::takeBack()
{
    if (!m_replaces)
        return unlink(m_target.constData()) == 0;
    return exchange(m_old, m_target) || copy(m_old, m_target);
}

} // namespace sinescope
