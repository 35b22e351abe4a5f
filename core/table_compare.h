// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters.h"
#include "core/table_reader.h"

#include <functional>
#include <stop_token>

namespace sinescope {

/// How a long check is watched and ended. Progress goes from 0 to 1, on the thread that checks.
struct CheckWatch
{
    std::stop_token stop{};
    std::function<void(double)> progress = {};
};

/// Differences of a table from an encoding, entry for entry.
struct TableComparison
{
    /// The entry that is farthest off; the first of several.
    struct Extreme
    {
        double error = 0; ///< table less truth
        double value = 0;
        double truth = 0;
        std::int64_t row = -1; ///< -1: there is nothing to compare
        std::int64_t column = -1;
    };
    Extreme largest{};
    double meanSquare = 0; ///< of the finite differences
    std::int64_t compared = 0;

    std::int64_t notFinite = 0;     ///< NaN and infinite entries
    std::int64_t notFiniteRow = -1; ///< of the first of them
    std::int64_t notFiniteColumn = -1;

    /// Entries farther off than each of these makes them.
    std::int64_t beyondType = 0;         ///< rounding of the table's own type
    std::int64_t beyondFloat32Angle = 0; ///< that, and angles computed in float32
    std::int64_t beyondFloat32 = 0;      ///< rounding to float32
    std::int64_t beyondFloat16 = 0;
    std::int64_t beyondBfloat16 = 0;
    /// The smallest block that holds all entries beyond their type's rounding or float32 angles.
    Range rowsOff{};
    Range columnsOff{};
    std::int64_t zeroRow = -1; ///< the first row of zeros where the encoding has others

    /// The difference that is largest in size of each box of rowsPerBox x columnsPerBox entries, for a
    /// picture: boxRows x boxColumns, NaN where an entry is not finite.
    std::int64_t rowsPerBox = 1;
    std::int64_t columnsPerBox = 1;
    std::int64_t boxRows = 0;
    std::int64_t boxColumns = 0;
    std::vector<float> boxes{};
};

/// Compares the whole table with the encoding, columns beyond d_model left out; streams it in blocks of some
/// MiB on two threads. Truth is exact to double; `angleError` is the error of angles in proportion that is
/// let through as rounding, 2^-53 or more. Nothing after a stop.
std::variant<TableComparison, TableProblem> compareTable(const TableReader &table,
                                                         const Parameters &parameters, double angleError,
                                                         const CheckWatch &watch);

} // namespace sinescope
