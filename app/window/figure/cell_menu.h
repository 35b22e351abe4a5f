// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/cursor.h"

#include <functional>

class QMenu;

namespace sinescope {

class Document;
class FigureView;

/// Adds to the menu of a figure what can be done with the cell at its crosshair, as far as the figure has to
/// do with it: copy its number and its reading, draw its dimension in Waveforms or not, make its position the
/// reference. Nothing without a crosshair. `say` is told in a few words what was copied.
void addCellActions(QMenu &menu, Document &document, FigureView &view,
                    const std::function<void(const QString &)> &say);

} // namespace sinescope
