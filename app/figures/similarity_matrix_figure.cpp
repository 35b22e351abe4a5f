// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/similarity_matrix_figure.h"

#include "app/figures/comparison_heatmap.h"
#include "app/figures/reading.h"
#include "core/similarity_matrix.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sinescope {

QString SimilarityMatrixFigure::title() const
{
    return tr("Similarity matrix");
}

QString SimilarityMatrixFigure::subtitle() const
{
    QStringList parts{
        tr("of every position to every position, %1").arg(measureText(state().display.measure))};
    if (!canvas().isVector || m_kind != CurveKind::Rows) // a page has no pixels that are parts of cells
        parts << badge();
    if (isSplit(state()))
        parts.prepend(tr("above the diagonal A, below it B"));
    else if (isDifference(state()))
        parts.prepend(tr("B shown less A pinned"));
    // A row of zeros alone has no cosine: position 0 of d_model 1, or its column of zeros.
    if (state().display.measure == Measure::Cosine && state().parameters.dModel == 1)
        parts << tr("grey: undefined");
    return parts.join(QStringLiteral("   ·   "));
}

/// What a pixel holds.
QString SimilarityMatrixFigure::badge() const
{
    const QLocale locale;
    const QSize pixels = devicePixels();
    const double across = visiblePositions(state()).size() / pixels.width();
    const double down = visibleOtherPositions(state()).size() / pixels.height();
    const auto number = [&](double cells) {
        return locale.toString(cells, 'f', cells < 100 ? 1 : 0);
    };
    switch (m_kind) {
    case CurveKind::Mean:
        return tr("1 pixel = mean of a box of %1 × %2 cells").arg(number(across), number(down));
    case CurveKind::RootMeanSquare:
        return tr("1 pixel = root mean square of a box of %1 × %2 cells").arg(number(across), number(down));
    case CurveKind::MiddleRow:
        return tr("1 pixel = the middle one of %1 × %2 cells").arg(number(across), number(down));
    default:
        return tr("1 cell = %1 × %2 pixels").arg(number(1 / across), number(1 / down));
    }
}

QString SimilarityMatrixFigure::describe() const
{
    return tr("Heatmap of similarity %1. Colours from %2 to %3.")
        .arg(subtitle(), valueText(m_heatmap.range().begin), valueText(m_heatmap.range().end));
}

/// Distances are never below zero: a map with a neutral middle would lie.
const Colormap &SimilarityMatrixFigure::colormap() const
{
    const bool isDistance = state().display.measure == Measure::Distance && !isDifference(state());
    const bool isMisleading = isDistance && findColormap(state().display.colormap)->diverging;
    return isMisleading ? forGround(*findColormap("viridis"), theme().ground)
                        : heatmapColours(state(), theme());
}

void SimilarityMatrixFigure::compute()
{
    const Parameters &parameters = state().parameters;
    const Measure measure = state().display.measure;
    if (!m_similarity || m_similarity->parameters() != parameters || m_similarity->measure() != measure)
        m_similarity.emplace(parameters, measure);
    Axis down = positionAxis(plotArea().height(), AxisKind::OtherPositions);
    std::swap(down.from, down.to);
    frame().setAxes(positionAxis(plotArea().width()), down);

    const QSize pixels = heatmapSamples();
    const MatrixGrid grid{visiblePositions(state()), visibleOtherPositions(state()), pixels.width(),
                          pixels.height()};
    const std::span<float> values = m_heatmap.values(pixels);
    m_kind = sampleSimilarityMatrix(*m_similarity, grid, values);
    Interval possible = m_similarity->bounds();
    if (state().display.comparison)
        possible = joinPinned(grid, values);
    m_heatmap.colour(colormap(), possible, state().display.isRangeFitted, false);
}

/// Above the diagonal stands A, below it B: both have the same values on either side. Returns what the values
/// can be.
Interval SimilarityMatrixFigure::joinPinned(const MatrixGrid &grid, std::span<float> values)
{
    const Parameters pinned = continuedTo(state().display.comparison->parameters, state().parameters.length);
    const Measure measure = state().display.measure;
    if (!m_pinned || m_pinned->parameters() != pinned || m_pinned->measure() != measure)
        m_pinned.emplace(pinned, measure);
    m_pinnedValues.resize(values.size());
    sampleSimilarityMatrix(*m_pinned, grid, m_pinnedValues);
    const Interval shown = m_similarity->bounds();
    const Interval other = m_pinned->bounds();
    if (isDifference(state())) {
        joinDifference(m_pinnedValues, values);
        return {shown.begin - other.end, shown.end - other.begin};
    }
    const PixelMap across{grid.across, 0, double(grid.width)};
    const PixelMap down{grid.down, 0, double(grid.height)};
    for (int y = 0; y < grid.height; ++y) {
        const double diagonal = across.toPixel(down.toCoordinate(y + 0.5));
        const int begin = int(std::clamp(std::ceil(diagonal - 0.5), 0.0, double(grid.width)));
        const auto line = std::size_t(y) * std::size_t(grid.width);
        std::copy_n(m_pinnedValues.begin() + std::ptrdiff_t(line) + begin, grid.width - begin,
                    values.begin() + std::ptrdiff_t(line) + begin);
    }
    return {std::min(shown.begin, other.begin), std::max(shown.end, other.end)};
}

void SimilarityMatrixFigure::paintData(QPainter &painter, const QRectF &plotArea) const
{
    setSmoothing(painter);
    m_heatmap.paint(painter, plotArea);
    if (!isSplit(state()))
        return;
    const auto pointAt = [&](double row) {
        return QPointF(horizontalMap().toPixel(row), verticalMap().toPixel(row));
    };
    paintSplit(painter, plotArea, {pointAt(-0.5), pointAt(double(state().parameters.length) - 0.5)},
               plotArea.topRight(), plotArea.bottomLeft(), theme(), canvas().font);
}

void SimilarityMatrixFigure::paintMargins(QPainter &painter, const QRectF &plotArea) const
{
    m_heatmap.paintBar(painter, colourBarArea(), theme().mutedText);
    const double y = verticalMap().toPixel(double(state().display.reference));
    if (!isReferenceDrawn(state()) || y < plotArea.top() || y > plotArea.bottom())
        return;
    const double size = 0.3 * lineHeight(canvas().font);
    const double left = plotArea.right() + 1;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(curveStyle(theme(), 1).colour); // as the reference in the figure of similarity
    painter.drawPolygon(QPolygonF{{left, y}, {left + 1.6 * size, y - size}, {left + 1.6 * size, y + size}});
    painter.restore();
}

QString SimilarityMatrixFigure::readingAt(const Cell &cell) const
{
    const auto position = [&](std::int64_t row) {
        return positionText(toDouble(positionAt(state().parameters, double(row))));
    };
    const std::int64_t offset = cell.row - cell.otherRow;
    const QString sign = offset > 0 ? QStringLiteral("+") : QString();
    const double row = double(cell.row);
    const double other = double(cell.otherRow);
    const QString reading =
        tr("Positions %1 and %2   ·   %3 rows apart   ·   %4 %5")
            .arg(position(cell.otherRow), position(cell.row), sign + QLocale().toString(qint64(offset)),
                 measureText(state().display.measure), valueText(m_similarity->between(other, row)));
    return state().display.comparison ? withPinned(reading, m_pinned->between(other, row)) : reading;
}

std::optional<double> SimilarityMatrixFigure::numberAt(const Cell &cell) const
{
    return m_similarity->between(double(cell.otherRow), double(cell.row));
}

State SimilarityMatrixFigure::clicked(const Cell &cell, bool) const
{
    State next = state();
    next.display.reference = cell.otherRow;
    return next;
}

} // namespace sinescope
