// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/export_options.h"
#include "app/state/document.h"
#include "app/state/failure.h"
#include "app/window/choice_labels.h"

#include <QMainWindow>

#include <functional>
#include <vector>

class QLabel;

namespace sinescope {

class Cursor;
class DocumentActions;
class GuideWindow;
class PageView;
class Presets;
class Settings;
struct Command;

/// The window: menus, parameter panel, page of figures and status bar around one Document. Wiring only.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Document &document, Cursor &cursor, Settings &settings);

    DocumentActions &documents() { return *m_documents; }
    /// Offers ways to begin to whoever starts the program for the first time.
    void welcome();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    /// Makes all that shows words or colours; again when the language changes.
    void build();
    void buildMenus();
    void buildFileMenu();
    void buildEditMenu();
    void buildViewMenu();
    void buildHelpMenu();
    void useTheme();
    void addChoices(class QMenu &menu, const LabelledChoices &choices, const QString &chosen,
                    const std::function<void(const QString &)> &choose);

    void addSwitch(class QMenu &menu, const QString &label, bool Display::*member);
    QWidget *makePageBar();

    void showFigure(FigureId id);
    /// From a figure that fills the page back to its page, from a page to the overview.
    void leaveFigure();
    void resetView();
    /// The figure that fills the page, else the heatmap.
    FigureId exportedFigure() const;
    void exportPicture(FigureId id);
    void exportData();
    void exportSweep();
    void print();
    ExportOptions optionsFor(FigureId id) const;
    void copyPicture(FigureId id);
    void showReading(const QString &reading);
    /// The figure that has the focus, else the one that fills the page, else the heatmap.
    FigureId focusedFigure() const;
    /// The figure that a command acts on: the one with the focus, else the first of the page.
    FigureId actedFigure() const;
    void showNumbers(FigureId id);
    void zoom(FigureId id, int notches);
    void showFigureMenu(FigureId id, QPoint place);
    GuideWindow &openGuide();
    void showGuide(FigureId figure);
    void findCommand();
    std::vector<Command> presetCommands();
    std::vector<Command> chapterCommands();
    void showAbout();
    void showSettings();
    void showWelcome();
    void openFirstLesson();
    void choosePreset();
    /// The figures on the whole screen; gives it back if they are there.
    void present();
    /// `placed` are the panels whose place in it is the person's choice.
    void restoreLayout(const QByteArray &layout, const QStringList &placed);
    QStringList placedPanels() const;
    /// What is seen besides the figures: the panel, the frame of the window.
    void addWindowSwitches(class QMenu &menu);

    Document &m_document;
    Cursor &m_cursor;
    Settings &m_settings;
    Presets *m_presets;
    DocumentActions *m_documents;
    PageView *m_page = nullptr;
    QWidget *m_panel = nullptr;
    QLabel *m_reading = nullptr;
};

} // namespace sinescope
