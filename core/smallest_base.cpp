// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/smallest_base.h"

#include "core/frequencies.h"
#include "core/turns.h"

#include <algorithm>
#include <cmath>

namespace sinescope {

namespace {

constexpr int lastIndex = 12 * SmallestBase::basesPerDecade;

} // namespace

SmallestBase::SmallestBase(const Parameters &parameters, int mostRuns)
    : m_parameters(parameters)
    , m_runsLeft(mostRuns)
    , m_isDone(pairCount(parameters) == 0)
{
}

double SmallestBase::current() const
{
    return std::pow(10, static_cast<double>(m_index) / basesPerDecade);
}

void SmallestBase::begin()
{
    m_parameters.base = current();
    std::vector<OffsetSums::Term> terms;
    std::vector<DoubleDouble> frequencies = angularFrequencies(m_parameters);
    frequencies.resize(static_cast<std::size_t>(pairCount(m_parameters)));
    terms.reserve(frequencies.size());
    for (const DoubleDouble frequency : frequencies)
        terms.push_back({frequency * m_parameters.positionStep * turnsPerRadian, 1});
    m_sums.emplace(std::move(terms));
    m_offset = 1;
}

bool SmallestBase::isNegative(std::int64_t first, std::int64_t end)
{
    const std::span<const double> sums = m_sums->values(first);
    for (std::int64_t k = first; k < end; ++k) {
        const double sum = sums[static_cast<std::size_t>(k - first)];
        if (sum > m_sums->tolerance())
            continue;
        if (sum < -m_sums->tolerance() || m_sums->exact(k) < -m_sums->exactTolerance())
            return true;
    }
    return false;
}

void SmallestBase::advance()
{
    if (m_isDone)
        return;
    if (!m_sums)
        begin();
    const std::int64_t end = std::min(m_offset + OffsetSums::run, m_parameters.length);
    if (isNegative(m_offset, end)) {
        m_sums.reset();
        m_isDone = m_index == lastIndex;
        m_index += m_isDone ? 0 : 1;
    } else {
        m_offset = end;
        m_found = end >= m_parameters.length;
    }
    m_isDone = m_isDone || m_found || --m_runsLeft == 0;
}

} // namespace sinescope
