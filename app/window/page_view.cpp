// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/page_view.h"

#include "app/figures/page_layout.h"
#include "app/window/figure_view.h"

namespace sinescope {

PageView::PageView(Document &document, Cursor &cursor, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_cursor(cursor)
    , m_theme(&theme)
    , m_page(document.state().view.figure)
{
    setObjectName(QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    connect(&document, &Document::stateChanged, this, [this](const State &state) {
        if (state.view.figure == m_page)
            return;
        m_page = state.view.figure;
        arrange();
    });
    arrange();
}

FigureView &PageView::view(FigureId id)
{
    FigureView *&view = m_views[id];
    if (!view) {
        view = new FigureView(id, m_document, m_cursor, *m_theme, this);
        connect(view, &FigureView::readingChanged, this, &PageView::readingChanged);
        connect(view, &FigureView::fillRequested, this, &PageView::fillRequested);
        connect(view, &FigureView::menuRequested, this, &PageView::menuRequested);
        connect(view, &FigureView::numbersRequested, this, &PageView::numbersRequested);
        emit viewMade();
    }
    return *view;
}

void PageView::setTheme(const Theme &theme)
{
    m_theme = &theme;
    for (const auto &[id, view] : m_views)
        view->setTheme(theme);
}

void PageView::resizeEvent(QResizeEvent *)
{
    arrange();
}

void PageView::arrange()
{
    const FigureId page = isDrawn(m_page) ? m_page : FigureId::Overview;
    const std::vector<Placement> places = placements(page, QSizeF(size()));
    for (const auto &[id, view] : m_views)
        view->setVisible(std::ranges::find(places, id, &Placement::figure) != places.end());
    for (const Placement &place : places) {
        FigureView &placed = view(place.figure);
        placed.setGeometry(place.card.toRect());
        placed.show();
    }
}

} // namespace sinescope
