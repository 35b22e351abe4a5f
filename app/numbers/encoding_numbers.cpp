// SPDX-License-Identifier: GPL-3.0-or-later
// Entries of the encoding: behind the heatmap and behind the waveforms.
#include "app/figures/reading.h"
#include "app/numbers/table_parts.h"

#include <QCoreApplication>

#include <numeric>

namespace sinescope {

namespace {

struct Numbers
{
    Q_DECLARE_TR_FUNCTIONS(Numbers)
};

NumberColumn entries(const QString &name, const Parameters &parameters, std::int64_t first,
                     std::int64_t column)
{
    if (column >= parameters.dModel)
        return {name, [](std::int64_t) {
                    return noNumber();
                }};
    return {name, [=](std::int64_t row) {
                return valueText(entryAt(parameters, first + row, column));
            }};
}

/// What is shown, and with an encoding that is pinned this one too, and their difference where that is drawn.
NumberTable entryTable(const State &state, const std::vector<std::int64_t> &dimensions, bool hasDifference)
{
    Range rows;
    NumberTable table = positionTable(state, visiblePositions(state), rows);
    const auto &comparison = state.display.comparison;
    std::vector<NumberColumn> columns;
    for (const std::int64_t dimension : dimensions) {
        const QString name = Numbers::tr("dim %1").arg(countNumber(dimension));
        const Parameters &shown = state.parameters;
        if (!comparison) {
            columns.push_back(entries(name, shown, rows.begin, dimension));
            continue;
        }
        const Parameters pinned = continuedTo(comparison->parameters, shown.length);
        columns.push_back(entries(Numbers::tr("A: %1").arg(name), pinned, rows.begin, dimension));
        columns.push_back(entries(Numbers::tr("B: %1").arg(name), shown, rows.begin, dimension));
        if (!hasDifference)
            continue;
        columns.push_back({Numbers::tr("B − A: %1").arg(name), [=, first = rows.begin](std::int64_t row) {
                               if (dimension >= pinned.dModel)
                                   return noNumber();
                               return valueText(entryAt(shown, first + row, dimension) -
                                                entryAt(pinned, first + row, dimension));
                           }});
    }
    setColumns(table, std::move(columns));
    return table;
}

} // namespace

NumberTable encodingNumbers(const State &state)
{
    const Range visible = touchedCells(visibleDimensions(state), state.parameters.dModel);
    std::vector<std::int64_t> all(std::size_t(cutRange(visible).size()));
    std::iota(all.begin(), all.end(), visible.begin);
    const auto &comparison = state.display.comparison;
    NumberTable table = entryTable(state, all, comparison && comparison->view == ComparisonView::Difference);
    table.areColumnsCut = table.areColumnsCut || std::int64_t(all.size()) < visible.size();
    return table;
}

NumberTable waveformNumbers(const State &state)
{
    NumberTable table = entryTable(state, drawnDimensions(state), false);
    if (table.headers.isEmpty())
        table.caption = Numbers::tr("There is nothing to list: no dimension of this table is chosen.");
    return table;
}

} // namespace sinescope
