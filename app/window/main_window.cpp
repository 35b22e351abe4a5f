// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.h"

#include "app/figures/page_layout.h"
#include "app/state/choice.h"
#include "app/state/language.h"
#include "app/state/presets.h"
#include "app/state/settings.h"
#include "app/window/check_dialog.h"
#include "app/window/commands/command_palette.h"
#include "app/window/compare/compare_bar.h"
#include "app/window/document/document_actions.h"
#include "app/window/figure/figure_accessibility.h"
#include "app/window/figure/page_view.h"
#include "app/window/figure/table_dialog.h"
#include "app/window/help/guide_window.h"
#include "app/window/lessons/challenge_panel.h"
#include "app/window/page_room.h"
#include "app/window/panel_dock.h"
#include "app/window/parameters/limits_panel.h"
#include "app/window/parameters/parameter_panel.h"
#include "app/window/parameters/play_bar.h"
#include "app/window/parameters/preset_button.h"
#include "app/window/parameters/sentence_panel.h"
#include "app/window/parameters/slider_accessibility.h"
#include "app/window/presentation.h"
#include "app/window/style.h"
#include "app/window/widgets/elided_label.h"
#include "app/window/widgets/flow_layout.h"
#include "app/window/widgets/panel_cycle.h"
#include "app/window/widgets/return_key.h"
#include "app/window/widgets/screen_room.h"
#include "app/window/widgets/scrolled_panel.h"
#include "app/window/widgets/segmented_control.h"
#include "app/window/widgets/wheel_guard.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QHash>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
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
    setMinimumSize(QSize(640, 400).boundedTo(screenRoom(*this)));
    setContextMenuPolicy(Qt::NoContextMenu); // Qt's own opens panels with nothing in them
    resize(QSize(1280, 860).boundedTo(screenRoom(*this)));
    restoreGeometry(settings.windowGeometry());
    applyStyle(chosenTheme(settings));
    installFigureAccessibility();
    installSliderAccessibility();
    installWheelGuard();
    installReturnKey();
    m_documents->openOtherwise(
        {QStringLiteral("npy"), QStringLiteral("csv"), QStringLiteral("txt")},
        [this](const QString &path) { checkTableFile(this, m_document, m_settings, path); });
    build();
    restoreLayout(settings.windowLayout(), settings.placedPanels());
    for (PanelDock *dock : findChildren<PanelDock *>())
        dock->hide(); // until a lesson or a challenge is opened
    addPanelCycle(*this);
    connect(&settings, &Settings::themeChanged, this, &MainWindow::useTheme);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &MainWindow::useTheme);
#endif
    connect(&settings, &Settings::languageChanged, this, [this] {
        useLanguage(m_settings.language());
        useNumberStyle(m_settings.numberStyle());
        m_presets->reload();
        QHash<QString, PanelDock::Kept> panels;
        for (const PanelDock *dock : findChildren<PanelDock *>())
            panels[dock->objectName()] = dock->kept();
        const QByteArray layout = saveState();
        const int focused = focusedPart(*this);
        const auto *presentation = findChild<Presentation *>();
        const bool isPresented = presentation;
        const bool hasParameters = presentation && presentation->hasParameters();
        delete presentation;
        delete findChild<CommandPalette *>(); // it names the old menus
        delete findChild<TableDialog *>();    // its figures are made anew, in other words
        build();
        centralWidget()->show(); // what is hidden gets no room of the layout
        restoreState(layout);
        for (PanelDock *dock : findChildren<PanelDock *>())
            dock->take(panels[dock->objectName()]);
        focusPart(*this, focused);
        delete findChild<GuideWindow *>(); // it speaks the other language
        if (isPresented)
            present();
        if (hasParameters)
            findChild<Presentation *>()->switchParameters();
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
    parts << m_panel << new ScrolledPanel(new SentencePanel(m_document, central))
          << new ScrolledPanel(new LimitsPanel(m_document, central)) << m_page
          << new PlayBar(m_document, m_cursor, central);
    for (QWidget *part : parts.mid(3))
        right->addWidget(part, part == m_page ? 1 : 0);
    layout->addLayout(right, 1);
    setCentralWidget(central);
    parts[0]->setFocus();
    new PageRoom(*this, *m_panel, m_settings); // gone with the panel
    const auto order = [this, parts] {
        setParts(parts + findChildren<QWidget *>(QRegularExpression(QStringLiteral("Dock$"))));
    };
    order();
    connect(m_page, &PageView::viewMade, m_page, order);

    connect(m_page, &PageView::readingChanged, this, &MainWindow::showReading);
    connect(m_page, &PageView::menuRequested, this, &MainWindow::showFigureMenu);
    connect(m_page, &PageView::numbersRequested, this, &MainWindow::showNumbers);

    delete m_reading;
    m_reading = new ElidedLabel;
    m_reading->setContentsMargins(10, 2, 10, 2);
    statusBar()->addWidget(m_reading, 1);
    m_page->tellReading();
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
    bar->setFocusProxy(control);
    control->wrap(true);
    control->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred); // one line, where it fits
    auto *spare = new QWidget;
    spare->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *lines = new FlowLayout(bar);
    lines->setContentsMargins(8, 6, 8, 6);
    lines->setSpacing(4);
    lines->addWidget(control);
    lines->addWidget(spare);
    lines->addWidget(new PresetButton(m_document, *m_presets));
    auto *present = new QPushButton(tr("Present"));
    present->setProperty("segment", true);
    present->setAccessibleDescription(tr("The figures on the whole screen, large"));
    present->setToolTip(tr("The figures on the whole screen, large (F5)"));
    connect(present, &QPushButton::clicked, this, &MainWindow::present);
    lines->addWidget(present); // in the last line of the pages: a narrow window needs fewer lines
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
    if (auto *presentation = findChild<Presentation *>())
        presentation->setTheme(theme);
    for (const auto *dock : findChildren<PanelDock *>()) {
        if (auto *challenge = qobject_cast<ChallengePanel *>(dock->widget()))
            challenge->setTheme(theme);
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setWindow(saveGeometry(), saveState(), placedPanels());
    event->accept();
}

void MainWindow::showFigure(FigureId id)
{
    State next = m_document.state();
    next.view.figure = id;
    m_document.apply(next);
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

void MainWindow::showReading(const QString &reading)
{
    m_reading->setText(reading.isEmpty() ? tr("Move over a figure to read it; click to choose, drag to move, "
                                              "turn the wheel to zoom, double-click to fill the page")
                                         : reading);
    m_reading->setAccessibleName(tr("Reading: %1").arg(m_reading->text()));
}

void MainWindow::restoreLayout(const QByteArray &layout, const QStringList &placed)
{
    if (!restoreState(layout))
        return;
    for (PanelDock *dock : findChildren<PanelDock *>())
        dock->setPlaced(placed.contains(dock->objectName()));
}

QStringList MainWindow::placedPanels() const
{
    QStringList names;
    for (const PanelDock *dock : findChildren<PanelDock *>()) {
        if (dock->isPlaced())
            names << dock->objectName();
    }
    return names;
}

} // namespace sinescope
