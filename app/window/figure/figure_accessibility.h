// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sinescope {

/// From now on a screen reader hears of every FigureView what it shows, what stands at the crosshair and what
/// can be done with it.
void installFigureAccessibility();

} // namespace sinescope
