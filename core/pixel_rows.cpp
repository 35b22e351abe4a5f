// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pixel_rows.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace sinescope {

namespace {

/// Whole rows, ascending; one more than there are pixels gives the last pixel its step too.
PixelRows walkOver(const std::vector<double> &rows, int pixels)
{
    PixelRows walk = evenRows(rows.front(), 1, pixels);
    const auto step = [&rows](std::size_t i) {
        return rows[i + 1] - rows[i];
    };
    double shortest = step(0);
    double longest = step(0);
    for (std::size_t i = 1; i + 1 < rows.size(); ++i) {
        shortest = std::min(shortest, step(i));
        longest = std::max(longest, step(i));
    }
    walk.step = shortest;
    assert(longest - shortest < PixelRows::maximumSteps);
    for (std::size_t i = 0; i + 1 < rows.size(); ++i)
        walk.extra[i] = static_cast<std::uint8_t>(step(i) - shortest);
    return walk;
}

} // namespace

PixelRows meanRows(const Interval &positions, int pixels)
{
    const double size = positions.size() / pixels;
    std::vector<double> rows(static_cast<std::size_t>(pixels) + 1);
    std::vector<double> cut(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        // The cell of row r begins at r - 0.5.
        const double edge = positions.begin + 0.5 + static_cast<double>(i) * size;
        rows[i] = std::floor(edge);
        cut[i] = edge - rows[i];
    }
    PixelRows walk = walkOver(rows, pixels);
    walk.cut = std::move(cut);
    walk.rowsPerPixel = size;
    return walk;
}

PixelRows middleRows(const Interval &positions, int pixels)
{
    const double size = positions.size() / pixels;
    std::vector<double> rows(static_cast<std::size_t>(pixels) + 1);
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = std::floor(positions.begin + 0.5 + (static_cast<double>(i) + 0.5) * size);
    return walkOver(rows, pixels);
}

PixelRows evenRows(double first, double step, int count)
{
    PixelRows walk;
    walk.count = count;
    walk.first = first;
    walk.step = step;
    walk.extra.assign(static_cast<std::size_t>(count), 0);
    return walk;
}

} // namespace sinescope
