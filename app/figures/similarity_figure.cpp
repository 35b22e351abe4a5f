// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/similarity_figure.h"

#include "app/figures/reading.h"
#include "app/figures/trace_painter.h"
#include "core/similarity_trace.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sinescope {

namespace {

/// From the lowest to the highest value drawn, with a little room; a flat curve gets an axis all the same.
Interval valuesOf(const Trace &trace, const Interval &bounds)
{
    double low = INFINITY;
    double high = -INFINITY;
    for (const std::vector<double> *values : {&trace.samples, &trace.curve, &trace.lowest, &trace.highest}) {
        for (const double value : *values) {
            low = std::fmin(low, value); // skips NaN
            high = std::fmax(high, value);
        }
    }
    if (!(low <= high))
        return bounds;
    const double room = std::max(0.08 * (high - low), 1e-3 * std::max(1.0, std::abs(high)));
    return {low - room, high + room};
}

QString curveText(const Trace &trace)
{
    QStringList parts;
    if (trace.curveKind == CurveKind::Mean)
        parts << SimilarityFigure::tr("curve: mean per pixel");
    else if (trace.curveKind == CurveKind::RootMeanSquare)
        parts << SimilarityFigure::tr("curve: root mean square per pixel");
    else if (trace.curveKind == CurveKind::MiddleRow)
        parts << SimilarityFigure::tr("curve: the middle position of each pixel");
    if (!trace.lowest.empty())
        parts << (trace.bandIsBound ? SimilarityFigure::tr("band: a bound that holds every value")
                                    : SimilarityFigure::tr("band: every value"));
    return parts.join(QStringLiteral("   ·   "));
}

} // namespace

QString SimilarityFigure::title() const
{
    return tr("Similarity");
}

QString SimilarityFigure::referenceText() const
{
    return positionText(toDouble(positionAt(state().parameters, double(state().display.reference))));
}

QString SimilarityFigure::subtitle() const
{
    if (!isReferenceDrawn(state()))
        return tr("the reference position lies beyond the length");
    QStringList parts{tr("of position %1 to every position, %2")
                          .arg(referenceText(), measureText(state().display.measure))};
    const QString curve = curveText(m_trace);
    if (!curve.isEmpty())
        parts << curve;
    return parts.join(QStringLiteral("   ·   "));
}

QString SimilarityFigure::describe() const
{
    return tr("Curve of similarity %1, from %2 to %3.")
        .arg(subtitle(), valueText(m_values.begin), valueText(m_values.end));
}

PixelMap SimilarityFigure::valueMap() const
{
    return {{m_values.end, m_values.begin}, plotArea().top(), plotArea().bottom()};
}

double SimilarityFigure::valueAt(std::int64_t row) const
{
    return m_similarity->between(double(state().display.reference), double(row));
}

void SimilarityFigure::compute()
{
    const Parameters &parameters = state().parameters;
    const Measure measure = state().display.measure;
    if (!m_similarity || m_similarity->parameters() != parameters || m_similarity->measure() != measure)
        m_similarity.emplace(parameters, measure);
    m_trace = {};
    if (isReferenceDrawn(state())) {
        m_referenceValue = valueAt(state().display.reference);
        m_trace = similarityTrace(*m_similarity, double(state().display.reference), visiblePositions(state()),
                                  curveSamples());
    }
    m_values = valuesOf(m_trace, m_similarity->bounds());
    const double labelPixels = 1.6 * lineHeight(canvas().font);
    const double smallest = m_values.size() * labelPixels / std::max(labelPixels, plotArea().height());
    frame().setAxes(positionAxis(plotArea().width()), {m_values.begin, m_values.end, decimalTicks(smallest)});
}

void SimilarityFigure::paintData(QPainter &painter, const QRectF &plotArea) const
{
    paintTrace(painter, m_trace, horizontalMap(), valueMap(), plotArea, curveStyle(theme(), 0));
    if (!isReferenceDrawn(state()))
        return;
    const std::int64_t reference = state().display.reference;
    paintDot(painter, reference, m_referenceValue, curveStyle(theme(), 1).colour);
    const double x = horizontalMap().toPixel(double(reference));
    const double value = m_referenceValue;
    if (x < plotArea.left() || x > plotArea.right() || std::isnan(value))
        return;
    const QFontMetricsF metrics(canvas().font);
    const QString text = tr("reference %1").arg(referenceText());
    const double width = metrics.horizontalAdvance(text);
    const double offset = 0.75 * metrics.height();
    const bool fitsRight = x + offset + width < plotArea.right();
    painter.setFont(canvas().font);
    painter.setPen(theme().text);
    const double baseline =
        std::max(valueMap().toPixel(value) + metrics.capHeight() / 2, plotArea.top() + metrics.ascent());
    painter.drawText(QPointF(fitsRight ? x + offset : x - offset - width, baseline), text);
}

void SimilarityFigure::paintMargins(QPainter &painter, const QRectF &plotArea) const
{
    const double height = lineHeight(canvas().font);
    const QPointF place(plotArea.right() + 1.5 * height, plotArea.top() - height);
    painter.setFont(canvas().font);
    paintLegendEntry(painter, place, height, curveStyle(theme(), 0), measureText(state().display.measure),
                     theme().text);
    if (!m_trace.lowest.empty())
        paintBandEntry(painter, place + QPointF(0, 1.25 * height), height, curveStyle(theme(), 0).colour,
                       m_trace.bandIsBound ? tr("bound") : tr("range"), theme().text);
}

void SimilarityFigure::paintDot(QPainter &painter, std::int64_t row, double value, const QColor &colour) const
{
    const double x = horizontalMap().toPixel(double(row));
    if (std::isnan(value) || x < plotArea().left() || x > plotArea().right())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().card, 2));
    painter.setBrush(colour);
    painter.drawEllipse(QPointF(x, valueMap().toPixel(value)), 5, 5);
    painter.restore();
}

void SimilarityFigure::paintCursor(QPainter &painter, const Cell &cell) const
{
    Figure::paintCursor(painter, cell);
    if (isReferenceDrawn(state()))
        paintDot(painter, cell.row, valueAt(cell.row), curveStyle(theme(), 0).colour);
}

QString SimilarityFigure::readingAt(const Cell &cell) const
{
    if (!isReferenceDrawn(state()))
        return subtitle();
    const Parameters &parameters = state().parameters;
    const std::int64_t offset = cell.row - state().display.reference;
    const QString sign = offset > 0 ? QStringLiteral("+") : QString();
    return tr("Position %1   ·   %2 rows from reference %3   ·   %4 %5")
        .arg(positionText(toDouble(positionAt(parameters, double(cell.row)))),
             sign + QLocale().toString(qint64(offset)), referenceText(), measureText(state().display.measure),
             valueText(valueAt(cell.row)));
}

State SimilarityFigure::clicked(const Cell &cell, bool) const
{
    State next = state();
    next.display.reference = cell.row;
    return next;
}

} // namespace sinescope
