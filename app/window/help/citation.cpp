// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/citation.h"

#include <QFile>

namespace sinescope {

namespace {

/// The value of "key: value", without the quotation marks that a colon in it makes necessary.
QString valueIn(const QString &line)
{
    QString value = line.mid(line.indexOf(u':') + 1).trimmed();
    if (value.size() >= 2 && (value.front() == u'"' || value.front() == u'\'') &&
        value.back() == value.front())
        value = value.mid(1, value.size() - 2);
    return value;
}

/// Characters with a meaning in TeX.
QString forTex(QString text)
{
    for (const char special : {'&', '%', '$', '#', '_'})
        text.replace(QLatin1Char(special), QLatin1Char('\\') + QString(QLatin1Char(special)));
    return text;
}

} // namespace

QString Citation::plain() const
{
    return QStringLiteral("%1 (%2). %3 (Version %4) [Computer software]. %5.")
        .arg(authors.join(QStringLiteral("; ")), released.left(4), title, version, license);
}

QString Citation::bibtex() const
{
    // Double braces keep capitals and "authors" that are no person's name as they are.
    return QStringLiteral("@misc{sinescope,\n"
                          "  author = {{%1}},\n"
                          "  title = {{%2}},\n"
                          "  year = {%3},\n"
                          "  month = {%4},\n"
                          "  version = {%5},\n"
                          "  note = {Computer software, version %5, %6}\n"
                          "}\n")
        .arg(forTex(authors.join(QStringLiteral("} and {"))), forTex(title), released.left(4),
             QString::number(QStringView(released).mid(5, 2).toInt()), version, forTex(license));
}

Citation readCitation(const QString &cff)
{
    Citation citation;
    bool isInAuthors = false;
    for (const QString &line : cff.split(u'\n')) {
        const bool isTopLevel = !line.startsWith(u' ') && !line.startsWith(u'-');
        if (isTopLevel)
            isInAuthors = line.startsWith(QStringLiteral("authors:"));
        if (isInAuthors && !isTopLevel) {
            const QString item = line.trimmed();
            if (item.startsWith(u'-'))
                citation.authors << valueIn(item);
            else if (item.startsWith(QStringLiteral("given-names:")) && !citation.authors.isEmpty())
                citation.authors.back().prepend(valueIn(item) + u' ');
        } else if (line.startsWith(QStringLiteral("title:"))) {
            citation.title = valueIn(line);
        } else if (line.startsWith(QStringLiteral("version:"))) {
            citation.version = valueIn(line);
        } else if (line.startsWith(QStringLiteral("date-released:"))) {
            citation.released = valueIn(line);
        } else if (line.startsWith(QStringLiteral("license:"))) {
            citation.license = valueIn(line);
        }
    }
    return citation;
}

Citation citationOfSinescope()
{
    QFile file(QStringLiteral(":/CITATION.cff"));
    return readCitation(file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString());
}

} // namespace sinescope
