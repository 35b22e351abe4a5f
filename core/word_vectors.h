// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace sinescope {

/// FNV-1a, 64 bits, of the bytes of a word.
std::uint64_t hashOf(std::string_view utf8);

/// Seeded random numbers that are the same on every machine, in any order: number n is made from the seed,
/// the name and n alone. Splitmix64 (Steele, Lea, Flood 2014), started at splitmix64(seed) xor hashOf(name).
class NumberStream
{
public:
    NumberStream(std::uint64_t seed, std::string_view name);

    std::uint64_t bits(std::uint64_t n) const;
    /// From 0 up to, not including, 1: the upper 53 bits.
    double uniform(std::uint64_t n) const;
    /// Normal numbers 2 pair and 2 pair + 1: Box and Muller's transform of uniform numbers 2 pair and
    /// 2 pair + 1. Only with arithmetic that every machine rounds alike.
    struct Pair
    {
        double first;
        double second;
    };
    Pair normal(std::uint64_t pair) const;

private:
    std::uint64_t m_start;
};

/// Normal numbers first to first + out.size() - 1 of a stream; `first` is even. A word's vector is its first
/// d_model ones, divided by their norm: a random direction that depends on the seed and the word alone, and
/// whose beginning stays in proportion when d_model grows.
void fillNormal(const NumberStream &stream, std::uint64_t first, std::span<float> out);

/// An order of 0 to order.size() - 1 by Fisher and Yates, never that of the numbers unless there is but one;
/// seed 0 is that of the numbers. `which` tells orders of one seed apart.
void makeOrder(std::uint64_t seed, std::uint64_t which, std::span<std::int64_t> order);

} // namespace sinescope
