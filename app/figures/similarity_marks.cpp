// SPDX-License-Identifier: GPL-3.0-or-later
// What the figure of similarity marks on its curves.
#include "app/figures/reading.h"
#include "app/figures/similarity_figure.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sinescope {

/// Its dot; a single one is named beside it, several in the legend.
void SimilarityFigure::paintReference(QPainter &painter, const Curve &curve) const
{
    const double value = curve.referenceValue;
    paintDot(painter, curve.reference, value,
             hasSeveral() ? curve.style.colour : curveStyle(theme(), 1).colour);
    const double x = horizontalMap().toPixel(double(curve.reference));
    if (hasSeveral() || x < plotArea().left() || x > plotArea().right() || std::isnan(value))
        return;
    const QFontMetricsF metrics(canvas().font);
    const QString text = tr("reference %1").arg(positionOf(curve.reference));
    const double width = metrics.horizontalAdvance(text);
    const double offset = 0.75 * metrics.height();
    const bool fitsRight = x + offset + width < plotArea().right();
    painter.setFont(canvas().font);
    const double baseline =
        std::max(valueMap().toPixel(value) + metrics.capHeight() / 2, plotArea().top() + metrics.ascent());
    const double left = fitsRight ? x + offset : x - offset - width;
    if (state().display.overlays.contains(Overlay::Alibi)) { // whose line runs through the name
        QColor ground = theme().card;
        ground.setAlphaF(0.85F);
        painter.fillRect(QRectF(left - 2, baseline - metrics.ascent(), width + 4, metrics.height()), ground);
    }
    painter.setPen(theme().text);
    painter.drawText(QPointF(left, baseline), text);
}

/// What was found, and in a line along the upper edge what no place of the curve shows.
void SimilarityFigure::paintLandmarks(QPainter &painter, const QRectF &plotArea) const
{
    painter.save();
    painter.setFont(canvas().font);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool exists = m_similarity->dependsOnOffsetOnly();
    if (exists) {
        if (const auto rise = m_landmarks.firstRise())
            paintLandmark(painter, plotArea, *rise, tr("first rise"), 0);
        if (const auto zero = m_landmarks.firstZero())
            paintLandmark(painter, plotArea, *zero, tr("first zero"), 1);
    }
    const QString text = exists
                             ? m_landmarks.baseText()
                             : tr("first rise and first zero need an even d_model: the unpaired sine makes "
                                  "similarity depend on both positions");
    const QFontMetricsF metrics(canvas().font);
    const double line = lineHeight(canvas().font);
    const QString fitting = metrics.elidedText(text, Qt::ElideRight, 0.9 * plotArea.width());
    const double width = metrics.horizontalAdvance(fitting) + line;
    // On the side where the curve is farther down.
    const bool isRight = horizontalMap().toPixel(double(m_curves.front().reference)) < plotArea.center().x();
    const QRectF place(isRight ? plotArea.right() - width : plotArea.left(), plotArea.top() + 2, width,
                       1.3 * line);
    QColor ground = theme().card;
    ground.setAlphaF(0.8F);
    painter.fillRect(place, ground);
    painter.setPen(theme().mutedText);
    painter.drawText(place, Qt::AlignCenter, fitting);
    painter.restore();
}

/// Right of the reference, or left of it where the table ends before.
void SimilarityFigure::paintLandmark(QPainter &painter, const QRectF &plotArea, std::int64_t offset,
                                     const QString &name, int line) const
{
    const std::int64_t reference = m_curves.front().reference;
    const bool fitsRight = reference + offset < state().parameters.length;
    const std::int64_t row = fitsRight ? reference + offset : reference - offset;
    const double x = horizontalMap().toPixel(double(row));
    if (row < 0 || x < plotArea.left() || x > plotArea.right())
        return;
    const double height = lineHeight(canvas().font);
    const QPointF point(x, valueMap().toPixel(valueAt(row)));
    const QString text = tr("%1 %2").arg(name, (fitsRight ? QStringLiteral("+") : QStringLiteral("−")) +
                                                   QLocale().toString(qint64(offset)));
    const double width = QFontMetricsF(canvas().font).horizontalAdvance(text);
    // Above the curve, which falls away from the reference.
    const double baseline = std::clamp(point.y() - (1.3 + 1.3 * line) * height, plotArea.top() + 2.6 * height,
                                       std::max(plotArea.top() + 2.6 * height, plotArea.bottom() - height));
    const double left = std::clamp(fitsRight ? x + 0.3 * height : x - width - 0.3 * height, plotArea.left(),
                                   std::max(plotArea.left(), plotArea.right() - width));
    QColor ground = theme().card;
    ground.setAlphaF(0.75F);
    painter.fillRect(QRectF(left, baseline - height, width, 1.25 * height), ground);
    painter.setPen(QPen(theme().text, 1.2));
    painter.drawLine(QPointF(x, baseline - 0.8 * height), point);
    painter.drawText(QPointF(left, baseline), text);
    painter.setBrush(theme().card);
    painter.drawEllipse(point, 4, 4);
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

/// Also as far on the other side of the reference: the curve cannot tell the two apart.
void SimilarityFigure::paintCursor(QPainter &painter, const Cell &cell) const
{
    Figure::paintCursor(painter, cell);
    if (m_curves.empty())
        return;
    paintDot(painter, cell.row, valueAt(cell.row), m_curves.front().style.colour);
    const std::optional<std::int64_t> other = mirrored(cell.row);
    if (!other)
        return;
    const double x = std::floor(horizontalMap().toPixel(double(*other))) + 0.5;
    const double value = valueAt(*other);
    if (std::isnan(value) || x < plotArea().left() || x > plotArea().right())
        return;
    painter.save();
    painter.setPen(QPen(theme().mutedText, 1, Qt::DotLine));
    painter.drawLine(QPointF(x, plotArea().top()), QPointF(x, plotArea().bottom()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_curves.front().style.colour, 2));
    painter.setBrush(theme().card);
    painter.drawEllipse(QPointF(x, valueMap().toPixel(value)), 4.5, 4.5);
    painter.restore();
}

} // namespace sinescope
