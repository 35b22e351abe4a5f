// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/facts/facts_card.h"

#include "app/state/cursor.h"
#include "app/window/facts/fact_row.h"
#include "app/window/facts/fact_view.h"
#include "app/window/facts/facts_worker.h"

#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace sinescope {

namespace {

/// Within the panel that scrolls, if there is one.
void bringToSight(FactRow &row)
{
    for (QWidget *parent = row.parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(parent))
            scroll->ensureWidgetVisible(&row, 0, 8);
    }
}

} // namespace

FactsCard::FactsCard(Document &document, Cursor &cursor, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_cursor(cursor)
    , m_values(quickFacts(document.state().parameters))
    , m_worker(new FactsWorker(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (const Fact &fact : factList(m_values)) {
        auto *row = new FactRow(fact);
        layout->addWidget(row);
        m_rows.push_back(row);
        connect(row, &FactRow::showRequested, this, [this, row] { showFact(*row); });
        connect(row, &FactRow::opened, this, [this, row] { // one at a time
            for (FactRow *other : m_rows)
                other->setOpen(other == row);
            QTimer::singleShot(0, row, [row] { bringToSight(*row); }); // when it has its new height
        });
    }
    connect(m_worker, &FactsWorker::found, this, [this](const FactValues &values) {
        if (values.parameters == m_values.parameters) // not what was asked before it was hidden
            showValues(values);
    });
    connect(&document, &Document::stateChanged, this, [this](const State &state) {
        if (state.parameters != m_values.parameters)
            refresh(state.parameters);
    });
    refresh(document.state().parameters);
}

void FactsCard::refresh(const Parameters &parameters)
{
    showValues(quickFacts(parameters));
    if (isVisible())
        search();
    else
        m_asked.reset(); // what was found is shown no more
}

void FactsCard::search()
{
    m_asked = m_values.parameters;
    m_worker->find(m_values.parameters);
}

void FactsCard::showEvent(QShowEvent *)
{
    if (m_asked != m_values.parameters) // they have changed while nobody saw it
        search();
}

void FactsCard::showValues(const FactValues &values)
{
    m_values = values;
    const QList<Fact> facts = factList(values);
    for (qsizetype i = 0; i < facts.size(); ++i) {
        FactRow &row = *m_rows[std::size_t(i)];
        row.setValue(facts[i].value);
        row.setShowable(viewOf(row.key(), values, m_document.state()).has_value());
    }
}

void FactsCard::showFact(const FactRow &row)
{
    const auto view = viewOf(row.key(), m_values, m_document.state());
    if (!view)
        return;
    m_document.apply(view->state);
    m_cursor.moveTo(view->cell);
}

} // namespace sinescope
