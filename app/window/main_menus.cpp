// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the main window: which action stands where, and what it is called.
#include "app/state/choice.h"
#include "app/state/settings.h"
#include "app/window/check_dialog.h"
#include "app/window/choice_labels.h"
#include "app/window/commands/command_palette.h"
#include "app/window/commands/menu_actions.h"
#include "app/window/compare/compare_actions.h"
#include "app/window/document/document_actions.h"
#include "app/window/export/copy_menu.h"
#include "app/window/help/shortcut_list.h"
#include "app/window/help/shortcut_sheet.h"
#include "app/window/lessons/lesson_actions.h"
#include "app/window/main_window.h"
#include "app/window/page_room.h"
#include "app/window/presentation.h"

#include <QActionGroup>
#include <QApplication>
#include <QFileDialog>
#include <QHash>
#include <QMenuBar>
#include <QMessageBox>
#include <QStatusBar>

namespace sinescope {

void MainWindow::buildMenus()
{
    buildFileMenu();
    buildEditMenu();
    buildViewMenu();
    addCompareMenu(*menuBar(), m_document);
    addLessons(*this, m_document, m_documents->session(), m_cursor, m_settings);
    buildHelpMenu();
}

void MainWindow::buildFileMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&File"));
    m_documents->addTo(*menu);
    menu->addSeparator();
    menu->addAction(tr("&Export…"), QKeySequence(Qt::CTRL | Qt::Key_E), this,
                    [this] { exportPicture(exportedFigure()); });
    menu->addAction(tr("Export over&view…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), this,
                    [this] { exportPicture(FigureId::Overview); });
    menu->addAction(tr("Export &data…"), QKeySequence(Qt::CTRL | Qt::Key_D), this, &MainWindow::exportData);
    menu->addAction(tr("Export a s&weep…"), this, &MainWindow::exportSweep);
    menu->addAction(tr("&Print…"), QKeySequence(Qt::CTRL | Qt::Key_P), this, &MainWindow::print);
    menu->addSeparator();
    menu->addAction(tr("Chec&k a table…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K), this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Check a table"), {},
                                                          tr("Tables (*.npy *.csv *.txt);;All files (*)"));
        if (!path.isEmpty())
            checkTableFile(this, m_document, m_settings, path);
    });
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
    for (QAction *action : {undo, redo})
        action->setProperty(presentedAction, true);
    menu->addSeparator();
    menu->addAction(tr("&Copy picture"), QKeySequence(Qt::CTRL | Qt::Key_C), this,
                    [this] { copyPicture(exportedFigure()); });
    addCopyActions(*menu, m_document, m_settings,
                   [this](const QString &text) { statusBar()->showMessage(text, 5000); });
    menu->addSeparator();
    menu->addAction(tr("S&ettings…"), QKeySequence(Qt::CTRL | Qt::Key_Comma), this, &MainWindow::showSettings)
        ->setProperty(guideAction, true);
}

void MainWindow::addChoices(QMenu &menu, const LabelledChoices &choices, const QString &chosen,
                            const std::function<void(const QString &)> &choose)
{
    auto *group = new QActionGroup(&menu);
    for (const auto &[id, label] : choices) {
        QAction *action = menu.addAction(label, this, [choose, id = id] { choose(id); });
        action->setCheckable(true);
        action->setData(id);
        action->setProperty(presentedAction, true);
        action->setChecked(id == chosen);
        group->addAction(action);
    }
}

void MainWindow::addSwitch(QMenu &menu, const QString &label, bool Display::*member)
{
    QAction *action = menu.addAction(label, this, [this, member] {
        State next = m_document.state();
        next.display.*member = !(next.display.*member);
        m_document.apply(next);
    });
    action->setCheckable(true);
    action->setProperty(presentedAction, true);
    const auto refresh = [action, member](const State &state) {
        action->setChecked(state.display.*member);
    };
    refresh(m_document.state());
    connect(&m_document, &Document::stateChanged, action, refresh);
}

void MainWindow::addWindowSwitches(QMenu &menu)
{
    QAction *panel =
        menu.addAction(tr("Parameters besi&de the figures"), QKeySequence(Qt::Key_F9), this, [this] {
            if (auto *running = findChild<Presentation *>())
                return running->switchParameters();
            auto *room = findChild<PageRoom *>();
            if (room->isScarce())
                return room->swap();
            m_settings.setPanelShown(m_panel->isHidden());
            m_panel->setVisible(m_settings.isPanelShown());
        });
    panel->setCheckable(true);
    panel->setProperty(presentedAction, true);
    panel->setChecked(m_settings.isPanelShown());
    connect(&menu, &QMenu::aboutToShow, panel, [this, panel] { panel->setChecked(!m_panel->isHidden()); });
    QAction *full = menu.addAction(tr("Full screen"), QKeySequence(Qt::Key_F11), this,
                                   [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    full->setCheckable(true);
    connect(&menu, &QMenu::aboutToShow, full, [this, full] { full->setChecked(isFullScreen()); });
}

void MainWindow::buildViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    const std::array<std::pair<FigureId, QString>, 9> figures{
        {{FigureId::Overview, tr("&Overview")},
         {FigureId::SimilarityMatrix, tr("&Matrix")},
         {FigureId::Clocks, tr("Cloc&ks")},
         {FigureId::Wavelengths, tr("Wa&velengths")},
         {FigureId::Sentence, tr("Sentence")},
         {FigureId::Limits, tr("Limits")},
         {FigureId::Encoding, tr("&Encoding alone")},
         {FigureId::Waveforms, tr("&Waveforms alone")},
         {FigureId::Similarity, tr("&Similarity alone")}}};
    for (std::size_t i = 0; i < figures.size(); ++i) {
        QAction *action = menu->addAction(figures[i].second, this,
                                          [this, figure = figures[i].first] { showFigure(figure); });
        if (figures[i].first == pageOf(figures[i].first)) // the pages have numbers
            action->setShortcut(QKeySequence(QKeyCombination(Qt::CTRL, Qt::Key(Qt::Key_1 + int(i)))));
    }
    const auto pages = menu->actions();
    for (QAction *page : pages)
        page->setProperty(commandKind, tr("Page"));
    QAction *leave = menu->addAction(tr("Back to the pa&ge"), QKeySequence(Qt::Key_Escape), this,
                                     &MainWindow::leaveFigure);
    menu->addSeparator();
    menu->addAction(tr("Present&ation"), QKeySequence(Qt::Key_F5), this, &MainWindow::present)
        ->setProperty(presentedAction, true);
    addWindowSwitches(*menu);
    menu->addSeparator();
    QAction *zoomIn = menu->addAction(tr("&Zoom in"), this, [this] { zoom(actedFigure(), 1); });
    zoomIn->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    QAction *zoomOut = menu->addAction(tr("Zoom o&ut"), QKeySequence(Qt::CTRL | Qt::Key_Minus), this,
                                       [this] { zoom(actedFigure(), -1); });
    QAction *whole =
        menu->addAction(tr("Whole &table"), QKeySequence(Qt::Key_0), this, &MainWindow::resetView);
    QAction *back =
        menu->addAction(tr("&Back"), QKeySequence(Qt::ALT | Qt::Key_Left), &m_document, &Document::goBack);
    QAction *forward = menu->addAction(tr("&Forward"), QKeySequence(Qt::ALT | Qt::Key_Right), &m_document,
                                       &Document::goForward);
    menu->addSeparator();
    menu->addAction(tr("&Numbers as a table…"), QKeySequence(Qt::CTRL | Qt::Key_T), this,
                    [this] { showNumbers(actedFigure()); });
    menu->addSeparator();
    addSwitch(*menu, tr("&Positions down"), &Display::positionsDown);
    addSwitch(*menu, tr("One sample a pi&xel (shows moire)"), &Display::isPointSampled);
    addSwitch(*menu, tr("F&it colours to what is visible"), &Display::isRangeFitted);
    addSwitch(*menu, tr("Ma&rks in Similarity: first rise, first zero, limit"), &Display::hasLandmarks);
    menu->addSeparator();

    const auto check = [](const QMenu &choices, const QString &chosen) {
        for (QAction *action : choices.actions()) {
            if (action->data() == chosen)
                action->setChecked(true);
        }
    };
    QMenu *mapMenu = menu->addMenu(tr("&Colours"));
    addChoices(*mapMenu, colormapChoices(), QString::fromStdString(m_document.state().display.colormap),
               [this](const QString &id) {
                   State next = m_document.state();
                   next.display.colormap = id.toStdString();
                   m_document.apply(next);
               });
    QMenu *themes = menu->addMenu(tr("T&heme"));
    addChoices(*themes, themeChoices(), m_settings.theme(),
               [this](const QString &id) { m_settings.setTheme(id); });
    connect(&m_settings, &Settings::themeChanged, themes,
            [this, check, themes] { check(*themes, m_settings.theme()); });
    addChoices(*menu->addMenu(tr("&Language")), languageChoices(), m_settings.language(),
               [this](const QString &id) { m_settings.setLanguage(id); });

    for (QAction *action : pages + QList<QAction *>{leave, back, forward})
        action->setProperty(goesSomewhere, true);
    for (QAction *action : pages + QList<QAction *>{zoomIn, zoomOut, whole, back, forward})
        action->setProperty(presentedAction, true);
    const auto refresh = [back, forward, mapMenu, check, this] {
        back->setEnabled(m_document.canGoBack());
        forward->setEnabled(m_document.canGoForward());
        check(*mapMenu, QString::fromStdString(m_document.state().display.colormap));
    };
    refresh();
    connect(&m_document, &Document::stateChanged, menu, refresh);
}

void MainWindow::buildHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    menu->addAction(tr("User &guide"), QKeySequence(Qt::Key_F1), this,
                    [this] { showGuide(FigureId::Overview); });
    menu->addAction(tr("&What am I looking at?"), QKeySequence(Qt::SHIFT | Qt::Key_F1), this,
                    [this] { showGuide(focusedFigure()); });
    QAction *find = menu->addAction(tr("&Find a command…"), QKeySequence(Qt::CTRL | Qt::Key_K), this,
                                    &MainWindow::findCommand);
    find->setProperty(presentedAction, true);
    find->setProperty(guideAction, true);
    QAction *sheet =
        menu->addAction(tr("&Keyboard shortcuts"), this, [this] { ShortcutSheet(*menuBar(), this).exec(); });
    sheet->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Question), QKeySequence(Qt::CTRL | Qt::Key_Slash)});
    menu->addSeparator();
    menu->addAction(tr("We&lcome"), this, &MainWindow::showWelcome);
    menu->addAction(tr("&About Sinescope"), this, &MainWindow::showAbout);
    menu->addAction(tr("About &Qt"), qApp, &QApplication::aboutQt);
}

} // namespace sinescope
