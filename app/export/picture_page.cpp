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

/// Makes the language of the options that of the program as long as it lives, which the windows do not learn:
/// no events are handled meanwhile.
class PictureLanguage : private QObject
{
public:
    explicit PictureLanguage(const ExportOptions &options)
        : m_style(currentNumberStyle())
        , m_before(currentLanguage())
    {
        useNumberStyle(numberStyleIds().constFirst()); // files say the same whoever makes them
        use(options.language.isEmpty() ? m_before : options.language);
    }
    ~PictureLanguage() override
    {
        use(m_before);
        useNumberStyle(m_style);
    }

private:
    void use(const QString &language)
    {
        if (language == currentLanguage())
            return;
        QCoreApplication::instance()->installEventFilter(this);
        useLanguage(language);
        QCoreApplication::instance()->removeEventFilter(this);
    }
    /// The application would pass these on to every widget.
    bool eventFilter(QObject *, QEvent *event) override
    {
        return event->type() == QEvent::LanguageChange || event->type() == QEvent::ApplicationFontChange;
    }

    QString m_style;  ///< of numbers, to be restored
    QString m_before; ///< so is this
};

QFont pictureFont(QSizeF size, const QString &language)
{
    const double shrunk = typePixels * std::min(size.width(), size.height()) / smallPicture;
    const QStringList latin{QStringLiteral("DejaVu Sans"), QStringLiteral("Noto Sans")};
    // A CJK font draws the same letters in Chinese, Japanese and Korean shapes: the Chinese ones by name.
    const QStringList chinese{QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                              QStringLiteral("WenQuanYi Micro Hei"), QStringLiteral("Microsoft YaHei"),
                              QStringLiteral("PingFang SC")};
    const bool isChinese = (language.isEmpty() ? currentLanguage() : language) == QStringLiteral("zh_CN");
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

} // namespace

PictureSize usualSize(FigureId figure)
{
    return {placements(figure, {}).size() > 1 ? QSizeF(1600, 1000) : QSizeF(1200, 800)};
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
    Canvas canvas{geometry.size, geometry.ratio, &themeOf(options.theme),
                  pictureFont(geometry.size, options.language)};
    canvas.isTitled = options.isTitled;
    canvas.isVector = kind == PictureKind::Page;
    return canvas;
}

PicturePage::PicturePage(const State &state, const ExportOptions &options, const Canvas &canvas)
    : m_state(state)
    , m_options(options)
    , m_canvas(canvas)
{
    const PictureLanguage language(options);
    std::vector<Placement> all = placements(options.figure, canvas.size);
    if (all.size() == 1)
        all.front().card = QRectF({}, canvas.size); // no card: the whole picture
    for (const auto &[id, card] : all) {
        m_figures.push_back({makeFigure(id), card});
        Canvas ofCard = canvas;
        ofCard.size = card.size();
        m_figures.back().figure->show(state, ofCard);
    }
}

Search PicturePage::search()
{
    for (const Placed &placed : m_figures) {
        if (const Search result = placed.figure->search(); result != Search::Done)
            return result;
    }
    return Search::Done;
}

bool PicturePage::finish(const ExportWatch &watch)
{
    while (!watch.stop.stop_requested()) { // bounded by the figures
        if (search() == Search::Done)
            return true;
        watch.tell(0);
    }
    return false;
}

void PicturePage::paint(QPainter &painter) const
{
    const PictureLanguage language(m_options);
    const Theme &theme = *m_canvas.theme;
    const QRectF page({}, m_canvas.size);
    if (m_options.isCells) {
        painter.drawImage(page, renderCells(m_state, theme.ground));
        return;
    }
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(page, isPage() ? theme.page : theme.card);
    for (const Placed &placed : m_figures) {
        if (isPage())
            paintCard(painter, placed.card, theme);
        painter.setFont(m_canvas.font);
        placed.figure->paint(painter, placed.card.topLeft());
        paintCursor(painter, placed);
    }
}

void PicturePage::paintCursor(QPainter &painter, const Placed &placed) const
{
    painter.save();
    painter.translate(placed.card.topLeft());
    painter.setFont(m_canvas.font);
    if (m_options.crosshair && isOnTable(*m_options.crosshair, m_state.parameters))
        placed.figure->paintCursor(painter, *m_options.crosshair);
    else
        placed.figure->paintAtRest(painter);
    painter.restore();
}

PictureWords PicturePage::words() const
{
    const PictureLanguage language(m_options);
    PictureWords words;
    for (const Placed &placed : m_figures) {
        words.title = placed.figure->title();
        words.description += (words.description.isEmpty() ? QString() : QStringLiteral("\n")) +
                             QStringLiteral("%1: %2").arg(words.title, placed.figure->describe());
    }
    if (isPage())
        words.title = ExportWords::tr("Sinusoidal positional encoding");
    return words;
}

} // namespace sinescope
