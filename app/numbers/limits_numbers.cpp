// SPDX-License-Identifier: GPL-3.0-or-later
// The charts of the page Limits at whole lengths and distances, and what a number format loses.
#include "app/figures/log_chart.h"
#include "app/figures/reading.h"
#include "app/numbers/table_parts.h"
#include "app/state/field_text.h"
#include "core/nearest_positions.h"
#include "core/rounded_encoding.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <memory>

namespace sinescope {

namespace {

struct Numbers
{
    Q_DECLARE_TR_FUNCTIONS(Numbers)
};

/// Where the arrow keys take the crosshair of a logarithmic axis, and the length.
std::vector<std::int64_t> reaches(const State &state)
{
    const auto largest = std::int64_t(largestReach(state));
    std::vector<std::int64_t> all;
    for (std::int64_t reach = 1; reach < largest; reach += std::max<std::int64_t>(1, reach / 32))
        all.push_back(reach);
    for (const std::int64_t reach : {largest, state.parameters.length})
        if (const auto place = std::ranges::lower_bound(all, reach); place == all.end() || *place != reach)
            all.insert(place, reach);
    return all;
}

/// Whole numbers in full, others with as many digits as are right.
QString chartNumber(FigureId figure, double value)
{
    if (std::isnan(value))
        return noNumber();
    constexpr double mostExact = 9007199254740992; // 2^53
    const bool isWhole = value == std::floor(value) && std::abs(value) < mostExact;
    if (figure == FigureId::Decay)
        return valueText(value);
    if (isWhole)
        return QLocale().toString(value, 'f', 0);
    return QLocale().toString(value, 'g', figure == FigureId::Cost ? 10 : 6);
}

MakeLogChart chartOf(FigureId figure)
{
    switch (figure) {
    case FigureId::Cost:
        return costChart;
    case FigureId::Decay:
        return decayChart;
    case FigureId::Contrast:
        return contrastChart;
    default:
        return distinctChart;
    }
}

/// The chart of one row at a time: a row is read from left to right.
struct ChartRow
{
    State state;
    MakeLogChart make;
    std::int64_t reach = 0;
    LogChart chart{};

    const LogChart &at(std::int64_t wanted)
    {
        if (reach != wanted) {
            const Interval exactly{double(wanted), double(wanted)};
            chart = make(state, {&exactly, 1});
            reach = wanted;
        }
        return chart;
    }
};

} // namespace

NumberTable chartNumbers(FigureId figure, const State &state)
{
    const auto row = std::make_shared<ChartRow>(ChartRow{state, chartOf(figure)});
    const LogChart &first = row->at(state.parameters.length);
    NumberTable table;
    table.caption = first.problem;
    if (!first.problem.isEmpty())
        return table;
    const auto places = std::make_shared<const std::vector<std::int64_t>>(reaches(state));
    table.rows = table.allRows = std::ssize(*places);
    table.caption = Numbers::tr("One row a step of the arrow keys, and one for the length. At the left: %1.")
                        .arg(first.reachName);
    table.rowHeader = [places](std::int64_t index) {
        return countNumber((*places)[std::size_t(index)]);
    };
    std::vector<NumberColumn> columns;
    for (std::size_t curve = 0; curve < first.curves.size(); ++curve) {
        columns.push_back({first.curves[curve].name, [=](std::int64_t index) {
                               const LogChart &chart = row->at((*places)[std::size_t(index)]);
                               return chartNumber(figure, chart.curves[curve].points.front().value);
                           }});
    }
    setColumns(table, std::move(columns));
    return table;
}

NumberTable nearestNumbers(const State &state)
{
    const auto farthest = std::max<std::int64_t>(1, std::int64_t(largestReach(state)) - 1);
    const auto nearest =
        std::make_shared<const NearestPositions>(nearestPositions(state.parameters, farthest));
    NumberTable table;
    table.rows = table.allRows = std::ssize(nearest->records);
    table.caption =
        Numbers::tr("At the left: a length from which on two rows come nearer to each other than any before. "
                    "Offsets up to %1 are compared.")
            .arg(countNumber(nearest->compared));
    table.rowHeader = [nearest](std::int64_t row) {
        return countNumber(nearest->records[std::size_t(row)].gap + 1); // a length that has the gap
    };
    setColumns(table, {{Numbers::tr("rows apart"),
                        [nearest](std::int64_t row) {
                            return countNumber(nearest->records[std::size_t(row)].gap);
                        }},
                       {Numbers::tr("smallest distance"), [nearest](std::int64_t row) {
                            return valueText(nearest->records[std::size_t(row)].distance);
                        }}});
    return table;
}

NumberTable formatErrorNumbers(const State &state)
{
    Range rows;
    NumberTable table = positionTable(state, visiblePositions(state), rows);
    const LimitsSettings &limits = state.display.limits;
    const auto held = std::make_shared<const RoundedEncoding>(state.parameters, limits.format, limits.part);
    const Range all = touchedCells(visibleDimensions(state), state.parameters.dModel);
    std::vector<NumberColumn> columns;
    for (std::int64_t dimension = all.begin; dimension < cutRange(all).end; ++dimension) {
        columns.push_back({Numbers::tr("dim %1").arg(countNumber(dimension)),
                           [held, dimension, first = rows.begin](std::int64_t row) {
                               const double error = held->errorAt(first + row, dimension);
                               return std::isnan(error) ? Numbers::tr("infinite")
                                                        : QLocale().toString(error, 'g', 4);
                           }});
    }
    setColumns(table, std::move(columns));
    table.areColumnsCut = all.size() > cutRange(all).size();
    table.caption += QLatin1Char(' ') + Numbers::tr("Errors: the entry as rounded, less the true one.");
    return table;
}

} // namespace sinescope
