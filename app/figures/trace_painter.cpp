// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/trace_painter.h"

#include <QPainter>
#include <QPolygonF>

#include <cmath>

namespace sinescope {

namespace {

/// A thin line for every pixel: as rectangles or as one polygon the same takes Qt many times longer.
void paintBand(QPainter &painter, const Trace &trace, const PixelMap &vertical, const QRectF &plotArea,
               const QColor &colour)
{
    const double width = plotArea.width() / double(trace.lowest.size());
    QList<QLineF> lines;
    lines.reserve(qsizetype(trace.lowest.size()));
    for (std::size_t i = 0; i < trace.lowest.size(); ++i) {
        const double top = std::max(vertical.toPixel(trace.highest[i]), plotArea.top());
        const double bottom = std::min(vertical.toPixel(trace.lowest[i]), plotArea.bottom());
        const double x = plotArea.left() + (double(i) + 0.5) * width;
        if (top <= bottom) // not so for NaN
            lines << QLineF(x, top, x, bottom);
    }
    QPen pen(colour, 1);
    pen.setCosmetic(true); // a pixel of the device, like the pixels of the band
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(pen);
    painter.drawLines(lines);
    painter.setRenderHint(QPainter::Antialiasing);
}

/// Points of one stroke. Qt strokes a polyline as one outline, which takes longer than in proportion to its
/// points.
constexpr qsizetype strokePoints = 48;

/// A polyline for every stretch without gaps. Points far outside are brought near: some painters overflow on
/// them.
void paintCurve(QPainter &painter, const Trace &trace, const PixelMap &horizontal, const PixelMap &vertical,
                const QRectF &plotArea)
{
    const double margin = plotArea.height();
    const bool isOneStroke = painter.pen().style() != Qt::SolidLine; // dashes would begin anew
    QPolygonF line;
    const auto flush = [&] {
        if (line.size() > 1)
            painter.drawPolyline(line);
        line.clear();
    };
    for (std::size_t i = 0; i < trace.curve.size(); ++i) {
        if (std::isnan(trace.curve[i])) {
            flush();
            continue;
        }
        const double x = horizontal.toPixel(trace.curveStart + double(i) * trace.curveStep);
        line << QPointF(x, std::clamp(vertical.toPixel(trace.curve[i]), plotArea.top() - margin,
                                      plotArea.bottom() + margin));
        if (line.size() == strokePoints && !isOneStroke) {
            const QPointF joint = line.back();
            flush();
            line << joint;
        }
    }
    flush();
}

} // namespace

void paintTrace(QPainter &painter, const Trace &trace, const PixelMap &horizontal, const PixelMap &vertical,
                const QRectF &plotArea, const CurveStyle &style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!trace.lowest.empty()) {
        QColor band = style.colour;
        // A band beneath a curve is its background; a band alone is the data.
        band.setAlphaF(trace.curve.empty() ? 0.5F : 0.25F);
        paintBand(painter, trace, vertical, plotArea, band);
    }
    // A line of one pixel is drawn many times faster than a wider one, and clearer where it turns at every
    // pixel.
    const bool isDense = trace.curve.size() > 2 * std::size_t(plotArea.width());
    QPen pen(style.colour, isDense ? 1 : 1.8, style.pattern, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    paintCurve(painter, trace, horizontal, vertical, plotArea);

    if (!trace.samples.empty()) {
        const double radius = std::clamp(horizontal.pixelsPerCell() / 4, 1.2, 3.0);
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.colour);
        for (std::size_t i = 0; i < trace.samples.size(); ++i) {
            if (!std::isnan(trace.samples[i])) {
                const QPointF centre(horizontal.toPixel(double(trace.rows.begin) + double(i)),
                                     vertical.toPixel(trace.samples[i]));
                painter.drawEllipse(centre, radius, radius);
            }
        }
    }
    painter.restore();
}

void paintLegendEntry(QPainter &painter, QPointF topLeft, double height, const CurveStyle &style,
                      const QString &name, const QColor &textColour)
{
    const double middle = topLeft.y() + height / 2;
    const double length = height;
    painter.setPen(QPen(style.colour, 2.5, style.pattern, Qt::FlatCap));
    painter.drawLine(QPointF(topLeft.x(), middle), QPointF(topLeft.x() + length, middle));
    painter.setPen(textColour);
    painter.drawText(QRectF(topLeft.x() + length + height / 2, topLeft.y(), 1000, height),
                     Qt::AlignLeft | Qt::AlignVCenter, name);
}

} // namespace sinescope
