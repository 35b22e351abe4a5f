// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/widgets/scale.h"

#include <algorithm>
#include <cmath>

namespace sinescope {

/// So that 10,000 is not 9999.999999999995.
static double roundedToDigits(double value, int digits)
{
    const double unit = std::pow(10, digits - 1 - std::floor(std::log10(value)));
    return std::round(value * unit) / unit;
}

Scale Scale::logarithmic(double minimum, double maximum, int steps, bool whole)
{
    std::vector<double> values;
    for (int step = 0; step <= steps; ++step) {
        const double value = minimum * std::pow(maximum / minimum, double(step) / steps);
        values.push_back(whole ? std::round(value) : roundedToDigits(value, 12));
    }
    return listed(std::move(values));
}

Scale Scale::linear(double minimum, double maximum, int steps)
{
    std::vector<double> values;
    for (int step = 0; step <= steps; ++step)
        values.push_back(std::round(minimum + (maximum - minimum) * step / steps));
    return listed(std::move(values));
}

Scale Scale::listed(std::vector<double> values)
{
    Scale scale;
    values.erase(std::unique(values.begin(), values.end()), values.end());
    scale.m_values = std::move(values);
    return scale;
}

double Scale::valueAt(int step) const
{
    return m_values[std::size_t(std::clamp(step, 0, lastStep()))];
}

int Scale::stepOf(double value) const
{
    const auto above = std::ranges::lower_bound(m_values, value);
    if (above == m_values.begin())
        return 0;
    if (above == m_values.end())
        return lastStep();
    const auto below = above - 1;
    return static_cast<int>((value - *below < *above - value ? below : above) - m_values.begin());
}

} // namespace sinescope
