// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rounded_encoding.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sinescope {

namespace {

double waveOf(Wave wave, DoubleDouble angle)
{
    const SineCosine at = sineCosine(angle);
    return wave == Wave::Sine ? at.sine : at.cosine;
}

/// exp(arange(0, d, 2) * (-ln(base) / d)) as tensors of the format calculate it: every result is rounded.
std::vector<double> recipeFrequencies(const Parameters &parameters, NumberFormat format)
{
    const bool isPaper = parameters.spacing == Spacing::Paper;
    const auto steps = static_cast<double>(isPaper ? parameters.dModel
                                                   : std::max<std::int64_t>(pairCount(parameters) - 1, 1));
    const double factor = rounded(format, -std::log(parameters.base) / steps);
    std::vector<double> frequencies(static_cast<std::size_t>(frequencyCount(parameters)));
    for (std::size_t i = 0; i < frequencies.size(); ++i) {
        const double exponent = rounded(format, static_cast<double>(isPaper ? 2 * i : i)) * factor;
        frequencies[i] = rounded(format, std::exp(rounded(format, exponent)));
    }
    return frequencies;
}

} // namespace

RoundedEncoding::RoundedEncoding(const Parameters &parameters, NumberFormat format, RoundedPart part)
    : m_parameters(parameters)
    , m_format(format)
    , m_part(part)
    , m_frequencies(angularFrequencies(parameters))
{
    if (part == RoundedPart::Angles)
        m_roundedFrequencies = recipeFrequencies(parameters, format);
}

double RoundedEncoding::entryAt(double position, Column column) const
{
    if (column.wave == Wave::Zero)
        return 0;
    const auto pair = static_cast<std::size_t>(column.pair);
    if (m_part == RoundedPart::Entries)
        return rounded(m_format, waveOf(column.wave, m_frequencies[pair] * position));
    const double held = rounded(m_format, position);
    const double angle =
        m_part == RoundedPart::Angles ? rounded(m_format, held * m_roundedFrequencies[pair]) : held;
    if (std::isinf(angle))
        return std::numeric_limits<double>::quiet_NaN();
    return m_part == RoundedPart::Angles ? rounded(m_format, waveOf(column.wave, {angle, 0}))
                                         : waveOf(column.wave, m_frequencies[pair] * held);
}

double RoundedEncoding::entryAt(std::int64_t row, std::int64_t column) const
{
    return entryAt(toDouble(positionAt(m_parameters, static_cast<double>(row))),
                   columnAt(m_parameters, column));
}

double RoundedEncoding::errorAt(std::int64_t row, std::int64_t column) const
{
    float error = 0;
    errors({&row, 1}, {&column, 1}, {&error, 1});
    return static_cast<double>(error);
}

void RoundedEncoding::errors(std::span<const std::int64_t> rows, std::span<const std::int64_t> columns,
                             std::span<float> out) const
{
    auto next = out.begin();
    for (const std::int64_t index : columns) {
        const Column column = columnAt(m_parameters, index);
        const DoubleDouble frequency =
            column.wave == Wave::Zero ? DoubleDouble{} : m_frequencies[static_cast<std::size_t>(column.pair)];
        for (const std::int64_t row : rows) {
            const DoubleDouble position = positionAt(m_parameters, static_cast<double>(row));
            const double truth = column.wave == Wave::Zero ? 0 : waveOf(column.wave, frequency * position);
            *next++ = static_cast<float>(entryAt(toDouble(position), column) - truth);
        }
    }
}

} // namespace sinescope
