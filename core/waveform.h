// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frequencies.h"
#include "core/parameters.h"
#include "core/trace.h"

namespace sinescope {

/// How one column looks over `pixels` pixels, `positions` in cell coordinates within the table.
/// - Rows three or more pixels apart (markSpacing): their values in `samples`.
/// - Wavelength of four pixels or more: `curve` runs from one end of the interval to the other, 24 points a
///   wavelength, but at least one and at most three a pixel.
/// - Shorter: `lowest` and `highest` are the exact envelope of the continuous curve over each pixel (its end
///   points and crests), which contains every sample. Samples alone may stay .1 short of it.
/// Cost O(pixels).
Trace waveform(const Parameters &parameters, Column column, DoubleDouble frequency, Interval positions,
               int pixels);

} // namespace sinescope
