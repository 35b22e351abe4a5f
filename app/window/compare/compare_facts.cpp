// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/compare/compare_facts.h"

#include "app/window/facts/facts_worker.h"
#include "app/window/widgets/screen_room.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace sinescope {

CompareFacts::CompareFacts(Document &document, QWidget *parent)
    : QDialog(parent)
    , m_table(new QTableWidget)
{
    setWindowTitle(tr("Facts side by side"));
    setAttribute(Qt::WA_DeleteOnClose);
    const QList<Fact> facts = factList(quickFacts(document.state().parameters));
    m_table->setColumnCount(3);
    m_table->setRowCount(int(facts.size()));
    m_table->setHorizontalHeaderLabels({tr("Fact"), tr("A, pinned"), tr("B, shown")});
    m_table->setAccessibleName(windowTitle());
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    for (int row = 0; row < facts.size(); ++row) {
        for (int column = 0; column < 3; ++column) {
            auto *item = new QTableWidgetItem(column == 0 ? facts[row].name : QString());
            item->setToolTip(facts[row].explanation);
            if (column > 0)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, column, item);
        }
        m_table->item(row, 0)->setData(Qt::UserRole, QByteArray(facts[row].key));
    }
    auto *caption = new QLabel(tr("Bold: A and B differ. Point at a fact to read what it means."));
    caption->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(caption);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    const int height = m_table->verticalHeader()->defaultSectionSize() * (m_table->rowCount() + 2) + 120;
    fitToScreen(*this, {36 * fontMetrics().averageCharWidth() + 320, height});

    for (int side = 0; side < 2; ++side) {
        m_sides[std::size_t(side)].worker = new FactsWorker(this);
        connect(m_sides[std::size_t(side)].worker, &FactsWorker::found, this,
                [this, side](const FactValues &values) { showValues(side, values); });
        setParameters(side, document.state().parameters);
    }
    connect(&document, &Document::stateChanged, this, &CompareFacts::refresh);
    refresh(document.state());
}

void CompareFacts::refresh(const State &state)
{
    if (!state.display.comparison) {
        close();
        return;
    }
    const std::array<const Parameters *, 2> shown{&state.display.comparison->parameters, &state.parameters};
    for (int side = 0; side < 2; ++side) {
        if (m_sides[std::size_t(side)].values.parameters != *shown[std::size_t(side)])
            setParameters(side, *shown[std::size_t(side)]);
    }
}

void CompareFacts::setParameters(int side, const Parameters &parameters)
{
    showValues(side, quickFacts(parameters));
    m_sides[std::size_t(side)].worker->find(parameters);
}

void CompareFacts::showValues(int side, const FactValues &values)
{
    m_sides[std::size_t(side)].values = values;
    const QList<Fact> facts = factList(values);
    for (int row = 0; row < facts.size(); ++row)
        m_table->item(row, 1 + side)->setText(facts[row].value);
    markDifferences();
}

void CompareFacts::markDifferences()
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QFont differing = font();
        differing.setBold(m_table->item(row, 1)->text() != m_table->item(row, 2)->text());
        for (int column = 0; column < 3; ++column)
            m_table->item(row, column)->setFont(differing);
    }
}

} // namespace sinescope
