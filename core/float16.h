// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace sinescope {

/// A number in IEEE 754 binary16: 1 sign, 5 exponent and 10 fraction bits.
struct Float16
{
    std::uint16_t bits;

    bool operator==(const Float16 &) const = default;
};

/// The nearest one straight from the double, ties to even; from 65520 on infinity.
Float16 toFloat16(double value);
/// The same for many, vectorised: out[i] for values[i].
void toFloat16(std::span<const double> values, Float16 *out);
/// Exact.
double toDouble(Float16 number);

} // namespace sinescope
