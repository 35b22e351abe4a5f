// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/text_search.h"

#include <QAbstractTextDocumentLayout>
#include <QScrollBar>
#include <QTextEdit>

namespace sinescope {

namespace {

/// The shade of a place that is not the one gone to: a quarter of the highlight on the paper.
QColor paleHighlight(const QPalette &palette)
{
    const QColor paper = palette.color(QPalette::Base);
    const QColor mark = palette.color(QPalette::Highlight);
    const auto mixed = [](int from, int to) {
        return (3 * from + to) / 4;
    };
    return {mixed(paper.red(), mark.red()), mixed(paper.green(), mark.green()),
            mixed(paper.blue(), mark.blue())};
}

} // namespace

TextSearch::TextSearch(QTextEdit &view)
    : QObject(&view)
    , m_view(view)
{
}

void TextSearch::find(const QString &words)
{
    m_places.clear();
    m_current = -1;
    m_turn = Turn::None;
    if (!words.isEmpty()) {
        for (QTextCursor place = m_view.document()->find(words); !place.isNull();
             place = m_view.document()->find(words, place))
            m_places << place;
    }
    if (m_places.isEmpty())
        mark();
    else
        go(0);
}

void TextSearch::step(int direction)
{
    if (m_places.isEmpty())
        return;
    const qsizetype next = m_current + direction;
    m_turn = next < 0 ? Turn::FromEnd : next >= count() ? Turn::FromBeginning : Turn::None;
    go((next + count()) % count());
}

void TextSearch::go(qsizetype place)
{
    m_current = place;
    m_view.setTextCursor(m_places[place]); // selected: it can be copied
    QTextCursor beginning = m_places[place];
    beginning.setPosition(beginning.selectionStart());
    mark();
    constexpr double upperThird = 0.3;
    scrollTo(m_view, beginning, upperThird);
}

void TextSearch::mark()
{
    const QPalette palette = m_view.palette();
    QList<QTextEdit::ExtraSelection> marks;
    for (qsizetype i = 0; i < count(); ++i) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = m_places[i];
        const bool isCurrent = i == m_current;
        selection.format.setBackground(isCurrent ? palette.color(QPalette::Highlight)
                                                 : paleHighlight(palette));
        selection.format.setForeground(palette.color(isCurrent ? QPalette::HighlightedText : QPalette::Text));
        marks << selection;
    }
    m_view.setExtraSelections(marks);
}

void TextSearch::scrollTo(QTextEdit &view, const QTextCursor &place, double share)
{
    view.document()->documentLayout()->documentSize(); // laid out to its end
    QScrollBar &bar = *view.verticalScrollBar();
    bar.setValue(bar.value() + view.cursorRect(place).top() - int(share * view.viewport()->height()));
}

} // namespace sinescope
