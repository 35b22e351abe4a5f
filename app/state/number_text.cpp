// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/number_text.h"

#include <QLocale>

namespace sinescope {

QString powerOfTenText(int exponent)
{
    static const QString superscripts = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text = QStringLiteral("10");
    const QString digits = QString::number(exponent);
    for (const QChar digit : digits)
        text += digit == u'-' ? QChar(u'⁻') : superscripts.at(digit.digitValue());
    return text;
}

QString roundedText(double number, int digits)
{
    const QLocale locale;
    const QString text = locale.toString(number, 'g', digits);
    const qsizetype power = text.indexOf(locale.exponential(), 0, Qt::CaseInsensitive);
    if (power < 0)
        return text;
    // Some languages have marks of their own in the exponent.
    const QString plain = QString::number(number, 'e', digits - 1);
    const int exponent = plain.mid(plain.indexOf(u'e') + 1).toInt();
    return QStringLiteral("%1 × %2").arg(text.left(power), powerOfTenText(exponent));
}

} // namespace sinescope
