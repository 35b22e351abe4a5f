// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/double_double.h"
#include "core/lanes.h"
#include "core/pixel_rows.h"

#include <cstddef>

namespace sinescope {

// The inner loops of SinusoidSums: plain arithmetic on eight lanes, nothing is allocated.

/// A sinusoid of each lane, sine * sin(w p) + cosine * cos(w p); all zero where a lane has none.
struct LaneSinusoids
{
    Lanes frequencyHigh{};
    Lanes frequencyLow{};
    Lanes sine{};
    Lanes cosine{};
};

/// Where those sinusoids stand on their way over a line of pixels: the value at the first row of the pixel is
/// the imaginary part of `real + i imaginary`.
struct Walk
{
    Lanes real;
    Lanes imaginary;
    struct Step
    {
        Lanes turnReal; ///< factor to the first row of the next pixel
        Lanes turnImaginary;
        Lanes sumReal; ///< factor to the sum over the rows in between; means only
        Lanes sumImaginary;
    };
    std::array<Step, PixelRows::maximumSteps> steps;
};

/// Pixels between two loads of a sinusoid's state; lines are padded to a multiple.
inline constexpr std::size_t walkChunk = 4;

struct WalkStart
{
    DoubleDouble position; ///< of the first row
    double positionStep;
    double rowStep; ///< PixelRows::step
};

void prepareRows(const LaneSinusoids *sinusoids, std::size_t count, const WalkStart &start, Walk *walks);
void prepareMeans(const LaneSinusoids *sinusoids, std::size_t count, const WalkStart &start, Walk *walks);

/// The pixels walked over; the sums are added to, or written when they are `fresh`.
struct WalkLine
{
    const std::uint8_t *extra; ///< PixelRows::extra, padded
    std::size_t pixels;        ///< a multiple of walkChunk
    bool fresh;
};

/// Values at the first row of each pixel.
void walkRows(Walk *walks, std::size_t count, const WalkLine &line, Lanes *sums);
/// Their squares.
void walkSquares(Walk *walks, std::size_t count, const WalkLine &line, Lanes *sums);
/// The sum over the rows from the first of each pixel up to the first of the next, and the values at the
/// first row.
void walkMeans(Walk *walks, std::size_t count, const WalkLine &line, Lanes *sums, Lanes *firsts);

/// From such sums to means over [a, b): less the part before a, plus the part up to b.
void cutEnds(const PixelRows &rows, const Lanes *firsts, Lanes *sums);

} // namespace sinescope
