// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/ticks.h"

#include <algorithm>
#include <cmath>

namespace sinescope {

namespace {

/// Decimals that tell neighbouring multiples of `interval` apart and write each as it is, six at most.
int decimalsFor(double anchor, double interval)
{
    int decimals = 0;
    for (double scale = 1; decimals < 6; ++decimals, scale *= 10) {
        const bool isWhole = std::abs(interval * scale - std::round(interval * scale)) < 1e-9 * scale &&
                             std::abs(anchor * scale - std::round(anchor * scale)) < 1e-9 * scale;
        if (isWhole)
            break;
    }
    return decimals;
}

} // namespace

Ticks cellTicks(double first, double step, double smallest)
{
    const double cells = std::exp2(std::max(0.0, std::ceil(std::log2(smallest / step))));
    const double interval = cells * step;
    const bool isZeroCentre = std::fmod(first, step) == 0;
    const double anchor = isZeroCentre ? 0 : first;
    return {anchor, interval, decimalsFor(anchor, interval)};
}

Ticks noTicks(double from, double to)
{
    const double low = std::min(from, to);
    const double interval = 4 * std::abs(to - from);
    return {low - interval / 2, interval, 0};
}

Ticks decimalTicks(double smallest)
{
    const double power = std::pow(10, std::floor(std::log10(smallest)));
    const double times = smallest / power;
    const double interval = power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
    return {0, interval, std::max(0, static_cast<int>(std::ceil(-std::log10(interval) - 1e-9)))};
}

} // namespace sinescope
