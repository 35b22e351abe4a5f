// SPDX-License-Identifier: GPL-3.0-or-later
// What the figure of wavelengths says about the length, and about what is pinned.
#include "app/figures/log_ticks.h"
#include "app/figures/reading.h"
#include "app/figures/wavelengths_figure.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sinescope {

/// The length, and above it the ground of those that never complete a cycle.
void WavelengthsFigure::paintRuler(QPainter &painter, const QRectF &plotArea) const
{
    const double y = logarithmMap().toPixel(std::log10(range()));
    const CurveStyle style = curveStyle(theme(), 1);
    QColor ground = style.colour;
    ground.setAlphaF(0.10F);
    painter.fillRect(QRectF(plotArea.topLeft(), QPointF(plotArea.right(), y)), ground);
    painter.setPen(QPen(style.colour, 1.5, Qt::DashLine));
    painter.drawLine(QPointF(plotArea.left(), y), QPointF(plotArea.right(), y));
    // On the side where the curve is far: right when it crosses the ruler, else left.
    const double line = lineHeight(canvas().font);
    const bool isCrossed = m_fullCycles < std::int64_t(m_frequencies.size());
    const QRectF below(plotArea.left() + 0.6 * line, y + 0.15 * line, plotArea.width() - 1.2 * line,
                       1.2 * line);
    const auto alignment = int((isCrossed ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const QFontMetricsF metrics(canvas().font);
    const auto fitted = [&](const QString &text) {
        return metrics.elidedText(text, Qt::ElideRight, below.width());
    };
    painter.setPen(theme().text);
    painter.drawText(below, alignment, fitted(tr("length %1 positions").arg(positionText(range()))));
    painter.setPen(theme().mutedText);
    if (y - plotArea.top() > 1.6 * line)
        painter.drawText(below.translated(0, -1.5 * line), alignment, fitted(tr("never complete a cycle")));
}

/// Two lines along the lower edge: which sines and which cosines stay nearly where they are.
void WavelengthsFigure::paintHardlyVarying(QPainter &painter, const QRectF &plotArea) const
{
    const PixelMap across = horizontalMap();
    const double line = lineHeight(canvas().font);
    const std::array<const std::vector<Range> *, 2> rows{&m_steadyCosines, &m_steadySines};
    const std::array<QString, 2> names{QStringLiteral("cos"), QStringLiteral("sin")};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const double bottom = plotArea.bottom() - 0.25 * line - double(i) * 1.1 * line;
        bool isNamed = false;
        for (const Range &run : *rows[i]) {
            const double left = std::max(plotArea.left(), across.toPixel(double(run.begin) - 0.5));
            const double right = std::min(plotArea.right(), across.toPixel(double(run.end) - 0.5));
            if (right <= left)
                continue;
            QColor ground = theme().mutedText;
            ground.setAlphaF(0.22F);
            painter.fillRect(QRectF(left, bottom - 0.9 * line, std::max(1.0, right - left), 0.9 * line),
                             ground);
            const QString text =
                tr("%1 varies by less than %2").arg(names[i], QLocale().toString(nearlyConstant));
            const double width = QFontMetricsF(canvas().font).horizontalAdvance(text);
            const bool fitsInside = right - left > width + line;
            if (!isNamed && (fitsInside || left - plotArea.left() > width + line)) {
                painter.setPen(theme().text);
                painter.drawText(
                    QPointF((fitsInside ? right : left) - width - 0.5 * line, bottom - 0.18 * line), text);
                isNamed = true;
            }
        }
    }
}

/// Where cycles end to be complete, and the critical dimension.
void WavelengthsFigure::paintBoundaries(QPainter &painter, const QRectF &plotArea) const
{
    if (m_fullCycles > 0 && m_fullCycles < std::int64_t(m_frequencies.size()))
        paintUpright(painter, plotArea, double(m_fullCycles) - 0.5,
                     tr("%1 pairs complete a cycle").arg(QLocale().toString(qint64(m_fullCycles))), 0);
    if (const auto critical = factsOf(m_parameters).criticalDimension)
        paintUpright(painter, plotArea, double(*critical) / 2 - 0.5,
                     tr("critical dimension %1").arg(QLocale().toString(qint64(*critical))), 1);
}

void WavelengthsFigure::paintUpright(QPainter &painter, const QRectF &plotArea, double pair,
                                     const QString &text, int line) const
{
    const double x = std::round(horizontalMap().toPixel(pair)) + 0.5;
    if (x < plotArea.left() - 1 || x > plotArea.right() + 1)
        return;
    const double height = lineHeight(canvas().font);
    painter.setPen(QPen(theme().mutedText, 1, line == 0 ? Qt::SolidLine : Qt::DashDotLine));
    painter.drawLine(QPointF(x, plotArea.top()), QPointF(x, plotArea.bottom()));
    const QFontMetricsF metrics(canvas().font);
    const double wanted = metrics.horizontalAdvance(text) + 0.8 * height;
    const bool fitsRight =
        x + wanted < plotArea.right() || (x - wanted < plotArea.left() && x < plotArea.center().x());
    const double width = std::min(wanted, fitsRight ? plotArea.right() - x : x - plotArea.left());
    painter.setPen(theme().text);
    painter.drawText(QRectF(fitsRight ? x + 0.4 * height : x - width,
                            plotArea.top() + (0.2 + 1.2 * line) * height, width - 0.4 * height, 1.2 * height),
                     int((fitsRight ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter),
                     metrics.elidedText(text, Qt::ElideRight, width - 0.4 * height));
}

/// The same axis seen from the length: a wavelength a tenth of it completes ten cycles.
void WavelengthsFigure::paintCycleLabels(QPainter &painter, const QRectF &plotArea) const
{
    const double line = lineHeight(canvas().font);
    const double ruler = std::log10(range());
    const int step = int(m_ticks.interval);
    painter.setPen(theme().mutedText);
    const double legend = plotArea.top() + (pinnedPairs() > 0 ? 3.25 : 2) * line;
    for (int decade = 0; ruler - decade >= m_logarithms.begin; decade += step) {
        const double y = logarithmMap().toPixel(ruler - decade);
        if (y < legend)
            continue;
        painter.drawLine(QPointF(plotArea.right(), y), QPointF(plotArea.right() + 0.4 * line, y));
        const QRectF place(plotArea.right() + 0.7 * line, y - line, 20 * line, 2 * line);
        const QString cycles = decade == 0 ? tr("1 cycle") : tr("%1 cycles").arg(decadeText(decade));
        painter.drawText(
            place, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetricsF(canvas().font).elidedText(cycles, Qt::ElideRight, legendEnd() - place.left()));
    }
}

std::int64_t WavelengthsFigure::pinnedPairs() const
{
    const auto &comparison = state().display.comparison;
    return comparison ? std::min(frequencyCount(comparison->parameters), std::int64_t(m_frequencies.size()))
                      : 0;
}

std::optional<double> WavelengthsFigure::pinnedWavelength(std::int64_t pair) const
{
    if (pair >= pinnedPairs())
        return std::nullopt;
    const Parameters &pinned = state().display.comparison->parameters;
    return wavelengthOfColumn(pinned, sineColumn(pinned, pair));
}

/// Equal ratios here too; a single pair is a dot.
void WavelengthsFigure::paintPinned(QPainter &painter, const QRectF &plotArea) const
{
    const std::int64_t pairs = pinnedPairs();
    if (pairs == 0)
        return;
    const PixelMap across = horizontalMap();
    const PixelMap up = logarithmMap();
    const auto pointOf = [&](std::int64_t pair) {
        return QPointF(across.toPixel(double(pair)), up.toPixel(std::log10(*pinnedWavelength(pair))));
    };
    painter.save();
    painter.setClipRect(plotArea, Qt::IntersectClip);
    painter.setPen(QPen(ghostStyle(theme(), 0).colour, pairs > 1 ? 4 : 8, Qt::SolidLine, Qt::RoundCap));
    if (pairs > 1)
        painter.drawLine(pointOf(0), pointOf(pairs - 1));
    else
        painter.drawPoint(pointOf(0));
    painter.restore();
}

} // namespace sinescope
