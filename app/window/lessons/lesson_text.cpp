// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/lessons/lesson_text.h"

#include <QRegularExpression>
#include <QTextDocument>

namespace sinescope {

QString labelText(const QString &markdown)
{
    static const QRegularExpression fontOfBody(QStringLiteral("<body style=\"[^\"]*\">"));
    QString text = markdown;
    text.replace(QLatin1StringView("!["), QLatin1StringView("!\\[")); // not a picture any more
    QTextDocument document;
    document.setMarkdown(text, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub |
                                                               QTextDocument::MarkdownNoHTML));
    return document.toHtml().replace(fontOfBody, QStringLiteral("<body>"));
}

} // namespace sinescope
