// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <functional>

namespace sinescope::test {

// What the hands of a person do, as the desktop tells a window of it.

/// "click|right|double|drag|wheel window|widget|figure INDEX X Y [...]" within a window; X and Y are
/// thousandths of the widget. A drag has its end, a wheel its notches behind them, then the modifier keys.
/// The button of a drag that ends its window comes up in the other one.
void useMouse(QWidget &window, QWidget &other, const QStringList &words);

/// The window in front, which any key may change.
using Target = std::function<QWidget *()>;

/// "Ctrl+A": the modifier keys go down first and come up last.
void pressKeys(const Target &target, const QString &sequence);

/// Replaces what is there. "\t" is Tab, "\r" Return; letters that no key has come by an input method.
void typeText(const Target &target, const QString &text);

} // namespace sinescope::test
