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
/// The number of the part that holds what has the keys in `window`: from 1, in the order of setParts(); 0 is
/// none.
int focusedPart(const QWidget &window);
/// The part of that number, which may have been made anew, if it is in sight.
void focusPart(const QWidget &window, int number);

} // namespace sinescope
