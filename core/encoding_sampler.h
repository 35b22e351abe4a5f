// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frequencies.h"
#include "core/interval.h"
#include "core/parameters.h"

#include <span>

namespace sinescope {

/// The pixels of a heatmap: `width` pixels share the rows of `positions`, `height` pixels the columns of
/// `dimensions`, both in cell coordinates and within the table.
struct PixelGrid
{
    Interval positions;
    Interval dimensions;
    int width = 0;
    int height = 0;

    double rowsPerPixel() const { return positions.size() / width; }
    double columnsPerPixel() const { return dimensions.size() / height; }
};

/// Mean: a pixel shows the mean of the entries it covers, weighted by the area covered, whatever their number
/// (edges are never snapped to whole rows); a pixel inside one cell shows that cell.
/// Point: a pixel shows the one entry under its middle, which draws moire when entries share a pixel.
enum class Sampling { Mean, Point };

/// Fills `out` with grid.height lines of grid.width values, a line per pixel of the dimension axis, top
/// line first, pixels of the position axis along it. `frequencies` are angularFrequencies(parameters).
/// Within 1e-7 of the truth. Cost O(width * height + width * columns shown), independent of the length.
void sampleEncoding(const Parameters &parameters, std::span<const DoubleDouble> frequencies,
                    const PixelGrid &grid, Sampling sampling, std::span<float> out);

} // namespace sinescope
