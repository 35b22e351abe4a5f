// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sinescope {

/// From now on a screen reader hears of every FigureView what it shows and what stands at the crosshair.
void installFigureAccessibility();

} // namespace sinescope
