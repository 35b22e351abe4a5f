// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frequencies.h"
#include "core/interval.h"
#include "core/parameters.h"
#include "core/similarity.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace sinescope::test {

/// The table, built entry by entry in double: rows x columns.
inline std::vector<std::vector<double>> tableOf(const Parameters &parameters)
{
    std::vector<std::vector<double>> table;
    const auto frequencies = angularFrequencies(parameters);
    for (std::int64_t row = 0; row < parameters.length; ++row) {
        const DoubleDouble position = positionAt(parameters, static_cast<double>(row));
        std::vector<double> line;
        for (std::int64_t column = 0; column < parameters.dModel; ++column) {
            const Column place = columnAt(parameters, column);
            double entry = 0;
            if (place.wave != Wave::Zero) {
                const SineCosine at =
                    sineCosine(frequencies[static_cast<std::size_t>(place.pair)] * position);
                entry = place.wave == Wave::Sine ? at.sine : at.cosine;
            }
            line.push_back(entry);
        }
        table.push_back(line);
    }
    return table;
}

/// How much of cell `index` (which covers index - 0.5 to index + 0.5) lies within `interval`.
inline double covered(std::size_t index, const Interval &interval)
{
    const auto cell = static_cast<double>(index);
    return std::max(0.0, std::min(cell + 0.5, interval.end) - std::max(cell - 0.5, interval.begin));
}

/// Pixel `index` of `count` over `interval`.
inline Interval pixelOf(const Interval &interval, int count, std::size_t index)
{
    const double size = interval.size() / count;
    return {interval.begin + static_cast<double>(index) * size,
            interval.begin + static_cast<double>(index + 1) * size};
}

/// The cell under the middle of an interval.
inline Interval middleCell(const Interval &interval)
{
    const double cell = std::floor(interval.middle() + 0.5);
    return {cell - 0.5, cell + 0.5};
}

/// The measure of two rows of the table.
inline double similarityOf(const std::vector<double> &p, const std::vector<double> &q, Measure measure)
{
    double dot = 0;
    double pp = 0;
    double qq = 0;
    double squares = 0;
    for (std::size_t i = 0; i < p.size(); ++i) {
        dot += p[i] * q[i];
        pp += p[i] * p[i];
        qq += q[i] * q[i];
        squares += (p[i] - q[i]) * (p[i] - q[i]);
    }
    if (measure == Measure::Distance)
        return std::sqrt(squares);
    return measure == Measure::Dot ? dot : dot / std::sqrt(pp * qq);
}

/// NaN is near NaN.
inline bool near(double value, double expected, double tolerance)
{
    return std::isnan(expected) ? std::isnan(value) : std::abs(value - expected) <= tolerance;
}

} // namespace sinescope::test
