// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity_band.h"

#include "core/pair_sums.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace sinescope {

namespace {

/// Rows computed at a time.
constexpr std::int64_t stretch = 8192;

/// The most that a pair's value at one row of a pixel can be off the pair's mean over the pixel, summed over
/// the pairs. A mean of rows is no further than the rows are from each other on average, half a pixel and a
/// row at most: |cos a - cos b| <= 2 sin(|a - b| / 2), which bends down up to a whole turn. Beyond that the
/// value is within 1 and the mean within 1 / sin(t/2) rows and two cut ends.
double largestDeviation(const Similarity &similarity, double referenceSine, double rowsPerPixel)
{
    double sum = 0;
    const auto pairs = static_cast<std::size_t>(pairCount(similarity.parameters()));
    for (std::size_t i = 0; i < similarity.frequencies().size(); ++i) {
        const double t = similarity.frequencies()[i].high * similarity.parameters().positionStep;
        double deviation = 0;
        if (t * (rowsPerPixel + 1) <= 2 * std::numbers::pi) {
            deviation = 2 * std::sin(std::min(t * (rowsPerPixel + 2) / 4, std::numbers::pi / 2));
        } else {
            const double sine = std::abs(std::sin(t / 2));
            deviation = 1 + std::min(1.0, (1 / std::max(sine, 1e-300) + 2) / rowsPerPixel);
        }
        sum += i < pairs ? deviation : std::abs(referenceSine) * deviation;
    }
    return sum;
}

/// The band of cosine or distance from that of the dot product.
Interval bandOf(const Similarity &similarity, double referenceSine, Interval dot)
{
    const auto pairs = static_cast<double>(pairCount(similarity.parameters()));
    const double unpaired = similarity.dependsOnOffsetOnly() ? 0 : 1; // most that its square adds to a norm's
    if (similarity.measure() == Measure::Distance) {
        // |P(p)|^2 + |P(q)|^2 - 2 P(p).P(q)
        const double squares = 2 * pairs + referenceSine * referenceSine;
        return {std::sqrt(std::max(squares - 2 * dot.end, 0.0)),
                std::sqrt(std::max(squares + unpaired - 2 * dot.begin, 0.0))};
    }
    if (similarity.measure() == Measure::Dot)
        return dot;
    if (pairs == 0)
        return {-1, 1};
    const double reference = std::sqrt(pairs + referenceSine * referenceSine);
    const double shortest = reference * std::sqrt(pairs);
    const double longest = reference * std::sqrt(pairs + unpaired);
    return {std::max(dot.begin / (dot.begin < 0 ? shortest : longest), -1.0),
            std::min(dot.end / (dot.end > 0 ? shortest : longest), 1.0)};
}

} // namespace

void setExactBand(const Similarity &similarity, double referenceRow, const Interval &positions, int pixels,
                  Trace &trace)
{
    const double size = positions.size() / pixels;
    const auto pixelBegin = [&](std::size_t i) {
        return positions.begin + 0.5 + static_cast<double>(i) * size;
    };
    const auto count = static_cast<std::size_t>(pixels);
    trace.lowest.assign(count, std::numeric_limits<double>::infinity());
    trace.highest.assign(count, -std::numeric_limits<double>::infinity());
    const auto include = [&trace](std::size_t pixel, double value) {
        trace.lowest[pixel] = std::min(trace.lowest[pixel], value); // NaN changes nothing
        trace.highest[pixel] = std::max(trace.highest[pixel], value);
    };
    const Range rows = touchedCells(positions, similarity.parameters().length);
    std::vector<double> values(static_cast<std::size_t>(std::min(rows.size(), stretch)));
    std::size_t pixel = 0;
    for (std::int64_t row = rows.begin; row < rows.end;) {
        const auto some = static_cast<std::size_t>(
            std::min<std::int64_t>(rows.end - row, static_cast<std::int64_t>(values.size())));
        similarity.curve(referenceRow, static_cast<double>(row), 1, {values.data(), some});
        for (std::size_t i = 0; i < some; ++i, ++row) {
            const auto cell = static_cast<double>(row); // covers cell to cell + 1
            while (pixel + 1 < count && pixelBegin(pixel + 1) <= cell)
                ++pixel;
            include(pixel, values[i]);
            if (pixel + 1 < count && pixelBegin(pixel + 1) < cell + 1)
                include(pixel + 1, values[i]);
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (trace.lowest[i] > trace.highest[i])
            trace.lowest[i] = trace.highest[i] = std::numeric_limits<double>::quiet_NaN();
    }
}

void setBoundBand(const Similarity &similarity, double referenceRow, double rowsPerPixel,
                  std::span<const double> meanDots, Trace &trace)
{
    const double referenceSine = unpairedSine(similarity, referenceRow);
    const double deviation = largestDeviation(similarity, referenceSine, rowsPerPixel);
    const double largest = static_cast<double>(pairCount(similarity.parameters())) + std::abs(referenceSine);
    trace.bandIsBound = true;
    for (const double mean : meanDots) {
        const Interval dot{std::max(mean - deviation, -largest), std::min(mean + deviation, largest)};
        const Interval band = bandOf(similarity, referenceSine, dot);
        trace.lowest.push_back(band.begin);
        trace.highest.push_back(band.end);
    }
}

} // namespace sinescope
