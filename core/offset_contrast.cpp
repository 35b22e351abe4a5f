// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/offset_contrast.h"

#include "core/frequencies.h"
#include "core/turns.h"
#include "core/two_threads.h"

#include <cmath>

namespace sinescope {

namespace {

/// sin(x) / x.
double sinc(double x)
{
    if (std::abs(x) < 0.01) // the next term is below 1e-10
        return 1 - x * x / 6;
    return std::sin(x) / x;
}

} // namespace

OffsetContrast::OffsetContrast(const Parameters &parameters)
{
    constexpr double turn = 0x1.921fb54442d18p+2; // 2 pi
    const std::vector<DoubleDouble> frequencies = angularFrequencies(parameters);
    const auto pairs = static_cast<std::size_t>(pairCount(parameters));
    for (std::size_t pair = 0; pair < pairs; ++pair)
        m_angles.push_back(turn *
                           fractionOfTurn(frequencies[pair] * parameters.positionStep * turnsPerRadian, 1));
    for (const double angle : m_angles)
        m_halfSines.push_back(std::sin(angle / 2));
}

std::vector<double> OffsetContrast::means(std::span<const Interval> stretches) const
{
    std::vector<double> out(stretches.size());
    const auto fill = [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            double sum = 0;
            for (const double angle : m_angles)
                sum += std::cos(angle * stretches[i].middle()) * sinc(angle * stretches[i].size() / 2);
            out[i] = sum / static_cast<double>(m_angles.size());
        }
    };
    inTwoHalves(stretches.size(), double(stretches.size() * m_angles.size()) > worthwhileTerms / 10, fill);
    return out;
}

std::vector<double> OffsetContrast::changes(std::span<const double> offsets) const
{
    // cos(a (k + 1)) - cos(a k) = -2 sin(a / 2) sin(a (k + 1/2))
    std::vector<double> out(offsets.size());
    const auto fill = [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            double sum = 0;
            for (std::size_t pair = 0; pair < m_angles.size(); ++pair)
                sum -= 2 * m_halfSines[pair] * std::sin(m_angles[pair] * (offsets[i] + 0.5));
            out[i] = sum / static_cast<double>(m_angles.size());
        }
    };
    inTwoHalves(offsets.size(), double(offsets.size() * m_angles.size()) > worthwhileTerms / 10, fill);
    return out;
}

double OffsetContrast::ripple() const
{
    double squares = 0;
    for (const double half : m_halfSines)
        squares += 2 * half * half;
    return std::sqrt(squares) / static_cast<double>(m_angles.size());
}

} // namespace sinescope
