// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFont>
#include <QImage>
#include <QPainterPath>
#include <QPen>
#include <QPolygonF>

namespace sinescope {

/// The words of SVG: attributes begin with a blank, all is UTF-8 and independent of the locale.

/// With that many decimals at most and no zeros at the end.
QByteArray svgNumber(double number, int decimals = 2);
/// Escaped, without characters that XML has not.
QByteArray svgText(const QString &text);
/// The points of a polyline or polygon.
QByteArray svgPoints(const QPolygonF &points);
/// The d of a path.
QByteArray svgPath(const QPainterPath &path);
QByteArray svgFill(const QBrush &brush);
/// `scale` is that of the painter: widths of pens grow with it.
QByteArray svgStroke(const QPen &pen, double scale);
/// The font that is drawn with first, then those that were asked for, then whatever has no serifs: a reader
/// without the first finds another with Chinese letters.
QByteArray svgFont(const QFont &font, double scale);
/// The image as a data URL: PNG, with a palette where there are no more than 256 colours.
QByteArray svgImageUrl(const QImage &image);

} // namespace sinescope
