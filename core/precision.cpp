// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/precision.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace sinescope {

namespace {

/// Numbers are whole multiples of 2^(exponent - digits + 1), the exponent not below the smallest one.
struct Shape
{
    int digits;           ///< of the significand, the hidden one included
    int smallestExponent; ///< of normal numbers
    double largest;
};

constexpr Shape shapeOf(NumberFormat format)
{
    switch (format) {
    case NumberFormat::Float32:
        return {24, -126, 0x1.fffffep+127};
    case NumberFormat::Float16:
        return {11, -14, 65504};
    case NumberFormat::Bfloat16:
        break;
    }
    return {8, -126, 0x1.fep+127};
}

/// 2^exponent for normal doubles.
double powerOfTwo(int exponent)
{
    return std::bit_cast<double>(static_cast<std::uint64_t>(exponent + 1023) << 52);
}

int exponentOf(double value)
{
    return static_cast<int>(std::bit_cast<std::uint64_t>(value) >> 52 & 0x7ff) - 1023;
}

double positionOf(const Parameters &parameters, std::int64_t row)
{
    return parameters.firstPosition + static_cast<double>(row) * parameters.positionStep;
}

/// The first row whose position is at least `position`, which is beyond that of row 0.
std::int64_t rowReaching(const Parameters &parameters, double position)
{
    const double rows = std::ceil((position - parameters.firstPosition) / parameters.positionStep);
    auto row = static_cast<std::int64_t>(std::clamp(rows, 0.0, 0x1p62));
    while (positionOf(parameters, row - 1) >= position) // a division may round either way
        --row;
    while (positionOf(parameters, row) < position)
        ++row;
    return row;
}

/// Distinct rounded positions of the rows begin to end - 1, which all lie between two powers of two, where
/// numbers of the format are `spacing` apart.
std::int64_t distinctBetweenPowers(const Parameters &parameters, NumberFormat format, std::int64_t begin,
                                   std::int64_t end, double spacing)
{
    const double step = parameters.positionStep;
    const double halves = positionOf(parameters, begin) / (spacing / 2);
    const bool areTies = step == spacing && halves == std::floor(halves) && std::fmod(halves, 2) == 1;
    double grid = spacing; // a step below the spacing skips none
    if (areTies)
        grid = 2 * spacing; // ties to even skip every other number
    else if (step >= spacing)
        return end - begin;
    const double first = rounded(format, positionOf(parameters, begin));
    const double last = rounded(format, positionOf(parameters, end - 1));
    return static_cast<std::int64_t>((last - first) / grid) + 1;
}

} // namespace

double rounded(NumberFormat format, double value)
{
    if (!std::isfinite(value))
        return value;
    const Shape shape = shapeOf(format);
    const int exponent = std::max(exponentOf(value), shape.smallestExponent);
    if (exponent > exponentOf(shape.largest))
        return std::copysign(std::numeric_limits<double>::infinity(), value);
    // Where doubles are as far apart as numbers of the format, adding rounds to them, ties to even.
    const double magic = 1.5 * powerOfTwo(exponent - shape.digits + 1 + 52);
    const double nearest = std::copysign((value + magic) - magic, value);
    return std::abs(nearest) > shape.largest ? std::copysign(std::numeric_limits<double>::infinity(), value)
                                             : nearest;
}

std::uint16_t bitsOf(NumberFormat format, double value)
{
    const double nearest = rounded(format, value);
    if (format == NumberFormat::Bfloat16) {
        if (std::isnan(nearest))
            return std::signbit(value) ? 0xffc0 : 0x7fc0;
        return static_cast<std::uint16_t>(std::bit_cast<std::uint32_t>(static_cast<float>(nearest)) >> 16);
    }
    const auto sign = static_cast<std::uint16_t>(std::signbit(value) ? 0x8000 : 0);
    const double size = std::abs(nearest);
    if (std::isnan(nearest))
        return sign | 0x7e00;
    if (std::isinf(nearest))
        return sign | 0x7c00;
    // Patterns count the numbers of the format upwards from 0: 1024 for each power of two.
    const int exponent = std::max(exponentOf(size), -14);
    const auto steps = static_cast<std::int64_t>(size / powerOfTwo(exponent - 10));
    return static_cast<std::uint16_t>(sign | (std::int64_t{exponent + 14} * 1024 + steps));
}

double valueOf(NumberFormat format, std::uint16_t bits)
{
    if (format == NumberFormat::Bfloat16)
        return std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16);
    const double sign = bits & 0x8000 ? -1 : 1;
    const int biased = bits >> 10 & 0x1f;
    const int fraction = bits & 0x3ff;
    if (biased == 0x1f)
        return fraction ? std::numeric_limits<double>::quiet_NaN()
                        : sign * std::numeric_limits<double>::infinity();
    const int whole = biased == 0 ? fraction : fraction + 1024;
    return sign * whole * powerOfTwo(std::max(biased, 1) - 25);
}

std::int64_t distinctPositions(const Parameters &parameters, NumberFormat format, std::int64_t rows)
{
    const Shape shape = shapeOf(format);
    const int largestExponent = exponentOf(shape.largest);
    std::int64_t count = 0;
    for (std::int64_t begin = 0; begin < rows;) {
        const double position = positionOf(parameters, begin);
        if (std::isinf(rounded(format, position)))
            return count + 1; // and all that follow are infinite too
        const int exponent = std::max(exponentOf(position), shape.smallestExponent);
        const double spacing = powerOfTwo(exponent - shape.digits + 1);
        const double top =
            exponent == largestExponent ? shape.largest + spacing / 2 : powerOfTwo(exponent + 1);
        const std::int64_t end = std::min(rows, rowReaching(parameters, top));
        count += distinctBetweenPowers(parameters, format, begin, end, spacing);
        // The last row below a power of two and the first one above may both be rounded to it.
        if (end < rows &&
            rounded(format, positionOf(parameters, end - 1)) == rounded(format, positionOf(parameters, end)))
            --count;
        begin = end;
    }
    return count;
}

std::optional<std::int64_t> firstCollision(const Parameters &parameters, NumberFormat format)
{
    const auto collidesWithin = [&](std::int64_t rows) {
        return distinctPositions(parameters, format, rows) < rows;
    };
    if (!collidesWithin(parameters.length))
        return std::nullopt;
    std::int64_t without = 1;
    std::int64_t with = parameters.length;
    while (with - without > 1) {
        const std::int64_t middle = without + (with - without) / 2;
        (collidesWithin(middle) ? with : without) = middle;
    }
    return with - 1;
}

} // namespace sinescope
