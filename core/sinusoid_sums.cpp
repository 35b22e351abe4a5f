// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sinusoid_sums.h"

#include <algorithm>

namespace sinescope {

namespace {

/// Sinusoids a lane that are walked together: their state fits the first-level cache.
constexpr std::size_t blockSize = 32;

} // namespace

SinusoidSums::SinusoidSums(const PixelRows &rows, DoubleDouble start, double positionStep, Power power)
    : m_rows(rows)
    , m_start{start, positionStep, rows.step}
    , m_power(power)
    , m_walks(blockSize)
    , m_extra(rows.extra)
{
    // A mean needs the value at the end of its last pixel, too.
    const std::size_t needed = rows.extra.size() + (rows.cut.empty() ? 0 : 1);
    m_extra.resize((needed + walkChunk - 1) / walkChunk * walkChunk, 0);
    m_sums.resize(m_extra.size());
    if (!rows.cut.empty())
        m_firsts.resize(m_extra.size());
}

void SinusoidSums::add(std::size_t lane, const Sinusoid &sinusoid)
{
    const std::size_t index = m_filled[lane]++;
    if (index == m_sinusoids.size())
        m_sinusoids.emplace_back();
    m_sinusoids[index].frequencyHigh.value[lane] = sinusoid.frequency.high;
    m_sinusoids[index].frequencyLow.value[lane] = sinusoid.frequency.low;
    m_sinusoids[index].sine.value[lane] = sinusoid.sine;
    m_sinusoids[index].cosine.value[lane] = sinusoid.cosine;
}

const std::vector<Lanes> &SinusoidSums::take()
{
    const bool means = !m_rows.cut.empty();
    if (m_sinusoids.empty())
        m_sinusoids.emplace_back(); // sums of nothing
    for (std::size_t done = 0; done < m_sinusoids.size(); done += blockSize) {
        const LaneSinusoids *sinusoids = m_sinusoids.data() + done;
        const std::size_t count = std::min(blockSize, m_sinusoids.size() - done);
        const WalkLine line{m_extra.data(), m_extra.size(), done == 0};
        if (means) {
            prepareMeans(sinusoids, count, m_start, m_walks.data());
            walkMeans(m_walks.data(), count, line, m_sums.data(), m_firsts.data());
        } else {
            prepareRows(sinusoids, count, m_start, m_walks.data());
            (m_power == Power::One ? walkRows : walkSquares)(m_walks.data(), count, line, m_sums.data());
        }
    }
    if (means)
        cutEnds(m_rows, m_firsts.data(), m_sums.data());
    m_sinusoids.clear();
    m_filled.fill(0);
    return m_sums;
}

} // namespace sinescope
