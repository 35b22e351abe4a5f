// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frequencies.h"
#include "core/interval.h"

#include <vector>

namespace sinescope {

/// Pairs of columns as hands of clocks: the tip of a pair's hand is (cos, sin) of its angle, counterclockwise
/// from the right. Every angle is frequency times position in double-double, so tips are right to 2.5e-16 at
/// any row.
class ClockHands
{
public:
    /// `pairs` below frequencyCount(parameters). Cost O(log d_model) a hand; what follows O(1).
    ClockHands(const Parameters &parameters, std::vector<std::int64_t> pairs);

    const std::vector<std::int64_t> &pairs() const { return m_pairs; }
    /// False for the unpaired sine: its tip has a height only, and nothing can be rotated.
    bool hasCosine(std::size_t hand) const { return m_pairs[hand] < pairCount(m_parameters); }
    double wavelength(std::size_t hand) const { return sinescope::wavelength(m_frequencies[hand]); }

    /// The tip at a row; rows may be fractional and beyond the length.
    SineCosine tip(std::size_t hand, double row) const;
    /// Cosine and sine of the rotation M_k that takes the tip of any row to that `rows` later:
    /// P(p + k) = M_k P(p) with [[cos, sin], [-sin, cos]] on (sin, cos).
    SineCosine rotation(std::size_t hand, std::int64_t rows) const;
    /// |P(p + k) - M_k P(p)| over these pairs, the unpaired sine left out: rounding alone.
    double residual(std::int64_t row, std::int64_t rows) const;

private:
    Parameters m_parameters;
    std::vector<std::int64_t> m_pairs;
    std::vector<DoubleDouble> m_frequencies; ///< of m_pairs
};

/// At most `most` of the pairs `first` to `last`, evenly spaced, both ends among them: as pairs are spaced in
/// equal ratios, so are their wavelengths. Those of `wanted` that exist are always among them and take places
/// of the others. Rising, each once.
std::vector<std::int64_t> chosenPairs(const Parameters &parameters, Range pairs, std::size_t most,
                                      const std::vector<std::int64_t> &wanted);

} // namespace sinescope
