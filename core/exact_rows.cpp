// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exact_rows.h"

#include "core/target_clones.h"
#include "core/turns.h"

namespace sinescope {

namespace {

struct Columns
{
    const double *turnsHigh;
    const double *turnsLow;
    const double *sine;
    const double *cosine;
    std::size_t count;
};

SINESCOPE_TARGET_CLONES
void fillRow(const Columns &columns, double positionHigh, double positionLow, double *entries)
{
    for (std::size_t i = 0; i < columns.count; ++i) {
        const double turns = fractionOfTurn(DoubleDouble{columns.turnsHigh[i], columns.turnsLow[i]},
                                            DoubleDouble{positionHigh, positionLow});
        const SineCosine at = sineCosineOfTurns(turns);
        entries[i] = columns.sine[i] * at.sine + columns.cosine[i] * at.cosine;
    }
}

} // namespace

ExactRows::ExactRows(const Parameters &parameters, std::int64_t columns)
    : m_parameters(parameters)
{
    const auto frequencies = angularFrequencies(parameters);
    for (std::int64_t column = 0; column < columns; ++column) {
        const Column place = columnAt(parameters, column);
        const DoubleDouble frequency =
            place.wave == Wave::Zero ? DoubleDouble{} : frequencies[static_cast<std::size_t>(place.pair)];
        const DoubleDouble turns = frequency * turnsPerRadian;
        m_turnsHigh.push_back(turns.high);
        m_turnsLow.push_back(turns.low);
        m_sine.push_back(place.wave == Wave::Sine ? 1 : 0);
        m_cosine.push_back(place.wave == Wave::Cosine ? 1 : 0);
        m_frequencies.push_back(toDouble(frequency));
    }
}

void ExactRows::fill(std::int64_t row, double *entries) const
{
    const DoubleDouble position = positionAt(m_parameters, static_cast<double>(row));
    fillRow({m_turnsHigh.data(), m_turnsLow.data(), m_sine.data(), m_cosine.data(), m_turnsHigh.size()},
            position.high, position.low, entries);
}

double ExactRows::position(std::int64_t row) const
{
    return toDouble(positionAt(m_parameters, static_cast<double>(row)));
}

} // namespace sinescope
