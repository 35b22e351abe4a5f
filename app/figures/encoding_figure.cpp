// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/encoding_figure.h"

#include "app/figures/reading.h"
#include "core/dimension_list.h"
#include "core/encoding_sampler.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace sinescope {

QString EncodingFigure::title() const
{
    return tr("Encoding");
}

QString EncodingFigure::subtitle() const
{
    const QLocale locale;
    const QString size = tr("%1 positions × %2 dimensions")
                             .arg(locale.toString(qint64(state().parameters.length)),
                                  locale.toString(qint64(state().parameters.dModel)));
    return QStringLiteral("%1   ·   %2").arg(size, badge());
}

/// What a pixel holds: the mean of several entries, or a part of one.
QString EncodingFigure::badge() const
{
    const QSize pixels = devicePixels();
    const bool isDown = state().display.positionsDown;
    const double rows = visiblePositions(state()).size() / (isDown ? pixels.height() : pixels.width());
    const double columns = visibleDimensions(state()).size() / (isDown ? pixels.width() : pixels.height());
    const QLocale locale;
    if (rows <= 1 && columns <= 1)
        return tr("1 cell = %1 × %2 pixels")
            .arg(locale.toString(1 / (isDown ? columns : rows), 'f', 1),
                 locale.toString(1 / (isDown ? rows : columns), 'f', 1));
    const auto count = [&](double cells) {
        return locale.toString(std::max(1.0, cells), 'f', cells > 1 && cells < 100 ? 1 : 0);
    };
    const QString text = state().display.isPointSampled ? tr("1 pixel = one of %1 × %2 cells: expect moire")
                                                        : tr("1 pixel = mean of %1 × %2 cells");
    return text.arg(count(rows), count(columns));
}

QString EncodingFigure::describe() const
{
    return tr("Heatmap of the encoding: %1. Colours from %2 to %3.")
        .arg(subtitle(), valueText(m_heatmap.range().begin), valueText(m_heatmap.range().end));
}

AxisKind EncodingFigure::horizontalKind() const
{
    return state().display.positionsDown ? AxisKind::Dimensions : AxisKind::Positions;
}

AxisKind EncodingFigure::verticalKind() const
{
    return state().display.positionsDown ? AxisKind::Positions : AxisKind::Dimensions;
}

void EncodingFigure::compute()
{
    const bool isDown = state().display.positionsDown;
    const QRectF area = plotArea();
    const auto downwards = [](Axis axis) {
        std::swap(axis.from, axis.to);
        return axis;
    };
    if (isDown)
        frame().setAxes(dimensionAxis(area.width()), downwards(positionAxis(area.height())));
    else
        frame().setAxes(positionAxis(area.width()), downwards(dimensionAxis(area.height())));

    const Parameters &parameters = state().parameters;
    if (m_frequencies.empty() || parameters.dModel != m_frequenciesOf.dModel ||
        parameters.base != m_frequenciesOf.base || parameters.spacing != m_frequenciesOf.spacing ||
        parameters.layout != m_frequenciesOf.layout) {
        m_frequencies = angularFrequencies(parameters);
        m_frequenciesOf = parameters;
    }
    const QSize pixels = devicePixels();
    const QSize grid = isDown ? pixels.transposed() : pixels;
    const Sampling sampling = state().display.isPointSampled ? Sampling::Point : Sampling::Mean;
    sampleEncoding(parameters, m_frequencies,
                   {visiblePositions(state()), visibleDimensions(state()), grid.width(), grid.height()},
                   sampling, m_heatmap.values(grid));
    m_heatmap.colour(forGround(*findColormap(state().display.colormap), theme().ground), {-1, 1},
                     state().display.isRangeFitted, isDown);
}

void EncodingFigure::paintData(QPainter &painter, const QRectF &plotArea) const
{
    m_heatmap.paint(painter, plotArea);
}

void EncodingFigure::paintMargins(QPainter &painter, const QRectF &plotArea) const
{
    m_heatmap.paintBar(painter, colourBarArea(), theme().mutedText);
    paintDimensionMarks(painter, plotArea);
}

void EncodingFigure::paintDimensionMarks(QPainter &painter, const QRectF &plotArea) const
{
    const bool isDown = state().display.positionsDown;
    const PixelMap map = isDown ? horizontalMap() : verticalMap();
    const double size = QFontMetricsF(canvas().font).height() * 0.3;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const std::vector<std::int64_t> drawn = drawnDimensions(state());
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        const double place = map.toPixel(double(drawn[i]));
        const bool isVisible = isDown ? place >= plotArea.left() && place <= plotArea.right()
                                      : place >= plotArea.top() && place <= plotArea.bottom();
        if (!isVisible)
            continue;
        QPolygonF triangle{{0, 0}, {1.6 * size, -size}, {1.6 * size, size}}; // points left
        QTransform move;
        if (isDown)
            move.translate(place, plotArea.top() - 1).rotate(-90);
        else
            move.translate(plotArea.right() + 1, place);
        painter.setBrush(curveStyle(theme(), i).colour);
        painter.drawPolygon(move.map(triangle));
    }
    painter.restore();
}

void EncodingFigure::paintCursor(QPainter &painter, const Cell &cell) const
{
    Figure::paintCursor(painter, cell);
    const bool isDown = state().display.positionsDown;
    const PixelMap horizontal = horizontalMap();
    const PixelMap vertical = verticalMap();
    const double x = horizontal.toPixel(double(isDown ? cell.column : cell.row));
    const double y = vertical.toPixel(double(isDown ? cell.row : cell.column));
    const double width = std::max(6.0, horizontal.pixelsPerCell());
    const double height = std::max(6.0, vertical.pixelsPerCell());
    const QRectF frame(x - width / 2, y - height / 2, width, height);
    painter.save();
    painter.setClipRect(plotArea().adjusted(-1, -1, 1, 1));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().card, 3.5));
    painter.drawRect(frame);
    painter.setPen(QPen(theme().text, 1.5));
    painter.drawRect(frame);
    painter.restore();
}

State EncodingFigure::clicked(const Cell &cell, bool extend) const
{
    State next = state();
    std::vector<std::int64_t> &dimensions = next.display.dimensions;
    const auto chosen = std::ranges::find(dimensions, cell.column);
    if (!extend)
        dimensions = {cell.column};
    else if (chosen != dimensions.end())
        dimensions.erase(chosen);
    else if (dimensions.size() < maximumDimensions)
        dimensions.push_back(cell.column);
    next.display.reference = cell.row;
    return next;
}

} // namespace sinescope
