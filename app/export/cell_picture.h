// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/state.h"
#include "core/colormap.h"

#include <QImage>

namespace sinescope {

/// The visible cells of the encoding, a pixel each: positions across and dimensions down, or as the state has
/// them.
QSize cellPictureSize(const State &state);
/// Null when there is no memory.
QImage renderCells(const State &state, Ground ground);
/// The same smaller: each pixel is the mean of its cells.
QImage renderCells(const State &state, Ground ground, QSize pixels);

} // namespace sinescope
