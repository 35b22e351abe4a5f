// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table_problem.h"

#include <functional>
#include <string_view>
#include <variant>
#include <vector>

namespace sinescope {

/// A table written as text.
struct CsvTable
{
    std::int64_t rows = 0;
    std::int64_t columns = 0;
    std::vector<double> values{};
    /// The last digit that any of its numbers has: -6 for six decimals.
    int lastDigit = 0;
    /// The most significant digits that any of its numbers has: 6 for "%.6g", which leaves out zeros at the
    /// end. 0 when all numbers are zero.
    int significantDigits = 0;
    bool hasHeader = false;
    bool hasPositions = false; ///< a first column of positions was taken off
};

/// As many numbers are read at most: 512 MiB of them.
inline constexpr std::int64_t mostCsvValues = std::int64_t{1} << 26;

/// Gives the next piece of the text; an empty one at the end.
using TextSource = std::function<std::string_view()>;

/// Reads lines of numbers between commas, semicolons, tabs or blanks, quoted or not. The first line may name
/// the columns, lines that begin with # are left out, and with semicolons or tabs 0,5 is a half. Numbers
/// beyond those of double are infinite, below them zero. A first
/// column is positions when its name says so, or when it is no wave: an arithmetic progression of whole
/// numbers, or one beyond 1.
std::variant<CsvTable, TableProblem> readCsv(const TextSource &source,
                                             std::int64_t mostValues = mostCsvValues);

} // namespace sinescope
