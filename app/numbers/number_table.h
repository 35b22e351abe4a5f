// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/cursor.h"
#include "app/state/state.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace sinescope {

/// The numbers that a figure shows, as rows and columns of text. Each is computed when it is asked for, so
/// that a table of any size costs nothing; every digit of it is right.
struct NumberTable
{
    /// Rows and columns beyond it are left to a closer look: a table on screen keeps a height for every row.
    static constexpr std::int64_t most = 10'000;

    std::int64_t rows = 0;      ///< that the table has
    std::int64_t allRows = 0;   ///< that the figure shows
    QStringList headers;        ///< one a column
    bool areColumnsCut = false; ///< there are more than headers
    QString caption;            ///< what a row is, and what is left out
    std::function<QString(std::int64_t row)> rowHeader;
    std::function<QString(std::int64_t row, int column)> value;

    bool isCut() const { return rows < allRows || areColumnsCut; }
};

/// The table behind a figure, `at` the crosshair. One without columns has a caption that says why.
/// For the GUI thread.
NumberTable numberTable(FigureId figure, const State &state, const Cell &at);
/// True for every figure that numberTable() knows: all but the pages of several.
bool hasNumbers(FigureId figure);

// What numberTable() chooses from: a file for each kind of figure.
NumberTable encodingNumbers(const State &state);
NumberTable waveformNumbers(const State &state);
NumberTable similarityNumbers(const State &state);
NumberTable similarityMatrixNumbers(const State &state);
NumberTable clockNumbers(const State &state, const Cell &at);
NumberTable wavelengthNumbers(const State &state);
NumberTable tokenNumbers(FigureId figure, const State &state);
NumberTable attentionNumbers(const State &state, bool withPositions);
NumberTable scoreNumbers(const State &state);
NumberTable chartNumbers(FigureId figure, const State &state);
NumberTable nearestNumbers(const State &state);
NumberTable formatErrorNumbers(const State &state);

} // namespace sinescope
