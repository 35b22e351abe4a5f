// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/heatmap.h"

#include "app/state/number_text.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sinescope {

namespace {

/// What has no value is neither high nor low: a grey between those of both grounds.
constexpr QRgb undefinedColour = 0xff808080;

Interval spanOf(std::span<const float> values)
{
    float low = INFINITY;
    float high = -INFINITY;
    for (const float value : values) {
        low = std::fmin(low, value); // skips NaN
        high = std::fmax(high, value);
    }
    return {low, high};
}

Interval rangeOf(const Colormap &colormap, const Interval &values)
{
    if (!colormap.diverging)
        return values;
    const double farthest = std::max(std::abs(values.begin), std::abs(values.end));
    return {-farthest, farthest};
}

} // namespace

std::span<float> Heatmap::values(QSize size)
{
    m_size = size;
    m_values.resize(std::size_t(size.width()) * std::size_t(size.height()));
    return m_values;
}

void Heatmap::colour(const Colormap &colormap, Interval possible, bool isFitted, bool isTurned)
{
    if (isFitted) {
        const Interval span = spanOf(m_values);
        if (span.begin < span.end)
            possible = span;
    }
    m_colormap = &colormap;
    m_range = rangeOf(colormap, possible);
    m_colours.resize(m_values.size());
    applyColormap(colormap, float(m_range.begin), float(m_range.end), m_values, m_colours.data());
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        if (std::isnan(m_values[i]))
            m_colours[i] = m_emptyColour.value_or(undefinedColour);
    }
    m_image = QImage(reinterpret_cast<const uchar *>(m_colours.data()), m_size.width(), m_size.height(),
                     qsizetype(m_size.width()) * 4, QImage::Format_RGB32);
    if (isTurned)
        m_image = m_image.transformed(QTransform(0, 1, 1, 0, 0, 0)).convertToFormat(QImage::Format_RGB32);
}

void Heatmap::setEmptyColour(const QColor &colour)
{
    m_emptyColour = colour.rgb();
}

void Heatmap::paint(QPainter &painter, const QRectF &area) const
{
    painter.drawImage(area, m_image);
}

void Heatmap::paintBar(QPainter &painter, const QRectF &bar, const QColor &textColour) const
{
    const auto &colours = m_colormap->colours;
    QImage column(1, int(colours.size()), QImage::Format_RGB32);
    for (int i = 0; i < column.height(); ++i)
        column.setPixel(0, i, colours[colours.size() - 1 - std::size_t(i)]);
    painter.drawImage(bar, column);

    const QFontMetricsF metrics(painter.font());
    painter.setPen(textColour);
    const bool isLow = bar.height() < 5 * 1.1 * metrics.height();
    const int steps = isLow ? 2 : 4;
    for (int i = 0; i <= steps; ++i) {
        const double value = m_range.end - m_range.size() * i / steps;
        // The end labels stay beside the bar: below it there are other words.
        const double inset = std::min(metrics.capHeight(), bar.height()) / 2;
        const double y =
            std::clamp(bar.top() + bar.height() * i / steps, bar.top() + inset, bar.bottom() - inset);
        const QString sign = value > 0 && m_range.begin < 0 ? QStringLiteral("+") : QString();
        painter.drawText(
            QPointF(bar.right() + metrics.height() * 0.4, y + metrics.capHeight() / 2),
            sign + (std::abs(value) >= 1000 ? QLocale().toString(value, 'f', 0) : roundedText(value, 4)));
    }
}

} // namespace sinescope
