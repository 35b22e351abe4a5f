// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace sinescope::test {

/// A language twice as long as English: every text, then its words once more, with accents. Numbers to be put
/// in (%1), mnemonics and what looks like HTML stand in the first half only.
class PseudoLanguage : public QTranslator
{
public:
    bool isEmpty() const override { return false; }

    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        QString again;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text[i];
            if (c == u'%' && i + 1 < text.size() && (text[i + 1].isDigit() || text[i + 1] == u'n')) {
                ++i;
                again += u'0';
            } else if (c == u'<') {
                i = std::max(i, text.indexOf(u'>', i));
            } else if (c != u'&' && c != u'…') {
                again += accented(c);
            }
        }
        return text + QLatin1Char(' ') + again;
    }

private:
    static QChar accented(QChar c)
    {
        static const QString plain = QStringLiteral("aeiounAEIOU");
        static const QString marked = QStringLiteral("áëîöüñÀÉÎÕÜ");
        const qsizetype at = plain.indexOf(c);
        return at < 0 ? c : marked[at];
    }
};

} // namespace sinescope::test
