// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/figure/page_view.h"

#include "app/figures/figure.h"
#include "app/figures/page_layout.h"
#include "app/window/figure/figure_view.h"

#include <QScrollBar>
#include <QTimer>

#include <utility>

namespace sinescope {

namespace {

/// Of a page, with the same gap below the cards as above them.
double heightOf(const std::vector<Placement> &places)
{
    return places.back().card.bottom() + places.front().card.top();
}

} // namespace

PageView::PageView(Document &document, Cursor &cursor, const Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_document(document)
    , m_cursor(cursor)
    , m_theme(&theme)
    , m_page(document.state().view.figure)
    , m_pointedAt(cursor.figure())
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // the figures have it
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("page"));
    content->setAttribute(Qt::WA_StyledBackground);
    setWidget(content);
    connect(&document, &Document::stateChanged, this, [this](const State &state) {
        if (std::exchange(m_page, state.view.figure) != state.view.figure) {
            arrange();
            m_read.reset();
            verticalScrollBar()->setValue(0);
            showPointedAt();
        }
        tellReading();
    });
    connect(&cursor, &Cursor::moved, this, [this] {
        if (std::exchange(m_pointedAt, m_cursor.figure()) != m_cursor.figure()) {
            m_read.reset();
            showPointedAt();
        }
        tellReading();
    });
    arrange();
    showPointedAt();
}

FigureView &PageView::view(FigureId id)
{
    FigureView *&view = m_views[id];
    if (!view) {
        view = new FigureView(id, m_document, m_cursor, *m_theme, widget());
        view->setMagnification(m_magnification);
        view->offerMenu(m_hasMenus);
        connect(view, &FigureView::readingChanged, this, [this, id](const QString &reading) {
            m_read = reading.isEmpty() ? std::optional<FigureId>() : id;
            if (m_read)
                emit readingChanged(reading);
            else
                tellReading(); // of what a lesson points at
        });
        connect(view, &FigureView::fillRequested, this, &PageView::fill);
        connect(view, &FigureView::menuRequested, this, &PageView::menuRequested);
        connect(view, &FigureView::numbersRequested, this, &PageView::numbersRequested);
        emit viewMade();
    }
    return *view;
}

void PageView::fill(FigureId id)
{
    State next = m_document.state();
    next.view.figure = next.view.figure == id ? pageOf(id) : id;
    m_document.apply(next);
}

void PageView::setTheme(const Theme &theme)
{
    m_theme = &theme;
    for (const auto &[id, view] : m_views)
        view->setTheme(theme);
}

void PageView::setMagnification(double magnification)
{
    m_magnification = magnification;
    for (const auto &[id, view] : m_views)
        view->setMagnification(magnification);
    arrange();
    showPointedAt();
}

void PageView::offerMenus(bool isOffered)
{
    m_hasMenus = isOffered;
    for (const auto &[id, view] : m_views)
        view->offerMenu(isOffered);
}

FigureView *PageView::readView() const
{
    const auto read = m_read ? m_read : m_pointedAt;
    if (!read)
        return nullptr;
    const auto view = m_views.find(*read);
    return view == m_views.end() || view->second->isHidden() ? nullptr : view->second;
}

void PageView::tellReading()
{
    FigureView *view = readView();
    emit readingChanged(view ? view->reading() : QString());
}

void PageView::showPointedAt()
{
    QTimer::singleShot(0, this, [this] { // a lesson that begins takes its room first
        const auto view = m_pointedAt ? m_views.find(*m_pointedAt) : m_views.end();
        if (view == m_views.end() || view->second->isHidden())
            return;
        if (view->second->height() > viewport()->height()) // ensureWidgetVisible() would cut both ends
            verticalScrollBar()->setValue(view->second->y());
        else
            ensureWidgetVisible(view->second, 0, 0);
    });
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void PageView::arrange()
{
    const FigureId page = isDrawn(m_page) ? m_page : FigureId::Overview;
    const double line = lineHeight(font());
    QSizeF room = QSizeF(maximumViewportSize()) / m_magnification;
    std::vector<Placement> places = placements(page, room, line);
    double height = heightOf(places);
    if (height > room.height() + 1) { // beside the scroll bar
        room.rwidth() -= verticalScrollBar()->sizeHint().width() / m_magnification;
        places = placements(page, room, line);
        height = heightOf(places);
    }
    widget()->resize((QSizeF(room.width(), height) * m_magnification).toSize());
    for (const auto &[id, view] : m_views)
        view->setVisible(std::ranges::find(places, id, &Placement::figure) != places.end());
    for (const Placement &place : places) {
        FigureView &placed = view(place.figure);
        placed.setGeometry(
            QRectF(place.card.topLeft() * m_magnification, place.card.size() * m_magnification).toRect());
        placed.show();
    }
}

} // namespace sinescope
