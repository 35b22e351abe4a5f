// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interval.h"

#include <algorithm>
#include <cmath>

namespace sinescope {

namespace {

/// A whole number kept within 0 to `last`; NaN becomes 0.
std::int64_t keptWithin(double whole, std::int64_t last)
{
    if (!(whole > 0))
        return 0;
    return whole >= static_cast<double>(last) ? last : static_cast<std::int64_t>(whole);
}

} // namespace

Interval cellsInterval(std::int64_t count)
{
    return {-0.5, static_cast<double>(count) - 0.5};
}

Range touchedCells(const Interval &interval, std::int64_t count)
{
    const std::int64_t begin = keptWithin(std::floor(interval.begin + 0.5), count - 1);
    const std::int64_t end = keptWithin(std::ceil(interval.end + 0.5), count);
    return {begin, std::max(begin + 1, end)};
}

std::int64_t cellAt(double coordinate, std::int64_t count)
{
    return keptWithin(std::round(coordinate), count - 1);
}

Interval clamped(const Interval &interval, std::int64_t count)
{
    const Interval all = cellsInterval(count);
    const double size = interval.size();
    if (!(size > 0 && size < all.size()))
        return all;
    if (interval.begin < all.begin)
        return {all.begin, all.begin + size};
    if (interval.end > all.end)
        return {all.end - size, all.end};
    return interval;
}

Interval zoomed(const Interval &interval, double centre, double factor, std::int64_t count, double shortest)
{
    const auto longest = static_cast<double>(count);
    const double size = std::clamp(interval.size() * factor, std::min(shortest, longest), longest);
    const double before =
        (centre - interval.begin) / interval.size(); // share of the interval before the centre
    const double begin = centre - before * size;
    return clamped({begin, begin + size}, count);
}

PixelMap::PixelMap(Interval interval, double pixelBegin, double pixelEnd)
    : m_interval(interval)
    , m_pixelBegin(pixelBegin)
    , m_pixelEnd(pixelEnd)
{
}

double PixelMap::toPixel(double coordinate) const
{
    return std::lerp(m_pixelBegin, m_pixelEnd, (coordinate - m_interval.begin) / m_interval.size());
}

double PixelMap::toCoordinate(double pixel) const
{
    return std::lerp(m_interval.begin, m_interval.end, (pixel - m_pixelBegin) / (m_pixelEnd - m_pixelBegin));
}

double PixelMap::pixelsPerCell() const
{
    return std::abs((m_pixelEnd - m_pixelBegin) / m_interval.size());
}

} // namespace sinescope
