// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/picture_export.h"

#include "app/export/cell_picture.h"
#include "app/export/export_limits.h"
#include "app/export/output_file.h"
#include "app/figures/figure_list.h"
#include "app/figures/page_layout.h"
#include "app/figures/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QImageWriter>
#include <QPainter>

#include <cmath>

namespace sinescope {

namespace {

struct ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

constexpr double millimetresPerInch = 25.4;
/// Logical pixels an inch: type in millimetre pictures has its size on paper.
constexpr double logicalDpi = 96;
constexpr int typePixels = 13;

/// Pixels of the picture, and how many of them are one logical pixel.
struct Geometry
{
    QSizeF pixels;
    double ratio = 1;
};

Geometry geometryOf(const ExportOptions &options)
{
    const QSizeF usual = options.figure == FigureId::Overview ? QSizeF(1600, 1000) : QSizeF(1200, 800);
    const PictureSize asked = options.size.value_or(PictureSize{usual});
    const double scale = asked.isMillimetres ? options.dpi / millimetresPerInch : options.scale;
    const double ratio = asked.isMillimetres ? options.dpi / logicalDpi : options.scale;
    const auto pixels = [&](double side) {
        return std::max(1.0, std::round(side * scale));
    };
    return {{pixels(asked.size.width()), pixels(asked.size.height())}, ratio};
}

QFont pictureFont()
{
    QFont font = QApplication::font();
    font.setPixelSize(typePixels);
    return font;
}

void paintFigure(QPainter &painter, FigureId id, const State &state, const Canvas &canvas, QPointF topLeft)
{
    const auto figure = makeFigure(id);
    figure->show(state, canvas);
    painter.setFont(canvas.font);
    figure->paint(painter, topLeft);
}

void paintPage(QPainter &painter, const State &state, const Canvas &canvas)
{
    for (const auto &[id, card] : placements(FigureId::Overview, canvas.size)) {
        paintCard(painter, card, *canvas.theme);
        paintFigure(painter, id, state, {card.size(), canvas.pixelRatio, canvas.theme, canvas.font},
                    card.topLeft());
    }
}

} // namespace

std::optional<Failure> checkPicture(const State &state, const ExportOptions &options)
{
    if (!options.isCells) {
        const QSizeF pixels = geometryOf(options).pixels;
        return checkPictureSize(pixels.width(), pixels.height(), longestPaintedSide);
    }
    if (options.figure != FigureId::Encoding)
        return Failure{ExitCode::Usage, QStringLiteral("cells"),
                       ExportWords::tr("only the figure encoding has a pixel for each cell")};
    const QSize cells = cellPictureSize(state);
    return checkPictureSize(cells.width(), cells.height(), longestCellsSide);
}

QImage renderPicture(const State &state, const ExportOptions &options)
{
    const Theme &theme = themeOf(options.theme);
    if (options.isCells)
        return renderCells(state, theme.ground);
    const auto [pixels, ratio] = geometryOf(options);
    QImage image(pixels.toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return image;
    const bool isPage = options.figure == FigureId::Overview;
    image.fill(isPage ? theme.page : theme.card);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const Canvas canvas{pixels / ratio, ratio, &theme, pictureFont()};
    if (isPage)
        paintPage(painter, state, canvas);
    else
        paintFigure(painter, options.figure, state, canvas, {});
    painter.end();
    const int dotsPerMetre = qRound(ratio * logicalDpi / millimetresPerInch * 1000);
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    return image;
}

std::optional<Failure> exportPng(const State &state, const ExportOptions &options, const QString &path)
{
    if (auto failure = checkPicture(state, options))
        return failure;
    OutputFile file(path);
    if (auto failure = file.open())
        return failure;
    const QImage image = renderPicture(state, options);
    if (image.isNull())
        return Failure{ExitCode::TooLarge, {}, ExportWords::tr("there is not enough memory for the picture")};
    // Into memory first: libpng would speak on standard error when a disk is full.
    QBuffer png;
    png.open(QIODevice::WriteOnly);
    QImageWriter writer(&png, "png");
    if (!writer.write(image))
        return Failure{ExitCode::Io, {}, QStringLiteral("%1: %2").arg(path, writer.errorString())};
    file.write(png.data().constData(), png.size());
    return file.commit();
}

} // namespace sinescope
