// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace sinescope {

/// Some rows and columns of a table, enough to tell how it was made: a run of rows from the first one, then
/// rows spread to the last; whole pairs of columns in either layout.
struct TableSample
{
    std::int64_t tableRows = 0;
    std::int64_t tableColumns = 0;
    std::vector<std::int64_t> rows{};    ///< rising
    std::vector<std::int64_t> columns{}; ///< rising
    std::size_t run = 0;                 ///< that many rows from row 0 on leave none out
    std::vector<double> values{};        ///< rows x columns

    double at(std::size_t row, std::size_t column) const { return values[row * columns.size() + column]; }
};

/// Which rows and columns of a table of that size to take; `values` is left empty.
TableSample sampleOf(std::int64_t rows, std::int64_t columns);
/// The other way round: a sample of the table that was transposed.
TableSample transposed(const TableSample &sample);

} // namespace sinescope
