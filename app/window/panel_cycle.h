// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace sinescope {

/// F6 and Shift+F6 in `window` move the focus to the next or previous of its parts: those that are visible and
/// have the property "part".
void addPanelCycle(QWidget &window);
void markAsPart(QWidget &panel);

} // namespace sinescope
