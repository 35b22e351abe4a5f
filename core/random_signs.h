// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/similarity.h"
#include "core/word_vectors.h"

#include <cstdint>
#include <span>
#include <vector>

namespace sinescope {

/// A learned table before it is trained: every entry is +1/sqrt(2) or -1/sqrt(2) by chance, so that each row
/// has the norm sqrt(d/2) of a sinusoidal one. Entries are made from seed, row and column alone, 64 of them
/// from one number of the stream "signs", the same on every machine; no table is kept.
class RandomSigns
{
public:
    RandomSigns(std::uint64_t seed, std::int64_t dModel);

    double entry(std::int64_t row, std::int64_t column) const;
    /// The signs of a row, one bit each, set for +; what is left of the last word is 0.
    std::vector<std::uint64_t> signs(std::int64_t row) const;
    /// The measure between a row, given by its signs, and another: (d - 2 n) / 2 for the dot product, where n
    /// is the number of signs that differ; exact. Cost O(d / 64).
    double between(Measure measure, std::span<const std::uint64_t> signs, std::int64_t row) const;

private:
    std::uint64_t word(std::int64_t row, std::int64_t index) const;

    NumberStream m_stream;
    std::int64_t m_dModel;
    std::int64_t m_words; ///< for each row
};

} // namespace sinescope
