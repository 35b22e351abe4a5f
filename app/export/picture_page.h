// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/export_options.h"
#include "app/export/export_watch.h"
#include "app/figures/figure.h"

#include <QRectF>

#include <memory>
#include <vector>

namespace sinescope {

/// What every kind of picture has in common: how large it is and what stands on it.

/// Pixels an inch of what has no pixels of its own: a page of SVG or PDF, type in millimetre pictures.
inline constexpr double logicalDpi = 96;
inline constexpr double millimetresPerInch = 25.4;

/// What --scale and --dpi may be, and a side of the picture in pixels or millimetres.
inline constexpr Interval pictureScaleLimits{0.1, 16};
inline constexpr Interval pictureDpiLimits{10, 2400};
inline constexpr Interval pictureSideLimits{1, 1'000'000};

/// The size of a picture for which none is asked.
PictureSize usualSize(FigureId figure);

/// Pictures of pixels, and pages of lines.
enum class PictureKind { Pixels, Page };

/// Size in logical pixels, and how many pixels or samples of a heatmap each of them has.
struct PictureGeometry
{
    QSizeF size;
    double ratio = 1;

    /// Whole pixels, in doubles: what is refused may fit no integer.
    QSizeF pixels() const;
};
PictureGeometry pictureGeometry(const State &state, const ExportOptions &options, PictureKind kind);

/// Theme, type and all else that the figures of that picture are shown with. The font is the same whatever
/// the desktop: a picture from the window and one from the command line are alike.
Canvas pictureCanvas(const ExportOptions &options, const PictureGeometry &geometry, PictureKind kind);

/// What a picture is called and what can be read off it, in words.
struct PictureWords
{
    QString title;
    QString description;
};

/// What stands on a picture: ground, cards, figures and crosshair, the overview on the ground of the page, any
/// other figure on that of a card; in the language of its options. Needs a QApplication and its thread.
class PicturePage
{
public:
    PicturePage(const State &state, const ExportOptions &options, const Canvas &canvas);

    /// A bounded part of what takes longer than a frame: what is painted and told before it is done says that
    /// it is being looked for.
    Search search();
    /// All of that, which takes seconds for the largest parameters. False when it is stopped.
    bool finish(const ExportWatch &watch = {});
    void paint(QPainter &painter) const;
    PictureWords words() const;
    const Canvas &canvas() const { return m_canvas; }

private:
    struct Placed
    {
        std::unique_ptr<Figure> figure;
        QRectF card;
    };
    void paintCursor(QPainter &painter, const Placed &placed) const;
    bool isPage() const { return m_figures.size() > 1; }

    State m_state;
    ExportOptions m_options;
    Canvas m_canvas;
    std::vector<Placed> m_figures;
};

} // namespace sinescope
