// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exact_table.h"

#include "core/frequencies.h"
#include "core/target_clones.h"
#include "core/two_threads.h"

#include <numeric>

namespace sinescope {

namespace {

constexpr std::int64_t twoThreadEntries = 1 << 14;

/// The columns as plain arrays.
struct Columns
{
    const double *high;
    const double *low;
    const double *isSine;
    const double *isCosine;
    std::int64_t count;
};

SINESCOPE_TARGET_CLONES
void writeRow(const Columns &columns, DoubleDouble position, double *__restrict out)
{
    for (std::int64_t k = 0; k < columns.count; ++k) {
        const SineCosine entry = sineCosine(DoubleDouble{columns.high[k], columns.low[k]} * position);
        out[k] = entry.sine * columns.isSine[k] + entry.cosine * columns.isCosine[k];
    }
}

std::vector<std::int64_t> listed(Range columns)
{
    std::vector<std::int64_t> list(static_cast<std::size_t>(columns.size()));
    std::iota(list.begin(), list.end(), columns.begin);
    return list;
}

} // namespace

ExactTable::ExactTable(const Parameters &parameters, std::span<const std::int64_t> columns)
    : m_parameters(parameters)
{
    const std::vector<DoubleDouble> frequencies = angularFrequencies(parameters);
    for (const std::int64_t column : columns) {
        const Column place = columnAt(parameters, column);
        const DoubleDouble frequency =
            place.wave == Wave::Zero ? DoubleDouble{} : frequencies[static_cast<std::size_t>(place.pair)];
        m_high.push_back(frequency.high);
        m_low.push_back(frequency.low);
        m_isSine.push_back(place.wave == Wave::Sine ? 1 : 0);
        m_isCosine.push_back(place.wave == Wave::Cosine ? 1 : 0);
    }
}

ExactTable::ExactTable(const Parameters &parameters, Range columns)
    : ExactTable(parameters, listed(columns))
{
}

void ExactTable::fill(Range rows, double *out, std::int64_t stride) const
{
    const Columns columns{m_high.data(), m_low.data(), m_isSine.data(), m_isCosine.data(), columnCount()};
    inTwoHalves(static_cast<std::size_t>(rows.size()), rows.size() * columns.count >= twoThreadEntries,
                [&](std::size_t begin, std::size_t end) {
                    for (auto row = static_cast<std::int64_t>(begin); row < static_cast<std::int64_t>(end);
                         ++row)
                        writeRow(columns, positionAt(m_parameters, static_cast<double>(rows.begin + row)),
                                 out + row * stride);
                });
}

} // namespace sinescope
