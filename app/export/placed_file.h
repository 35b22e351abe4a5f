// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

struct stat;

namespace sinescope {

/// A finished file that takes the place of `path` by the rules of a ReplacementFile (links are followed,
/// permissions kept, an old file is left only when the new one is on the disk), and can give it back.
class PlacedFile
{
public:
    /// `made` is the finished file, in a folder of its own where nobody looks, best on the disk of `path`.
    PlacedFile(const QString &made, const QString &path);

    // errno tells why one of these failed; then nothing has changed.

    /// Afterwards the old file, if there was one, is beside `made` or at its place.
    bool put();
    /// After put(): all is as it was before.
    bool takeBack();

private:
    bool takeOver(const struct stat &old) const;
    bool copyOver();

    QByteArray m_made;
    QByteArray m_target;
    QByteArray m_old; ///< after put(): where the old file is
    bool m_replaces = false;
};

} // namespace sinescope
