// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/offset_contrast.h"

#include "core/frequencies.h"
#include "core/sine_cosine.h"
#include "core/two_threads.h"

#include <cmath>

namespace sinescope {

namespace {

/// sin(x) / x.
double sinc(double x)
{
    return std::abs(x) < 1e-8 ? 1 : sineCosine({x, 0}).sine / x;
}

} // namespace

OffsetContrast::OffsetContrast(const Parameters &parameters)
{
    constexpr double turn = 0x1.921fb54442d18p+2; // 2 pi
    const std::vector<DoubleDouble> frequencies = angularFrequencies(parameters);
    const auto pairs = static_cast<std::size_t>(pairCount(parameters));
    for (std::size_t pair = 0; pair < pairs; ++pair)
        m_angles.push_back(std::remainder(toDouble(frequencies[pair] * parameters.positionStep), turn));
}

std::vector<double> OffsetContrast::means(std::span<const Interval> stretches) const
{
    std::vector<double> out(stretches.size());
    const auto fill = [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            double sum = 0;
            for (const double angle : m_angles)
                sum += sineCosine({angle * stretches[i].middle(), 0}).cosine *
                       sinc(angle * stretches[i].size() / 2);
            out[i] = sum / static_cast<double>(m_angles.size());
        }
    };
    inTwoHalves(stretches.size(), double(stretches.size() * m_angles.size()) > worthwhileTerms / 10, fill);
    return out;
}

double OffsetContrast::change(double k) const
{
    // cos(a (k + 1)) - cos(a k) = -2 sin(a / 2) sin(a (k + 1/2))
    double sum = 0;
    for (const double angle : m_angles)
        sum -= 2 * sineCosine({angle / 2, 0}).sine * sineCosine({angle * (k + 0.5), 0}).sine;
    return sum / static_cast<double>(m_angles.size());
}

double OffsetContrast::ripple() const
{
    double squares = 0;
    for (const double angle : m_angles) {
        const double half = sineCosine({angle / 2, 0}).sine;
        squares += 2 * half * half;
    }
    return std::sqrt(squares) / static_cast<double>(m_angles.size());
}

} // namespace sinescope
