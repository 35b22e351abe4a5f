// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interval.h"

#include <cstdint>
#include <vector>

namespace sinescope {

/// The rows behind a line of pixels, as SinusoidSums walks them: from pixel to pixel by one of two or three
/// steps.
struct PixelRows
{
    /// Most ways in which the step from one pixel to the next can differ: n, n + 1, and n + 2 where rounding
    /// of the edges falls both ways.
    static constexpr int maximumSteps = 3;

    int count = 0;    ///< pixels
    double first = 0; ///< row of pixel 0: the first whole row that it touches
    double step = 1;  ///< shortest step to the next pixel, in rows
    std::vector<std::uint8_t>
        extra; ///< count entries, below maximumSteps: step + extra[i] leads to pixel i + 1
    /// Means only, else empty. Pixel i begins at cut[i] within its first row, 0 to 1; count + 1 entries.
    std::vector<double> cut;
    double rowsPerPixel = 0; ///< means only
};

/// Every pixel covers positions.size() / pixels >= 1 rows, cut at fractions of a row.
PixelRows meanRows(const Interval &positions, int pixels);
/// Every pixel stands for the one row under its middle.
PixelRows middleRows(const Interval &positions, int pixels);
/// `count` entries from row `first` on, `step` rows apart; both may be fractional.
PixelRows evenRows(double first, double step, int count);

} // namespace sinescope
