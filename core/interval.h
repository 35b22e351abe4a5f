// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace sinescope {

/// A half-open range of whole rows or columns, [begin, end).
struct Range
{
    std::int64_t begin = 0;
    std::int64_t end = 0;

    std::int64_t size() const { return end - begin; }
    bool empty() const { return end <= begin; }
    bool operator==(const Range &) const = default;
};

/// A stretch of an axis in cell coordinates: the cell of index r covers r - 0.5 to r + 0.5, so that
/// samples sit at whole numbers.
struct Interval
{
    double begin = 0;
    double end = 1;

    double size() const { return end - begin; }
    double middle() const { return begin + (end - begin) / 2; }
    bool operator==(const Interval &) const = default;
};

/// The interval that shows exactly `count` cells from index 0.
Interval cellsInterval(std::int64_t count);
/// The whole cells that an interval touches, no fewer than one, kept within 0 to count - 1.
Range touchedCells(const Interval &interval, std::int64_t count);
/// Nearest cell of a coordinate, kept within 0 to count - 1.
std::int64_t cellAt(double coordinate, std::int64_t count);

/// `interval` made to lie within the cells 0 to count - 1: moved if it fits, else all of them.
Interval clamped(const Interval &interval, std::int64_t count);
/// Scales around `centre` (which keeps its place); never shorter than `shortest` nor beyond the cells.
Interval zoomed(const Interval &interval, double centre, double factor, std::int64_t count,
                double shortest = 1);

/// Linear map between an interval and the pixel coordinates [pixelBegin, pixelEnd] of an axis.
class PixelMap
{
public:
    PixelMap() = default;
    PixelMap(Interval interval, double pixelBegin, double pixelEnd);
    double toPixel(double coordinate) const;
    double toCoordinate(double pixel) const;
    double pixelsPerCell() const;

private:
    Interval m_interval;
    double m_pixelBegin = 0;
    double m_pixelEnd = 1;
};

} // namespace sinescope
