// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/similarity.h"
#include "core/trace.h"

#include <span>

namespace sinescope {

/// Sets trace.lowest and trace.highest to the least and the greatest value of the rows that each pixel
/// touches, by computing them all in stretches of bounded memory. NaN where no row has a value.
void setExactBand(const Similarity &similarity, double referenceRow, const Interval &positions, int pixels,
                  Trace &trace);

/// Sets them to a band that contains those values, from the mean of the dot product over each pixel, at
/// the cost of one number a pair.
void setBoundBand(const Similarity &similarity, double referenceRow, double rowsPerPixel,
                  std::span<const double> meanDots, Trace &trace);

} // namespace sinescope
