// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sinescope {

/// How Sinescope is cited, as CITATION.cff (Citation File Format 1.2) says.
struct Citation
{
    QString title;
    QString version;
    QString released; ///< year-month-day
    QString license;
    QStringList authors;

    /// "Authors (year). Title (Version x) [Computer software]. Licence."
    QString plain() const;
    /// An entry for BibTeX and BibLaTeX.
    QString bibtex() const;
};

/// Reads the fields above of a file whose keys have one value a line and whose authors are `- name:` or
/// `- family-names:` with `given-names:`, as ours is. Not a reader for YAML.
Citation readCitation(const QString &cff);

/// That of this program.
Citation citationOfSinescope();

} // namespace sinescope
