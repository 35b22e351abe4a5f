// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

struct stat;

namespace sinescope {

/// A file that takes the place of `path` in one step once it is whole: whenever the program stops, `path` is
/// the old file or the new one. An old file is given up only when the new one is on the disk.
///
/// Until then it has no name at all, and nothing stays of it when the program is killed; in the moment
/// between that and its place, and always where a file system knows no nameless files, it is the hidden file
/// ".NAME.saving" beside `path`, which the next save writes over. Links are followed, and the permissions of
/// the old file are kept.
class ReplacementFile
{
public:
    /// Who may read a new file: whom the umask lets, or nobody but its owner.
    enum class Readers { ByUmask, Owner };

    explicit ReplacementFile(const QString &path, Readers readers = Readers::ByUmask);
    ~ReplacementFile();
    ReplacementFile(const ReplacementFile &) = delete;
    ReplacementFile &operator=(const ReplacementFile &) = delete;

    // errno tells why one of these failed.
    bool open();
    /// Puts the file in its place. Without it, or after a failure, nothing is left behind.
    bool commit();
    /// Where to write between the two.
    int descriptor() const { return m_descriptor; }

private:
    /// Opens the hidden file `name`, if it is new or no other program's.
    bool take(const QByteArray &name, bool isNew);
    bool link(const QByteArray &name);
    bool putInPlace();
    void abandon();

    QByteArray m_target;
    unsigned m_mode;        ///< of a new file, less the umask
    QByteArray m_temporary; ///< empty while the file has no name
    int m_descriptor = -1;
};

// For others that follow the same rules:

/// What `path` is in the end, links followed; a link may lead to where nothing is yet. Empty where links lead
/// to each other.
QByteArray replacedBy(const QString &path);
/// The file gets owner, group and permissions of the one that it replaces, as far as one may: another group has
/// the rights of everybody, and it never runs in the name of somebody else. errno tells of a failure.
bool takeRules(int descriptor, const struct stat &old);
/// Brings it there. A file system that cannot is not a failure; errno tells of one.
bool isOnDisk(int descriptor);

} // namespace sinescope
