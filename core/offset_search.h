// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/offset_sums.h"
#include "core/parameters.h"

#include <optional>
#include <stop_token>

namespace sinescope {

/// What a search over offsets k (in rows) has found. K(k) is the dot product of rows k apart, the sum over
/// pairs of cos(w k positionStep). None of it exists for an unpaired sine,
/// whose product depends on both rows.
struct OffsetFindings
{
    /// A value that may still be looked for.
    template <typename Value> struct Finding
    {
        std::optional<Value> value{}; ///< nothing: not found, or not yet
        bool isKnown = false;         ///< false: all that is known is that it is more than `searched`
    };
    struct Nearest
    {
        std::int64_t offset;
        double distance; ///< |P(p) - P(p + offset)|
    };
    Finding<std::int64_t> firstRise{}; ///< smallest k > 0 with K(k) > K(k - 1)
    Finding<std::int64_t> firstZero{}; ///< smallest k > 0 with K(k) < 0
    Finding<Nearest> nearest{}; ///< two different rows of the table; before it is known, the best so far
    std::int64_t searched = 0;  ///< offsets 1 to this have been looked at
};

/// Looks for the first rise and the first zero among the offsets 1 to furthestOffset, whatever the length,
/// and for the nearest two rows among the offsets 1 to length - 1. Where the quick sums come too near to a
/// decision, it is made on the definition; a K within 1e-15 d_model of zero does not count as negative.
class OffsetSearch
{
public:
    static constexpr std::int64_t furthestOffset = 16'777'215;

    explicit OffsetSearch(const Parameters &parameters);

    bool isDone() const;
    /// Looks at the next OffsetSums::run offsets: 3 to 15 ms on one thread, and longer only where thousands
    /// of rows nearly coincide. When `stop` is requested on the way,
    /// the run is given up and nothing more may be asked.
    void advance(const std::stop_token &stop = {});
    const OffsetFindings &findings() const { return m_findings; }

private:
    void findRise(std::int64_t first, std::int64_t end);
    void findZero(std::span<const double> sums, std::int64_t first, std::int64_t end);
    void findNearest(std::span<const double> sums, std::int64_t first, std::int64_t end,
                     const std::stop_token &stop);
    double distanceSquare(std::int64_t offset) const;

    std::int64_t m_length;
    OffsetSums m_sums;  ///< K
    OffsetSums m_rises; ///< K(k) - K(k - 1)
    std::vector<OffsetSums::Term> m_pairs;
    double m_pairCount;
    double m_nearestSquare;
    OffsetFindings m_findings;
};

} // namespace sinescope
