// SPDX-License-Identifier: GPL-3.0-or-later
// A row for each pair of sine and cosine: what its clock shows at the position, and its wavelength.
#include "app/figures/reading.h"
#include "app/numbers/table_parts.h"
#include "core/clock_hands.h"
#include "core/facts.h"

#include <QCoreApplication>

#include <memory>
#include <numeric>

namespace sinescope {

namespace {

struct Numbers
{
    Q_DECLARE_TR_FUNCTIONS(Numbers)
};

/// What the tables of pairs share: the pairs in sight, and how to ask for their hands.
struct Pairs
{
    Parameters parameters;
    Range shown;
    std::shared_ptr<const ClockHands> hands;
    std::optional<Parameters> pinned{};
    std::shared_ptr<const ClockHands> pinnedHands{}; ///< of the first of them, as many as A has
    std::int64_t pinnedCount = 0;

    DoubleDouble frequency(std::int64_t row) const
    {
        return frequencyOfColumn(parameters, sineColumn(parameters, shown.begin + row));
    }
    double wavelengthAt(std::int64_t row) const { return hands->wavelength(std::size_t(row)); }
};

std::shared_ptr<const ClockHands> handsOf(const Parameters &parameters, Range pairs)
{
    std::vector<std::int64_t> all(std::size_t(std::max<std::int64_t>(0, pairs.size())));
    std::iota(all.begin(), all.end(), pairs.begin);
    return std::make_shared<ClockHands>(parameters, std::move(all));
}

Pairs pairsOf(const State &state, Range shown)
{
    Pairs pairs{state.parameters, shown, handsOf(state.parameters, shown)};
    if (const auto &comparison = state.display.comparison) {
        pairs.pinned = comparison->parameters;
        const Range shared{shown.begin, std::min(shown.end, frequencyCount(*pairs.pinned))};
        pairs.pinnedCount = std::max<std::int64_t>(0, shared.size());
        pairs.pinnedHands = handsOf(*pairs.pinned, shared);
    }
    return pairs;
}

NumberTable pairTable(const State &state, Range &shown)
{
    const std::int64_t count = frequencyCount(state.parameters);
    const Range all = count > 0 ? touchedCells(visiblePairs(state), count) : Range{};
    shown = cutRange(all);
    NumberTable table;
    table.rows = shown.size();
    table.allRows = all.size();
    table.caption = count > 0 ? rowsCaption(Numbers::tr("One row a pair"), table.rows, table.allRows)
                              : Numbers::tr("There is nothing to list: this encoding has no pair.");
    table.rowHeader = [first = shown.begin](std::int64_t row) {
        return countNumber(first + row);
    };
    return table;
}

/// Which columns of the table belong to the pair, its frequency in radians a position, and its wavelength.
std::vector<NumberColumn> firstColumns(const Pairs &pairs)
{
    const auto cosine = [pairs](std::int64_t row) {
        return cosineColumn(pairs.parameters, pairs.shown.begin + row);
    };
    return {{Numbers::tr("dim of sin"),
             [pairs](std::int64_t row) {
                 return countNumber(sineColumn(pairs.parameters, pairs.shown.begin + row));
             }},
            {Numbers::tr("dim of cos"),
             [cosine](std::int64_t row) {
                 return cosine(row) ? countNumber(*cosine(row)) : noNumber();
             }},
            {Numbers::tr("frequency"),
             [pairs](std::int64_t row) {
                 return tenDigits(toDouble(pairs.frequency(row)));
             }},
            {Numbers::tr("wavelength"), [pairs](std::int64_t row) {
                 return tenDigits(pairs.wavelengthAt(row));
             }}};
}

/// A column of the pinned encoding, for the pairs that it has too.
NumberColumn pinnedColumn(const Pairs &pairs, const QString &name,
                          std::function<QString(const ClockHands &, std::size_t)> value)
{
    return {Numbers::tr("A: %1").arg(name), [pairs, value = std::move(value)](std::int64_t row) {
                return row < pairs.pinnedCount ? value(*pairs.pinnedHands, std::size_t(row)) : noNumber();
            }};
}

QString cosineOf(const ClockHands &hands, std::size_t hand, double row)
{
    return hands.hasCosine(hand) ? valueText(hands.tip(hand, row).cosine) : noNumber();
}

void addShift(std::vector<NumberColumn> &columns, const Pairs &pairs, std::int64_t at, std::int64_t shift)
{
    const QString there = positionText(toDouble(positionAt(pairs.parameters, double(at + shift))));
    const auto later = double(at + shift);
    columns.push_back({Numbers::tr("sin at %1").arg(there), [pairs, later](std::int64_t row) {
                           return valueText(pairs.hands->tip(std::size_t(row), later).sine);
                       }});
    columns.push_back({Numbers::tr("cos at %1").arg(there), [pairs, later](std::int64_t row) {
                           return cosineOf(*pairs.hands, std::size_t(row), later);
                       }});
    const auto rotation = [pairs, shift](std::int64_t row, double SineCosine::*part) {
        const auto hand = std::size_t(row);
        return pairs.hands->hasCosine(hand) ? valueText(pairs.hands->rotation(hand, shift).*part)
                                            : noNumber();
    };
    columns.push_back({Numbers::tr("sin of the rotation"), [rotation](std::int64_t row) {
                           return rotation(row, &SineCosine::sine);
                       }});
    columns.push_back({Numbers::tr("cos of the rotation"), [rotation](std::int64_t row) {
                           return rotation(row, &SineCosine::cosine);
                       }});
}

} // namespace

NumberTable clockNumbers(const State &state, const Cell &at)
{
    Range shown;
    NumberTable table = pairTable(state, shown);
    if (shown.empty())
        return table;
    const Pairs pairs = pairsOf(state, shown);
    const auto here = double(at.row);
    const DoubleDouble position = positionAt(state.parameters, here);
    table.caption +=
        QLatin1Char(' ') +
        Numbers::tr("The figure shows as many as it has room for. The hands stand at position %1; "
                    "angles are in radians, frequencies in radians a position.")
            .arg(positionText(toDouble(position)));
    std::vector<NumberColumn> columns = firstColumns(pairs);
    columns.push_back({Numbers::tr("angle"), [pairs, position](std::int64_t row) {
                           return valueText(toDouble(pairs.frequency(row) * position));
                       }});
    columns.push_back({Numbers::tr("sin"), [pairs, here](std::int64_t row) {
                           return valueText(pairs.hands->tip(std::size_t(row), here).sine);
                       }});
    columns.push_back({Numbers::tr("cos"), [pairs, here](std::int64_t row) {
                           return cosineOf(*pairs.hands, std::size_t(row), here);
                       }});
    if (state.display.shift > 0)
        addShift(columns, pairs, at.row, state.display.shift);
    if (pairs.pinned) {
        columns.push_back(
            pinnedColumn(pairs, Numbers::tr("sin"), [here](const ClockHands &hands, std::size_t hand) {
                return valueText(hands.tip(hand, here).sine);
            }));
        columns.push_back(
            pinnedColumn(pairs, Numbers::tr("cos"), [here](const ClockHands &hands, std::size_t hand) {
                return cosineOf(hands, hand, here);
            }));
    }
    setColumns(table, std::move(columns));
    return table;
}

NumberTable wavelengthNumbers(const State &state)
{
    Range shown;
    NumberTable table = pairTable(state, shown);
    if (shown.empty())
        return table;
    const Pairs pairs = pairsOf(state, shown);
    const double range = double(state.parameters.length) * state.parameters.positionStep;
    Parameters other = state.parameters;
    other.spacing = other.spacing == Spacing::Paper ? Spacing::TensorToTensor : Spacing::Paper;
    std::vector<NumberColumn> columns = firstColumns(pairs);
    columns.push_back({Numbers::tr("cycles within the length"), [pairs, range](std::int64_t row) {
                           return tenDigits(range / pairs.wavelengthAt(row));
                       }});
    const auto varies = [pairs](std::int64_t row, Wave wave) {
        const bool isSteady = isNearlyConstant(pairs.parameters, wave, pairs.frequency(row));
        return isSteady ? Numbers::tr("hardly") : Numbers::tr("yes");
    };
    columns.push_back({Numbers::tr("sin varies"), [varies](std::int64_t row) {
                           return varies(row, Wave::Sine);
                       }});
    columns.push_back({Numbers::tr("cos varies"), [pairs, varies](std::int64_t row) {
                           return pairs.hands->hasCosine(std::size_t(row)) ? varies(row, Wave::Cosine)
                                                                           : noNumber();
                       }});
    columns.push_back({other.spacing == Spacing::Paper ? Numbers::tr("wavelength, paper spacing")
                                                       : Numbers::tr("wavelength, tensor2tensor spacing"),
                       [other, first = shown.begin](std::int64_t row) {
                           return tenDigits(wavelengthOfColumn(other, sineColumn(other, first + row)));
                       }});
    if (pairs.pinned)
        columns.push_back(
            pinnedColumn(pairs, Numbers::tr("wavelength"), [](const ClockHands &hands, std::size_t hand) {
                return tenDigits(hands.wavelength(hand));
            }));
    setColumns(table, std::move(columns));
    return table;
}

} // namespace sinescope
