// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/chart_frame.h"
#include "app/state/cursor.h"
#include "app/state/state.h"

#include <QSizeF>

namespace sinescope {

/// What a figure is drawn on: size in logical pixels, device pixels for each of them, colours and type; and
/// how a picture differs from the screen.
struct Canvas
{
    QSizeF size;
    double pixelRatio = 1;
    const Theme *theme = nullptr;
    QFont font;

    bool isTitled = true;
    bool isVector = false; ///< a page without pixels: pixelRatio is that of the heatmap in it
    double sampleRatio =
        0; ///< of a preview: samples for each logical pixel, less than its words tell; 0: pixelRatio
    bool isInteractive = false; ///< the window's: words about what to click or to turn belong here only

    bool operator==(const Canvas &) const = default;
};

/// What an axis of a figure counts. Positions and dimensions can be zoomed and panned; the visible part of
/// each is shared by all figures. OtherPositions run down the similarity matrix. Pairs are dimensions two by
/// two: sine and cosine of one frequency. Tokens are the queries, or rows, of a sentence, OtherTokens its
/// keys; a Reach is a length or a distance in rows, on a logarithmic axis.
enum class AxisKind { Positions, Dimensions, OtherPositions, Pairs, Tokens, OtherTokens, Reach, Value };

/// What a part of a search has come to: there is more to do; there is more, and something new to paint; or
/// there was nothing left to do.
enum class Search { Going, Found, Done };

/// Where a cell is on an axis of that kind; 0 on a value axis.
std::int64_t indexOf(const Cell &cell, AxisKind kind, const Parameters &parameters);

/// One picture of a State. show() computes what its pixels need from closed forms, never more; paint() draws
/// what was computed, alike for the screen and for files.
class Figure
{
public:
    virtual ~Figure();
    Figure(const Figure &) = delete;
    Figure &operator=(const Figure &) = delete;

    /// False when that is what it shows already.
    bool show(const State &state, const Canvas &canvas);
    virtual void paint(QPainter &painter, QPointF topLeft);
    /// `cell` brought to where the figure has something, after a step of the keyboard.
    virtual Cell within(const Cell &cell) const { return cell; }
    /// The crosshair and what else marks `cell`, on top of a painted figure.
    virtual void paintCursor(QPainter &painter, const Cell &cell) const;
    /// Instead of paintCursor() where no crosshair is:
    /// what a figure that keepsPosition() shows at restingCell().
    virtual void paintAtRest(QPainter &) const {}

    virtual QString title() const = 0;
    /// One sentence about what the figure shows now.
    virtual QString describe() const = 0;
    /// Where a point is on the table; what the figure does not tell comes from `previous`.
    virtual std::optional<Cell> cellAt(QPointF point, const Cell &previous) const;
    /// What stands at `cell`, for the status bar.
    virtual QString readingAt(const Cell &cell) const;
    /// The one number of that reading that the figure draws, where there is one.
    virtual std::optional<double> numberAt(const Cell &) const { return std::nullopt; }
    /// The state after a click on `cell`; with `extend` a dimension is added or removed. The same state when
    /// a click means nothing here.
    virtual State clicked(const Cell &cell, bool extend) const;
    /// A bounded part, some milliseconds, of what takes longer than a frame.
    virtual Search search() { return Search::Done; }
    /// Where the crosshair stands before it has been moved.
    virtual Cell restingCell() const { return {}; }
    /// True when the row of the crosshair is the position the figure stands at: it stays when the
    /// pointer goes.
    virtual bool keepsPosition() const { return false; }

    virtual AxisKind horizontalKind() const { return AxisKind::Positions; }
    virtual AxisKind verticalKind() const { return AxisKind::Value; }
    /// The columns that the arrow keys go through up and down, in order; all where there are none.
    virtual std::vector<std::int64_t> columnsOfKeys() const { return {}; }
    /// What arrow keys move along.
    virtual AxisKind arrowKind(Qt::Orientation orientation) const
    {
        return orientation == Qt::Horizontal ? horizontalKind() : verticalKind();
    }
    /// What the wheel zooms around the pointer's cell where no axis does; Value for nothing.
    virtual AxisKind zoomedKind() const { return AxisKind::Value; }
    QRectF plotArea() const { return m_frame.plotArea(); }
    /// Between cell coordinates and the pixels of an axis; for Positions and Dimensions only.
    PixelMap horizontalMap() const;
    PixelMap verticalMap() const;

protected:
    Figure() = default;

    /// Computes the pixels of the plot area and sets the axes; state() and canvas() are the new ones.
    virtual void compute() = 0;
    virtual void paintData(QPainter &painter, const QRectF &plotArea) const = 0;
    /// Legend, colour bar, marks beside the plot area.
    virtual void paintMargins(QPainter &painter, const QRectF &plotArea) const = 0;
    /// Follows the title in smaller type.
    virtual QString subtitle() const = 0;
    /// True when a message stands where the data would: then no axis has a name or a label.
    virtual bool isEmpty() const { return false; }
    /// Space around the plot area; figures of one page have the same.
    virtual Gutters gutters() const;
    void paintTitles(QPainter &painter, const QRectF &plotArea) const;

    const State &state() const { return m_state; }
    const Canvas &canvas() const { return m_canvas; }
    const Theme &theme() const { return *m_canvas.theme; }
    ChartFrame &frame() { return m_frame; }
    virtual Interval visibleInterval(AxisKind kind) const;
    /// "Positions 10 to 29, dimensions 0 to 63.": what is in sight of the encoding.
    QString visibleText() const;
    /// Where a colour bar stands, in the gutter beside the plot area.
    QRectF colourBarArea() const;
    /// Where the names of a legend end at the latest.
    double legendEnd() const { return m_canvas.size.width() - 6; }
    /// Pixels of the plot area on the device.
    QSize devicePixels() const;
    /// How finely a heatmap is sampled: a pixel of the device each, and on a page without pixels as many
    /// whole samples for every cell as make it no coarser,
    /// so that cells have sharp edges however near one looks.
    QSize heatmapSamples() const;
    /// The painter of a page without pixels smooths a heatmap whose samples are means of cells, and no other.
    void setSmoothing(QPainter &painter) const;
    /// How finely curves are sampled: as the device has pixels across, and a page as a screen of its size. A
    /// preview has all of them, so that it shows an envelope where the picture does.
    int curveSamples() const;
    /// The visible part of an axis that counts positions, with round ticks; likewise for dimensions.
    Axis positionAxis(double pixels, AxisKind kind = AxisKind::Positions) const;
    Axis dimensionAxis(double pixels) const;
    Axis pairAxis(double pixels) const;

private:
    double sampleRatio() const;
    int samplesAlong(AxisKind kind, double length) const;
    void paintAxisNames(QPainter &painter, const QRectF &plotArea) const;

    State m_state;
    Canvas m_canvas;
    ChartFrame m_frame;
    bool m_isComputed = false;
};

/// Height of a line of text in any script: fonts with Chinese letters claim half as
/// much again for themselves.
double lineHeight(const QFont &font);
/// Space around every plot area for a font: the same for all figures, so that theirs are aligned.
Gutters figureGutters(const QFont &font, bool isTitled = true);
/// From here on above the plot area, the subtitle has a line of its own, or two.
inline constexpr double linesOfTwoTitles = 3.2;
inline constexpr double linesOfThreeTitles = 4.4;

} // namespace sinescope
