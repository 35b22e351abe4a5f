// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/replacement_file.h"

#include <QDir>
#include <QFile>

#include <array>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sinescope {

namespace {

constexpr qsizetype longestName = 200; // bytes; file systems allow 255

/// ".NAME.saving" in the folder of `target`, with `distinction` where two are needed.
QByteArray temporaryFor(const QByteArray &target, const QByteArray &distinction = {})
{
    const qsizetype nameBegin = target.lastIndexOf('/') + 1;
    return target.first(nameBegin) + '.' + target.mid(nameBegin, longestName) + distinction + ".saving";
}

bool isStillNamed(int descriptor, const QByteArray &name)
{
    struct stat opened;
    struct stat named;
    return fstat(descriptor, &opened) == 0 && lstat(name.constData(), &named) == 0 &&
           opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

/// Some file systems tell only when a file is closed that there is no room for what was written. Closing a
/// second descriptor makes them tell while the file can still be given up.
bool isTakenOver(int descriptor)
{
    const int second = fcntl(descriptor, F_DUPFD_CLOEXEC, 0);
    return second >= 0 && ::close(second) == 0;
}

/// Removes `name` if no program holds it.
bool removeStale(const QByteArray &name)
{
    const int descriptor = ::open(name.constData(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0)
        return errno == ENOENT;
    const bool isStale = flock(descriptor, LOCK_EX | LOCK_NB) == 0 && isStillNamed(descriptor, name);
    const bool isGone = isStale && unlink(name.constData()) == 0;
    ::close(descriptor);
    return isGone;
}

} // namespace

QByteArray replacedBy(const QString &path)
{
    // Never cleaned: "folder/.." is another place where the folder is a link.
    constexpr int mostLinks = 40; // as Linux follows
    QByteArray name = QFile::encodeName(path);
    if (!name.startsWith('/'))
        name.prepend(QFile::encodeName(QDir::currentPath()) + '/');
    for (int links = 0; links <= mostLinks; ++links) {
        std::array<char, PATH_MAX> target; // NOLINT(cppcoreguidelines-pro-type-member-init)
        const ssize_t length = readlink(name.constData(), target.data(), target.size());
        if (length < 0)
            return name;
        const QByteArray next(target.data(), length);
        name = next.startsWith('/') ? next : name.first(name.lastIndexOf('/') + 1) + next;
    }
    return {};
}

bool takeRules(int descriptor, const struct stat &old)
{
    struct stat own;
    if (fstat(descriptor, &own) != 0)
        return false;
    const bool isSame = own.st_uid == old.st_uid && own.st_gid == old.st_gid;
    const bool hasGroup = isSame || fchown(descriptor, old.st_uid, old.st_gid) == 0 ||
                          fchown(descriptor, uid_t(-1), old.st_gid) == 0;
    const mode_t mode = old.st_mode & 0777;
    const mode_t ofOthers = mode & 07;
    return fchmod(descriptor, hasGroup ? mode : (mode & ~070U) | ofOthers << 3U) == 0;
}

bool isOnDisk(int descriptor)
{
    return fsync(descriptor) == 0 || errno == EINVAL || errno == ENOSYS;
}

ReplacementFile::ReplacementFile(const QString &path, Readers readers)
    : m_target(replacedBy(path))
    , m_mode(readers == Readers::Owner ? 0600 : 0666)
{
}

ReplacementFile::~ReplacementFile()
{
    abandon();
}

bool ReplacementFile::take(const QByteArray &name, bool isNew)
{
    const int newOnly = isNew ? O_EXCL : 0;
    const int descriptor =
        ::open(name.constData(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | newOnly, m_mode);
    if (descriptor < 0)
        return false;
    // Some file systems have no locks; there a new name has to do.
    const bool isLocked = flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    if (!isNew && !(isLocked && isStillNamed(descriptor, name))) {
        ::close(descriptor);
        return false;
    }
    m_descriptor = descriptor;
    m_temporary = name;
    if (ftruncate(descriptor, 0) == 0)
        return true;
    abandon();
    return false;
}

bool ReplacementFile::open()
{
    const QByteArray folder = m_target.first(m_target.lastIndexOf('/') + 1);
    if (access("/proc/self/fd", X_OK) == 0) // the way to a name later
        m_descriptor = ::open(folder.constData(), O_TMPFILE | O_WRONLY | O_CLOEXEC, m_mode);
    if (m_descriptor >= 0)
        flock(m_descriptor, LOCK_EX | LOCK_NB); // for the moment in which it has the hidden name
    return m_descriptor >= 0 || take(temporaryFor(m_target), false) ||
           take(temporaryFor(m_target, '.' + QByteArray::number(getpid())), true);
}

/// Gives the nameless file the name `name`; false where another file has it.
bool ReplacementFile::link(const QByteArray &name)
{
    const QByteArray nameless = "/proc/self/fd/" + QByteArray::number(m_descriptor);
    if (linkat(AT_FDCWD, nameless.constData(), AT_FDCWD, name.constData(), AT_SYMLINK_FOLLOW) != 0)
        return false;
    m_temporary = name;
    return true;
}

bool ReplacementFile::putInPlace()
{
    const QByteArray name = temporaryFor(m_target);
    // What a killed program left behind goes; what another one holds stays, and we take a name of our own.
    if (m_temporary.isEmpty() && !link(name) && !(errno == EEXIST && removeStale(name) && link(name)) &&
        !link(temporaryFor(m_target, '.' + QByteArray::number(getpid()))))
        return false;
    return std::rename(m_temporary.constData(), m_target.constData()) == 0;
}

bool ReplacementFile::commit()
{
    struct stat old;
    const bool replaces = stat(m_target.constData(), &old) == 0;
    // Into place before it is closed: with the file the lock goes.
    const bool isDone = (!replaces || (takeRules(m_descriptor, old) && isOnDisk(m_descriptor))) &&
                        isTakenOver(m_descriptor) && putInPlace();
    const int reason = errno;
    if (isDone)
        m_temporary.clear();
    abandon();
    errno = reason;
    return isDone;
}

void ReplacementFile::abandon()
{
    if (!m_temporary.isEmpty())
        unlink(m_temporary.constData());
    m_temporary.clear();
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

} // namespace sinescope
