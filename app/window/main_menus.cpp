// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the main window: which action stands where, and what it is called.
#include "app/state/choice.h"
#include "app/state/settings.h"
#include "app/window/main_window.h"
#include "core/colormap.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenuBar>
#include <QMessageBox>

namespace sinescope {

void MainWindow::buildMenus()
{
    buildFileMenu();
    buildEditMenu();
    buildViewMenu();
    buildHelpMenu();
}

void MainWindow::buildFileMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&File"));
    menu->addAction(tr("&Export picture…"), QKeySequence(Qt::CTRL | Qt::Key_E), this,
                    [this] { exportPicture(exportedFigure()); });
    menu->addAction(tr("Export &overview…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), this,
                    [this] { exportPicture(FigureId::Overview); });
    menu->addSeparator();
    menu->addAction(tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), this, &QWidget::close);
}

void MainWindow::buildEditMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Edit"));
    QUndoStack &stack = m_document.undoStack();
    QAction *undo = stack.createUndoAction(menu, tr("&Undo"));
    undo->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
    QAction *redo = stack.createRedoAction(menu, tr("&Redo"));
    redo->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    menu->addActions({undo, redo});
    menu->addSeparator();
    menu->addAction(tr("&Copy picture"), QKeySequence(Qt::CTRL | Qt::Key_C), this, &MainWindow::copyPicture);
}

void MainWindow::addChoices(QMenu &menu, const QStringList &ids, const QStringList &labels,
                            const QString &chosen, const std::function<void(const QString &)> &choose)
{
    auto *group = new QActionGroup(&menu);
    for (int i = 0; i < ids.size(); ++i) {
        QAction *action = menu.addAction(labels[i], this, [choose, id = ids[i]] { choose(id); });
        action->setCheckable(true);
        action->setChecked(ids[i] == chosen);
        group->addAction(action);
    }
}

void MainWindow::buildViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    const std::array<std::pair<FigureId, QString>, 4> figures{
        {{FigureId::Overview, tr("&Overview")},
         {FigureId::Encoding, tr("&Encoding alone")},
         {FigureId::Waveforms, tr("&Waveforms alone")},
         {FigureId::Similarity, tr("&Similarity alone")}}};
    for (const auto &[id, label] : figures)
        menu->addAction(label, this, [this, figure = id] { showFigure(figure); });
    menu->actions().first()->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_1), QKeySequence(Qt::Key_Escape)});
    menu->addSeparator();
    menu->addAction(tr("Whole &table"), QKeySequence(Qt::Key_0), this, &MainWindow::resetView);
    QAction *back =
        menu->addAction(tr("&Back"), QKeySequence(Qt::ALT | Qt::Key_Left), &m_document, &Document::goBack);
    QAction *forward = menu->addAction(tr("&Forward"), QKeySequence(Qt::ALT | Qt::Key_Right), &m_document,
                                       &Document::goForward);
    QAction *down = menu->addAction(tr("&Positions down"), this, [this] {
        State next = m_document.state();
        next.display.positionsDown = !next.display.positionsDown;
        m_document.apply(next);
    });
    down->setCheckable(true);
    menu->addSeparator();

    QStringList maps;
    for (const Colormap &map : colormaps())
        maps << QString::fromUtf8(map.id.data(), qsizetype(map.id.size()));
    QMenu *mapMenu = menu->addMenu(tr("&Colours"));
    addChoices(*mapMenu, maps,
               {tr("Blue to red"), tr("Purple to green"), tr("Red to blue, as in the tutorials"),
                tr("Viridis"), tr("Blue to yellow"), tr("Grey")},
               QString::fromStdString(m_document.state().display.colormap), [this](const QString &id) {
                   State next = m_document.state();
                   next.display.colormap = id.toStdString();
                   m_document.apply(next);
               });
    addChoices(*menu->addMenu(tr("T&heme")), {QStringLiteral("light"), QStringLiteral("dark")},
               {tr("Light"), tr("Dark")}, m_settings.theme(),
               [this](const QString &id) { m_settings.setTheme(id); });
    addChoices(*menu->addMenu(tr("&Language")), {QStringLiteral("en"), QStringLiteral("zh_CN")},
               {QStringLiteral("English"), QStringLiteral("简体中文")}, m_settings.language(),
               [this](const QString &id) { m_settings.setLanguage(id); });

    const auto refresh = [back, forward, down, mapMenu, maps, this] {
        back->setEnabled(m_document.canGoBack());
        forward->setEnabled(m_document.canGoForward());
        down->setChecked(m_document.state().display.positionsDown);
        const auto chosen = maps.indexOf(QString::fromStdString(m_document.state().display.colormap));
        mapMenu->actions().at(chosen)->setChecked(true);
    };
    refresh();
    connect(&m_document, &Document::stateChanged, menu, refresh);
}

void MainWindow::buildHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    menu->addAction(tr("&About Sinescope"), this, &MainWindow::showAbout);
    menu->addAction(tr("About &Qt"), qApp, &QApplication::aboutQt);
}

} // namespace sinescope
