// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/figure.h"

namespace sinescope {

/// Moves the visible part of an axis by `cells` towards its beginning. Nothing for a value axis.
void panAxis(State &state, AxisKind kind, double cells);
/// Scales the visible part around `centre`, which keeps its place; all of the table is stored as "all".
void zoomAxis(State &state, AxisKind kind, double centre, double factor);
/// Moves the visible part of an axis by a tenth of it, `direction` 1 towards its end,
/// -1 towards its beginning.
void panByTenth(State &state, AxisKind kind, int direction);
/// Moves the visible part of an axis just as far as it takes to have a cell in sight.
void bringIntoView(State &state, AxisKind kind, std::int64_t index);
/// Moves `cell` by `cells` along an axis, as far as the table goes. On a value axis that is the dimension.
void moveAlong(Cell &cell, AxisKind kind, std::int64_t cells, const Parameters &parameters);
bool isWithin(const Parameters &parameters, const Cell &cell);

} // namespace sinescope
