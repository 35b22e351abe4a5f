// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/cursor.h"
#include "app/state/state.h"
#include "core/number_type.h"

#include <QJsonObject>
#include <QSizeF>
#include <QString>

#include <optional>

namespace sinescope {

/// How large a picture is asked to be.
struct PictureSize
{
    QSizeF size;
    bool isMillimetres = false; ///< else logical pixels
};

/// What an export is to be like, besides the State that it shows.
struct ExportOptions
{
    FigureId figure = FigureId::Encoding;
    QString theme = QStringLiteral("light");

    std::optional<PictureSize> size{}; ///< nothing: what suits the figure
    double scale = 1;                  ///< pixels of the picture for each logical one
    double dpi = 300;                  ///< for millimetres, and for heatmaps on the pages of SVG and PDF
    bool isCells = false;              ///< one pixel a cell, no axes; the encoding only
    bool isTitled = true;
    std::optional<Cell> crosshair{}; ///< nothing: none
    QString language{};              ///< of the words in a picture; empty: that of the program

    /// Rows of the table that data keep; nothing is all. What a picture shows is the view of its State.
    std::optional<Range> rows{};
    std::optional<Range> columns{};
    std::optional<NumberType> numberType{}; ///< of data; nothing: what suits the figure

    /// What the document that was opened holds beyond the State, for the documents that are written.
    QJsonObject unknown{};
};

} // namespace sinescope
