// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shortest_float.h"

#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>

// A float of m 2^-e stands for all between (2m - 1) and (2m + 1) times 2^-(e + 1). For sizes from 0.001 to 1,
// these ends times a power of ten are whole numbers below 2^62 in those units, so everything here is exact in
// integers. Neither end is a decimal of so few places, as 2^(e + 1) does not divide an odd number times
// 10^11: which of them belongs to the float needs no thought. Branches are what costs,
// so there is none but for what is rare.

namespace sinescope {

namespace {

/// "00" to "99".
constexpr auto digitPairs = [] {
    std::array<char, 200> pairs{};
    for (std::size_t i = 0; i < 100; ++i) {
        pairs[2 * i] = static_cast<char>('0' + i / 10);
        pairs[2 * i + 1] = static_cast<char>('0' + i % 10);
    }
    return pairs;
}();

inline void writePair(std::uint32_t number, char *out)
{
    std::memcpy(out, &digitPairs[2 * std::size_t{number}], 2);
}

/// Nine digits, zeros in front.
inline void writeNineDigits(std::uint32_t number, char *out)
{
    const std::uint32_t high = number / 10'000;
    const std::uint32_t low = number % 10'000;
    out[0] = static_cast<char>('0' + high / 10'000);
    writePair(high / 100 % 100, out + 1);
    writePair(high % 100, out + 3);
    writePair(low / 100, out + 5);
    writePair(low % 100, out + 7);
}

constexpr std::array<std::uint64_t, 3> powersOfTen{1'000'000'000, 10'000'000'000, 100'000'000'000};

} // namespace

char *writeShortestFloat(float number, char *out)
{
    const auto letters = [&] {
        return std::to_chars(out, out + longestNumber, number).ptr;
    };
    const auto bits = std::bit_cast<std::uint32_t>(number);
    const float size = std::fabs(number);
    const std::uint32_t fraction = bits & 0x7fffff;
    if (!(size > 0.001F && size < 1) || fraction == 0) // the lower end of a power of two is nearer
        return letters();

    // All in units of 10^-(9 + zeros), of which the number has less than 10^9.
    const std::size_t zeros = (size < 0.1F ? 1 : 0) + (size < 0.01F ? 1 : 0);
    const std::uint64_t unit = powersOfTen[zeros];
    const std::uint32_t shift = 151 - (bits >> 23 & 0xff); // e + 1
    const std::uint64_t value = 2 * std::uint64_t{fraction | 0x800000} * unit;
    const auto low = static_cast<std::uint32_t>((value - unit) >> shift);
    const auto high = static_cast<std::uint32_t>((value + unit) >> shift);
    const auto whole = static_cast<std::uint32_t>(value >> shift);

    // How many places can go: a multiple of 10 lies between the ends, of 100, of 1000, rarely of more. The
    // nearest one to a number in the middle is between them too.
    if (high / 10'000 > low / 10'000)
        return letters();
    const std::size_t dropped = (high / 10 > low / 10 ? 1 : 0) + (high / 100 > low / 100 ? 1 : 0) +
                                (high / 1000 > low / 1000 ? 1 : 0);
    const std::array<std::uint32_t, 4> quotients{whole, whole / 10, whole / 100, whole / 1000};
    constexpr std::array<std::uint32_t, 4> divisors{1, 10, 100, 1000};
    const std::uint32_t divisor = divisors[dropped];
    const std::uint64_t rest = value - (std::uint64_t{quotients[dropped]} * divisor << shift);
    const std::uint64_t half = std::uint64_t{divisor} << (shift - 1);
    if (rest == half)
        return letters();
    const std::uint32_t digits = (quotients[dropped] + (rest > half ? 1 : 0)) * divisor;

    *out = '-';
    out += bits >> 31;
    std::memcpy(out, "0.00", 4);
    writeNineDigits(digits, out + 2 + zeros);
    return out + 2 + zeros + 9 - dropped;
}

} // namespace sinescope
