// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/numbers/table_parts.h"

#include "app/figures/reading.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <memory>

namespace sinescope {

namespace {

struct Numbers
{
    Q_DECLARE_TR_FUNCTIONS(Numbers)
};

} // namespace

QString noNumber()
{
    return QStringLiteral("–");
}

QString tenDigits(double value)
{
    return QLocale().toString(value, 'g', 10);
}

QString countNumber(std::int64_t count)
{
    return QLocale().toString(qint64(count));
}

Range cutRange(Range range)
{
    return {range.begin, std::min(range.end, range.begin + NumberTable::most)};
}

QString rowsCaption(const QString &whatARowIs, std::int64_t rows, std::int64_t allRows)
{
    if (rows < allRows)
        return Numbers::tr("%1: the first %2 of %3 visible ones. Zoom in, or export, for the others.")
            .arg(whatARowIs, countNumber(rows), countNumber(allRows));
    return Numbers::tr("%1: the %2 visible ones.").arg(whatARowIs, countNumber(allRows));
}

void setColumns(NumberTable &table, std::vector<NumberColumn> columns)
{
    table.areColumnsCut = std::int64_t(columns.size()) > NumberTable::most;
    columns.resize(std::size_t(cutRange({0, std::int64_t(columns.size())}).end));
    for (const NumberColumn &column : columns)
        table.headers << column.name;
    table.value = [shared = std::make_shared<const std::vector<NumberColumn>>(std::move(columns))](
                      std::int64_t row, int column) {
        return (*shared)[std::size_t(column)].value(row);
    };
}

NumberTable positionTable(const State &state, const Interval &visible, Range &shown)
{
    const Range all = touchedCells(visible, state.parameters.length);
    shown = cutRange(all);
    NumberTable table;
    table.rows = shown.size();
    table.allRows = all.size();
    table.caption = rowsCaption(Numbers::tr("One row a position"), table.rows, table.allRows);
    table.rowHeader = [parameters = state.parameters, first = shown.begin](std::int64_t row) {
        return positionText(toDouble(positionAt(parameters, double(first + row))));
    };
    return table;
}

} // namespace sinescope
