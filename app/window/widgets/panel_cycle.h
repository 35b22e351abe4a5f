// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace sinescope {

/// F6 and Shift+F6 in `window` move the focus to the next or previous of its parts that are visible.
void addPanelCycle(QWidget &window);
/// The parts of their window, in the order in which F6 goes through them; and Tab through what they hold, in
/// each from widget to widget as they were made. To be called again when one has got more widgets.
void setParts(const QList<QWidget *> &parts);

/// The widget that gets the keys when F6 comes to what holds it; else it is the first one. A focus proxy would
/// lead Tab there too, from wherever the container stands in its chain.
void setEntry(QWidget &container, QWidget *entry);
/// As F6 does.
void focusPart(QWidget &part);
/// Which of the parts in sight holds what has the keys in `window`; none of them is -1.
qsizetype focusedPart(const QWidget &window);
/// The same one, when the parts have been made anew.
void focusPartAt(const QWidget &window, qsizetype index);

} // namespace sinescope
