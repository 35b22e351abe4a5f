// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cosine_integral.h"

#include <cmath>
#include <complex>

namespace sinescope {

namespace {

constexpr double eulerGamma = 0.577215664901532860607;
constexpr double seriesEnd = 4;

/// Sum of (-1)^n x^2n / (2n (2n)!) from n = 1: Ci(x) - gamma - ln x.
double series(double x)
{
    double power = 1; // (-1)^n x^2n / (2n)!
    double sum = 0;
    for (int n = 2; n < 60; n += 2) {
        power *= -x * x / (n * (n - 1));
        const double next = sum + power / n;
        if (next == sum)
            break;
        sum = next;
    }
    return sum;
}

/// -Re E1(ix), E1(z) = e^-z / (z + 1 - 1 / (z + 3 - 4 / (z + 5 - ...))), by Lentz's method.
double continuedFraction(double x)
{
    using Complex = std::complex<double>;
    Complex b(1, x);
    Complex d = 1.0 / b;
    Complex c(1e300, 0);
    Complex fraction = d;
    for (int n = 1; n < 200; ++n) {
        const double a = -static_cast<double>(n) * n;
        b += 2;
        d = 1.0 / (a * d + b);
        c = b + a / c;
        const Complex factor = c * d;
        fraction *= factor;
        if (std::abs(factor.real() - 1) + std::abs(factor.imag()) < 1e-16)
            break;
    }
    return -(Complex(std::cos(x), -std::sin(x)) * fraction).real();
}

} // namespace

double cosineIntegral(double x)
{
    return x <= seriesEnd ? eulerGamma + std::log(x) + series(x) : continuedFraction(x);
}

double continuousSimilarity(double k, double base)
{
    if (k == 0)
        return 1;
    if (base == 1)
        return std::cos(k);
    const double slowest = k / base;
    // Where both are small their logarithms cancel: the difference of the series alone is exact.
    if (k <= seriesEnd)
        return 1 + (series(k) - series(slowest)) / std::log(base);
    return (cosineIntegral(k) - cosineIntegral(slowest)) / std::log(base);
}

double continuousSlope(double k, double base)
{
    return base == 1 ? -std::sin(k) : -std::cos(k / base) / (k * std::log(base));
}

} // namespace sinescope
