// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/wavelengths_figure.h"

#include "app/figures/log_ticks.h"
#include "app/figures/reading.h"
#include "app/figures/trace_painter.h"
#include "app/state/number_text.h"
#include "core/dimension_list.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sinescope {

namespace {

/// Pixels between pairs from which on each has a mark.
constexpr double pairMarkSpacing = 4;

QString countText(std::int64_t count)
{
    return QLocale().toString(qint64(count));
}

/// Four digits, as a power of ten when it is tiny or huge.
QString cyclesText(double cycles)
{
    return roundedText(cycles, cycles < 1000 ? 4 : 10);
}

Spacing otherSpacing(Spacing spacing)
{
    return spacing == Spacing::Paper ? Spacing::TensorToTensor : Spacing::Paper;
}

QString spacingText(Spacing spacing)
{
    return spacing == Spacing::Paper ? WavelengthsFigure::tr("paper")
                                     : WavelengthsFigure::tr("tensor2tensor");
}

double lastLogarithm(Parameters parameters, Spacing spacing)
{
    parameters.spacing = spacing;
    const std::int64_t last = frequencyCount(parameters) - 1;
    return std::log10(wavelengthOfColumn(parameters, sineColumn(parameters, last)));
}

void addPair(std::vector<Range> &runs, std::int64_t pair)
{
    if (!runs.empty() && runs.back().end == pair)
        ++runs.back().end;
    else
        runs.push_back({pair, pair + 1});
}

} // namespace

QString WavelengthsFigure::title() const
{
    return tr("Wavelengths");
}

QString WavelengthsFigure::subtitle() const
{
    if (m_frequencies.empty())
        return tr("this encoding has no pair");
    const auto pairs = std::int64_t(m_frequencies.size());
    QStringList parts{tr("%1 of %2 pairs complete a cycle within %3 positions")
                          .arg(countText(m_fullCycles), countText(pairs), positionText(range()))};
    parts << tr("%1 of %2 columns vary by less than %3")
                 .arg(countText(m_hardlyVarying), countText(m_parameters.dModel),
                      QLocale().toString(nearlyConstant));
    if (pinnedPairs() > 0)
        parts << tr("pale: A pinned");
    return parts.join(QStringLiteral("   ·   "));
}

QString WavelengthsFigure::describe() const
{
    if (m_frequencies.empty())
        return subtitle();
    const std::optional<std::int64_t> critical = factsOf(m_parameters).criticalDimension;
    const QString range = tr("Wavelengths from %1 to %2 positions, on a logarithmic axis. %3.")
                              .arg(wavelengthText(wavelength(m_frequencies.front())),
                                   wavelengthText(wavelength(m_frequencies.back())), subtitle());
    return critical ? range + QLatin1Char(' ') + tr("Critical dimension %1.").arg(countText(*critical))
                    : range;
}

PixelMap WavelengthsFigure::logarithmMap() const
{
    return {{m_logarithms.end, m_logarithms.begin}, plotArea().top(), plotArea().bottom()};
}

double WavelengthsFigure::range() const
{
    return double(m_parameters.length) * m_parameters.positionStep;
}

double WavelengthsFigure::logarithmAt(std::int64_t pair) const
{
    return std::log10(wavelength(m_frequencies[std::size_t(pair)]));
}

void WavelengthsFigure::findVariations()
{
    m_frequencies = angularFrequencies(m_parameters);
    m_fullCycles = fullCyclePairs(m_parameters);
    m_steadySines.clear();
    m_steadyCosines.clear();
    m_hardlyVarying =
        m_parameters.dModel - pairCount(m_parameters) - frequencyCount(m_parameters); // of zeros
    for (std::int64_t pair = 0; pair < std::int64_t(m_frequencies.size()); ++pair) {
        const DoubleDouble frequency = m_frequencies[std::size_t(pair)];
        if (isNearlyConstant(m_parameters, Wave::Sine, frequency)) {
            addPair(m_steadySines, pair);
            ++m_hardlyVarying;
        }
        if (pair < pairCount(m_parameters) && isNearlyConstant(m_parameters, Wave::Cosine, frequency)) {
            addPair(m_steadyCosines, pair);
            ++m_hardlyVarying;
        }
    }
}

void WavelengthsFigure::compute()
{
    const Parameters &parameters = state().parameters;
    if (m_parameters != parameters || m_frequencies.empty()) {
        m_parameters = parameters;
        findVariations();
    }
    const double ruler = std::log10(range());
    double low = std::log10(2 * M_PI);
    double high = std::max(low, ruler);
    if (!m_frequencies.empty()) {
        for (const Spacing spacing : {Spacing::Paper, Spacing::TensorToTensor})
            high = std::max(high, lastLogarithm(parameters, spacing));
    }
    if (const std::int64_t pairs = pinnedPairs(); pairs > 0)
        high = std::max(high, std::log10(*pinnedWavelength(pairs - 1)));
    low = std::min(low, ruler);
    const double room = std::max(0.06 * (high - low), 0.2);
    m_logarithms = {low - room, high + room};
    const double labelPixels = 2 * lineHeight(canvas().font);
    m_ticks = logTicks(m_logarithms.size() * labelPixels / std::max(labelPixels, plotArea().height()));
    frame().setAxes(pairAxis(plotArea().width()), {m_logarithms.begin, m_logarithms.end, m_ticks, false});
}

void WavelengthsFigure::paintData(QPainter &painter, const QRectF &plotArea) const
{
    painter.setFont(canvas().font);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRuler(painter, plotArea);
    if (m_frequencies.empty())
        return;
    paintHardlyVarying(painter, plotArea);
    paintOtherSpacing(painter, plotArea);
    paintPinned(painter, plotArea);
    paintPairs(painter, plotArea);
    paintBoundaries(painter, plotArea);
}

Gutters WavelengthsFigure::gutters() const
{
    Gutters gutters = Figure::gutters();
    const double decade = QFontMetricsF(canvas().font).horizontalAdvance(decadeText(6));
    gutters.left = std::max(gutters.left, std::ceil(decade + 1.6 * lineHeight(canvas().font)));
    return gutters;
}

void WavelengthsFigure::paintOtherSpacing(QPainter &painter, const QRectF &plotArea) const
{
    const Spacing other = otherSpacing(m_parameters.spacing);
    const auto last = std::int64_t(m_frequencies.size()) - 1;
    const PixelMap across = horizontalMap();
    const PixelMap up = logarithmMap();
    painter.save();
    painter.setClipRect(plotArea, Qt::IntersectClip);
    painter.setPen(QPen(theme().mutedText, 1.4, Qt::DotLine));
    // Equal ratios are a straight line of logarithms.
    painter.drawLine(QPointF(across.toPixel(0), up.toPixel(logarithmAt(0))),
                     QPointF(across.toPixel(double(last)), up.toPixel(lastLogarithm(m_parameters, other))));
    painter.restore();
}

void WavelengthsFigure::paintPairs(QPainter &painter, const QRectF &plotArea) const
{
    const PixelMap across = horizontalMap();
    const PixelMap up = logarithmMap();
    const auto count = std::int64_t(m_frequencies.size());
    const auto pointOf = [&](std::int64_t pair) {
        return QPointF(across.toPixel(double(pair)), up.toPixel(logarithmAt(pair)));
    };
    painter.save();
    painter.setClipRect(plotArea, Qt::IntersectClip);
    const CurveStyle style = curveStyle(theme(), 0);
    const Range shown = touchedCells(visiblePairs(state()), count);
    const bool isMarked = across.pixelsPerCell() >= pairMarkSpacing;
    painter.setPen(QPen(style.colour, isMarked ? 1 : 2.2));
    painter.drawLine(pointOf(std::max<std::int64_t>(0, shown.begin - 1)),
                     pointOf(std::min(count - 1, shown.end)));
    if (isMarked) {
        const double radius = std::clamp(across.pixelsPerCell() / 4, 1.5, 4.0);
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.colour);
        for (std::int64_t pair = shown.begin; pair < shown.end; ++pair)
            painter.drawEllipse(pointOf(pair), radius, radius);
    }
    const std::vector<std::int64_t> drawn = drawnDimensions(state());
    for (std::size_t i = drawn.size(); i-- > 0;) {
        const Column column = columnAt(m_parameters, drawn[i]);
        if (column.wave == Wave::Zero)
            continue;
        painter.setPen(QPen(theme().card, 1.5));
        painter.setBrush(curveStyle(theme(), i).colour);
        painter.drawEllipse(pointOf(column.pair), 6, 6);
    }
    painter.restore();
}

void WavelengthsFigure::paintMargins(QPainter &painter, const QRectF &plotArea) const
{
    const double line = lineHeight(canvas().font);
    painter.setFont(canvas().font);
    paintDecadeLabels(painter, plotArea, logarithmMap(), m_logarithms, m_ticks, theme().mutedText);
    painter.save();
    const QFontMetricsF metrics(canvas().font);
    const QString name = metrics.elidedText(tr("wavelength in positions"), Qt::ElideRight, plotArea.height());
    painter.translate(line, plotArea.center().y() + metrics.horizontalAdvance(name) / 2);
    painter.rotate(-90);
    painter.drawText(QPointF(0, 0), name);
    painter.restore();
    paintCycleLabels(painter, plotArea);
    if (m_frequencies.empty())
        return;
    const QPointF place(plotArea.right() + 0.7 * line, plotArea.top() - line);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLegendEntry(painter, place, legendEnd(), line, curveStyle(theme(), 0),
                     spacingText(m_parameters.spacing), theme().text);
    paintLegendEntry(painter, place + QPointF(0, 1.25 * line), legendEnd(), line,
                     {theme().mutedText, Qt::DotLine}, spacingText(otherSpacing(m_parameters.spacing)),
                     theme().text);
    if (pinnedPairs() > 0)
        paintLegendEntry(painter, place + QPointF(0, 2.5 * line), legendEnd(), line, ghostStyle(theme(), 0),
                         tr("A pinned"), theme().text);
}

void WavelengthsFigure::paintCursor(QPainter &painter, const Cell &cell) const
{
    const Column column = columnAt(m_parameters, cell.column);
    if (column.wave == Wave::Zero)
        return;
    Figure::paintCursor(painter, cell);
    const QPointF point(horizontalMap().toPixel(double(column.pair)),
                        logarithmMap().toPixel(logarithmAt(column.pair)));
    if (point.x() < plotArea().left() || point.x() > plotArea().right())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().card, 2));
    painter.setBrush(curveStyle(theme(), 0).colour);
    painter.drawEllipse(point, 5, 5);
    painter.restore();
}

QString WavelengthsFigure::readingAt(const Cell &cell) const
{
    const Column column = columnAt(m_parameters, cell.column);
    if (column.wave == Wave::Zero)
        return cellReading(m_parameters, cell);
    const DoubleDouble frequency = m_frequencies[std::size_t(column.pair)];
    const std::int64_t sine = sineColumn(m_parameters, column.pair);
    const std::optional<std::int64_t> cosine = cosineColumn(m_parameters, column.pair);
    const QString columns =
        cosine ? tr("dimensions %1 (sin) and %2 (cos)").arg(countText(sine), countText(*cosine))
               : tr("dimension %1 (sin, no cos)").arg(countText(sine));
    const QString reading =
        tr("Pair %1   ·   %2   ·   wavelength %3 positions   ·   %4 cycles within the length")
            .arg(countText(column.pair), columns, wavelengthText(wavelength(frequency)),
                 cyclesText(range() / wavelength(frequency)));
    const std::optional<double> pinned = pinnedWavelength(column.pair);
    return pinned ? tr("%1   ·   A pinned: wavelength %2").arg(reading, wavelengthText(*pinned)) : reading;
}

std::optional<double> WavelengthsFigure::numberAt(const Cell &cell) const
{
    const Column column = columnAt(m_parameters, cell.column);
    return column.wave == Wave::Zero ? std::nullopt
                                     : std::optional(wavelength(m_frequencies[std::size_t(column.pair)]));
}

State WavelengthsFigure::clicked(const Cell &cell, bool extend) const
{
    State next = state();
    std::vector<std::int64_t> &dimensions = next.display.dimensions;
    if (!extend)
        dimensions = {cell.column};
    else if (std::erase(dimensions, cell.column) == 0 && dimensions.size() < maximumDimensions)
        dimensions.push_back(cell.column);
    return next;
}

} // namespace sinescope
