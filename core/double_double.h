// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sinescope {

/// A number as the unevaluated sum of two doubles, about 32 digits: what it takes to keep an angle of
/// 1e9 radians right to 1e-16 after its turns are taken away. Needs strict IEEE arithmetic
/// (no -ffast-math). Algorithms of Dekker (1971) and Knuth (TAOCP 2, 4.2.2).
struct DoubleDouble
{
    double high = 0;
    double low = 0;
};

inline DoubleDouble twoSum(double a, double b)
{
    const double sum = a + b;
    const double bb = sum - a;
    return {sum, (a - (sum - bb)) + (b - bb)};
}

/// Requires |a| >= |b| or a == 0.
inline DoubleDouble quickTwoSum(double a, double b)
{
    const double sum = a + b;
    return {sum, b - (sum - a)};
}

/// The upper and lower halves of the digits of `a`, for |a| up to 1e300 (Veltkamp).
inline DoubleDouble split(double a)
{
    const double shifted = a * 134217729.0; // 2^27 + 1
    const double high = shifted - (shifted - a);
    return {high, a - high};
}

/// Exact while the product lies within 1e-290 to 1e300. Dekker's way rather than std::fma, which is a library
/// call on the oldest x86-64 and would keep loops there from being vectorised.
inline DoubleDouble twoProduct(double a, double b)
{
    const double product = a * b;
    const DoubleDouble x = split(a);
    const DoubleDouble y = split(b);
    return {product, x.low * y.low - (((product - x.high * y.high) - x.low * y.high) - x.high * y.low)};
}

inline DoubleDouble operator+(DoubleDouble a, DoubleDouble b)
{
    DoubleDouble sum = twoSum(a.high, b.high);
    const DoubleDouble low = twoSum(a.low, b.low);
    sum = quickTwoSum(sum.high, sum.low + low.high);
    return quickTwoSum(sum.high, sum.low + low.low);
}

inline DoubleDouble operator-(DoubleDouble a)
{
    return {-a.high, -a.low};
}

inline DoubleDouble operator-(DoubleDouble a, DoubleDouble b)
{
    return a + -b;
}

inline DoubleDouble operator*(DoubleDouble a, DoubleDouble b)
{
    const DoubleDouble product = twoProduct(a.high, b.high);
    return quickTwoSum(product.high, product.low + (a.high * b.low + a.low * b.high));
}

inline DoubleDouble operator*(DoubleDouble a, double b)
{
    const DoubleDouble product = twoProduct(a.high, b);
    return quickTwoSum(product.high, product.low + a.low * b);
}

inline double toDouble(DoubleDouble a)
{
    return a.high + a.low;
}

} // namespace sinescope
