// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/table_dialog.h"

#include "app/window/figure_table.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

namespace sinescope {

TableDialog::TableDialog(FigureId figure, const QString &title, const State &state, QWidget *parent)
    : QDialog(parent)
    , m_table(new QTableView)
{
    setWindowTitle(tr("Numbers: %1").arg(title));
    resize(720, 520);
    auto *model = new FigureTable(figure, state, this);
    m_table->setModel(model);
    m_table->setAccessibleName(windowTitle());
    m_table->setAccessibleDescription(model->caption());
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setDefaultSectionSize(
        fontMetrics().horizontalAdvance(QStringLiteral("-0.000000")) + 28);
    auto *caption = new QLabel(model->caption());
    caption->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *copy = buttons->addButton(tr("&Copy what is selected"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, &TableDialog::copySelection);
    connect(new QShortcut(QKeySequence::Copy, this), &QShortcut::activated, this,
            &TableDialog::copySelection);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(caption);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
}

void TableDialog::copySelection() const
{
    const QItemSelection selection = m_table->selectionModel()->selection();
    const QAbstractItemModel &model = *m_table->model();
    QStringList lines;
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            QStringList cells{model.headerData(row, Qt::Vertical).toString()};
            for (int column = range.left(); column <= range.right(); ++column)
                cells << model.index(row, column).data().toString();
            lines << cells.join(QLatin1Char('\t'));
        }
    }
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace sinescope
