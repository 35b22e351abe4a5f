// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/log_chart_figure.h"

#include "app/figures/log_ticks.h"
#include "app/figures/panel.h"
#include "app/figures/trace_painter.h"
#include "app/state/field_text.h"
#include "app/state/number_text.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace sinescope {

namespace {

/// Points of one stroke: Qt takes longer for a long one than in proportion to its points.
constexpr qsizetype strokePoints = 48;

/// Four digits; whole numbers in full.
QString numberText(double value)
{
    if (std::isnan(value))
        return LogChartFigure::tr("none");
    const bool isWhole = value == std::floor(value) && std::abs(value) < 1e12;
    return isWhole ? exactText(value) : roundedText(value, 4);
}

/// The value of a curve at the reach nearest to `reach`.
double valueNear(const LogCurve &curve, double reach)
{
    double value = NAN;
    double nearest = INFINITY;
    for (const LogPoint &point : curve.points) {
        const bool isBehind = curve.isStepped && point.reach > reach;
        const double distance = std::abs(point.reach - reach);
        if (!isBehind && distance <= nearest) {
            nearest = distance;
            value = point.value;
        }
    }
    return value;
}

} // namespace

double largestReach(const State &state)
{
    const double wanted = std::max(1000.0, 8 * double(state.parameters.length));
    return std::min(std::pow(10, std::ceil(std::log10(wanted))), info(Field::Length).maximum);
}

QString LogChartFigure::title() const
{
    switch (m_id) {
    case FigureId::Cost:
        return tr("Cost against length");
    case FigureId::Decay:
        return tr("Similarity against distance");
    case FigureId::Contrast:
        return tr("Contrast between neighbours");
    case FigureId::NearestPositions:
        return tr("Nearest two positions");
    default:
        return tr("Positions told apart");
    }
}

QString LogChartFigure::describe() const
{
    if (!m_chart.problem.isEmpty())
        return m_chart.problem;
    return tr("Curves on a logarithmic axis: %1. At the length: %2")
        .arg(m_chart.subtitle, readingAt({.reach = state().parameters.length}));
}

Interval LogChartFigure::visibleInterval(AxisKind kind) const
{
    return kind == AxisKind::Reach ? Interval{0, std::log10(largestReach(state()))}
                                   : Figure::visibleInterval(kind);
}

Gutters LogChartFigure::gutters() const
{
    Gutters gutters = panelGutters(canvas(), 8, 3, 1.2);
    // Charts side by side have equal space: those of the upper row have most curves.
    const bool isUpper = m_id == FigureId::Cost || m_id == FigureId::Decay || m_id == FigureId::Contrast;
    const double legendLines = isNarrow(canvas()) && isUpper ? 3 : 2;
    gutters.bottom += 1.3 * legendLines * lineHeight(canvas().font);
    return gutters;
}

double LogChartFigure::logarithm(double value) const
{
    return m_chart.areValuesLogarithmic ? std::log10(value) : value;
}

PixelMap LogChartFigure::valueMap() const
{
    return {{m_values.end, m_values.begin}, plotArea().top(), plotArea().bottom()};
}

void LogChartFigure::compute()
{
    const int width = std::max(1, int(plotArea().width())); // a point a logical pixel is fine enough
    const PixelMap map = horizontalMap();
    std::vector<Interval> stretches;
    for (int pixel = 0; pixel < width; ++pixel) {
        const double left = plotArea().left() + pixel;
        stretches.push_back({std::pow(10, map.toCoordinate(left)), std::pow(10, map.toCoordinate(left + 1))});
    }
    m_chart = m_make(state(), stretches);

    Interval span{INFINITY, -INFINITY};
    for (const LogCurve &curve : m_chart.curves) {
        for (const LogPoint &point : curve.points) {
            const double value = logarithm(point.value);
            if (std::isfinite(value))
                span = {std::min(span.begin, value), std::max(span.end, value)};
        }
    }
    if (!(span.begin < span.end))
        span = m_chart.areValuesLogarithmic ? Interval{0, 1} : Interval{0, std::max(1.0, 2 * span.end)};
    if (m_chart.values)
        m_values = {logarithm(m_chart.values->begin), logarithm(m_chart.values->end)};
    else
        m_values = {span.begin - 0.03 * span.size(), span.end + 0.05 * span.size()};

    const double line = lineHeight(canvas().font);
    const double decadesDown = m_values.size() * 1.6 * line / std::max(line, plotArea().height());
    m_reachTicks = logTicks(visibleInterval(AxisKind::Reach).size() * 5 * line / plotArea().width());
    m_valueTicks = m_chart.areValuesLogarithmic ? logTicks(decadesDown) : decimalTicks(decadesDown);
    const Interval reach = visibleInterval(AxisKind::Reach);
    frame().setAxes({reach.begin, reach.end, m_reachTicks, false},
                    {m_values.begin, m_values.end, m_valueTicks, !m_chart.areValuesLogarithmic});
}

QPointF LogChartFigure::pointOf(const LogPoint &point) const
{
    return {horizontalMap().toPixel(std::log10(point.reach)), valueMap().toPixel(logarithm(point.value))};
}

void LogChartFigure::paintCurve(QPainter &painter, const LogCurve &curve, const CurveStyle &style) const
{
    painter.setPen(QPen(style.colour, curve.width, curve.pattern, Qt::FlatCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    QPolygonF line;
    const auto flush = [&] {
        if (line.size() > 1)
            painter.drawPolyline(line);
        line.clear();
    };
    const double below = plotArea().bottom() + plotArea().height();
    for (const LogPoint &point : curve.points) {
        const QPointF place = pointOf(point);
        if (std::isnan(point.value)) {
            flush();
            continue;
        }
        if (curve.isStepped && !line.isEmpty())
            line << QPointF(place.x(), line.back().y());
        line << QPointF(place.x(), std::clamp(place.y(), -below, below));
        if (line.size() >= strokePoints && curve.pattern == Qt::SolidLine) { // dashes would begin anew
            const QPointF joint = line.back();
            flush();
            line << joint;
        }
    }
    flush();
    if (!curve.mark)
        return;
    painter.setPen(QPen(theme().card, 2));
    painter.setBrush(style.colour);
    painter.drawEllipse(pointOf(*curve.mark), 5, 5);
}

void LogChartFigure::paintData(QPainter &painter, const QRectF &plotArea) const
{
    painter.setFont(canvas().font);
    if (!m_chart.problem.isEmpty())
        return paintMessage(painter, plotArea, m_chart.problem, theme());
    painter.setRenderHint(QPainter::Antialiasing);
    const double x = horizontalMap().toPixel(std::log10(double(state().parameters.length)));
    painter.setPen(QPen(theme().mutedText, 1, Qt::DashLine));
    painter.drawLine(QPointF(x, plotArea.top()), QPointF(x, plotArea.bottom()));
    for (std::size_t i = 0; i < m_chart.curves.size(); ++i) // dashed ones above
        paintCurve(painter, m_chart.curves[i], curveStyle(theme(), i));
}

void LogChartFigure::paintMargins(QPainter &painter, const QRectF &plotArea) const
{
    if (!m_chart.problem.isEmpty())
        return;
    painter.setFont(canvas().font);
    const QFontMetricsF metrics(canvas().font);
    const double line = lineHeight(canvas().font);
    paintDecadeLabelsBelow(painter, plotArea, horizontalMap(), visibleInterval(AxisKind::Reach), m_reachTicks,
                           theme().mutedText);
    if (m_chart.areValuesLogarithmic)
        paintDecadeLabels(painter, plotArea, valueMap(), m_values, m_valueTicks, theme().mutedText);

    // The legend in lines below the axis, as many entries to a line as fit, and as many lines.
    double left = line;
    double top = plotArea.bottom() + 1.6 * line;
    const auto place = [&](double width) -> std::optional<QPointF> {
        if (left > line && left + width > canvas().size.width()) {
            left = line;
            top += 1.25 * line;
        }
        const QPointF corner(left, top);
        left += width;
        return top + line < canvas().size.height() ? std::optional(corner) : std::nullopt;
    };
    for (std::size_t i = 0; i < m_chart.curves.size(); ++i) {
        const LogCurve &curve = m_chart.curves[i];
        CurveStyle style = curveStyle(theme(), i);
        style.pattern = curve.pattern;
        if (const auto corner = place(metrics.horizontalAdvance(curve.name) + 2.2 * line))
            paintLegendEntry(painter, *corner, legendEnd(), line, style, curve.name, theme().text);
    }
    painter.setPen(theme().mutedText);
    if (place(metrics.horizontalAdvance(m_chart.reachName) + line))
        painter.drawText(
            QRectF(0, top, canvas().size.width() - line, line), Qt::AlignRight | Qt::AlignVCenter,
            metrics.elidedText(m_chart.reachName, Qt::ElideRight, canvas().size.width() - 2 * line));
}

std::optional<Cell> LogChartFigure::cellAt(QPointF point, const Cell &previous) const
{
    if (!plotArea().contains(point))
        return std::nullopt;
    Cell cell = previous;
    cell.reach = std::llround(std::pow(10, horizontalMap().toCoordinate(point.x())));
    return within(cell);
}

Cell LogChartFigure::within(const Cell &cell) const
{
    Cell inside = cell;
    inside.reach = std::clamp<std::int64_t>(cell.reach, 1, std::int64_t(largestReach(state())));
    return inside;
}

void LogChartFigure::paintCursor(QPainter &painter, const Cell &cell) const
{
    const double x = std::floor(horizontalMap().toPixel(std::log10(double(within(cell).reach)))) + 0.5;
    painter.save();
    painter.setPen(QPen(theme().text, 1, Qt::DashLine));
    painter.drawLine(QPointF(x, plotArea().top()), QPointF(x, plotArea().bottom()));
    painter.restore();
}

QString LogChartFigure::readingOf(const LogChart &chart, std::int64_t reach) const
{
    QStringList parts{QStringLiteral("%1 %2").arg(chart.reachName, exactText(double(reach)))};
    for (const LogCurve &curve : chart.curves)
        parts << QStringLiteral("%1 %2").arg(curve.name, numberText(valueNear(curve, double(reach))));
    return parts.join(QStringLiteral("   ·   "));
}

QString LogChartFigure::readingAt(const Cell &cell) const
{
    if (!m_chart.problem.isEmpty())
        return m_chart.problem;
    const auto reach = double(within(cell).reach);
    const Interval exactly{reach, reach};
    return readingOf(m_make(state(), {&exactly, 1}), within(cell).reach);
}

} // namespace sinescope
