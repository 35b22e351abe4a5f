// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/export_options.h"

#include <functional>
#include <string>

namespace sinescope {

/// What a figure's table of numbers looks like; known before any number is made.
struct TableShape
{
    NumberType type;
    Range rows;           ///< of the table, or the pairs of the wavelengths
    std::int64_t columns; ///< numbers a row
    bool isList = false;  ///< one dimension in NumPy's shape: a number a row
    /// CSV has the position in front of each row; not where it is the table's own first column, or where
    /// rows are no positions.
    bool hasPositions = true;
};

/// The numbers behind a figure, made row by row: what every data format writes.
struct DataSource
{
    TableShape shape;
    std::function<void(Range rows, char *out)> fill;            ///< in C order, called from one thread
    std::function<std::string(std::int64_t column)> columnName; ///< letters, digits, points and underscores
};

/// What the numbers of a figure are unless --dtype says so: float32 of tables and matrices, else float64.
NumberType usualNumberType(FigureId figure);
/// Whether a figure has numbers of a type: those that list several quantities are float64 alone.
bool hasNumberType(FigureId figure, NumberType type);

/// For the figures that checkFormat() lets through, as are these:
///   encoding           (rows, columns)
///   similarity         (rows), NaN where a cosine is undefined
///   similarity-matrix  (rows, length)
///   waveforms          (rows, 1 + dimensions): position, then the chosen dimensions
///   wavelengths        (pairs, 6): pair, sine column, cosine column (NaN for an unpaired sine), angular
///                      frequency, wavelength, cycles completed within the length
TableShape tableShape(const State &state, const ExportOptions &options);
/// May take as long as one row of a similarity matrix.
DataSource makeDataSource(const State &state, const ExportOptions &options);

} // namespace sinescope
