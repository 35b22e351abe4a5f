// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/table_dialog.h"

#include "app/figures/figure_list.h"
#include "app/figures/page_layout.h"
#include "app/figures/theme.h"
#include "app/window/figure_table.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace sinescope {

namespace {

/// As it stands above the figure.
QString titleOf(FigureId id, const State &state)
{
    const auto figure = makeFigure(id);
    Canvas canvas{QSizeF(400, 300), 1, &themeOf(QStringLiteral("light")), QApplication::font()};
    figure->show(state, canvas); // some titles tell of the state
    return figure->title();
}

} // namespace

TableDialog::TableDialog(FigureId figure, const State &state, const Cell &at, QWidget *parent)
    : QDialog(parent)
    , m_state(state)
    , m_at(at)
    , m_figure(new QComboBox)
    , m_caption(new QLabel)
    , m_table(new QTableView)
{
    resize(760, 540);
    for (const Placement &place : placements(pageOf(figure), QSizeF(1000, 800)))
        m_figure->addItem(titleOf(place.figure, state), int(place.figure));
    m_figure->setCurrentIndex(m_figure->findData(int(figure)));
    m_figure->setAccessibleName(tr("Figure"));
    m_figure->setAccessibleDescription(tr("Whose numbers the table shows: one of the figures of the page"));
    m_figure->setVisible(m_figure->count() > 1);
    m_caption->setWordWrap(true);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setDefaultSectionSize(
        fontMetrics().horizontalAdvance(QStringLiteral("-0.000000")) + 28);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    const auto addButton = [&](const QString &label, const QString &description) {
        QPushButton *button = buttons->addButton(label, QDialogButtonBox::ActionRole);
        button->setAutoDefault(false); // Return is the table's
        button->setAccessibleDescription(description);
        return button;
    };
    QPushButton *all = addButton(tr("Select &all"), tr("Every cell of the table, to be copied"));
    QPushButton *copy = addButton(tr("&Copy what is selected"),
                                  tr("As lines with tabs between the numbers, as spreadsheets take them"));
    connect(all, &QPushButton::clicked, m_table, &QTableView::selectAll);
    connect(copy, &QPushButton::clicked, this, &TableDialog::copySelection);
    m_table->installEventFilter(this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_figure, &QComboBox::activated, this,
            [this] { show(FigureId(m_figure->currentData().toInt())); });
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_figure, 0, Qt::AlignLeft);
    layout->addWidget(m_caption);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    show(figure);
    m_table->setFocus();
}

void TableDialog::show(FigureId figure)
{
    setWindowTitle(tr("Numbers: %1").arg(m_figure->currentText()));
    QAbstractItemModel *old = m_table->model();
    auto *model = new FigureTable(numberTable(figure, m_state, m_at), this);
    m_table->setModel(model);
    delete old;
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setResizeContentsPrecision(100); // rows
    const QFontMetrics metrics = m_table->horizontalHeader()->fontMetrics();
    constexpr int mostMeasured = 64; // more columns have names alike
    for (int column = 0; column < std::min(model->columnCount(), mostMeasured); ++column) {
        m_table->resizeColumnToContents(column);
        m_table->setColumnWidth(column,
                                std::max({m_table->horizontalHeader()->defaultSectionSize(),
                                          metrics.horizontalAdvance(model->table().headers[column]) + 28,
                                          m_table->columnWidth(column) + 8}));
    }
    m_caption->setText(model->table().caption);
    m_table->setAccessibleName(windowTitle());
    m_table->setAccessibleDescription(m_caption->text());
    if (model->rowCount() > 0 && model->columnCount() > 0)
        m_table->setCurrentIndex(model->index(0, 0));
}

/// The view itself would copy the current cell alone.
bool TableDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy))
        return QDialog::eventFilter(watched, event);
    copySelection();
    return true;
}

void TableDialog::copySelection() const
{
    const QItemSelection selection = m_table->selectionModel()->selection();
    std::int64_t cells = 0;
    for (const QItemSelectionRange &range : selection)
        cells += std::int64_t(range.height()) * range.width();
    if (cells > mostCopied)
        return m_caption->setText(tr("%1 cells are too many for the clipboard. Select fewer, or export them.")
                                      .arg(QLocale().toString(qint64(cells))));
    const QAbstractItemModel &model = *m_table->model();
    QStringList lines;
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            QStringList line{model.headerData(row, Qt::Vertical).toString()};
            for (int column = range.left(); column <= range.right(); ++column)
                line << model.index(row, column).data().toString();
            lines << line.join(QLatin1Char('\t'));
        }
    }
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace sinescope
