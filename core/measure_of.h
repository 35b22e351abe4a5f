// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/similarity.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sinescope {

// The one rule of the three measures, for single values in double and for pictures and tables in float. Of
// two rows it takes the sum over their pairs and the unpaired sine of each, 0 without one. Plain arithmetic
// that compilers turn into vector instructions when it is inlined into a loop.

template <typename Number> Number dotOf(Number cosines, Number one, Number other)
{
    return cosines + one * other;
}

/// 1 exactly for a row with itself; NaN where a norm is 0.
template <typename Number> Number cosineOf(Number pairs, Number cosines, Number one, Number other)
{
    if (pairs == 0) { // rows of one number: squares of small sines might vanish, their signs do not
        const Number signs = (one < 0) == (other < 0) ? Number(1) : Number(-1);
        return one == 0 || other == 0 ? std::numeric_limits<Number>::quiet_NaN() : signs;
    }
    const Number norms = (pairs + one * one) * (pairs + other * other);
    return std::clamp(dotOf(cosines, one, other) / std::sqrt(norms), Number(-1), Number(1));
}

/// `squares` is the sum of the squared distances of the pairs.
template <typename Number> Number distanceOf(Number squares, Number one, Number other)
{
    return std::sqrt(squares + (one - other) * (one - other));
}

/// `sum` is of squared distances for Measure::Distance, else of cosines.
template <typename Number>
Number measureOf(Measure measure, Number pairs, Number sum, Number one, Number other)
{
    if (measure == Measure::Dot)
        return dotOf(sum, one, other);
    return measure == Measure::Cosine ? cosineOf(pairs, sum, one, other) : distanceOf(sum, one, other);
}

} // namespace sinescope
