// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>

namespace sinescope {

/// A spin box for one number: whole ones without decimals, others with as many as they have, digits grouped.
/// It takes no value outside its limits, and tells of a value when it is finished, not at every key.
class NumberBox : public QDoubleSpinBox
{
    Q_OBJECT

public:
    NumberBox(double minimum, double maximum, bool whole, QWidget *parent = nullptr);

    QString textFromValue(double value) const override;
    QValidator::State validate(QString &text, int &position) const override;
};

} // namespace sinescope
