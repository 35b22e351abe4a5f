// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/log_ticks.h"

#include "app/state/number_text.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sinescope {

namespace {

/// Powers of ten written with all their digits.
constexpr int longestFraction = -4;
constexpr int longestNumber = 6;

/// Calls label(exponent) for each tick within `logarithms`.
template <typename Label>
void forEachDecade(const Interval &logarithms, const Ticks &ticks, const Label &label)
{
    const int interval = std::max(1, int(ticks.interval));
    constexpr double rounding = 1e-9;
    const double first = std::ceil((logarithms.begin - rounding) / interval) * interval;
    for (int i = 0; first + i * interval <= logarithms.end + rounding; ++i)
        label(int(first) + i * interval);
}

} // namespace

Ticks logTicks(double smallest)
{
    return {0, std::max(1.0, std::ceil(smallest)), 0};
}

QString decadeText(int exponent)
{
    if (exponent >= longestFraction && exponent <= longestNumber)
        return QLocale().toString(std::pow(10, exponent), 'f', std::max(0, -exponent));
    return powerOfTenText(exponent);
}

void paintDecadeLabels(QPainter &painter, const QRectF &plotArea, const PixelMap &vertical,
                       const Interval &logarithms, const Ticks &ticks, const QColor &colour)
{
    const QFontMetricsF metrics(painter.font());
    painter.setPen(colour);
    forEachDecade(logarithms, ticks, [&](int exponent) {
        const QRectF place(plotArea.left() - 200, vertical.toPixel(exponent) - metrics.height(),
                           200 - 0.5 * metrics.height(), 2 * metrics.height());
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, decadeText(exponent));
    });
}

void paintDecadeLabelsBelow(QPainter &painter, const QRectF &plotArea, const PixelMap &horizontal,
                            const Interval &logarithms, const Ticks &ticks, const QColor &colour)
{
    const QFontMetricsF metrics(painter.font());
    painter.setPen(colour);
    forEachDecade(logarithms, ticks, [&](int exponent) {
        const QRectF place(horizontal.toPixel(exponent) - 100, plotArea.bottom() + 0.3 * metrics.height(),
                           200, metrics.height());
        painter.drawText(place, Qt::AlignHCenter | Qt::AlignTop, decadeText(exponent));
    });
}

} // namespace sinescope
