// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/ticks.h"
#include "core/interval.h"

#include <QColor>
#include <QRectF>
#include <QString>

class QPainter;

namespace sinescope {

// A logarithmic axis is a linear one of decimal logarithms: its frame draws ticks without labels
// (Axis::hasLabels), and these label them by their values.

/// Ticks at whole powers of ten, at least `smallest` decades apart.
Ticks logTicks(double smallest);
/// A power of ten as people write it: 0.01, 1, 100, 1,000,000; beyond these as 10⁹.
QString decadeText(int exponent);
/// Labels left of a plot area; `vertical` maps logarithms to pixels.
void paintDecadeLabels(QPainter &painter, const QRectF &plotArea, const PixelMap &vertical,
                       const Interval &logarithms, const Ticks &ticks, const QColor &colour);
/// Labels below a plot area; `horizontal` maps logarithms to pixels.
void paintDecadeLabelsBelow(QPainter &painter, const QRectF &plotArea, const PixelMap &horizontal,
                            const Interval &logarithms, const Ticks &ticks, const QColor &colour);

} // namespace sinescope
