// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/clocks_figure.h"

#include "app/figures/reading.h"
#include "core/dimension_list.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>

namespace sinescope {

namespace {

/// Rows of the trace behind a hand.
constexpr std::int64_t traceRows = 12;
/// Smallest room of a clock with its texts, in heights of a line of its type.
constexpr double smallestHeight = 8.8;
constexpr double smallestWidth = 9;
/// Between the texts of neighbours.
constexpr double captionGap = 0.8;
/// More than an eye can follow, and than a frame has time for.
constexpr std::size_t mostClocks = 64;
constexpr double smallerType = 0.88;

QString countText(std::int64_t count)
{
    return QLocale().toString(qint64(count));
}

/// Whole turns and the rest, of a rotation given by its sine and cosine.
double turnsOf(const SineCosine &rotation)
{
    return std::atan2(rotation.sine, rotation.cosine) / (2 * std::numbers::pi);
}

} // namespace

Gutters ClocksFigure::gutters() const
{
    const double line = lineHeight(canvas().font);
    return {line, std::ceil((canvas().isTitled ? 2 : 0.5) * line), line, std::ceil(0.5 * line)};
}

Cell ClocksFigure::restingCell() const
{
    const std::vector<std::int64_t> dimensions = drawnDimensions(state());
    return {isReferenceDrawn(state()) ? state().display.reference : 0,
            dimensions.empty() ? 0 : dimensions.front(), 0};
}

std::vector<std::int64_t> ClocksFigure::wantedPairs() const
{
    std::vector<std::int64_t> wanted;
    for (const std::int64_t dimension : drawnDimensions(state())) {
        const Column column = columnAt(state().parameters, dimension);
        if (column.wave != Wave::Zero)
            wanted.push_back(column.pair);
    }
    return wanted;
}

QRectF ClocksFigure::clocksArea() const
{
    const double line = lineHeight(canvas().font);
    return plotArea().adjusted(0, (state().display.shift > 0 ? 3.6 : 2.1) * line, 0, 0);
}

/// What a clock needs, with a gap to its neighbour: as wide as the widest text that can stand below one of
/// these pairs. Wavelengths have six digits, so within a decade all are as wide.
QSizeF ClocksFigure::smallestCell(const Range &visible) const
{
    const double unit = lineHeight(m_small);
    const QStringList names{tr("pair %1").arg(countText(std::max<std::int64_t>(0, visible.end - 1)))};
    QStringList wavelengths;
    if (visible.size() > 0 && frequencyCount(state().parameters) > 0) {
        const ClockHands ends(state().parameters, {visible.begin, visible.end - 1});
        const double first = ends.wavelength(0);
        const double last = ends.wavelength(1);
        for (const double wavelength : {first, last})
            wavelengths << tr("wavelength %1").arg(wavelengthText(wavelength));
        constexpr double eights = 8.88888;
        constexpr double mostDecades = 15; // beyond, a text may be elided
        for (int decade = int(std::floor(std::log10(std::min(first, last))));
             decade < std::min(mostDecades, std::log10(std::max(first, last))); ++decade)
            wavelengths << tr("wavelength %1").arg(wavelengthText(eights * std::pow(10, decade)));
    }
    const double width = widestCaption(m_small, names, wavelengths) + captionGap * unit;
    const double lines = smallestHeight + (state().display.shift > 0 ? 1 : 0);
    return {std::max(width, smallestWidth * unit), lines * unit};
}

/// The number of columns that leaves the largest faces.
void ClocksFigure::arrange(std::size_t clocks, std::size_t mostColumns)
{
    const QRectF area = clocksArea();
    const bool isShifted = state().display.shift > 0;
    double largest = -1;
    for (int columns = 1; columns <= int(std::min(clocks, mostColumns)); ++columns) {
        const int lines = (int(clocks) + columns - 1) / columns;
        const QSizeF cell(area.width() / columns, area.height() / lines);
        const double face = clockFace(QRectF({}, cell), m_small, isShifted).width();
        if (face > largest) {
            largest = face;
            m_columns = columns;
            m_cell = cell;
        }
    }
}

void ClocksFigure::compute()
{
    const Parameters &parameters = state().parameters;
    m_small = canvas().font;
    m_small.setPixelSize(std::max(1, int(std::round(smallerType * QFontInfo(canvas().font).pixelSize()))));
    const Range visible =
        touchedCells(visiblePairs(state()), std::max<std::int64_t>(1, frequencyCount(parameters)));
    const QSizeF cell = smallestCell(visible);
    const QRectF area = clocksArea();
    const auto fitting = [](double room, double size) {
        return std::max<std::size_t>(1, std::size_t(std::max(0.0, room / size)));
    };
    const std::size_t mostColumns = fitting(area.width(), cell.width());
    const std::size_t room = mostColumns * fitting(area.height(), cell.height());
    std::vector<std::int64_t> pairs =
        chosenPairs(parameters, frequencyCount(parameters) == 0 ? Range{} : visible,
                    std::min(room, mostClocks), wantedPairs());
    if (!m_hands || m_handsOf != parameters || m_hands->pairs() != pairs) {
        m_handsOf = parameters;
        m_hands.emplace(parameters, std::move(pairs));
    }
    addPinned();
    arrange(m_hands->pairs().size(), mostColumns);
    m_styles.clear();
    for (std::size_t clock = 0; clock < m_hands->pairs().size(); ++clock)
        m_styles.push_back(styleOf(clock));
}

/// Pairs rise, so that those that A has come first.
void ClocksFigure::addPinned()
{
    const auto &comparison = state().display.comparison;
    if (!comparison)
        return m_pinnedHands.reset();
    const Parameters &pinned = comparison->parameters;
    std::vector<std::int64_t> shared;
    std::ranges::copy_if(pairs(), std::back_inserter(shared),
                         [&](std::int64_t pair) { return pair < pairCount(pinned); });
    if (!m_pinnedHands || m_pinnedOf != pinned || m_pinnedHands->pairs() != shared) {
        m_pinnedOf = pinned;
        m_pinnedHands.emplace(pinned, std::move(shared));
    }
}

std::optional<SineCosine> ClocksFigure::pinnedTip(std::size_t clock, std::int64_t row) const
{
    if (!m_pinnedHands || clock >= m_pinnedHands->pairs().size())
        return std::nullopt;
    return m_pinnedHands->tip(clock, double(row));
}

QRectF ClocksFigure::areaOf(std::size_t clock) const
{
    const int row = int(clock) / m_columns;
    const int column = int(clock) % m_columns;
    return {clocksArea().left() + column * m_cell.width(), clocksArea().top() + row * m_cell.height(),
            m_cell.width(), m_cell.height()};
}

QRectF ClocksFigure::clockArea(std::int64_t pair) const
{
    const auto found = std::ranges::find(pairs(), pair);
    return found == pairs().end() ? QRectF() : areaOf(std::size_t(found - pairs().begin()));
}

ClockStyle ClocksFigure::styleOf(std::size_t clock) const
{
    const std::int64_t pair = pairs()[clock];
    ClockStyle style{tr("pair %1").arg(countText(pair)),
                     tr("wavelength %1").arg(wavelengthText(m_hands->wavelength(clock))), theme().accent,
                     false, m_hands->hasCosine(clock)};
    const std::vector<std::int64_t> drawn = drawnDimensions(state());
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        const Column column = columnAt(state().parameters, drawn[i]);
        if (column.wave == Wave::Zero || column.pair != pair)
            continue;
        const QString name = tr("pair %1, dim %2").arg(countText(pair), countText(drawn[i]));
        if (widestCaption(m_small, {name}, {}) <=
            m_cell.width()) // else colour and weight tell that it is chosen
            style.name = name;
        style.colour = curveStyle(theme(), i).colour;
        style.isChosen = true;
        break;
    }
    return style;
}

ClockState ClocksFigure::stateOf(std::size_t clock, std::int64_t row) const
{
    ClockState now{
        .tip = m_hands->tip(clock, double(row)), .trace = {}, .shifted = {}, .pinned = pinnedTip(clock, row)};
    const std::int64_t before = std::min(row, traceRows);
    for (std::int64_t i = 1; i <= before; ++i)
        now.trace.push_back(m_hands->tip(clock, double(row - i)));
    now.sweep = double(before) * state().parameters.positionStep / m_hands->wavelength(clock);
    if (const std::int64_t shift = state().display.shift; shift > 0) {
        now.shifted = m_hands->tip(clock, double(row + shift));
        now.rotation = turnsOf(m_hands->rotation(clock, shift));
    }
    return now;
}

void ClocksFigure::paint(QPainter &painter, QPointF topLeft)
{
    painter.save();
    painter.translate(topLeft);
    paintTitles(painter, plotArea());
    paintMargins(painter, plotArea());
    paintData(painter, plotArea());
    painter.restore();
}

void ClocksFigure::paintMargins(QPainter &, const QRectF &) const {}

void ClocksFigure::paintData(QPainter &painter, const QRectF &) const
{
    for (std::size_t clock = 0; clock < pairs().size(); ++clock)
        paintClock(painter, areaOf(clock), m_styles[clock], theme(), m_small, state().display.shift > 0);
}

void ClocksFigure::paintAtRest(QPainter &painter) const
{
    paintHands(painter, restingCell().row);
}

void ClocksFigure::paintHands(QPainter &painter, std::int64_t row) const
{
    painter.save();
    painter.setFont(canvas().font);
    paintPosition(painter, row);
    if (state().display.shift > 0)
        paintShift(painter, row);
    for (std::size_t clock = 0; clock < pairs().size(); ++clock)
        paintHand(painter, areaOf(clock), m_styles[clock], stateOf(clock, row), theme(), m_small);
    painter.restore();
}

void ClocksFigure::paintCursor(QPainter &painter, const Cell &cell) const
{
    paintHands(painter, cell.row);
    const Column column = columnAt(state().parameters, cell.column);
    const QRectF area = column.wave == Wave::Zero ? QRectF() : clockArea(column.pair);
    if (area.isEmpty())
        return;
    painter.save();
    painter.setPen(QPen(theme().mutedText, 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area.adjusted(2.5, 2.5, -2.5, -2.5).toAlignedRect());
    painter.restore();
}

std::optional<Cell> ClocksFigure::cellAt(QPointF point, const Cell &previous) const
{
    for (std::size_t clock = 0; clock < pairs().size(); ++clock) {
        if (areaOf(clock).contains(point)) {
            Cell cell = previous;
            cell.column = sineColumn(state().parameters, pairs()[clock]);
            return cell;
        }
    }
    return std::nullopt;
}

State ClocksFigure::clicked(const Cell &cell, bool extend) const
{
    State next = state();
    std::vector<std::int64_t> &dimensions = next.display.dimensions;
    const auto pairOf = [&](std::int64_t dimension) {
        const Column column = columnAt(state().parameters, dimension);
        return column.wave == Wave::Zero ? -1 : column.pair;
    };
    const auto isOfPair = [&](std::int64_t dimension) {
        return dimension == cell.column ||
               (dimension < state().parameters.dModel && pairOf(dimension) == pairOf(cell.column));
    };
    if (!extend)
        dimensions = {cell.column};
    else if (std::erase_if(dimensions, isOfPair) == 0 && dimensions.size() < maximumDimensions)
        dimensions.push_back(cell.column);
    return next;
}

} // namespace sinescope
