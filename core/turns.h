// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/double_double.h"
#include "core/sine_cosine.h"

#include <cmath>

namespace sinescope {

// Angles in turns, 1 = 2 pi radians, so that taking whole turns away is exact. All of it is plain arithmetic
// without a branch, which compilers turn into vector instructions when it is inlined into a loop.

/// 1 / (2 pi), the error of the pair below 1e-33.
inline constexpr DoubleDouble turnsPerRadian{0x1.45f306dc9c883p-3, -0x1.6b01ec5417056p-57};

/// Nearest whole number of |x| < 2^51: adding 1.5 * 2^52 leaves no bits for a fraction.
inline double nearestWhole(double x)
{
    constexpr double shift = 0x1.8p52;
    return (x + shift) - shift;
}

/// turns * count less its whole turns: -1/2 to 1/2. The error stays near 1e-16 while turns * count < 1e12.
inline double fractionOfTurn(DoubleDouble turns, double count)
{
    const DoubleDouble product = twoProduct(turns.high, count);
    return (product.high - nearestWhole(product.high)) + (product.low + turns.low * count);
}

inline double fractionOfTurn(DoubleDouble turns, DoubleDouble count)
{
    return fractionOfTurn(turns, count.high) + turns.high * count.low;
}

/// Of an angle -0.52 to 0.52 turns, within 2.5e-16; small sines are right to the last bits of their own size.
inline SineCosine sineCosineOfTurns(double turns)
{
    const double quarter = nearestWhole(4 * turns);
    const double x = (turns - quarter / 4) * 6.283185307179586; // within -pi/4 to pi/4
    const double sine = sineNearZero(x, 0);
    const double cosine = cosineNearZero(x, 0);
    const double size = std::fabs(quarter);
    const bool swapped = size == 1;
    const double sign = 1 - size; // 1 at no quarter, -1 at two
    return {swapped ? quarter * cosine : sign * sine, swapped ? -quarter * sine : sign * cosine};
}

} // namespace sinescope
