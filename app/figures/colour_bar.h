// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/colormap.h"
#include "core/interval.h"

#include <QColor>
#include <QRectF>

class QPainter;

namespace sinescope {

/// A vertical colour bar over `values`, highest on top, with five labelled ticks right of it.
void paintColourBar(QPainter &painter, const QRectF &bar, const Colormap &colormap, const Interval &values,
                    const QColor &textColour);

} // namespace sinescope
