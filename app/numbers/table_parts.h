// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/numbers/number_table.h"
#include "core/interval.h"

namespace sinescope {

/// A column for each of several quantities: its name and its value in a row.
struct NumberColumn
{
    QString name;
    std::function<QString(std::int64_t row)> value;
};

/// What stands where there is no number.
QString noNumber();
/// Ten digits, of what is right to more: a wavelength may be tiny or huge.
QString tenDigits(double value);
QString countNumber(std::int64_t count);

/// As much of `range` as a table has.
Range cutRange(Range range);
/// "One row a position: the 12 visible ones." or how many of how many.
QString rowsCaption(const QString &whatARowIs, std::int64_t rows, std::int64_t allRows);
/// Sets headers and values.
void setColumns(NumberTable &table, std::vector<NumberColumn> columns);
/// A table of the visible positions down, without columns yet; `shown` are the rows of the encoding it has.
NumberTable positionTable(const State &state, const Interval &visible, Range &shown);

} // namespace sinescope
