// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/theme.h"
#include "app/figures/ticks.h"
#include "core/interval.h"

#include <QFont>
#include <QRectF>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

class QPainter;

namespace sinescope {

/// Space that a figure leaves around its plot area, in pixels. Figures with equal gutters are aligned.
struct Gutters
{
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
};

/// One axis of a frame, in the units of its labels. `from` is the left or lower end, also when it is the
/// larger.
struct Axis
{
    double from = 0;
    double to = 1;
    Ticks ticks;
    bool hasLabels = true; ///< else somebody else writes them beside the ticks
};

/// A line of labels: where its letters stand, and where the last one ends.
struct LabelLine
{
    double baseline = 0;
    double right = 0;
};

/// One chart: frame, axes, grid, title and layers of data, drawn by Qt Charts, which is included here only. A
/// layer paints into the plot area and is clipped to it; the margin painter has the whole frame.
class ChartFrame
{
public:
    using Painter = std::function<void(QPainter &painter, const QRectF &plotArea)>;

    ChartFrame();
    ~ChartFrame();

    void setTheme(const Theme &theme, const QFont &font);
    void setAxes(const Axis &horizontal, const Axis &vertical);
    void setGeometry(QSizeF size, const Gutters &gutters);
    void setLayer(Painter painter);
    void setMarginPainter(Painter painter);

    QRectF plotArea() const;
    /// The labels below the plot area, once the frame is being painted.
    std::optional<LabelLine> labelsBelow() const;
    /// Paints all of it with its top left corner at `topLeft`.
    void paint(QPainter &painter, QPointF topLeft);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace sinescope
