// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.h"

#include "app/export/picture_export.h"
#include "app/figures/page_layout.h"
#include "app/lessons/lesson_session.h"
#include "app/state/choice.h"
#include "app/state/language.h"
#include "app/state/presets.h"
#include "app/state/settings.h"
#include "app/window/about_dialog.h"
#include "app/window/check_dialog.h"
#include "app/window/command_palette.h"
#include "app/window/compare_bar.h"
#include "app/window/data_export_dialog.h"
#include "app/window/document_actions.h"
#include "app/window/elided_label.h"
#include "app/window/export_dialog.h"
#include "app/window/figure_accessibility.h"
#include "app/window/guide_window.h"
#include "app/window/limits_panel.h"
#include "app/window/menu_actions.h"
#include "app/window/page_view.h"
#include "app/window/panel_cycle.h"
#include "app/window/panel_dock.h"
#include "app/window/parameter_panel.h"
#include "app/window/play_bar.h"
#include "app/window/presentation.h"
#include "app/window/preset_button.h"
#include "app/window/preset_dialog.h"
#include "app/window/print_picture.h"
#include "app/window/segmented_control.h"
#include "app/window/sentence_panel.h"
#include "app/window/settings_dialog.h"
#include "app/window/style.h"
#include "app/window/sweep_dialog.h"
#include "app/window/welcome_dialog.h"
#include "app/window/wheel_guard.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScreen>
#include <QStatusBar>
#include <QStyleHints>

namespace sinescope {

MainWindow::MainWindow(Document &document, Cursor &cursor, Settings &settings)
    : m_document(document)
    , m_cursor(cursor)
    , m_settings(settings)
    , m_presets(new Presets(this))
    , m_documents(new DocumentActions(document, settings, *this))
{
    setMinimumSize(640, 400);
    setContextMenuPolicy(Qt::NoContextMenu); // Qt's own opens panels with nothing in them
    resize(QSize(1280, 860).boundedTo(screen()->availableSize() - QSize(20, 60))); // room for a frame
    restoreGeometry(settings.windowGeometry());
    applyStyle(chosenTheme(settings));
    installFigureAccessibility();
    installWheelGuard();
    m_documents->openOtherwise(
        {QStringLiteral("npy"), QStringLiteral("csv"), QStringLiteral("txt")},
        [this](const QString &path) { checkTableFile(this, m_document, m_settings, path); });
    build();
    restoreLayout(settings.windowLayout());
    addPanelCycle(*this);
    connect(&settings, &Settings::themeChanged, this, &MainWindow::useTheme);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &MainWindow::useTheme);
#endif
    connect(&settings, &Settings::languageChanged, this, [this] {
        useLanguage(m_settings.language());
        useNumberStyle(m_settings.numberStyle());
        build();
    });
}

void MainWindow::build()
{
    setMenuBar(new QMenuBar); // deletes the one before, as below
    buildMenus();

    auto *central = new QWidget;
    auto *outer = new QVBoxLayout(central);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    QList<QWidget *> parts{makePageBar(), new CompareBar(m_document)}; // in the order of F6 and Tab
    outer->addWidget(parts[0]);
    outer->addWidget(parts[1]);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(0);
    outer->addLayout(layout, 1);
    m_page = new PageView(m_document, m_cursor, chosenTheme(m_settings));
    m_panel = new ParameterPanel(m_document, m_cursor);
    layout->addWidget(m_panel);
    m_panel->setVisible(m_settings.isPanelShown()); // not before it has a parent: it would be a window
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    parts << m_panel << new SentencePanel(m_document, central) << new LimitsPanel(m_document, central)
          << m_page << new PlayBar(m_document, m_cursor, central);
    for (QWidget *part : parts.mid(3))
        right->addWidget(part, part == m_page ? 1 : 0);
    layout->addLayout(right, 1);
    setCentralWidget(central);
    const auto order = [this, parts] {
        setParts(parts + findChildren<QWidget *>(QRegularExpression(QStringLiteral("Dock$"))));
    };
    order();
    connect(m_page, &PageView::viewMade, m_page, order);

    connect(m_page, &PageView::readingChanged, this, &MainWindow::showReading);
    connect(m_page, &PageView::fillRequested, this, &MainWindow::fill);
    connect(m_page, &PageView::menuRequested, this, &MainWindow::showFigureMenu);
    connect(m_page, &PageView::numbersRequested, this, &MainWindow::showNumbers);

    delete m_reading;
    m_reading = new ElidedLabel;
    m_reading->setContentsMargins(10, 2, 10, 2);
    statusBar()->addWidget(m_reading, 1);
    showReading({});
}

QWidget *MainWindow::makePageBar()
{
    auto *bar = new QWidget;
    bar->setObjectName(QStringLiteral("pageBar"));
    bar->setAttribute(Qt::WA_StyledBackground);
    auto *control = new SegmentedControl(tr("Page"), {tr("Overview"), tr("Matrix"), tr("Clocks"),
                                                      tr("Wavelengths"), tr("Sentence"), tr("Limits")});
    control->describe({tr("Heatmap, waveforms and similarity over the same positions"),
                       tr("Similarity of every position to every position"),
                       tr("Every pair of sine and cosine as the hand of a clock"),
                       tr("Which pairs complete a cycle within the length"),
                       tr("Words, their positions and attention with and without them"),
                       tr("Cost, how similarity fades, and what number formats lose")});
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(12, 6, 12, 6);
    control->wrap();
    layout->addWidget(control, 1);
    layout->addWidget(new PresetButton(m_document, *m_presets));
    auto *present = new QPushButton(tr("Present"));
    present->setProperty("segment", true);
    present->setAccessibleDescription(tr("The figures on the whole screen, large"));
    present->setToolTip(tr("The figures on the whole screen, large (F5)"));
    connect(present, &QPushButton::clicked, this, &MainWindow::present);
    layout->addWidget(present);
    const auto refresh = [control](const State &state) {
        // A figure that fills the page belongs to the page it fills.
        const auto page = std::ranges::find(pageIds, pageOf(state.view.figure));
        control->setChosen(page == pageIds.end() ? 0 : int(page - pageIds.begin()));
    };
    refresh(m_document.state());
    connect(&m_document, &Document::stateChanged, control, refresh);
    connect(control, &SegmentedControl::chosen, this,
            [this](int index) { showFigure(pageIds[std::size_t(index)]); });
    return bar;
}

void MainWindow::useTheme()
{
    const Theme &theme = chosenTheme(m_settings);
    applyStyle(theme);
    m_page->setTheme(theme);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setWindow(saveGeometry(), saveState());
    event->accept();
}

void MainWindow::showFigure(FigureId id)
{
    State next = m_document.state();
    next.view.figure = id;
    m_document.apply(next);
}

void MainWindow::fill(FigureId id)
{
    // A page of one figure is full already.
    if (id != pageOf(id))
        showFigure(m_document.state().view.figure == id ? pageOf(id) : id);
}

void MainWindow::leaveFigure()
{
    const FigureId shown = m_document.state().view.figure;
    showFigure(shown == pageOf(shown) ? FigureId::Overview : pageOf(shown));
}

void MainWindow::resetView()
{
    State next = m_document.state();
    next.view.positions.reset();
    next.view.dimensions.reset();
    next.view.otherPositions.reset();
    m_document.apply(next);
}

FigureId MainWindow::exportedFigure() const
{
    const FigureId shown = m_document.state().view.figure;
    return shown == FigureId::Overview ? FigureId::Encoding : shown;
}

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

void MainWindow::showReading(const QString &reading)
{
    m_reading->setText(reading.isEmpty() ? tr("Move over a figure to read it; click to choose, drag to move, "
                                              "turn the wheel to zoom, double-click to fill the page")
                                         : reading);
    m_reading->setAccessibleName(tr("Reading: %1").arg(m_reading->text()));
}

void MainWindow::showGuide(FigureId figure)
{
    auto *guide = findChild<GuideWindow *>();
    if (!guide)
        guide = new GuideWindow(this);
    guide->showFigure(figure);
    guide->show();
    guide->raise();
    guide->activateWindow();
}

void MainWindow::findCommand()
{
    std::vector<Command> commands = menuCommands(*menuBar());
    for (const Preset &preset : m_presets->all())
        commands.push_back({tr("Preset: %1").arg(preset.name), {}, [this, parameters = preset.parameters] {
                                State next = m_document.state();
                                next.parameters = parameters;
                                m_document.apply(next);
                            }});
    CommandPalette(std::move(commands), this).exec();
}

void MainWindow::present()
{
    if (auto *running = findChild<Presentation *>()) {
        running->close();
        return;
    }
    QList<QAction *> actions;
    for (const MenuAction &entry :
         menuActions(*menuBar())) { // its keys are Escape and those of pages and steps
        if (!entry.action->shortcut().isEmpty() && entry.action->shortcut() != QKeySequence(Qt::Key_Escape) &&
            entry.action->shortcut() != QKeySequence(Qt::Key_F5) && !entry.action->text().endsWith(u'…'))
            actions << entry.action;
    }
    auto *presentation = new Presentation(m_document, m_cursor, *findChild<LessonSession *>(),
                                          chosenTheme(m_settings), actions, this);
    presentation->showFullScreen();
}

void MainWindow::showSettings()
{
    SettingsDialog(m_settings, *m_presets, this).exec();
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
    const auto &entries = session.library().entries();
    const auto first =
        std::ranges::find_if(entries, [](const LibraryEntry &entry) { return entry.lesson.has_value(); });
    if (first != entries.end())
        session.open(first->key);
}

void MainWindow::restoreLayout(const QByteArray &layout)
{
    if (!restoreState(layout))
        return;
    for (PanelDock *dock : findChildren<PanelDock *>())
        dock->keepPlace();
}

void MainWindow::showAbout()
{
    AboutDialog(this).exec();
}

} // namespace sinescope
