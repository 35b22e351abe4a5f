// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/picture_export.h"

#include "app/export/cell_picture.h"
#include "app/export/embedded_document.h"
#include "app/export/export_limits.h"
#include "app/export/output_file.h"
#include "app/export/pdf_page.h"
#include "app/export/svg_page.h"
#include "app/figures/shown_sentence.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>

#include <cmath>

namespace sinescope {

namespace {

struct ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

QByteArray pngBytes(const State &state, const ExportOptions &options)
{
    const QImage image = renderPicture(state, options);
    if (image.isNull())
        return {};
    QBuffer png;
    png.open(QIODevice::WriteOnly);
    return image.save(&png, "png") ? pngWithDocument(png.data(), state) : QByteArray();
}

QByteArray svgBytes(const State &state, const ExportOptions &options, const Canvas &canvas)
{
    PicturePage page(state, options, canvas);
    page.finish();
    const PictureWords words = page.words();
    SvgPage svg(canvas.size);
    svg.setTitle(words.title);
    svg.setDescription(words.description);
    svg.setMetadata(documentElement(state));
    QPainter painter(&svg);
    page.paint(painter);
    painter.end();
    return svg.toSvg();
}

QByteArray pdfBytes(const State &state, const ExportOptions &options, const Canvas &canvas)
{
    PicturePage page(state, options, canvas);
    page.finish();
    return pdfPage(canvas.size, {page.words().title, documentElement(state)},
                   [&](QPainter &painter) { page.paint(painter); });
}

/// The failure with the option that is at fault.
std::optional<Failure> named(const QString &option, std::optional<Failure> failure)
{
    if (failure)
        failure->field = option;
    return failure;
}

/// A page is limited by what readers of PDF take, and by the samples of its heatmap.
std::optional<Failure> checkPage(const PictureGeometry &geometry, const QString &ofSize)
{
    const QSizeF page = geometry.size;
    if (auto failure = checkPictureSize(std::ceil(page.width()), std::ceil(page.height()), longestPageSide))
        return named(ofSize, std::move(failure));
    const QSizeF samples = geometry.pixels();
    return named(QStringLiteral("dpi"),
                 checkPictureSize(samples.width(), samples.height(), longestCellsSide));
}

std::optional<Failure> checkPixels(const PictureGeometry &geometry, const ExportOptions &options)
{
    const QSizeF pixels = geometry.pixels();
    if (options.isCells)
        return named(QStringLiteral("cells"),
                     checkPictureSize(pixels.width(), pixels.height(), longestCellsSide));
    auto failure = checkPictureSize(pixels.width(), pixels.height(), longestPaintedSide);
    if (!failure || checkPictureSize(geometry.size.width(), geometry.size.height(), longestPaintedSide))
        return named(QStringLiteral("size"), std::move(failure));
    const bool isMillimetres = options.size && options.size->isMillimetres;
    return named(isMillimetres ? QStringLiteral("dpi") : QStringLiteral("scale"), std::move(failure));
}

} // namespace

PictureKind pictureKindOf(const ExportFormat &format)
{
    return format.extension == QLatin1StringView("png") ? PictureKind::Pixels : PictureKind::Page;
}

std::optional<Failure> checkPicture(const State &state, const ExportOptions &options, PictureKind kind)
{
    if (pageOf(options.figure) == FigureId::Sentence) {
        const SplitText text = splitWords(state.display.sentence.text);
        const QString problem = sentenceProblem(text, state.parameters);
        if (!problem.isEmpty())
            return Failure{text.words == 0 ? ExitCode::Invalid : ExitCode::TooLarge, QStringLiteral("text"),
                           problem};
    }
    if (options.isCells && options.figure != FigureId::Encoding)
        return Failure{ExitCode::Usage, QStringLiteral("cells"),
                       ExportWords::tr("only the figure encoding has a pixel for each cell")};
    const PictureGeometry geometry = pictureGeometry(state, options, kind);
    if (kind == PictureKind::Page)
        return checkPage(geometry, options.isCells ? QStringLiteral("cells") : QStringLiteral("size"));
    return checkPixels(geometry, options);
}

QImage renderPicture(const State &state, const ExportOptions &options)
{
    const PictureLanguage language(options);
    const PictureGeometry geometry = pictureGeometry(state, options, PictureKind::Pixels);
    const Canvas canvas = pictureCanvas(options, geometry, PictureKind::Pixels);
    if (options.isCells)
        return renderCells(state, canvas.theme->ground);
    QImage image(geometry.pixels().toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.fill(canvas.theme->card);
    image.setDevicePixelRatio(geometry.ratio);
    PicturePage page(state, options, canvas);
    page.finish();
    QPainter painter(&image);
    page.paint(painter);
    painter.end();
    const int dotsPerMetre = qRound(geometry.ratio * logicalDpi / millimetresPerInch * 1000);
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    return image;
}

QByteArray pictureBytes(const State &state, const ExportOptions &options, const ExportFormat &format)
{
    if (pictureKindOf(format) == PictureKind::Pixels)
        return pngBytes(state, options);
    const PictureLanguage language(options);
    const PictureGeometry geometry = pictureGeometry(state, options, PictureKind::Page);
    const Canvas canvas = pictureCanvas(options, geometry, PictureKind::Page);
    const bool isPdf = format.extension == QLatin1StringView("pdf");
    return isPdf ? pdfBytes(state, options, canvas) : svgBytes(state, options, canvas);
}

std::optional<Failure> exportPicture(const State &state, const ExportOptions &options,
                                     const ExportFormat &format, const QString &path,
                                     const ExportWatch &watch)
{
    if (auto failure = checkPicture(state, options, pictureKindOf(format)))
        return failure;
    if (auto failure = checkTarget(path))
        return failure;
    // Into memory first: libpng would speak on standard error when a disk is full.
    const QByteArray bytes = pictureBytes(state, options, format);
    if (bytes.isEmpty())
        return Failure{ExitCode::TooLarge, {}, ExportWords::tr("there is not enough memory for the picture")};
    OutputFile file(path, watch.stop);
    if (auto failure = file.open())
        return failure;
    file.write(bytes.constData(), bytes.size());
    return file.commit();
}

} // namespace sinescope
