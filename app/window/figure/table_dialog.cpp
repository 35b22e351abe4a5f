// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/figure/table_dialog.h"

#include "app/figures/figure_list.h"
#include "app/figures/page_layout.h"
#include "app/figures/theme.h"
#include "app/window/figure/figure_table.h"
#include "app/window/figure/figure_view.h"
#include "app/window/widgets/screen_room.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

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

/// Typing searches nothing: each of a million rows would be computed to compare it with what was typed.
class NumbersView : public QTableView
{
    void keyboardSearch(const QString &) override {}
};

} // namespace

TableDialog::TableDialog(FigureId figure, const State &state, const Cell &at, QWidget *parent)
    : QDialog(parent)
    , m_state(state)
    , m_at(at)
    , m_shown(figure)
    , m_model(new FigureTable({}, this))
    , m_figure(new QComboBox)
    , m_caption(new QLabel)
    , m_table(new NumbersView)
{
    fitToScreen(*this, {760, 540});
    m_figure->setAccessibleName(tr("Figure"));
    m_figure->setAccessibleDescription(tr("Whose numbers the table shows: one of the figures of the page"));
    m_caption->setWordWrap(true);
    m_table->setModel(m_model);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setResizeContentsPrecision(100); // rows
    m_table->horizontalHeader()->setDefaultSectionSize(
        fontMetrics().horizontalAdvance(QStringLiteral("-0.000000")) + 28);
    m_table->installEventFilter(this);
    setLayout(makeLayout());
    connect(m_figure, &QComboBox::activated, this,
            [this] { showFigure(FigureId(m_figure->currentData().toInt())); });
    m_frame.setSingleShot(true);
    connect(&m_frame, &QTimer::timeout, this, &TableDialog::refresh);
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        listFigures(); // some titles tell of the state
        fitColumns();
    });
    showFigure(figure);
    m_table->setFocus();
}

QLayout *TableDialog::makeLayout()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
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
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout;
    layout->addWidget(m_figure, 0, Qt::AlignLeft);
    layout->addWidget(m_caption);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    return layout;
}

/// The figures of the page, and which of them is shown, here and in the title.
void TableDialog::listFigures()
{
    // In place: the list may be open, with something chosen in it.
    int count = 0;
    for (const Placement &place : placements(pageOf(m_shown), QSizeF(1000, 800))) {
        if (count == m_figure->count())
            m_figure->addItem({});
        const QString title = titleOf(place.figure, m_state);
        if (m_figure->itemText(count) != title)
            m_figure->setItemText(count, title);
        m_figure->setItemData(count++, int(place.figure));
    }
    while (m_figure->count() > count)
        m_figure->removeItem(count);
    m_figure->setCurrentIndex(m_figure->findData(int(m_shown)));
    m_figure->setVisible(m_figure->count() > 1);
    const QString title = tr("Numbers: %1").arg(m_figure->currentText());
    if (title == windowTitle())
        return;
    setWindowTitle(title);
    m_table->setAccessibleName(title);
}

void TableDialog::follow(Document &document, Cursor &cursor, const std::function<Cell(FigureId)> &cellOf)
{
    m_document = &document;
    m_page = document.state().view.figure;
    m_cellOf = cellOf;
    connect(&document, &Document::stateChanged, this, &TableDialog::outdate);
    connect(&cursor, &Cursor::moved, this, [this] {
        if (m_shown == FigureId::Clocks) // the only one whose numbers are those of a position
            outdate();
    });
    m_lastFocused = QApplication::focusWidget();
    connect(qApp, &QApplication::focusChanged, this, &TableDialog::watchFocus);
}

/// The focus moves on while the dialog goes, when there is no table any more to be turned.
TableDialog::~TableDialog()
{
    disconnect(qApp, nullptr, this, nullptr);
}

/// A figure that merely has the keys again, as its window has, is not asked for.
void TableDialog::watchFocus()
{
    const auto *view = qobject_cast<FigureView *>(QApplication::focusWidget());
    // Where a page goes, its figures hand on the keys.
    if (!view || view == m_lastFocused || pageOf(view->id()) != pageOf(m_document->state().view.figure))
        return;
    m_lastFocused = QApplication::focusWidget();
    if (hasNumbers(view->id()) && view->id() != m_shown)
        showFigure(view->id());
}

void TableDialog::outdate()
{
    constexpr int frame = 16; // milliseconds
    m_isOutdated = true;
    if (isVisible() && !isMinimized() && !m_frame.isActive())
        m_frame.start(frame);
}

void TableDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (m_isOutdated)
        refresh();
}

void TableDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange && m_isOutdated)
        outdate();
}

void TableDialog::refresh()
{
    m_isOutdated = false;
    m_state = m_document->state();
    const FigureId now = m_state.view.figure;
    const bool isPageNew = std::exchange(m_page, now) != now;
    if (pageOf(now) != pageOf(m_shown) || (isPageNew && hasNumbers(now) && now != m_shown))
        return showFigure(hasNumbers(now) ? now : placements(now, QSizeF(1000, 800)).front().figure);
    fill();
    constexpr int rest = 250; // milliseconds
    m_rest.start(rest);
}

void TableDialog::showFigure(FigureId figure)
{
    m_shown = figure;
    if (m_document)
        m_state = m_document->state();
    fill();
    listFigures();
    fitColumns();
    m_table->scrollToTop();
    if (m_model->rowCount() > 0 && m_model->columnCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void TableDialog::fill()
{
    if (m_cellOf)
        m_at = m_cellOf(m_shown);
    const QModelIndex current = m_table->currentIndex();
    const QPoint seen(m_table->horizontalScrollBar()->value(), m_table->verticalScrollBar()->value());
    m_model->replace(numberTable(m_shown, m_state, m_at));
    if (!m_table->currentIndex().isValid() && current.isValid() && m_model->rowCount() > 0) {
        m_table->setCurrentIndex(m_model->index(std::min(current.row(), m_model->rowCount() - 1),
                                                std::min(current.column(), m_model->columnCount() - 1)));
        m_table->horizontalScrollBar()->setValue(seen.x());
        m_table->verticalScrollBar()->setValue(seen.y());
    }
    if (m_caption->text() == m_model->table().caption)
        return;
    m_caption->setText(m_model->table().caption);
    m_table->setAccessibleDescription(m_caption->text());
}

void TableDialog::fitColumns()
{
    const QFontMetrics metrics = m_table->horizontalHeader()->fontMetrics();
    constexpr int mostMeasured = 64; // more columns have names alike
    for (int column = 0; column < std::min(m_model->columnCount(), mostMeasured); ++column) {
        m_table->resizeColumnToContents(column);
        m_table->setColumnWidth(column,
                                std::max({m_table->horizontalHeader()->defaultSectionSize(),
                                          metrics.horizontalAdvance(m_model->table().headers[column]) + 28,
                                          m_table->columnWidth(column) + 8}));
    }
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
