// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/figure/cell_card.h"

#include "app/figures/reading.h"
#include "app/window/figure/view_change.h"

#include <QTextDocumentFragment>

namespace sinescope {

CellCard::CellCard(Document &document, Cursor &cursor, QWidget *parent)
    : QLabel(parent)
    , m_document(document)
    , m_cursor(cursor)
{
    setObjectName(QStringLiteral("formula"));
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont serif(QStringLiteral("DejaVu Serif"));
    serif.setStyleHint(QFont::Serif);
    serif.setPointSizeF(font().pointSizeF() + 0.5);
    setFont(serif);
    // Three lines always, so that nothing below moves with the mouse.
    setMinimumHeight(4 * fontMetrics().lineSpacing() + 8);
    connect(&document, &Document::stateChanged, this, &CellCard::refresh);
    connect(&cursor, &Cursor::moved, this, &CellCard::refresh);
    refresh();
}

void CellCard::refresh()
{
    const State &state = m_document.state();
    Cell cell{isReferenceDrawn(state) ? state.display.reference : 0, 0};
    const std::vector<std::int64_t> dimensions = drawnDimensions(state);
    if (!dimensions.empty())
        cell.column = dimensions.front();
    if (m_cursor.cell() && isWithin(state.parameters, *m_cursor.cell()))
        cell = *m_cursor.cell();
    setText(cellFormula(state.parameters, cell));
    const QString spoken =
        QTextDocumentFragment::fromHtml(text().replace(QStringLiteral("<sup>"), QStringLiteral("^")))
            .toPlainText();
    setAccessibleName(tr("Formula of the cell: %1").arg(spoken));
}

} // namespace sinescope
