// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/offset_search.h"

#include "core/frequencies.h"
#include "core/turns.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sinescope {

namespace {

/// A term for every frequency that differs from the one before: with base 1 all pairs are the same.
std::vector<OffsetSums::Term> pairTerms(const Parameters &parameters)
{
    std::vector<OffsetSums::Term> terms;
    if (hasUnpairedSine(parameters))
        return terms;
    for (const DoubleDouble frequency : angularFrequencies(parameters)) {
        const DoubleDouble turns = frequency * parameters.positionStep * turnsPerRadian;
        if (!terms.empty() && terms.back().turns.high == turns.high && terms.back().turns.low == turns.low)
            terms.back().weight += 1.0;
        else
            terms.push_back({turns, 1});
    }
    return terms;
}

/// e^(i t k) - e^(i t (k - 1)) = e^(i t k) (1 - e^(-i t)),
/// and 1 - e^(-i t) = 2 sin(t/2) (sin(t/2) + i cos(t/2)).
std::vector<OffsetSums::Term> riseTerms(std::vector<OffsetSums::Term> terms)
{
    for (OffsetSums::Term &term : terms) {
        const SineCosine half = sineCosineOfTurns(fractionOfTurn(term.turns, 0.5));
        term.weight *= 2 * half.sine * std::complex<double>(half.sine, half.cosine);
    }
    return terms;
}

} // namespace

OffsetSearch::OffsetSearch(const Parameters &parameters)
    : m_length(parameters.length)
    , m_sums(pairTerms(parameters))
    , m_rises(riseTerms(pairTerms(parameters)))
    , m_pairs(pairTerms(parameters))
    , m_pairCount(static_cast<double>(pairCount(parameters)))
    , m_nearestSquare(std::numeric_limits<double>::infinity())
{
    if (m_pairs.empty()) { // no pair, or an unpaired sine beside them
        m_findings.firstRise.isKnown = true;
        m_findings.firstZero.isKnown = true;
    }
    m_findings.nearest.isKnown = m_pairs.empty() || m_length < 2;
}

bool OffsetSearch::isDone() const
{
    return m_findings.firstRise.isKnown && m_findings.firstZero.isKnown && m_findings.nearest.isKnown;
}

void OffsetSearch::advance(const std::stop_token &stop)
{
    const std::int64_t first = m_findings.searched + 1;
    const std::int64_t end = std::min(first + OffsetSums::run, furthestOffset + 1);
    if (!m_findings.firstRise.isKnown)
        findRise(first, end);
    if (!m_findings.firstZero.isKnown || !m_findings.nearest.isKnown) {
        const std::span<const double> sums = m_sums.values(first);
        if (!m_findings.firstZero.isKnown)
            findZero(sums, first, end);
        if (!m_findings.nearest.isKnown)
            findNearest(sums, first, std::min(end, m_length), stop);
    }
    if (stop.stop_requested())
        return; // the run may be incomplete
    m_findings.searched = end - 1;
    if (end > furthestOffset) {
        m_findings.firstRise.isKnown = true;
        m_findings.firstZero.isKnown = true;
    }
    m_findings.nearest.isKnown = m_findings.nearest.isKnown || end >= m_length;
}

void OffsetSearch::findRise(std::int64_t first, std::int64_t end)
{
    const std::span<const double> rises = m_rises.values(first);
    for (std::int64_t k = first; k < end; ++k) {
        const double rise = rises[static_cast<std::size_t>(k - first)];
        if (rise > m_rises.tolerance() ||
            (rise > -m_rises.tolerance() && m_rises.exact(k) > m_rises.exactTolerance())) {
            m_findings.firstRise = {k, true};
            return;
        }
    }
}

void OffsetSearch::findZero(std::span<const double> sums, std::int64_t first, std::int64_t end)
{
    for (std::int64_t k = first; k < end; ++k) {
        const double sum = sums[static_cast<std::size_t>(k - first)];
        if (sum < -m_sums.tolerance() ||
            (sum < m_sums.tolerance() && m_sums.exact(k) < -m_sums.exactTolerance())) {
            m_findings.firstZero = {k, true};
            return;
        }
    }
}

void OffsetSearch::findNearest(std::span<const double> sums, std::int64_t first, std::int64_t end,
                               const std::stop_token &stop)
{
    for (std::int64_t k = first; k < end; ++k) {
        const double square = 2 * (m_pairCount - sums[static_cast<std::size_t>(k - first)]);
        if (square - 2 * m_sums.tolerance() > m_nearestSquare)
            continue;
        if (stop.stop_requested())
            return;
        const double exact = distanceSquare(k);
        if (exact < m_nearestSquare) {
            m_nearestSquare = exact;
            m_findings.nearest.value = {k, std::sqrt(exact)};
        }
    }
}

/// The sum of 4 sin^2(w k / 2), which keeps its digits where 2 (pairs - K) would lose them.
double OffsetSearch::distanceSquare(std::int64_t offset) const
{
    double sum = 0;
    for (const OffsetSums::Term &pair : m_pairs) {
        const double turns = fractionOfTurn(pair.turns, static_cast<double>(offset));
        const double sine = sineCosineOfTurns(turns / 2).sine;
        sum += 4 * pair.weight.real() * sine * sine;
    }
    return sum;
}

} // namespace sinescope
