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

/// What is painted: pixels that are still to be encoded, or a page in its own format.
struct Painted
{
    QImage pixels;
    QByteArray page;
};

/// Takes no more once it is stopped, which ends the encoder.
class StoppableBuffer : public QBuffer
{
public:
    explicit StoppableBuffer(std::stop_token stop)
        : m_stop(std::move(stop))
    {
        open(WriteOnly);
    }

protected:
    qint64 writeData(const char *data, qint64 size) override
    {
        return m_stop.stop_requested() ? -1 : QBuffer::writeData(data, size);
    }

private:
    std::stop_token m_stop;
};

QByteArray pngBytes(const QImage &pixels, const State &state, const std::stop_token &stop)
{
    StoppableBuffer png(stop);
    return pixels.save(&png, "png") ? pngWithDocument(png.data(), state) : QByteArray();
}

QByteArray svgBytes(const State &state, const PicturePage &page)
{
    const Canvas &canvas = page.canvas();
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

QByteArray pdfBytes(const State &state, const PicturePage &page)
{
    return pdfPage(page.canvas().size, {page.words().title, documentElement(state)},
                   [&](QPainter &painter) { page.paint(painter); });
}

/// Nothing when there is no memory, or when it is stopped.
Painted paintPicture(const State &state, const ExportOptions &options, const ExportFormat &format,
                     const ExportWatch &watch)
{
    if (pictureKindOf(format) == PictureKind::Pixels)
        return {renderPicture(state, options, watch), {}};
    const PictureGeometry geometry = pictureGeometry(state, options, PictureKind::Page);
    PicturePage page(state, options, pictureCanvas(options, geometry, PictureKind::Page));
    if (!page.finish(watch))
        return {};
    const bool isPdf = format.extension == QLatin1StringView("pdf");
    return {{}, isPdf ? pdfBytes(state, page) : svgBytes(state, page)};
}

std::optional<Failure> writePicture(const Painted &painted, const State &state, const QString &path,
                                    const ExportWatch &watch)
{
    // Into memory first: libpng would speak on standard error when a disk is full. It does when it is stopped,
    // and so comes to its end in a sweep on a terminal.
    const std::stop_token stop = watch.beside ? watch.stop : std::stop_token();
    const QByteArray bytes = painted.pixels.isNull() ? painted.page : pngBytes(painted.pixels, state, stop);
    if (watch.stop.stop_requested())
        return Failure{ExitCode::Io, {}, ExportWords::tr("%1: stopped").arg(path)};
    if (bytes.isEmpty())
        return Failure{ExitCode::TooLarge, {}, ExportWords::tr("there is not enough memory for the picture")};
    OutputFile file(path, watch.stop);
    if (auto failure = file.open())
        return failure;
    file.write(bytes.constData(), bytes.size());
    return file.commit();
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

QImage renderPicture(const State &state, const ExportOptions &options, const ExportWatch &watch)
{
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
    if (!page.finish(watch))
        return {};
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
    const Painted painted = paintPicture(state, options, format, {});
    return painted.pixels.isNull() ? painted.page : pngBytes(painted.pixels, state, {});
}

std::optional<Failure> exportPicture(const State &state, const ExportOptions &options,
                                     const ExportFormat &format, const QString &path,
                                     const ExportWatch &watch)
{
    if (auto failure = checkPicture(state, options, pictureKindOf(format)))
        return failure;
    if (auto failure = checkTarget(path))
        return failure;
    const Painted painted = paintPicture(state, options, format, watch);
    std::optional<Failure> failure;
    watch.doBeside([&] { failure = writePicture(painted, state, path, watch); });
    return failure;
}

} // namespace sinescope
