// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/trace_painter.h"

#include <QPainter>
#include <QPolygonF>

#include <cmath>

namespace sinescope {

namespace {

void paintBand(QPainter &painter, const Trace &trace, const PixelMap &vertical, const QRectF &plotArea,
               const QColor &colour)
{
    const double width = plotArea.width() / double(trace.lowest.size());
    QPolygonF outline;
    const auto point = [&](std::size_t i, double value) {
        outline << QPointF(plotArea.left() + (double(i) + 0.5) * width, vertical.toPixel(value));
    };
    for (std::size_t i = 0; i < trace.highest.size(); ++i)
        point(i, trace.highest[i]);
    for (std::size_t i = trace.lowest.size(); i-- > 0;)
        point(i, trace.lowest[i]);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(outline);
}

/// A polyline for every stretch without gaps. Points far outside are brought near: some painters overflow on
/// them.
void paintCurve(QPainter &painter, const Trace &trace, const PixelMap &horizontal, const PixelMap &vertical,
                const QRectF &plotArea)
{
    const double margin = plotArea.height();
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
    // Lines wider than a pixel are slow to draw where they turn at every pixel.
    const bool isDense = trace.curve.size() > std::size_t(plotArea.width());
    QPen pen(style.colour, isDense ? 1.2 : 1.8, style.pattern, Qt::FlatCap, Qt::RoundJoin);
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
