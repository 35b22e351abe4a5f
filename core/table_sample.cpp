// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table_sample.h"

#include <algorithm>

namespace sinescope {

namespace {

constexpr std::int64_t runRows = 128;
constexpr std::int64_t spreadRows = 48;
constexpr std::int64_t mostPairs = 48;

/// `count` of begin to end - 1, evenly spread, the last one included.
void spread(std::int64_t begin, std::int64_t end, std::int64_t count, std::vector<std::int64_t> &out)
{
    const std::int64_t size = end - begin;
    for (std::int64_t i = 1; i <= std::min(count, size); ++i)
        out.push_back(begin + size * i / std::min(count, size) - 1);
}

} // namespace

TableSample sampleOf(std::int64_t rows, std::int64_t columns)
{
    TableSample sample{.tableRows = rows, .tableColumns = columns};
    const std::int64_t run = std::min(rows, runRows);
    sample.run = static_cast<std::size_t>(run);
    for (std::int64_t row = 0; row < run; ++row)
        sample.rows.push_back(row);
    spread(run, rows, spreadRows, sample.rows);

    const std::int64_t pairs = columns / 2;
    std::vector<std::int64_t> chosen{0};
    spread(0, pairs, mostPairs, chosen);
    for (const std::int64_t pair : chosen)
        sample.columns.insert(sample.columns.end(), {2 * pair, 2 * pair + 1, pair, pairs + pair});
    sample.columns.push_back(columns - 1);
    std::erase_if(sample.columns, [columns](std::int64_t column) { return column >= columns; });
    std::ranges::sort(sample.columns);
    sample.columns.erase(std::unique(sample.columns.begin(), sample.columns.end()), sample.columns.end());
    return sample;
}

TableSample transposed(const TableSample &sample)
{
    TableSample turned{.tableRows = sample.tableColumns, .tableColumns = sample.tableRows};
    turned.rows = sample.columns;
    turned.columns = sample.rows;
    turned.values.resize(sample.values.size());
    while (turned.run < turned.rows.size() &&
           turned.rows[turned.run] == static_cast<std::int64_t>(turned.run))
        ++turned.run;
    for (std::size_t row = 0; row < sample.rows.size(); ++row) {
        for (std::size_t column = 0; column < sample.columns.size(); ++column)
            turned.values[column * sample.rows.size() + row] = sample.at(row, column);
    }
    return turned;
}

} // namespace sinescope
