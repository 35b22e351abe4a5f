// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/figure.h"

#include "app/figures/reading.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <cmath>

namespace sinescope {

std::int64_t indexOf(const Cell &cell, AxisKind kind, const Parameters &parameters)
{
    switch (kind) {
    case AxisKind::Positions:
        return cell.row;
    case AxisKind::OtherPositions:
        return cell.otherRow;
    case AxisKind::Dimensions:
        return cell.column;
    case AxisKind::Pairs:
        return columnAt(parameters, cell.column).pair;
    case AxisKind::Tokens:
        return cell.token;
    case AxisKind::OtherTokens:
        return cell.otherToken;
    case AxisKind::Reach:
        return cell.reach;
    case AxisKind::Value:
        break;
    }
    return 0;
}

namespace {

/// Narrower than so many heights of a line, a picture has gutters of its own.
constexpr double columnLines = 40;

} // namespace

Figure::~Figure() = default;

double lineHeight(const QFont &font)
{
    return 1.2 * QFontInfo(font).pixelSize();
}

Gutters figureGutters(const QFont &font, bool isTitled)
{
    const QFontMetricsF metrics(font);
    return {.left =
                std::ceil(metrics.horizontalAdvance(QStringLiteral("16,777,216")) + 1.6 * lineHeight(font)),
            .top = std::ceil((isTitled ? 2 : 1.25) * lineHeight(font)), // a legend begins above the plot area
            .right = std::ceil(metrics.horizontalAdvance(QStringLiteral("m")) * 11),
            .bottom = std::ceil(metrics.height() + 0.5 * lineHeight(font))};
}

bool Figure::show(const State &state, const Canvas &canvas)
{
    if (m_isComputed && state == m_state && canvas == m_canvas)
        return false;
    const bool isStyleChanged =
        !m_isComputed || canvas.theme != m_canvas.theme || canvas.font != m_canvas.font;
    m_state = state;
    m_canvas = canvas;
    m_isComputed = true;
    if (isStyleChanged) {
        m_frame.setTheme(theme(), canvas.font);
        m_frame.setLayer([this](QPainter &painter, const QRectF &area) { paintData(painter, area); });
        m_frame.setMarginPainter([this](QPainter &painter, const QRectF &area) {
            if (m_canvas.isTitled)
                paintTitles(painter, area);
            if (!isEmpty())
                paintAxisNames(painter, area);
            paintMargins(painter, area);
        });
    }
    m_frame.setGeometry(canvas.size, gutters());
    compute();
    return true;
}

void Figure::paint(QPainter &painter, QPointF topLeft)
{
    m_frame.paint(painter, topLeft);
}

/// The gutters of a picture as wide as a column of a paper are as its own labels need them: of every other
/// figure they hold those of the longest encoding, so that they stay when a parameter changes.
Gutters Figure::gutters() const
{
    Gutters gutters = figureGutters(m_canvas.font, m_canvas.isTitled);
    const double line = lineHeight(m_canvas.font);
    if (m_canvas.size.width() >= columnLines * line)
        return gutters;
    const QFontMetricsF metrics(m_canvas.font);
    const Parameters &parameters = m_state.parameters;
    const QLocale locale;
    double widest = metrics.horizontalAdvance(locale.toString(-0.75, 'f', 2));
    for (const QString &label :
         {positionText(toDouble(positionAt(parameters, 0))),
          positionText(toDouble(positionAt(parameters, double(parameters.length - 1)))),
          locale.toString(qint64(parameters.dModel))})
        widest = std::max(widest, metrics.horizontalAdvance(label));
    gutters.left = std::min(gutters.left, std::ceil(widest + 1.6 * line));
    gutters.right = std::ceil(metrics.horizontalAdvance(QStringLiteral("m")) * 10.5);
    return gutters;
}

QSize Figure::devicePixels() const
{
    const QSizeF size = plotArea().size() * m_canvas.pixelRatio;
    return {std::max(1, qRound(size.width())), std::max(1, qRound(size.height()))};
}

double Figure::sampleRatio() const
{
    return m_canvas.sampleRatio > 0 ? m_canvas.sampleRatio : m_canvas.pixelRatio;
}

int Figure::samplesAlong(AxisKind kind, double length) const
{
    const double pixels = std::max(1.0, std::round(length * sampleRatio()));
    const Interval visible = visibleInterval(kind);
    const bool isWholeCells = visible.begin + 0.5 == std::floor(visible.begin + 0.5) &&
                              visible.size() == std::floor(visible.size());
    constexpr double enough = 8192; // beyond, no edge is seen, and rounding up would double the memory
    if (!m_canvas.isVector || !isWholeCells || visible.size() > pixels || pixels > enough)
        return int(pixels);
    return int(visible.size() * std::ceil(pixels / visible.size()));
}

QSize Figure::heatmapSamples() const
{
    return {samplesAlong(horizontalKind(), plotArea().width()),
            samplesAlong(verticalKind(), plotArea().height())};
}

void Figure::setSmoothing(QPainter &painter) const
{
    const QSize samples = heatmapSamples();
    const bool isFiner = visibleInterval(horizontalKind()).size() > samples.width() ||
                         visibleInterval(verticalKind()).size() > samples.height();
    if (m_canvas.isVector)
        painter.setRenderHint(QPainter::SmoothPixmapTransform, isFiner);
}

int Figure::curveSamples() const
{
    const double ratio = m_canvas.isVector ? 1 : m_canvas.pixelRatio;
    return std::max(1, qRound(plotArea().width() * ratio));
}

Interval Figure::visibleInterval(AxisKind kind) const
{
    switch (kind) {
    case AxisKind::Positions:
        return visiblePositions(m_state);
    case AxisKind::OtherPositions:
        return visibleOtherPositions(m_state);
    case AxisKind::Pairs:
        return visiblePairs(m_state);
    default:
        return visibleDimensions(m_state);
    }
}

QString Figure::visibleText() const
{
    const Range rows = touchedCells(visiblePositions(m_state), m_state.parameters.length);
    const Range columns = touchedCells(visibleDimensions(m_state), m_state.parameters.dModel);
    const auto position = [&](std::int64_t row) {
        return positionText(toDouble(positionAt(m_state.parameters, double(row))));
    };
    const QLocale locale;
    return QCoreApplication::translate("Figure", "In sight: positions %1 to %2, dimensions %3 to %4.")
        .arg(position(rows.begin), position(rows.end - 1), locale.toString(qint64(columns.begin)),
             locale.toString(qint64(columns.end - 1)));
}

QRectF Figure::colourBarArea() const
{
    const double unit = lineHeight(m_canvas.font);
    return {plotArea().right() + 1.5 * unit, plotArea().top(), unit * 0.8, plotArea().height()};
}

PixelMap Figure::horizontalMap() const
{
    return {visibleInterval(horizontalKind()), plotArea().left(), plotArea().right()};
}

PixelMap Figure::verticalMap() const
{
    return {visibleInterval(verticalKind()), plotArea().top(), plotArea().bottom()};
}

Axis Figure::positionAxis(double pixels, AxisKind kind) const
{
    const Interval visible = visibleInterval(kind);
    const Parameters &parameters = m_state.parameters;
    const auto position = [&](double row) {
        return toDouble(positionAt(parameters, row));
    };
    const QFontMetricsF metrics(m_canvas.font);
    const double labelPixels =
        metrics.horizontalAdvance(positionText(position(std::round(visible.end)))) + 44;
    const double from = position(visible.begin);
    const double to = position(visible.end);
    return {from, to,
            cellTicks(parameters.firstPosition, parameters.positionStep, (to - from) * labelPixels / pixels)};
}

Axis Figure::dimensionAxis(double pixels) const
{
    const Interval visible = visibleDimensions(m_state);
    const double labelPixels = 2 * lineHeight(m_canvas.font);
    return {visible.begin, visible.end, cellTicks(0, 1, visible.size() * labelPixels / pixels)};
}

Axis Figure::pairAxis(double pixels) const
{
    const Interval visible = visiblePairs(m_state);
    const double labelPixels = 4 * lineHeight(m_canvas.font); // beside each other: "16,383"
    return {visible.begin, visible.end, cellTicks(0, 1, visible.size() * labelPixels / pixels)};
}

std::optional<Cell> Figure::cellAt(QPointF point, const Cell &previous) const
{
    if (!plotArea().contains(point))
        return std::nullopt;
    Cell cell = previous;
    const auto read = [&](AxisKind kind, const PixelMap &map, double pixel) {
        if (kind == AxisKind::Positions)
            cell.row = sinescope::cellAt(map.toCoordinate(pixel), m_state.parameters.length);
        else if (kind == AxisKind::OtherPositions)
            cell.otherRow = sinescope::cellAt(map.toCoordinate(pixel), m_state.parameters.length);
        else if (kind == AxisKind::Dimensions)
            cell.column = sinescope::cellAt(map.toCoordinate(pixel), m_state.parameters.dModel);
        else if (kind == AxisKind::Pairs)
            cell.column =
                sineColumn(m_state.parameters,
                           sinescope::cellAt(map.toCoordinate(pixel),
                                             std::max<std::int64_t>(1, frequencyCount(m_state.parameters))));
        else if (kind == AxisKind::Tokens)
            cell.token = std::llround(map.toCoordinate(pixel));
        else if (kind == AxisKind::OtherTokens)
            cell.otherToken = std::llround(map.toCoordinate(pixel));
    };
    read(horizontalKind(), horizontalMap(), point.x());
    read(verticalKind(), verticalMap(), point.y());
    return within(cell);
}

void Figure::paintCursor(QPainter &painter, const Cell &cell) const
{
    const QRectF area = plotArea();
    painter.save();
    painter.setClipRect(area);
    QPen pen(theme().text, 1, Qt::DashLine);
    pen.setCosmetic(true);
    painter.setPen(pen);
    if (horizontalKind() != AxisKind::Value) {
        const double x =
            std::floor(horizontalMap().toPixel(double(indexOf(cell, horizontalKind(), m_state.parameters)))) +
            0.5;
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }
    if (verticalKind() != AxisKind::Value) {
        const double y =
            std::floor(verticalMap().toPixel(double(indexOf(cell, verticalKind(), m_state.parameters)))) +
            0.5;
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    }
    painter.restore();
}

QString Figure::readingAt(const Cell &cell) const
{
    QString reading = cellReading(m_state.parameters, cell);
    const auto &comparison = m_state.display.comparison;
    if (!comparison || cell.column >= comparison->parameters.dModel)
        return reading;
    const Parameters pinned = continuedTo(comparison->parameters, m_state.parameters.length);
    return withPinned(reading, entryAt(pinned, cell.row, cell.column));
}

State Figure::clicked(const Cell &, bool) const
{
    return m_state;
}

} // namespace sinescope
