// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/trace_painter.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace sinescope {

namespace {

constexpr float bandOpacity = 0.25F;

/// Files of lines, and printers: there a curve is one curve, and no line hides another.
bool paintsOnPixels(const QPainter &painter)
{
    return painter.paintEngine()->type() == QPaintEngine::Raster;
}

/// One shape for every stretch without gaps: upper edge forth, lower edge back, a step for each pixel.
void paintBandShape(QPainter &painter, const Trace &trace, const PixelMap &vertical, const QRectF &plotArea,
                    const QColor &colour)
{
    const std::size_t count = trace.lowest.size();
    const double width = plotArea.width() / double(count);
    const auto edge = [&](double value) {
        return std::round(10 * std::clamp(vertical.toPixel(value), plotArea.top(), plotArea.bottom())) / 10;
    };
    const auto addStep = [](QPolygonF &line, double begin, double end, double y) {
        if (!line.isEmpty() && line.back().y() == y)
            line.back().setX(end); // the step before goes on
        else
            line << QPointF(begin, y) << QPointF(end, y);
    };
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    QPolygonF upper;
    QPolygonF lower;
    for (std::size_t i = 0; i <= count; ++i) {
        if (i < count && !std::isnan(trace.lowest[i])) {
            const double x = plotArea.left() + double(i) * width;
            addStep(upper, x, x + width, edge(trace.highest[i]));
            addStep(lower, x, x + width, edge(trace.lowest[i]));
            continue;
        }
        std::ranges::reverse(lower);
        painter.drawPolygon(upper + lower);
        upper.clear();
        lower.clear();
    }
}

/// A thin line for every pixel, and one rectangle where neighbours are alike: each of these two alone, or one
/// polygon, takes Qt several times longer.
void paintBand(QPainter &painter, const Trace &trace, const PixelMap &vertical, const QRectF &plotArea,
               const QColor &colour)
{
    constexpr std::size_t shortestRun = 8; // pixels from which on a rectangle is faster
    const std::size_t count = trace.lowest.size();
    const double width = plotArea.width() / double(count);
    const auto edge = [&](double value) { // to half pixels: those of a screen of scale 2
        return std::round(2 * std::clamp(vertical.toPixel(value), plotArea.top(), plotArea.bottom())) / 2;
    };
    QPen pen(colour, 1);
    pen.setCosmetic(true); // a pixel of the device, like the pixels of the band
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(pen);
    QList<QLineF> lines;
    for (std::size_t begin = 0, end = 0; begin < count; begin = end) {
        const double top = edge(trace.highest[begin]);
        const double bottom = edge(trace.lowest[begin]);
        for (end = begin + 1;
             end < count && edge(trace.highest[end]) == top && edge(trace.lowest[end]) == bottom;)
            ++end;
        if (std::isnan(trace.lowest[begin]))
            continue;
        if (end - begin >= shortestRun) {
            painter.fillRect(QRectF(plotArea.left() + double(begin) * width, top, double(end - begin) * width,
                                    std::max(1.0, bottom - top)),
                             colour);
            continue;
        }
        for (std::size_t i = begin; i < end; ++i) {
            const double x = plotArea.left() + (double(i) + 0.5) * width;
            lines << QLineF(x, top, x, bottom);
        }
    }
    painter.drawLines(lines);
    painter.setRenderHint(QPainter::Antialiasing);
}

/// Without the points that lie on the line between their neighbours, as far as an eye can tell.
QPolygonF simplified(const QPolygonF &line)
{
    constexpr double tolerance = 0.05; // pixels
    constexpr qsizetype longestGap = 16;
    QPolygonF kept;
    qsizetype last = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (i > 0 && i + 1 < line.size() && i - last < longestGap) {
            const QPointF chord = line[i + 1] - line[last];
            const QPointF offset = line[i] - line[last];
            const double area = std::abs(chord.x() * offset.y() - chord.y() * offset.x());
            if (area <= tolerance * std::hypot(chord.x(), chord.y()))
                continue;
        }
        kept << line[i];
        last = i;
    }
    return kept;
}

/// Points of one stroke. Qt strokes a polyline as one outline, which takes longer than in proportion to its
/// points.
constexpr qsizetype strokePoints = 48;

/// A line in dashes. Qt's own take tens of milliseconds on a line that goes up and down all the time; these
/// count the way across, and of the way up and down a part, so that steep pieces are dashed too.
void paintDashes(QPainter &painter, const QPolygonF &line)
{
    constexpr double steepness = 8; // pixels up or down that count as one across
    const QPen pen = painter.pen();
    const QList<double> pattern = pen.dashPattern(); // in widths of the pen: on, off, on, off ...
    const double unit = std::max(1.5, pen.widthF());
    painter.setPen(QPen(pen.color(), pen.widthF(), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    qsizetype part = 0;
    double rest = pattern[0] * unit;
    QPolygonF dash{line.first()};
    const auto flush = [&](QPointF next) {
        if (part % 2 == 0 && dash.size() > 1)
            painter.drawPolyline(dash);
        dash = {next};
    };
    for (qsizetype i = 1; i < line.size(); ++i) {
        QPointF from = line[i - 1];
        QPointF way = line[i] - from;
        double length = std::hypot(way.x(), way.y() / steepness);
        for (; length > rest; length -= rest, rest = pattern[part] * unit) {
            from += way * (rest / length);
            way = line[i] - from;
            dash << from;
            flush(from);
            part = (part + 1) % pattern.size();
        }
        rest -= length;
        dash << line[i];
    }
    flush({});
    painter.setPen(pen);
}

/// A polyline for every stretch without gaps. Points far outside are brought near: some painters overflow on
/// them.
void paintCurve(QPainter &painter, const Trace &trace, const PixelMap &horizontal, const PixelMap &vertical,
                const QRectF &plotArea)
{
    const double margin = plotArea.height();
    const bool isOnPixels = paintsOnPixels(painter); // elsewhere a curve stays one line
    const bool isDashed = isOnPixels && painter.pen().style() != Qt::SolidLine;
    QPolygonF line;
    const auto flush = [&] {
        if (line.size() > 1 && isDashed)
            paintDashes(painter, simplified(line));
        else if (line.size() > 1)
            painter.drawPolyline(simplified(line));
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
        if (line.size() == strokePoints && isOnPixels && !isDashed) {
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
        band.setAlphaF(bandOpacity);
        (paintsOnPixels(painter) ? paintBand : paintBandShape)(painter, trace, vertical, plotArea, band);
    }
    // A line of one pixel is drawn many times faster than a wider one, and clearer where it turns at every
    // pixel.
    const bool isDense = trace.curve.size() > 2 * std::size_t(plotArea.width());
    QPen pen(style.colour, isDense ? 1 : style.width, style.pattern, Qt::RoundCap, Qt::RoundJoin);
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

static void paintName(QPainter &painter, QPointF topLeft, double right, double height, const QString &name,
                      const QColor &colour)
{
    const QRectF place(topLeft.x() + 1.5 * height, topLeft.y(), right - topLeft.x() - 1.5 * height, height);
    const QString shown = QFontMetricsF(painter.font()).elidedText(name, Qt::ElideRight, place.width());
    painter.setPen(colour);
    painter.drawText(QRectF(place.topLeft(), QSizeF(1000, height)), Qt::AlignLeft | Qt::AlignVCenter, shown);
}

void paintLegendEntry(QPainter &painter, QPointF topLeft, double right, double height,
                      const CurveStyle &style, const QString &name, const QColor &textColour)
{
    const QPointF middle = topLeft + QPointF(0, height / 2);
    painter.setPen(QPen(style.colour, 2.5, style.pattern, Qt::FlatCap));
    painter.drawLine(middle, middle + QPointF(height, 0));
    paintName(painter, topLeft, right, height, name, textColour);
}

void paintBandEntry(QPainter &painter, QPointF topLeft, double right, double height, QColor colour,
                    const QString &name, const QColor &textColour)
{
    colour.setAlphaF(bandOpacity);
    painter.fillRect(QRectF(topLeft + QPointF(0, 0.2 * height), QSizeF(height, 0.6 * height)), colour);
    paintName(painter, topLeft, right, height, name, textColour);
}

} // namespace sinescope
