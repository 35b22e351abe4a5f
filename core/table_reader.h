// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/csv_reader.h"
#include "core/interval.h"
#include "core/npy_reader.h"

#include <optional>
#include <span>
#include <stop_token>
#include <string>

namespace sinescope {

/// A table in a file: .npy by its content, anything else as text. The numbers of a .npy file stay on the disk
/// and are read when asked for, from several threads at once if so wished; those of a text are kept.
class TableReader
{
public:
    /// Checks all that can be checked without reading the numbers of a .npy file. Axes of length 1 are left
    /// out until two are left. At most mostValues numbers, and no more rows and columns than an encoding has.
    /// After a stop, the rest of a text is left out.
    static std::variant<TableReader, TableProblem> open(const std::string &path,
                                                        const std::stop_token &stop = {});
    ~TableReader();
    TableReader(TableReader &&other) noexcept;
    TableReader &operator=(TableReader &&other) noexcept;

    std::int64_t rows() const { return m_rows; }
    std::int64_t columns() const { return m_columns; }
    TableNumbers type() const { return m_header.type; }
    /// Half of the distance between neighbouring numbers of this type around `value`; of a text, between
    /// those with as many digits as its numbers have.
    double rounding(double value) const;

    /// Writes rows x columns numbers to `out`, row by row. What was cut off the file since then is an error.
    std::optional<TableProblem> read(Range rows, Range columns, double *out) const;
    /// The same for chosen rows and columns, in rising order.
    std::optional<TableProblem> readCells(std::span<const std::int64_t> rows,
                                          std::span<const std::int64_t> columns, double *out) const;

    static constexpr std::int64_t mostValues = std::int64_t{1} << 31;

private:
    TableReader() = default;
    static std::variant<TableReader, TableProblem> openNpy(TableReader reader, std::string_view start,
                                                           std::int64_t fileBytes);
    std::optional<TableProblem> setShape();
    std::optional<TableProblem> readCsvFile(std::string_view start, const std::stop_token &stop);
    /// `out.size()` numbers of the file from number `begin` on.
    std::optional<TableProblem> readRun(std::int64_t begin, std::span<double> out) const;

    int m_file = -1; ///< closed with the reader
    NpyHeader m_header;
    CsvTable m_csv;
    std::int64_t m_rows = 0;
    std::int64_t m_columns = 0;
};

} // namespace sinescope
