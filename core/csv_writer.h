// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interval.h"
#include "core/number_type.h"

#include <span>

namespace sinescope {

/// Some rows of a table, C order, that are to become lines of a CSV file.
struct CsvBlock
{
    NumberType type;
    const void *numbers;               ///< aligned for them
    std::int64_t columns;              ///< numbers a row, at least 1
    std::span<const double> positions; ///< one for each row, written in front of it; or none
};

/// No cell of such a block needs more bytes, with a position and the separators.
inline constexpr std::int64_t longestCsvCell = 52;

/// Writes the text of the cells `cells`, counted row by row from 0, and returns its end. Joined pieces are
/// the whole text, so that several threads may write it. Numbers have as few digits as give the same number
/// of their type back; what is not a number is "nan". Separators are commas, lines end with \n.
char *writeCsv(const CsvBlock &block, Range cells, char *out);

/// A number as short as it reads back: whole ones without an exponent.
char *writeShortest(double number, char *out);

} // namespace sinescope
