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
    QString text = locale.toString(number, 'g', digits);
    if (!text.contains(locale.exponential(), Qt::CaseInsensitive))
        return text;
    // With as many digits as are more than zeros.
    const QString plain = QString::number(number, 'g', digits);
    const QString mantissa = plain.left(plain.indexOf(u'e'));
    const qsizetype point = mantissa.indexOf(u'.');
    return powerText(number, point < 0 ? 1 : int(mantissa.size() - point));
}

QString powerText(double number, int digits)
{
    const QString plain = QString::number(number, 'e', digits - 1); // rounds before it counts the zeros
    const QStringView view(plain);
    const qsizetype power = view.indexOf(u'e');
    return QStringLiteral("%1 × %2").arg(QLocale().toString(view.left(power).toDouble(), 'f', digits - 1),
                                         powerOfTenText(view.mid(power + 1).toInt()));
}

} // namespace sinescope
