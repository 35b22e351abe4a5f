// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/colormap.h"
#include "core/interval.h"

#include <QImage>
#include <QRectF>
#include <QSize>

#include <optional>
#include <span>
#include <vector>

class QPainter;
class QColor;

namespace sinescope {

/// Values as colours, with the bar that explains them. Buffers are kept from one picture to the next.
class Heatmap
{
public:
    /// Where to write the values of the next picture, a line after the other.
    std::span<float> values(QSize size);
    /// Colours the values. `possible` is what they can be; with `isFitted` the colours span what they are. A
    /// diverging map keeps zero in its middle. With `isTurned` lines become columns.
    void colour(const Colormap &colormap, Interval possible, bool isFitted, bool isTurned);

    /// Of what has no value because there is nothing to have one; else it is a grey that no map has.
    void setEmptyColour(const QColor &colour);

    void paint(QPainter &painter, const QRectF &area) const;
    /// The bar with five labels right of it, or three where it is low.
    void paintBar(QPainter &painter, const QRectF &bar, const QColor &textColour) const;
    /// The values of the ends of the bar.
    Interval range() const { return m_range; }

private:
    std::vector<float> m_values;
    std::vector<std::uint32_t> m_colours;
    QSize m_size;
    QImage m_image; ///< looks at m_colours
    const Colormap *m_colormap = nullptr;
    Interval m_range;
    std::optional<QRgb> m_emptyColour;
};

} // namespace sinescope
