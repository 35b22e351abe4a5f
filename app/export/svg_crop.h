// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPainterPath>
#include <QPolygonF>

namespace sinescope {

/// The pieces of a polyline that lie within `area`, its border included.
QList<QPolygonF> croppedLine(const QPolygonF &line, const QRectF &area);
/// The part of a filled shape that lies within `area`.
QPainterPath croppedShape(const QPainterPath &shape, const QRectF &area);

} // namespace sinescope
