// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/similarity.h"

#include <vector>

namespace sinescope {

/// A distance between two rows that is smaller than that of all rows less far apart.
struct NearestGap
{
    std::int64_t gap;
    double distance;
};

/// The smallest distance of any two rows, as it falls while rows farther apart are compared.
struct NearestPositions
{
    std::vector<NearestGap> records; ///< rising gaps, falling distances; the first has gap 1
    std::int64_t compared = 0;       ///< the largest gap compared
};

/// Compares gaps from 1 to at most `farthest`, and no more than a few milliseconds allow (`compared` says how
/// far). The distance is that of the pairs of waves: |P(p) - P(q)|, but for the unpaired sine of odd d_model,
/// which can only add to it.
NearestPositions nearestPositions(const Parameters &parameters, std::int64_t farthest);

} // namespace sinescope
