// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/svg_crop.h"

#include <QLineF>

#include <optional>

namespace sinescope {

namespace {

/// Liang and Barsky: both ends are moved along the line until they are within each of the four edges.
std::optional<QLineF> croppedSegment(QPointF begin, QPointF end, const QRectF &area)
{
    const QPointF way = end - begin;
    const double steps[4] = {-way.x(), way.x(), -way.y(), way.y()};
    const double rooms[4] = {begin.x() - area.left(), area.right() - begin.x(), begin.y() - area.top(),
                             area.bottom() - begin.y()};
    double from = 0;
    double to = 1;
    for (int edge = 0; edge < 4; ++edge) {
        if (steps[edge] == 0) {
            if (rooms[edge] < 0)
                return std::nullopt;
            continue;
        }
        const double crossing = rooms[edge] / steps[edge];
        if (steps[edge] < 0)
            from = std::max(from, crossing);
        else
            to = std::min(to, crossing);
    }
    if (from > to)
        return std::nullopt;
    // Ends within stay exactly as they are.
    return QLineF(from > 0 ? begin + from * way : begin, to < 1 ? begin + to * way : end);
}

} // namespace

QList<QPolygonF> croppedLine(const QPolygonF &line, const QRectF &area)
{
    QList<QPolygonF> pieces;
    bool isOpen = false; // the last piece goes on
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const auto visible = croppedSegment(line[i], line[i + 1], area);
        if (!visible) {
            isOpen = false;
            continue;
        }
        if (!isOpen || pieces.back().back() != visible->p1())
            pieces << QPolygonF{visible->p1()};
        pieces.back() << visible->p2();
        isOpen = visible->p2() == line[i + 1];
    }
    return pieces;
}

QPainterPath croppedShape(const QPainterPath &shape, const QRectF &area)
{
    constexpr double tolerance = 0.01; // pixels: a sum of widths may end a trifle beyond its area
    if (area.adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(shape.controlPointRect()))
        return shape;
    QPainterPath window;
    window.addRect(area);
    return shape.intersected(window);
}

} // namespace sinescope
