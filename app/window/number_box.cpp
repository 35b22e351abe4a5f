// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/number_box.h"

#include "app/state/field_text.h"

namespace sinescope {

NumberBox::NumberBox(double minimum, double maximum, bool whole, QWidget *parent)
    : QDoubleSpinBox(parent)
{
    setDecimals(whole ? 0 : 10); // a step of 1/1024 has ten
    setRange(minimum, maximum);
    setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    setGroupSeparatorShown(true);
    setKeyboardTracking(false);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setButtonSymbols(QAbstractSpinBox::NoButtons);
    setLocale(QLocale());
}

QString NumberBox::textFromValue(double value) const
{
    return exactText(value);
}

QValidator::State NumberBox::validate(QString &text, int &position) const
{
    // Digits may be grouped in any way while somebody types; only what they say counts.
    QString plain = text;
    plain.remove(locale().groupSeparator()).remove(u' ');
    int ignored = position;
    return QDoubleSpinBox::validate(plain, ignored);
}

} // namespace sinescope
