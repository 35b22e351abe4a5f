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
    QStringList parts{size, badge()};
    parts.removeAll(QString());
    if (isSplit(state()))
        parts.prepend(tr("A pinned, B shown"));
    else if (isDifference(state()))
        parts.prepend(tr("B shown less A pinned"));
    return parts.join(QStringLiteral("   ·   "));
}

/// What a pixel holds: the mean of several entries, or a part of one. A page without pixels has no such part.
QString EncodingFigure::badge() const
{
    const QSize pixels = devicePixels();
    const bool isDown = state().display.positionsDown;
    const double rows = visiblePositions(state()).size() / (isDown ? pixels.height() : pixels.width());
    const double columns = visibleDimensions(state()).size() / (isDown ? pixels.width() : pixels.height());
    const QLocale locale;
    if (rows <= 1 && columns <= 1 && canvas().isVector)
        return {};
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
               .arg(subtitle(), valueText(m_heatmap.range().begin), valueText(m_heatmap.range().end)) +
           QLatin1Char(' ') + visibleText();
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
    const QSize pixels = heatmapSamples();
    const QSize size = isDown ? pixels.transposed() : pixels;
    const PixelGrid grid{visiblePositions(state()), visibleDimensions(state()), size.width(), size.height()};
    const Sampling sampling = state().display.isPointSampled ? Sampling::Point : Sampling::Mean;
    const std::span<float> values = m_heatmap.values(size);
    sampleEncoding(parameters, m_frequencies.of(parameters), grid, sampling, values);
    if (state().display.comparison)
        joinPinned(grid, sampling, values);
    m_heatmap.colour(heatmapColours(state(), theme()), possibleValues(), state().display.isRangeFitted,
                     isDown);
}

void EncodingFigure::joinPinned(const PixelGrid &grid, Sampling sampling, std::span<float> values)
{
    const Comparison &comparison = *state().display.comparison;
    const Parameters pinned = continuedTo(comparison.parameters, state().parameters.length);
    m_pinnedValues.resize(values.size());
    sampleExistingColumns(pinned, m_pinnedFrequencies.of(pinned), grid, sampling, m_pinnedValues);
    const int left = grid.width / 2; // as joinHalves() has it
    m_border = double(left) / grid.width;
    if (comparison.view == ComparisonView::Split)
        joinHalves(m_pinnedValues, grid.width, values);
    else
        joinDifference(m_pinnedValues, values);
}

Interval EncodingFigure::possibleValues() const
{
    return isDifference(state()) ? Interval{-2, 2} : Interval{-1, 1};
}

void EncodingFigure::paintData(QPainter &painter, const QRectF &plotArea) const
{
    setSmoothing(painter);
    m_heatmap.paint(painter, plotArea);
    if (!isSplit(state()))
        return;
    const QPointF middle(plotArea.left() + m_border * plotArea.width(),
                         plotArea.top() + m_border * plotArea.height());
    if (state().display.positionsDown)
        paintSplit(painter, plotArea, {plotArea.left(), middle.y(), plotArea.right(), middle.y()},
                   plotArea.topLeft(), plotArea.bottomLeft(), theme(), canvas().font);
    else
        paintSplit(painter, plotArea, {middle.x(), plotArea.top(), middle.x(), plotArea.bottom()},
                   plotArea.topLeft(), plotArea.topRight(), theme(), canvas().font);
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

std::optional<double> EncodingFigure::numberAt(const Cell &cell) const
{
    return entryAt(state().parameters, cell.row, cell.column);
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
