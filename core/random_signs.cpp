// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random_signs.h"

#include <bit>
#include <cmath>
#include <numbers>

namespace sinescope {

namespace {

constexpr std::int64_t wordBits = 64;

} // namespace

RandomSigns::RandomSigns(std::uint64_t seed, std::int64_t dModel)
    : m_stream(seed, "signs")
    , m_dModel(dModel)
    , m_words((dModel + wordBits - 1) / wordBits)
{
}

std::uint64_t RandomSigns::word(std::int64_t row, std::int64_t index) const
{
    const std::uint64_t bits = m_stream.bits(static_cast<std::uint64_t>(row * m_words + index));
    const std::int64_t columns = m_dModel - index * wordBits;
    return columns >= wordBits ? bits : bits & ((std::uint64_t{1} << columns) - 1);
}

double RandomSigns::entry(std::int64_t row, std::int64_t column) const
{
    const bool isPositive = (word(row, column / wordBits) >> (column % wordBits) & 1U) != 0;
    return isPositive ? 1 / std::numbers::sqrt2 : -1 / std::numbers::sqrt2;
}

std::vector<std::uint64_t> RandomSigns::signs(std::int64_t row) const
{
    std::vector<std::uint64_t> words;
    for (std::int64_t i = 0; i < m_words; ++i)
        words.push_back(word(row, i));
    return words;
}

double RandomSigns::between(Measure measure, std::span<const std::uint64_t> signs, std::int64_t row) const
{
    std::int64_t different = 0;
    for (std::int64_t i = 0; i < m_words; ++i)
        different += std::popcount(signs[static_cast<std::size_t>(i)] ^ word(row, i));
    const auto all = static_cast<double>(m_dModel);
    const auto apart = static_cast<double>(different);
    if (measure == Measure::Distance)
        return std::sqrt(2 * apart); // each of them is sqrt(2) off
    const double dot = (all - 2 * apart) / 2;
    return measure == Measure::Dot ? dot : dot / (all / 2);
}

} // namespace sinescope
