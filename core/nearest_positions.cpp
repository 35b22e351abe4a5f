// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nearest_positions.h"

#include <algorithm>

namespace sinescope {

namespace {

/// Cosines that one search may compute: a few milliseconds.
constexpr std::int64_t mostTerms = 4'000'000;
constexpr std::int64_t block = 4096;

} // namespace

NearestPositions nearestPositions(const Parameters &parameters, std::int64_t farthest)
{
    Parameters paired = parameters;
    paired.layout = Layout::Halves; // the same pairs, without the unpaired sine
    // An odd d_model spaces its pairs by d_model, which halves keep.
    const Similarity distance(paired, Measure::Distance);
    const std::int64_t pairs = std::max<std::int64_t>(pairCount(parameters), 1);
    NearestPositions nearest;
    nearest.compared = std::min(farthest, std::max<std::int64_t>(mostTerms / pairs, 1));
    std::vector<double> values;
    for (std::int64_t gap = 1; gap <= nearest.compared; gap += block) {
        values.resize(static_cast<std::size_t>(std::min(block, nearest.compared - gap + 1)));
        distance.curve(0, static_cast<double>(gap), 1, values);
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (nearest.records.empty() || values[i] < nearest.records.back().distance)
                nearest.records.push_back({gap + static_cast<std::int64_t>(i), values[i]});
        }
    }
    return nearest;
}

} // namespace sinescope
