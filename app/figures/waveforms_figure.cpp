// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/waveforms_figure.h"

#include "app/figures/reading.h"
#include "app/figures/trace_painter.h"
#include "core/waveform.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sinescope {

namespace {

/// Room above 1 and below -1, so that crests and their marks are not cut.
constexpr Interval values{-1.1, 1.1};

} // namespace

QString WaveformsFigure::title() const
{
    return tr("Waveforms");
}

bool WaveformsFigure::hasBand() const
{
    return std::ranges::any_of(m_traces, [](const Trace &trace) { return !trace.lowest.empty(); });
}

QString WaveformsFigure::subtitle() const
{
    const std::size_t hidden = state().display.dimensions.size() - m_dimensions.size();
    if (m_dimensions.empty())
        return hidden > 0 ? tr("every chosen dimension lies beyond d_model") : tr("no dimension chosen");
    QStringList parts{tr("the chosen dimensions over the positions")};
    if (!m_pinnedTraces.empty())
        parts << tr("pale: A pinned");
    if (hasBand())
        parts << tr("band: all values the curve takes within a pixel");
    if (hidden > 0)
        parts << tr("%1 beyond d_model not drawn").arg(hidden);
    return parts.join(QStringLiteral("   ·   "));
}

QString WaveformsFigure::describe() const
{
    if (m_dimensions.empty())
        return subtitle();
    QStringList names;
    for (const std::int64_t dimension : m_dimensions)
        names << tr("%1 (%2, wavelength %3)")
                     .arg(QString::number(dimension), waveText(columnAt(state().parameters, dimension).wave),
                          wavelengthText(wavelengthOfColumn(state().parameters, dimension)));
    const Range rows = touchedCells(visiblePositions(state()), state().parameters.length);
    const auto position = [&](std::int64_t row) {
        return positionText(toDouble(positionAt(state().parameters, double(row))));
    };
    return tr("Curves of dimensions %1 over positions %2 to %3, values from -1 to 1.")
        .arg(names.join(QStringLiteral(", ")), position(rows.begin), position(rows.end - 1));
}

PixelMap WaveformsFigure::valueMap() const
{
    return {{values.end, values.begin}, plotArea().top(), plotArea().bottom()};
}

void WaveformsFigure::compute()
{
    frame().setAxes(positionAxis(plotArea().width()),
                    {values.begin,
                     values.end,
                     {0, plotArea().height() > 220 ? 0.5 : 1.0, plotArea().height() > 220 ? 1 : 0}});
    const Parameters &parameters = state().parameters;
    m_dimensions = drawnDimensions(state());
    m_traces = tracesOf(parameters);
    m_pinnedTraces.clear();
    if (const auto &comparison = state().display.comparison)
        m_pinnedTraces = tracesOf(continuedTo(comparison->parameters, parameters.length));
}

std::vector<Trace> WaveformsFigure::tracesOf(const Parameters &parameters) const
{
    std::vector<Trace> traces;
    for (const std::int64_t dimension : m_dimensions) {
        traces.push_back(dimension < parameters.dModel ? waveform(parameters, columnAt(parameters, dimension),
                                                                  frequencyOfColumn(parameters, dimension),
                                                                  visiblePositions(state()), curveSamples())
                                                       : Trace{});
    }
    return traces;
}

void WaveformsFigure::paintData(QPainter &painter, const QRectF &plotArea) const
{
    for (std::size_t i = m_pinnedTraces.size(); i-- > 0;)
        paintTrace(painter, m_pinnedTraces[i], horizontalMap(), valueMap(), plotArea, ghostStyle(theme(), i));
    for (std::size_t i = m_traces.size(); i-- > 0;) // the first chosen on top
        paintTrace(painter, m_traces[i], horizontalMap(), valueMap(), plotArea, curveStyle(theme(), i));
}

void WaveformsFigure::paintMargins(QPainter &painter, const QRectF &plotArea) const
{
    const double height = lineHeight(canvas().font);
    const double line = 1.25 * height;
    const double top = plotArea.top() - height; // beside the title there is room
    const auto room = std::size_t(std::max(1, int((plotArea.bottom() - top) / line)));
    painter.setFont(canvas().font);
    const double left = plotArea.right() + 1.5 * height;
    const bool isShort = m_dimensions.size() > room; // then numbers alone, as many in a line as it holds
    const QFontMetricsF metrics(canvas().font);
    QStringList names;
    double widest = 0;
    for (const std::int64_t dimension : m_dimensions) {
        const QString number = QLocale().toString(qint64(dimension));
        names << (isShort ? number : tr("dim %1").arg(number));
        widest = std::max(widest, metrics.horizontalAdvance(names.back()));
    }
    const double entryWidth = widest + 2 * height;
    const auto columns =
        isShort ? std::size_t(std::max(1.0, (legendEnd() - left + height / 2) / entryWidth)) : 1;
    const bool isCut = m_dimensions.size() > room * columns;
    const std::size_t shown = isCut ? (room - 1) * columns : m_dimensions.size();
    for (std::size_t i = 0; i < shown; ++i) {
        const double x = left + double(i % columns) * entryWidth;
        paintLegendEntry(painter, {x, top + double(i / columns) * line}, legendEnd(), height,
                         curveStyle(theme(), i), names[qsizetype(i)], theme().text);
    }
    const std::size_t lines = (shown + columns - 1) / columns;
    if (isCut)
        painter.drawText(QPointF(left, top + double(lines) * line + height),
                         tr("%1 more").arg(m_dimensions.size() - shown));
    else if (hasBand() && lines < room)
        paintBandEntry(painter, {left, top + double(lines) * line}, legendEnd(), height, theme().mutedText,
                       tr("envelope"), theme().text);
}

std::optional<Cell> WaveformsFigure::cellAt(QPointF point, const Cell &previous) const
{
    std::optional<Cell> cell = Figure::cellAt(point, previous);
    if (!cell || m_dimensions.empty())
        return cell;
    const double value = valueMap().toCoordinate(point.y());
    cell->column = *std::ranges::min_element(m_dimensions, {}, [&](std::int64_t dimension) {
        return std::abs(entryAt(state().parameters, cell->row, dimension) - value);
    });
    return cell;
}

std::optional<double> WaveformsFigure::numberAt(const Cell &cell) const
{
    return entryAt(state().parameters, cell.row, cell.column);
}

std::vector<std::int64_t> WaveformsFigure::columnsOfKeys() const
{
    std::vector<std::int64_t> drawn = state().display.dimensions;
    std::erase_if(drawn, [this](std::int64_t dimension) { return dimension >= state().parameters.dModel; });
    std::ranges::sort(drawn);
    return drawn;
}

void WaveformsFigure::paintCursor(QPainter &painter, const Cell &cell) const
{
    Figure::paintCursor(painter, cell);
    const double x = horizontalMap().toPixel(double(cell.row));
    const auto chosen = std::ranges::find(m_dimensions, cell.column);
    if (chosen == m_dimensions.end() || x < plotArea().left() || x > plotArea().right())
        return;
    const double y = valueMap().toPixel(entryAt(state().parameters, cell.row, cell.column));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().card, 2));
    painter.setBrush(curveStyle(theme(), std::size_t(chosen - m_dimensions.begin())).colour);
    painter.drawEllipse(QPointF(x, y), 5, 5);
    painter.restore();
}

} // namespace sinescope
