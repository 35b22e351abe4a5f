// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/theme.h"
#include "core/trace.h"

#include <QRectF>

class QPainter;

namespace sinescope {

/// Draws a Trace: band, curve, marks. `horizontal` maps rows, `vertical` values to pixels.
void paintTrace(QPainter &painter, const Trace &trace, const PixelMap &horizontal, const PixelMap &vertical,
                const QRectF &plotArea, const CurveStyle &style);

/// One entry of a legend: a short piece of the curve and its name,
/// which ends in dots if it would reach beyond `right`.
void paintLegendEntry(QPainter &painter, QPointF topLeft, double right, double height,
                      const CurveStyle &style, const QString &name, const QColor &textColour);
/// The entry of a band that lies beneath a curve.
void paintBandEntry(QPainter &painter, QPointF topLeft, double right, double height, QColor colour,
                    const QString &name, const QColor &textColour);

} // namespace sinescope
