// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/offset_sums.h"
#include "core/parameters.h"

#include <optional>

namespace sinescope {

/// Looks for the smallest base that keeps K(k), the sum over pairs of cos(w k positionStep), at zero or above
/// for all offsets k from 1 to length - 1. The idea: Men et al. 2024, "Base of RoPE bounds context length".
/// The bases that do so are no interval: between them lie some that do not, so the answer belongs to the grid
/// that is searched, 10^(j / basesPerDecade) from 1 to 1e12. The base of the parameters plays no part.
class SmallestBase
{
public:
    static constexpr int basesPerDecade = 8;
    static constexpr int usualRuns = 2000; ///< some ten seconds

    /// With an unpaired sine it is the pairs alone that are looked at; without a pair it is done at once. The
    /// search is given up after so many calls of advance().
    explicit SmallestBase(const Parameters &parameters, int mostRuns = usualRuns);

    bool isDone() const { return m_isDone; }
    /// Looks at some ten thousand offsets of one base: 3 to 15 ms.
    void advance();
    /// The base found; nothing before it is, or when there is none, or when the search was given up.
    std::optional<double> base() const { return m_found ? std::optional(current()) : std::nullopt; }
    /// Every base of the grid below this one has a K below zero.
    double current() const;

private:
    bool isNegative(std::int64_t first, std::int64_t end);
    void begin();

    Parameters m_parameters;
    int m_runsLeft;
    int m_index = 0; ///< of the base on the grid
    std::int64_t m_offset = 1;
    std::optional<OffsetSums> m_sums; ///< of the current base
    bool m_isDone = false;
    bool m_found = false;
};

} // namespace sinescope
