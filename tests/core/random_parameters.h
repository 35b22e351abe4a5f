// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interval.h"
#include "core/parameters.h"

#include <cmath>
#include <random>

namespace sinescope::test {

/// Seeded random numbers, the same in every run.
class Random
{
public:
    explicit Random(unsigned seed)
        : m_generator(seed)
    {
    }
    double real(double low, double high) { return std::uniform_real_distribution<>(low, high)(m_generator); }
    std::int64_t whole(std::int64_t low, std::int64_t high)
    {
        return std::uniform_int_distribution<std::int64_t>(low, high)(m_generator);
    }
    bool coin() { return whole(0, 1) == 1; }

    /// Any convention, short enough to be computed entry by entry.
    Parameters parameters(std::int64_t longest, std::int64_t widest)
    {
        Parameters parameters;
        parameters.length = whole(1, longest);
        parameters.dModel = whole(1, widest);
        parameters.base = coin() ? 10000 : std::pow(10, real(0, 12));
        parameters.layout = coin() ? Layout::Interleaved : Layout::Halves;
        parameters.spacing = coin() ? Spacing::Paper : Spacing::TensorToTensor;
        parameters.firstPosition = coin() ? 0 : std::floor(real(0, 16777216));
        parameters.positionStep = coin() ? 1 : std::pow(2, real(-10, 6));
        return parameters;
    }

    /// Any part of `count` cells, now and then all of them.
    Interval part(std::int64_t count)
    {
        const Interval all = cellsInterval(count);
        if (whole(0, 3) == 0)
            return all;
        const double begin = real(all.begin, all.end);
        return {begin, begin + (all.end - begin) * real(0.05, 1)};
    }

private:
    std::mt19937_64 m_generator;
};

} // namespace sinescope::test
