// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/state.h"

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

/// What an export is to be like, besides the State that it shows. The language is that of the program.
struct ExportOptions
{
    FigureId figure = FigureId::Encoding;
    QString theme = QStringLiteral("light");

    std::optional<PictureSize> size{}; ///< nothing: what suits the figure
    double scale = 1;                  ///< pixels of the picture for each logical one
    double dpi = 300;                  ///< for millimetres
    bool isCells = false;              ///< one pixel a cell, no axes; the encoding only

    /// Rows of the table that data keep; nothing is all. What a picture shows is the view of its State.
    std::optional<Range> rows{};
    std::optional<Range> columns{};
};

} // namespace sinescope
