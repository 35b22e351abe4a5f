// SPDX-License-Identifier: GPL-3.0-or-later
// What the figure of the clocks says in words.
#include "app/figures/clocks_figure.h"
#include "app/figures/reading.h"
#include "app/state/number_text.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <bit>
#include <cmath>

namespace sinescope {

namespace {

QString countText(std::int64_t count)
{
    return QLocale().toString(qint64(count));
}

} // namespace

/// The position in words and in binary digits, of which each flips half as often as the one right of it.
void ClocksFigure::paintPosition(QPainter &painter, std::int64_t row) const
{
    const Parameters &parameters = state().parameters;
    const double line = lineHeight(canvas().font);
    const double position = toDouble(positionAt(parameters, double(row)));
    const double last = toDouble(positionAt(parameters, double(parameters.length - 1)));
    const int bits = std::max(4, int(std::bit_width(std::uint64_t(last))));
    const bool isWhole = position == std::floor(position);
    const QRectF place = plotArea().adjusted(0, 0.2 * line, 0, 0);
    const QString text = isWhole ? tr("Position %1 =").arg(positionText(position))
                                 : tr("Position %1, whole part =").arg(positionText(position));
    const QString widest = tr("Position %1 =").arg(positionText(std::floor(last)));
    const QFontMetricsF metrics(canvas().font);
    const double width =
        std::max(metrics.horizontalAdvance(text), metrics.horizontalAdvance(widest)) + 0.6 * line;
    painter.setPen(theme().text);
    painter.drawText(QRectF(place.left(), place.top(), width, 1.3 * line), Qt::AlignLeft | Qt::AlignVCenter,
                     text);
    const QRectF boxes(place.left() + width, place.top(), place.width() - width, 1.3 * line);
    paintBinary(painter, boxes, std::uint64_t(position), bits, theme(), m_small);
    const double end = boxes.left() + bits * std::min(boxes.width() / bits, 1.25 * lineHeight(m_small));
    const QString note = tr("each digit flips half as often as the one right of it");
    if (end + line + metrics.horizontalAdvance(note) < place.right()) {
        painter.setPen(theme().mutedText);
        painter.drawText(QRectF(end + line, place.top(), place.right() - end - line, 1.3 * line),
                         Qt::AlignLeft | Qt::AlignVCenter, note);
    }
}

void ClocksFigure::paintShift(QPainter &painter, std::int64_t row) const
{
    const std::int64_t shift = state().display.shift;
    const double line = lineHeight(canvas().font);
    const QString residual = roundedText(m_hands->residual(row, shift), 2);
    const QString there = positionText(toDouble(positionAt(state().parameters, double(row + shift))));
    const QString text =
        tr("Shift by %1 rows, to position %2 (grey hands): one rotation M for each pair, the same "
           "from every position;  |P(p + k) − M P(p)| = %3 over these clocks")
            .arg(countText(shift), there, residual);
    const QRectF place(plotArea().left(), plotArea().top() + 1.9 * line, plotArea().width(), 1.3 * line);
    painter.setPen(theme().mutedText);
    const QFontMetricsF metrics(canvas().font);
    // What matters most when there is no room for the sentence.
    const QString brief =
        tr("k = %1:  |P(p + k) − M P(p)| = %2 over these clocks").arg(countText(shift), residual);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.horizontalAdvance(text) < place.width()
                         ? text
                         : metrics.elidedText(brief, Qt::ElideRight, place.width()));
}

QString ClocksFigure::title() const
{
    return tr("Clocks");
}

QString ClocksFigure::subtitle() const
{
    const std::int64_t all = frequencyCount(state().parameters);
    const auto shown = std::int64_t(m_hands->pairs().size());
    if (all == 0)
        return tr("this encoding has no pair");
    const QString text = shown == all ? tr("every pair is a hand that ends at (cos, sin), fast to slow")
                                      : tr("%1 of %2 pairs, fast to slow: evenly spaced, and the chosen ones")
                                            .arg(countText(shown), countText(all));
    QStringList parts{text};
    if (shown < all && canvas().isInteractive)
        parts << tr("the wheel zooms in");
    if (hasPinned())
        parts << tr("pale, with a ring: A pinned");
    return parts.join(QStringLiteral("   ·   "));
}

QString ClocksFigure::describe() const
{
    const auto &pairs = m_hands->pairs();
    if (pairs.empty())
        return subtitle();
    const QString text =
        tr("%1 clocks, from pair %2 to pair %3 of %4, wavelengths %5 to %6 positions.")
            .arg(countText(std::int64_t(pairs.size())), countText(pairs.front()), countText(pairs.back()),
                 countText(frequencyCount(state().parameters)), wavelengthText(m_hands->wavelength(0)),
                 wavelengthText(m_hands->wavelength(pairs.size() - 1)));
    return hasPinned() ? text + QLatin1Char(' ') + tr("Pale hands with a ring: A pinned.") : text;
}

QString ClocksFigure::readingAt(const Cell &cell) const
{
    QString reading = ownReading(cell);
    const Column column = columnAt(state().parameters, cell.column);
    const auto &comparison = state().display.comparison;
    if (!comparison || column.wave == Wave::Zero || column.pair >= pairCount(comparison->parameters))
        return reading;
    const SineCosine tip = ClockHands(comparison->parameters, {column.pair}).tip(0, double(cell.row));
    return tr("%1   ·   A pinned: cos %2, sin %3").arg(reading, valueText(tip.cosine), valueText(tip.sine));
}

QString ClocksFigure::ownReading(const Cell &cell) const
{
    const Parameters &parameters = state().parameters;
    const Column column = columnAt(parameters, cell.column);
    if (column.wave == Wave::Zero)
        return cellReading(parameters, cell);
    const DoubleDouble position = positionAt(parameters, double(cell.row));
    const std::int64_t sine = sineColumn(parameters, column.pair);
    const std::optional<std::int64_t> cosine = cosineColumn(parameters, column.pair);
    const double wavelength = wavelengthOfColumn(parameters, sine);
    const QString turns = QLocale().toString(toDouble(position) / wavelength, 'f', 3);
    const QString sineText = valueText(entryAt(parameters, cell.row, sine));
    if (!cosine)
        return tr("Position %1   ·   pair %2, dimension %3 alone   ·   sin %4, no cos   ·   wavelength %5   "
                  "·   "
                  "%6 turns from position 0")
            .arg(positionText(toDouble(position)), countText(column.pair), countText(sine), sineText,
                 wavelengthText(wavelength), turns);
    return tr("Position %1   ·   pair %2, dimensions %3 and %4   ·   cos %5, sin %6   ·   wavelength %7   ·  "
              " "
              "%8 turns from position 0")
        .arg(positionText(toDouble(position)), countText(column.pair), countText(sine), countText(*cosine),
             valueText(entryAt(parameters, cell.row, *cosine)), sineText, wavelengthText(wavelength), turns);
}

} // namespace sinescope
