// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/widgets/number_box.h"

#include "app/state/field_text.h"

#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace sinescope {

namespace {

constexpr int marginBeside = 24;

} // namespace

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
    setCorrectionMode(QAbstractSpinBox::CorrectToNearestValue);
    setLocale(QLocale());
}

void NumberBox::setRoomFor(const QString &text)
{
    m_room = text;
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    updateGeometry();
}

QSize NumberBox::sizeHint() const
{
    const QSize usual = QDoubleSpinBox::sizeHint();
    return m_room.isEmpty() ? usual
                            : QSize(fontMetrics().horizontalAdvance(m_room) + marginBeside, usual.height());
}

QString NumberBox::textFromValue(double value) const
{
    return exactText(value);
}

std::optional<double> NumberBox::numberIn(const QString &text) const
{
    QString plain = text;
    if (plain.startsWith(prefix()))
        plain.remove(0, prefix().size());
    return typedNumber(plain);
}

double NumberBox::valueFromText(const QString &text) const
{
    return numberIn(text).value_or(value());
}

QValidator::State NumberBox::validate(QString &text, int &) const
{
    const auto number = numberIn(text);
    const bool isWhole = decimals() > 0 || !number || *number == std::floor(*number);
    if (number && *number >= minimum() && *number <= maximum() && isWhole)
        return QValidator::Acceptable;
    // On the way to a number anything may stand that a number is made of.
    const bool isPossible =
        std::all_of(text.cbegin() + (text.startsWith(prefix()) ? prefix().size() : 0), text.cend(),
                    [](QChar c) { return QStringLiteral("0123456789.,eE+- ").contains(c); });
    return isPossible ? QValidator::Intermediate : QValidator::Invalid;
}

void NumberBox::fixup(QString &text) const
{
    const double number = numberIn(text).value_or(value());
    if (number < minimum() || number > maximum()) // it is not cut to the limit without a word
        QToolTip::showText(
            mapToGlobal(QPoint(0, height())),
            QStringLiteral("%1: %2").arg(
                accessibleName(), outsideText(exactText(number), minimum(), maximum(), decimals() == 0)));
    text =
        prefix() + exactText(std::clamp(decimals() > 0 ? number : std::round(number), minimum(), maximum()));
}

bool NumberBox::event(QEvent *event)
{
    if (isWindowShortcut(*event)) {
        event->ignore();
        return true;
    }
    return QDoubleSpinBox::event(event);
}

bool isWindowShortcut(const QEvent &event)
{
    if (event.type() != QEvent::ShortcutOverride)
        return false;
    const auto &key = static_cast<const QKeyEvent &>(event);
    return key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo) ||
           key.keyCombination() == (Qt::CTRL | Qt::Key_E);
}

} // namespace sinescope
