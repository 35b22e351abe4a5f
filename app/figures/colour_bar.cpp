// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/colour_bar.h"

#include <QFontMetricsF>
#include <QImage>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace sinescope {

void paintColourBar(QPainter &painter, const QRectF &bar, const Colormap &colormap, const Interval &values,
                    const QColor &textColour)
{
    QImage column(1, int(colormap.colours.size()), QImage::Format_RGB32);
    for (int i = 0; i < column.height(); ++i)
        column.setPixel(0, i, colormap.colours[colormap.colours.size() - 1 - std::size_t(i)]);
    painter.drawImage(bar, column);

    const QFontMetricsF metrics(painter.font());
    painter.setPen(textColour);
    constexpr int steps = 4;
    for (int i = 0; i <= steps; ++i) {
        const double value = values.end - values.size() * i / steps;
        // The end labels stay beside the bar: below it there are other words.
        const double y = std::clamp(bar.top() + bar.height() * i / steps, bar.top() + metrics.capHeight() / 2,
                                    bar.bottom() - metrics.capHeight() / 2);
        const QString text = (value > 0 && values.begin < 0 ? QStringLiteral("+") : QString()) +
                             QLocale().toString(value, 'g', 4);
        painter.drawText(QPointF(bar.right() + metrics.height() * 0.4, y + metrics.capHeight() / 2), text);
    }
}

} // namespace sinescope
