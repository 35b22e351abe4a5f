// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table_reader.h"
#include "tests/fuzz/driver/memory_file.h"

#include <cmath>

namespace sinescope::fuzz {

/// Opens a table as `sinescope check` does and reads all of it in two ways.
inline void readTable(const std::uint8_t *data, std::size_t size)
{
    static MemoryFile file;
    file.set(data, size);
    const auto opened = TableReader::open(file.path());
    const auto *table = std::get_if<TableReader>(&opened);
    if (!table)
        return;
    const std::int64_t rows = table->rows();
    const std::int64_t columns = table->columns();
    claim(rows > 0 && columns > 0 && rows <= TableReader::mostValues / columns, "a table has a shape");
    claim(rows * columns <= std::int64_t(size), "each number takes a byte of the file");
    std::vector<double> all(static_cast<std::size_t>(rows * columns));
    claim(!table->read({0, rows}, {0, columns}, all.data()), "all of it can be read");
    const std::int64_t row[] = {rows - 1};
    const std::int64_t column[] = {columns - 1};
    double last = 0;
    claim(!table->readCells(row, column, &last), "a cell can be read");
    claim(last == all.back() || (std::isnan(last) && std::isnan(all.back())), "and is the same number");
    claim(table->rounding(0.5) >= 0, "numbers have a rounding");
}

} // namespace sinescope::fuzz
