// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/figure.h"

#include <memory>

namespace sinescope {

/// A new figure; null for a page of several, and for ids that this version does not draw.
std::unique_ptr<Figure> makeFigure(FigureId id);
/// Whether the figure can be shown and exported: pages and whatever makeFigure() makes.
bool isDrawn(FigureId id);

} // namespace sinescope
