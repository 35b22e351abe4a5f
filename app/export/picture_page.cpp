// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/picture_page.h"

#include "app/export/cell_picture.h"
#include "app/figures/figure_list.h"
#include "app/figures/page_layout.h"
#include "app/state/language.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sinescope {

namespace {

struct ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

constexpr double typePixels = 13;
/// Of a picture for one column of a paper: at 96 dots per inch, six points.
constexpr double smallestTypePixels = 8;
/// The smaller side, in logical pixels, below which type shrinks with the picture.
constexpr double smallPicture = 400;

QFont pictureFont(QSizeF size)
{
    const double shrunk = typePixels * std::min(size.width(), size.height()) / smallPicture;
    const QStringList latin{QStringLiteral("DejaVu Sans"), QStringLiteral("Noto Sans")};
    // A CJK font draws the same letters in Chinese, Japanese and Korean shapes: the Chinese ones by name.
    const QStringList chinese{QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                              QStringLiteral("WenQuanYi Micro Hei"), QStringLiteral("Microsoft YaHei"),
                              QStringLiteral("PingFang SC")};
    const bool isChinese = currentLanguage() == QStringLiteral("zh_CN");
    QFont font(isChinese ? chinese + latin : latin + chinese);
    font.setPixelSize(qRound(std::clamp(shrunk, smallestTypePixels, typePixels)));
    font.setHintingPreference(QFont::PreferVerticalHinting); // not as the desktop is set
    font.setStyleStrategy(QFont::NoSubpixelAntialias);
    return font;
}

bool isOnTable(const Cell &cell, const Parameters &parameters)
{
    return cell.row < parameters.length && cell.otherRow < parameters.length &&
           cell.column < parameters.dModel;
}

void paintFigure(QPainter &painter, FigureId id, const State &state, const ExportOptions &options,
                 const Canvas &canvas, QPointF topLeft)
{
    const auto figure = makeFigure(id);
    figure->show(state, canvas);
    painter.setFont(canvas.font);
    while (figure->search() != Search::Done) { // bounded by the figure
    }
    figure->paint(painter, topLeft);
    std::optional<Cell> cell = options.crosshair;
    if (cell && !isOnTable(*cell, state.parameters))
        cell.reset();
    painter.save();
    painter.translate(topLeft);
    painter.setFont(canvas.font);
    if (cell)
        figure->paintCursor(painter, *cell);
    else
        figure->paintAtRest(painter);
    painter.restore();
}

Canvas cardCanvas(Canvas canvas, const QRectF &card)
{
    canvas.size = card.size();
    return canvas;
}

} // namespace

/// Whether several figures stand on it.
static bool isPage(FigureId figure)
{
    return placements(figure, {}).size() > 1;
}

PictureSize usualSize(FigureId figure)
{
    return {isPage(figure) ? QSizeF(1600, 1000) : QSizeF(1200, 800)};
}

QSizeF PictureGeometry::pixels() const
{
    const auto whole = [this](double side) {
        return std::max(1.0, std::round(side * ratio));
    };
    return {whole(size.width()), whole(size.height())};
}

PictureGeometry pictureGeometry(const State &state, const ExportOptions &options, PictureKind kind)
{
    if (options.isCells)
        return {cellPictureSize(state), 1};
    const PictureSize asked = options.size.value_or(usualSize(options.figure));
    const QSizeF logical = asked.isMillimetres ? asked.size * (logicalDpi / millimetresPerInch) : asked.size;
    if (kind == PictureKind::Page)
        return {logical, options.dpi / logicalDpi};
    // The pixels are whole: the size follows them.
    PictureGeometry geometry{logical, asked.isMillimetres ? options.dpi / logicalDpi : options.scale};
    geometry.size = geometry.pixels() / geometry.ratio;
    return geometry;
}

Canvas pictureCanvas(const ExportOptions &options, const PictureGeometry &geometry, PictureKind kind)
{
    Canvas canvas{geometry.size, geometry.ratio, &themeOf(options.theme), pictureFont(geometry.size)};
    canvas.isTitled = options.isTitled;
    canvas.isVector = kind == PictureKind::Page;
    return canvas;
}

void paintPicture(QPainter &painter, const State &state, const ExportOptions &options, const Canvas &canvas)
{
    const Theme &theme = *canvas.theme;
    const QRectF page({}, canvas.size);
    if (options.isCells) {
        painter.drawImage(page, renderCells(state, theme.ground));
        return;
    }
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(page, isPage(options.figure) ? theme.page : theme.card);
    if (!isPage(options.figure))
        return paintFigure(painter, options.figure, state, options, canvas, {});
    for (const auto &[id, card] : placements(options.figure, canvas.size)) {
        paintCard(painter, card, theme);
        paintFigure(painter, id, state, options, cardCanvas(canvas, card), card.topLeft());
    }
}

PictureWords pictureWords(const State &state, const ExportOptions &options, const Canvas &canvas)
{
    PictureWords words;
    for (const auto &[id, card] : placements(options.figure, canvas.size)) {
        const auto figure = makeFigure(id);
        figure->show(state, cardCanvas(canvas, card));
        words.title = figure->title();
        words.description += (words.description.isEmpty() ? QString() : QStringLiteral("\n")) +
                             QStringLiteral("%1: %2").arg(figure->title(), figure->describe());
    }
    if (isPage(options.figure))
        words.title = ExportWords::tr("Sinusoidal positional encoding");
    return words;
}

PictureLanguage::PictureLanguage(const ExportOptions &options)
    : m_style(currentNumberStyle())
{
    useNumberStyle(numberStyleIds().constFirst()); // files say the same whoever makes them
    const QString now = currentLanguage();
    if (options.language.isEmpty() || options.language == now)
        return;
    m_before = now;
    useLanguage(options.language);
}

PictureLanguage::~PictureLanguage()
{
    if (!m_before.isEmpty())
        useLanguage(m_before);
    useNumberStyle(m_style);
}

} // namespace sinescope
