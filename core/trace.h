// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interval.h"

#include <vector>

namespace sinescope {

/// What stands in Trace::curve.
enum class CurveKind {
    Continuous,     ///< the closed form at rows and between them
    Rows,           ///< the values at whole rows alone: between them it swings faster than pixels can follow
    Mean,           ///< area-weighted mean of the rows of each pixel
    RootMeanSquare, ///< square root of the mean of the squares of the rows of each pixel
    MiddleRow       ///< the row under the middle of each pixel: no closed form for a mean here
};

/// One quantity over an interval of rows, ready to be drawn over `pixels` pixels: first the band, then the
/// curve, then the marks, each where it is not empty. Pixel i covers interval.begin + i * interval.size() /
/// pixels up to the next; rows are in cell coordinates.
struct Trace
{
    /// Values at the rows `rows`, to be drawn as marks: while rows are markSpacing pixels apart or more.
    std::vector<double> samples;
    Range rows;
    /// A polyline: curve[i] at row curveStart + i * curveStep. NaN is a gap.
    std::vector<double> curve;
    double curveStart = 0;
    double curveStep = 1;
    CurveKind curveKind = CurveKind::Continuous;
    /// Lowest and highest value within each pixel, one of each a pixel. NaN where there is no value.
    std::vector<double> lowest;
    std::vector<double> highest;
    bool bandIsBound = false; ///< the band may be wider than the values it contains
};

/// Pixels between two rows from which on they are marked one by one.
inline constexpr double markSpacing = 3;

} // namespace sinescope
