// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity.h"

#include "core/measure_of.h"
#include "core/pair_sums.h"

#include <algorithm>
#include <cmath>

namespace sinescope {

namespace {

/// Points between two exact starts: the error of a walk grows with its length.
constexpr std::size_t stretch = 1024;

/// The measure at single rows, the first of them at position `start`.
std::vector<double> valuesAt(const Similarity &similarity, double referenceRow, const PixelRows &rows,
                             DoubleDouble start)
{
    const Parameters &parameters = similarity.parameters();
    const Measure measure = similarity.measure();
    const auto pairs = static_cast<double>(pairCount(parameters));
    const double referenceSine = unpairedSine(similarity, referenceRow);
    std::vector<double> values =
        pairSums(similarity, measure == Measure::Distance ? PairSum::SquaredChords : PairSum::Cosines, rows,
                 start - positionAt(parameters, referenceRow));
    std::vector<double> sines(values.size());
    if (!similarity.dependsOnOffsetOnly())
        sines = unpairedSums(similarity, rows, start).sine;
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = measureOf(measure, pairs, values[i], referenceSine, sines[i]);
    return values;
}

} // namespace

std::vector<double> valuesAt(const Similarity &similarity, double referenceRow, const PixelRows &rows)
{
    return valuesAt(similarity, referenceRow, rows, positionAt(similarity.parameters(), rows.first));
}

Similarity::Similarity(const Parameters &parameters, Measure measure)
    : m_parameters(parameters)
    , m_measure(measure)
    , m_frequencies(angularFrequencies(parameters))
{
}

double Similarity::between(double referenceRow, double row) const
{
    if (row == referenceRow) { // every pair's cosine is 1, every distance 0: no sum is needed
        const auto pairs = static_cast<double>(pairCount(m_parameters));
        const double sine = unpairedSine(*this, row);
        return measureOf(m_measure, pairs, m_measure == Measure::Distance ? 0.0 : pairs, sine, sine);
    }
    double value = 0;
    curve(referenceRow, row, 1, {&value, 1});
    return value;
}

void Similarity::curve(double referenceRow, double firstRow, double rowStep, std::span<double> out) const
{
    for (std::size_t done = 0; done < out.size(); done += stretch) {
        const std::size_t count = std::min(stretch, out.size() - done);
        const PixelRows rows = evenRows(firstRow, rowStep, static_cast<int>(count));
        const DoubleDouble start = positionAfter(m_parameters, firstRow, rowStep, static_cast<double>(done));
        std::ranges::copy(valuesAt(*this, referenceRow, rows, start),
                          out.begin() + static_cast<std::ptrdiff_t>(done));
    }
}

Interval Similarity::bounds() const
{
    if (m_measure == Measure::Cosine)
        return {-1, 1};
    const auto waves = static_cast<double>(frequencyCount(m_parameters));
    return m_measure == Measure::Dot ? Interval{-waves, waves} : Interval{0, 2 * std::sqrt(waves)};
}

bool Similarity::dependsOnOffsetOnly() const
{
    return !hasUnpairedSine(m_parameters);
}

} // namespace sinescope
