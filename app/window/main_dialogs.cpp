// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs and windows that the main window opens.
#include "app/figures/theme.h"
#include "app/lessons/challenge_session.h"
#include "app/lessons/lesson_session.h"
#include "app/state/presets.h"
#include "app/state/settings.h"
#include "app/window/commands/menu_actions.h"
#include "app/window/export/data_export_dialog.h"
#include "app/window/export/export_dialog.h"
#include "app/window/export/print_picture.h"
#include "app/window/export/sweep_dialog.h"
#include "app/window/help/about_dialog.h"
#include "app/window/help/guide_window.h"
#include "app/window/help/welcome_dialog.h"
#include "app/window/main_window.h"
#include "app/window/parameters/play_bar.h"
#include "app/window/parameters/preset_dialog.h"
#include "app/window/presentation.h"
#include "app/window/settings_dialog.h"
#include "app/window/style.h"

#include <QApplication>
#include <QDir>
#include <QMenuBar>
#include <QStatusBar>

#include <algorithm>

namespace sinescope {

void MainWindow::exportPicture(FigureId id)
{
    ExportDialog dialog(m_document.state(), id, m_cursor.cell(), this);
    if (dialog.exec() == QDialog::Accepted)
        statusBar()->showMessage(tr("Saved %1").arg(QDir::toNativeSeparators(dialog.writtenPath())), 5000);
}

void MainWindow::exportData()
{
    DataExportDialog dialog(m_document.state(), exportedFigure(), this);
    if (dialog.exec() == QDialog::Accepted)
        statusBar()->showMessage(tr("Saved %1").arg(QDir::toNativeSeparators(dialog.writtenFile())), 5000);
}

void MainWindow::exportSweep()
{
    SweepDialog dialog(m_document.state(), optionsFor(m_document.state().view.figure), this);
    if (dialog.exec() == QDialog::Accepted)
        statusBar()->showMessage(tr("Saved %1").arg(QDir::toNativeSeparators(dialog.writtenFile())), 5000);
}

void MainWindow::print()
{
    printWithDialog(this, m_document.state(), optionsFor(m_document.state().view.figure));
}

ExportOptions MainWindow::optionsFor(FigureId id) const
{
    ExportOptions options;
    options.figure = id;
    options.theme = chosenTheme(m_settings).id;
    return options;
}

GuideWindow &MainWindow::openGuide()
{
    auto *guide = findChild<GuideWindow *>();
    if (!guide) {
        guide = new GuideWindow(this);
        for (const MenuAction &entry : menuActions(*menuBar())) {
            if (entry.action->property(guideAction).toBool())
                guide->addAction(entry.action);
        }
    }
    guide->show();
    guide->raise();
    guide->activateWindow();
    return *guide;
}

void MainWindow::showGuide(FigureId figure)
{
    openGuide().showFigure(figure); // once the text has its width
}

void MainWindow::present()
{
    if (auto *running = findChild<Presentation *>()) {
        running->close();
        return;
    }
    for (PlayBar *bar : findChildren<PlayBar *>())
        bar->pause(); // the presentation has one of its own
    QList<QAction *> actions;
    for (const MenuAction &entry : menuActions(*menuBar())) {
        if (entry.action->property(presentedAction).toBool())
            actions << entry.action;
    }
    auto *presentation =
        new Presentation(m_document, m_cursor, *findChild<LessonSession *>(),
                         *findChild<ChallengeSession *>(), chosenTheme(m_settings), actions, this);
    presentation->showFullScreen();
}

void MainWindow::showSettings()
{
    // Without a loop of its own: another language makes the menus anew, and the one that led here has to be
    // done by then.
    auto *dialog = new SettingsDialog(m_settings, *m_presets, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::choosePreset()
{
    PresetDialog(m_document, *m_presets, this).exec();
}

void MainWindow::welcome()
{
    if (!m_settings.isWelcomed())
        showWelcome();
}

void MainWindow::showWelcome()
{
    m_settings.setWelcomed(); // however it ends
    auto *dialog = new WelcomeDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &WelcomeDialog::chosen, this, [this](WelcomeDialog::Choice choice) {
        if (choice == WelcomeDialog::Choice::Lesson)
            openFirstLesson();
        else if (choice == WelcomeDialog::Choice::Preset)
            choosePreset();
    });
    dialog->open();
}

void MainWindow::openFirstLesson()
{
    auto &session = *findChild<LessonSession *>();
    if (const LibraryEntry *first = session.library().first())
        session.open(first->key);
}

void MainWindow::showAbout()
{
    AboutDialog(this).exec();
}

} // namespace sinescope
