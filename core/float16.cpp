// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/float16.h"

#include "core/target_clones.h"

#include <bit>

namespace sinescope {

namespace {

constexpr std::uint64_t infinity64 = std::uint64_t{0x7ff} << 52;
constexpr std::uint64_t infinity16 = 0x7c00;

/// Patterns count the numbers upwards from 0, 1024 for each power of two from 2^-14 on, as many below it.
/// Adding a number whose last bit is worth one of those steps rounds to them, ties to even.
inline Float16 nearest(double value)
{
    constexpr std::uint64_t smallest = 1023 - 14; // biased exponents of a double
    constexpr std::uint64_t beyond = 1023 + 16;
    const auto bits = std::bit_cast<std::uint64_t>(value);
    const std::uint64_t size = bits & ~(std::uint64_t{1} << 63);
    const std::uint64_t exponent = size >> 52;
    const std::uint64_t low = exponent < smallest ? smallest : exponent;
    const std::uint64_t kept = low > beyond ? beyond : low;
    const std::uint64_t shift = (kept - 10 + 52) << 52; // 2^52 steps
    const double shifted = std::bit_cast<double>(size) + std::bit_cast<double>(shift);
    const std::uint64_t steps = std::bit_cast<std::uint64_t>(shifted) - shift + ((kept - smallest) << 10);
    const std::uint64_t finite = steps > infinity16 || exponent >= beyond ? infinity16 : steps;
    const std::uint64_t pattern = size > infinity64 ? 0x7e00 : finite;
    return {static_cast<std::uint16_t>(pattern | (bits >> 48 & 0x8000))};
}

} // namespace

Float16 toFloat16(double value)
{
    return nearest(value);
}

SINESCOPE_TARGET_CLONES
void toFloat16(std::span<const double> values, Float16 *out)
{
    const double *from = values.data();
    const std::size_t count = values.size();
    for (std::size_t i = 0; i < count; ++i)
        out[i] = nearest(from[i]);
}

double toDouble(Float16 number)
{
    const std::uint64_t sign = std::uint64_t{number.bits & 0x8000U} << 48;
    const unsigned exponent = number.bits >> 10 & 0x1f;
    const unsigned fraction = number.bits & 0x3ff;
    if (exponent == 0x1f)
        return std::bit_cast<double>(sign | infinity64 | std::uint64_t{fraction} << 42);
    // Below 2^-14 the fraction counts steps of 2^-24.
    const double size =
        exponent == 0
            ? fraction * 0x1p-24
            : std::bit_cast<double>(std::uint64_t{exponent + 1008} << 52 | std::uint64_t{fraction} << 42);
    return std::bit_cast<double>(sign | std::bit_cast<std::uint64_t>(size));
}

} // namespace sinescope
