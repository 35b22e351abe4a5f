// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/figure.h"

namespace sinescope {

/// A figure that shares its page with several others has less space: names of rows instead of numbers, title
/// and subtitle on lines of their own.
bool isNarrow(const Canvas &canvas);
/// Space around a panel's plot area: `left` and `right` in letters, `below` in lines.
Gutters panelGutters(const Canvas &canvas, double left, double right, double below);

/// A text instead of data, in the middle of the plot area.
void paintMessage(QPainter &painter, const QRectF &plotArea, const QString &text, const Theme &theme);

/// Names of rows, right-aligned left of the plot area: name(i) for the cells of `map` from first to last, as
/// many as there is room for.
void paintRowNames(QPainter &painter, const PixelMap &map, Range cells, double right, double width,
                   const QColor &colour, const std::function<QString(std::int64_t)> &name);
/// Names of columns below the plot area, turned where they would touch.
void paintColumnNames(QPainter &painter, const PixelMap &map, Range cells, const QRectF &area,
                      const QColor &colour, const std::function<QString(std::int64_t)> &name);

} // namespace sinescope
