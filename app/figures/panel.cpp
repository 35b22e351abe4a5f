// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/panel.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace sinescope {

namespace {

/// Lines of height that let a subtitle go on in a second one.
constexpr double leastOfRoomy = 13;

/// Every how manieth name is written so that names `height` pixels high do not touch.
std::int64_t strideOf(const PixelMap &map, double height)
{
    return std::max<std::int64_t>(1, std::llround(std::ceil(height / map.pixelsPerCell())));
}

} // namespace

bool isNarrow(const Canvas &canvas)
{
    return canvas.size.width() < 24 * lineHeight(canvas.font);
}

Gutters panelGutters(const Canvas &canvas, double left, double right, double below)
{
    const QFontMetricsF metrics(canvas.font);
    const double letter = metrics.horizontalAdvance(QStringLiteral("0"));
    const double line = lineHeight(canvas.font);
    const bool isRoomy = isNarrow(canvas) && canvas.size.height() > leastOfRoomy * line;
    return {.left = std::ceil(left * letter + line),
            .top = std::ceil((isRoomy ? linesOfThreeTitles : linesOfTwoTitles) * line),
            .right = std::ceil(right * letter + line),
            .bottom = std::ceil(below * line + 0.7 * line)};
}

void paintMessage(QPainter &painter, const QRectF &plotArea, const QString &text, const Theme &theme)
{
    painter.setPen(theme.text);
    painter.drawText(plotArea, Qt::AlignCenter | Qt::TextWordWrap, text);
}

void paintRowNames(QPainter &painter, const PixelMap &map, Range cells, double right, double width,
                   const QColor &colour, const std::function<QString(std::int64_t)> &name)
{
    const QFontMetricsF metrics(painter.font());
    painter.setPen(colour);
    const double height = lineHeight(painter.font());
    for (std::int64_t cell = cells.begin; cell < cells.end; cell += strideOf(map, height)) {
        const QRectF place(right - width, map.toPixel(double(cell)) - height, width, 2 * height);
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(name(cell), Qt::ElideRight, width));
    }
}

void paintColumnNames(QPainter &painter, const PixelMap &map, Range cells, const QRectF &area,
                      const QColor &colour, const std::function<QString(std::int64_t)> &name)
{
    const QFontMetricsF metrics(painter.font());
    const double height = lineHeight(painter.font());
    painter.setPen(colour);
    bool fit = true;
    for (std::int64_t cell = cells.begin; cell < cells.end; ++cell)
        fit = fit && metrics.horizontalAdvance(name(cell)) + height / 2 < map.pixelsPerCell();
    if (fit) {
        for (std::int64_t cell = cells.begin; cell < cells.end; ++cell) {
            const double width = map.pixelsPerCell();
            painter.drawText(QRectF(map.toPixel(double(cell)) - width / 2, area.top(), width, height),
                             Qt::AlignCenter, name(cell));
        }
        return;
    }
    for (std::int64_t cell = cells.begin; cell < cells.end; cell += strideOf(map, height)) {
        painter.save();
        painter.translate(map.toPixel(double(cell)), area.top());
        painter.rotate(-90);
        painter.drawText(QRectF(-area.height(), -height, area.height(), 2 * height),
                         Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(name(cell), Qt::ElideRight, area.height()));
        painter.restore();
    }
}

} // namespace sinescope
