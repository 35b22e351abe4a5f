// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window does with one figure: with the one that has the focus, or the one whose menu is open.
#include "app/export/picture_export.h"
#include "app/figures/page_layout.h"
#include "app/numbers/number_table.h"
#include "app/window/export/watched_work.h"
#include "app/window/figure/cell_menu.h"
#include "app/window/figure/figure_view.h"
#include "app/window/figure/page_view.h"
#include "app/window/figure/table_dialog.h"
#include "app/window/main_window.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QScreen>
#include <QStatusBar>

namespace sinescope {

namespace {

/// Where a window of that size hides as little of another as the screen allows.
QPoint placeBeside(const QRect &other, QSize size, const QRect &screen)
{
    const int right = other.right() + 1;
    const int left = other.left() - size.width();
    const int end = screen.right() + 1 - size.width();
    const int x = right <= end ? right : left >= screen.left() ? left : std::max(screen.left(), end);
    return {x, std::clamp(other.bottom() + 1 - size.height(), screen.top(),
                          std::max(screen.top(), screen.bottom() + 1 - size.height()))};
}

} // namespace

FigureId MainWindow::focusedFigure() const
{
    const auto *focused = qobject_cast<FigureView *>(QApplication::focusWidget());
    return focused && focused->isVisible() ? focused->id() : exportedFigure();
}

FigureId MainWindow::actedFigure() const
{
    const FigureId focused = focusedFigure();
    return hasNumbers(focused) ? focused : placements(focused, QSizeF(1000, 800)).front().figure;
}

void MainWindow::showNumbers(FigureId id)
{
    auto *table = findChild<TableDialog *>();
    if (table) {
        table->showFigure(id);
    } else {
        table = new TableDialog(id, m_document.state(), m_page->view(id).currentCell(), this);
        table->setAttribute(Qt::WA_DeleteOnClose);
        table->follow(m_document, m_cursor,
                      [this](FigureId figure) { return m_page->view(figure).currentCell(); });
        table->move(placeBeside(frameGeometry(), table->size(), screen()->availableGeometry()));
    }
    table->show();
    table->raise();
    table->activateWindow();
}

void MainWindow::zoom(FigureId id, int notches)
{
    m_page->view(id).zoomBy(notches);
}

void MainWindow::copyPicture(FigureId id)
{
    WatchedWork work(this, tr("Copying the picture"));
    const QImage picture = renderPicture(m_document.state(), optionsFor(id), work.watch());
    if (work.isStopped())
        return;
    if (!picture.isNull())
        QApplication::clipboard()->setImage(picture);
    statusBar()->showMessage(
        picture.isNull() ? tr("There is not enough memory for the picture") : tr("Picture copied"), 5000);
}

/// Each of these is in the menus or on a key too, which is told beside it.
void MainWindow::showFigureMenu(FigureId id, QPoint place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &label, const QKeySequence &keys, auto act) {
        // As a text: an action with this shortcut would be a second one.
        const QString shown = keys.toString(QKeySequence::NativeText);
        return menu->addAction(shown.isEmpty() ? label : label + QLatin1Char('\t') + shown, this, act);
    };
    addCellActions(*menu, m_document, m_page->view(id),
                   [this](const QString &text) { statusBar()->showMessage(text, 5000); });
    const bool isFilled = m_document.state().view.figure == id;
    QAction *fills = add(isFilled ? tr("Back to the &page") : tr("&Fill the page"), QKeySequence(Qt::Key_F),
                         [this, id] { m_page->fill(id); });
    fills->setEnabled(id != pageOf(id));
    menu->addSeparator();
    add(tr("Zoom &in"), QKeySequence(Qt::Key_Plus), [this, id] { zoom(id, 1); });
    add(tr("Zoom &out"), QKeySequence(Qt::Key_Minus), [this, id] { zoom(id, -1); });
    add(tr("Whole &table"), QKeySequence(Qt::Key_0), [this] { resetView(); });
    menu->addSeparator();
    add(tr("&Numbers as a table…"), QKeySequence(Qt::CTRL | Qt::Key_T), [this, id] { showNumbers(id); });
    add(tr("&Copy picture"), {}, [this, id] { copyPicture(id); });
    add(tr("&Export…"), {}, [this, id] { exportPicture(id); });
    menu->addSeparator();
    add(tr("&What am I looking at?"), QKeySequence(Qt::SHIFT | Qt::Key_F1), [this, id] { showGuide(id); });
    menu->popup(place);
}

} // namespace sinescope
