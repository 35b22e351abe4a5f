// SPDX-License-Identifier: GPL-3.0-or-later
// Everything without a mouse.
#include "app/figures/page_layout.h"
#include "app/figures/shown_sentence.h"
#include "app/state/language.h"
#include "app/state/settings.h"
#include "app/window/commands/command_palette.h"
#include "app/window/commands/menu_actions.h"
#include "app/window/compare/compare_actions.h"
#include "app/window/figure/figure_view.h"
#include "app/window/figure/page_view.h"
#include "app/window/figure/table_dialog.h"
#include "app/window/help/shortcut_sheet.h"
#include "app/window/main_window.h"
#include "app/window/parameters/parameter_panel.h"
#include "tests/window/dialog_answers.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollArea>
#include <QStandardPaths>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>

using namespace sinescope;

class KeyboardTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Document> m_document;
    std::unique_ptr<sinescope::Cursor> m_cursor;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;

    const State &state() const { return m_document->state(); }
    FigureView &view(FigureId id) { return m_window->findChild<PageView *>()->view(id); }

    void show(FigureId figure)
    {
        State next = state();
        next.view.figure = figure;
        m_document->apply(next);
        QCoreApplication::processEvents();
    }

    void press(FigureId id, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        view(id).setFocus();
        QTest::keyClick(&view(id), Qt::Key(key), modifiers);
    }

    QMenu *figureMenu()
    {
        QMenu *menu = nullptr;
        [&] {
            QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())));
        }();
        return menu;
    }

    static QString nameOf(const QWidget *widget)
    {
        return QStringLiteral("%1 '%2' %3")
            .arg(QLatin1StringView(widget->metaObject()->className()), widget->accessibleName(),
                 widget->objectName());
    }

    /// Widgets that Tab visits, from one all around back to it.
    QList<QWidget *> tabbed(Qt::Key key = Qt::Key_Tab)
    {
        QList<QWidget *> visited;
        for (int i = 0; i < 400; ++i) {
            QWidget *widget = QApplication::focusWidget();
            if (!widget || visited.contains(widget)) {
                if (widget != visited.value(0))
                    qWarning("the focus is trapped at %s", qPrintable(widget ? nameOf(widget) : QString()));
                break;
            }
            visited << widget;
            QTest::keyClick(widget, key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        }
        return visited;
    }

    /// The button of the page, with which the tab order begins.
    QWidget &firstWidget()
    {
        for (auto *button : m_window->findChildren<QPushButton *>())
            if (button->isVisible() && button->isChecked() && button->accessibleName().startsWith(u"Page:"))
                return *button;
        qFatal("no page is chosen");
    }

    /// What one can click into but neither reach by Tab nor by arrows within a group of buttons. A label whose text
    /// can be marked is no control: what it says is read with its row.
    QStringList unreached(const QList<QWidget *> &visited)
    {
        QStringList missing;
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            const bool wants = widget->isVisible() && widget->isEnabled() &&
                               widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy();
            if (!wants || visited.contains(widget) || qobject_cast<QLabel *>(widget))
                continue;
            const auto *button = qobject_cast<QAbstractButton *>(widget);
            const QButtonGroup *group = button ? button->group() : nullptr;
            if (group &&
                std::ranges::any_of(group->buttons(), [&](auto *other) { return visited.contains(other); }))
                continue;
            missing << nameOf(widget);
        }
        return missing;
    }

    static int partOf(const QWidget *widget)
    {
        while (widget && !widget->property("part").isValid())
            widget = widget->parentWidget();
        return widget ? widget->property("part").toInt() : 0;
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("Sinescope"));
        QCoreApplication::setApplicationName(QStringLiteral("keyboard_test"));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void init()
    {
        m_document = std::make_unique<Document>();
        m_cursor = std::make_unique<sinescope::Cursor>();
        m_settings = std::make_unique<Settings>();
        m_settings->setPanelShown(true); // what a test before has hidden
        m_settings->setLanguage(QStringLiteral("en"));
        useLanguage(QStringLiteral("en"));
        m_window = std::make_unique<MainWindow>(*m_document, *m_cursor, *m_settings);
        m_window->resize(1280, 900);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void everyMenuHasALetterOfItsOwn_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << "en";
        QTest::newRow("zh_CN") << "zh_CN";
    }

    void everyMenuHasALetterOfItsOwn()
    {
        QFETCH(QString, language);
        m_settings->setLanguage(language);
        QSet<QChar> letters;
        for (const QAction *menu : m_window->menuBar()->actions()) {
            const qsizetype mark = menu->text().indexOf(u'&');
            QVERIFY2(mark >= 0, qPrintable(menu->text()));
            const QChar letter = menu->text().at(mark + 1).toLower();
            QVERIFY2(letter.isLetter() && !letters.contains(letter), qPrintable(menu->text()));
            letters << letter;
        }
        QVERIFY(letters.size() >= 6);
    }

    void noTwoActionsHaveTheSameKeys()
    {
        QHash<QKeySequence, QString> owners;
        for (const MenuAction &entry : menuActions(*m_window->menuBar())) {
            for (const QKeySequence &keys : entry.action->shortcuts()) {
                QVERIFY2(!owners.contains(keys), qPrintable(entry.path + u' ' + owners.value(keys)));
                owners[keys] = entry.path;
            }
        }
        QVERIFY(owners.size() > 20);
    }

    void arrowsReachEveryEntryOfEveryMenu()
    {
        int entries = 0;
        for (QMenu *menu : m_window->menuBar()->findChildren<QMenu *>()) {
            menu->popup({0, 0});
            QSet<QAction *> reached;
            for (qsizetype i = 0; i <= menu->actions().size(); ++i) {
                QTest::keyClick(menu, Qt::Key_Down);
                reached << menu->activeAction();
            }
            for (QAction *action : menu->actions()) {
                if (action->isSeparator() || !action->isVisible() || !action->isEnabled())
                    continue;
                QVERIFY2(reached.contains(action), qPrintable(action->text()));
                ++entries;
            }
            menu->close();
        }
        QVERIFY(entries > 60);
    }

    void everyActionThatOpensNoDialogRuns()
    {
        test::DialogAnswers answers; // closes a dialog that comes all the same
        const std::size_t count = menuActions(*m_window->menuBar()).size();
        int run = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const auto actions = menuActions(*m_window->menuBar()); // the language makes them anew
            if (i >= actions.size())
                break;
            QAction *action = actions[i].action;
            const bool isQuit = action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_Q);
            if (isQuit || !action->isEnabled() || action->text().contains(u'…'))
                continue;
            action->trigger();
            QCoreApplication::processEvents();
            ++run;
            QVERIFY(m_window->isVisible());
        }
        QVERIFY(run > 50);
    }

    void tabReachesEveryWidgetOfEveryPage_data()
    {
        QTest::addColumn<int>("figure");
        QTest::addColumn<bool>("isCompared");
        QTest::addColumn<QString>("action");
        for (const FigureId id : {FigureId::Overview, FigureId::SimilarityMatrix, FigureId::Clocks,
                                  FigureId::Wavelengths, FigureId::Sentence, FigureId::Limits})
            QTest::addRow("page %d", int(id)) << int(id) << false << QString();
        QTest::newRow("compared") << int(FigureId::Overview) << true << QString();
        QTest::newRow("filled") << int(FigureId::AttentionWith) << false << QString();
        QTest::newRow("lesson") << int(FigureId::Overview) << false << QStringLiteral("Continue");
        QTest::newRow("challenge") << int(FigureId::Overview) << false << QStringLiteral("Challenge");
    }

    void tabReachesEveryWidgetOfEveryPage()
    {
        QFETCH(int, figure);
        QFETCH(bool, isCompared);
        QFETCH(QString, action);
        show(FigureId::Limits); // another page first: its figures are made before those that follow
        show(FigureId(figure));
        if (isCompared)
            pinShown(*m_document);
        for (const MenuAction &entry : menuActions(*m_window->menuBar())) {
            if (action == QLatin1StringView("Continue") &&
                entry.path.startsWith(QLatin1StringView("Lessons: 5")))
                entry.action->trigger();
            else if (action == QLatin1StringView("Challenge") &&
                     entry.path == QLatin1StringView("Lessons: Challenge"))
                entry.action->trigger();
        }
        QCoreApplication::processEvents();
        firstWidget().setFocus();
        const QList<QWidget *> visited = tabbed();
        const QStringList missing = unreached(visited);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));

        // Part after part, in the panel from the top down, and the figures of the page as they stand.
        QList<int> parts;
        QList<FigureId> figures;
        int lowest = -1;
        for (QWidget *widget : visited) {
            if (const int part = partOf(widget); parts.isEmpty() || parts.last() != part)
                parts << part;
            if (auto *shown = qobject_cast<FigureView *>(widget))
                figures << shown->id();
            if (partOf(widget) != 3)
                continue;
            const auto *content =
                m_window->findChild<ParameterPanel *>()->findChild<QScrollArea *>()->widget();
            if (!content->isAncestorOf(widget))
                continue; // it scrolls with the focus
            const int y = widget->mapTo(content, QPoint()).y();
            QVERIFY2(y >= lowest - 8,
                     qPrintable(nameOf(widget) + QString::number(y) + " after " + QString::number(lowest)));
            lowest = y;
        }
        QVERIFY(std::ranges::is_sorted(parts));
        QVERIFY(!parts.contains(0));
        QCOMPARE(parts.contains(8), !action.isEmpty() && action == QLatin1StringView("Continue"));
        const std::vector<Placement> places =
            placements(state().view.figure, {1000, 800}); // a challenge has its own
        QCOMPARE(figures.size(), qsizetype(places.size()));
        for (qsizetype i = 0; i < figures.size(); ++i)
            QCOMPARE(figures[i], places[std::size_t(i)].figure);

        firstWidget().setFocus();
        QCOMPARE(tabbed(Qt::Key_Backtab).size(), visited.size());
    }

    void f6VisitsEveryPartAndComesBack()
    {
        show(FigureId::Sentence);
        pinShown(*m_document);
        QCoreApplication::processEvents();
        QList<int> parts;
        firstWidget().setFocus();
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(m_window.get(), Qt::Key_F6);
            parts << partOf(QApplication::focusWidget());
        }
        QCOMPARE(parts, QList<int>({2, 3, 4, 6, 1})); // comparison, panel, sentence, figures, bar
        QTest::keyClick(m_window.get(), Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(partOf(QApplication::focusWidget()), 6);
        show(FigureId::Clocks);
        view(FigureId::Clocks).setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        QCOMPARE(partOf(QApplication::focusWidget()), 7); // the play bar
    }

    void whatIsVisibleFollowsTheCrosshair()
    {
        State next = state();
        next.view.positions = Interval{9.5, 29.5};
        m_document->apply(next);
        m_cursor->moveTo(Cell{28, 5, 0});
        for (int i = 0; i < 4; ++i)
            press(FigureId::Encoding, Qt::Key_Right);
        QCOMPARE(m_cursor->cell()->row, 32);
        QCOMPARE(state().view.positions, std::optional(Interval{12.5, 32.5}));
        press(FigureId::Encoding, Qt::Key_Home);
        QCOMPARE(m_cursor->cell()->row, 0);
        QCOMPARE(state().view.positions, std::optional(Interval{-0.5, 19.5}));
        press(FigureId::Encoding, Qt::Key_PageDown);
        QCOMPARE(m_cursor->cell()->column, 63);
        press(FigureId::Encoding, Qt::Key_PageUp);
        QCOMPARE(m_cursor->cell()->column, 0);
    }

    void homeAndEndStayWithinEveryFigure()
    {
        for (const FigureId page : {FigureId::Overview, FigureId::SimilarityMatrix, FigureId::Clocks,
                                    FigureId::Wavelengths, FigureId::Sentence, FigureId::Limits}) {
            show(page);
            for (const Placement &place : placements(page, {1000, 800})) {
                for (const int key : {Qt::Key_End, Qt::Key_PageDown, Qt::Key_Home, Qt::Key_PageUp}) {
                    press(place.figure, key);
                    const Cell cell = *m_cursor->cell();
                    QCOMPARE(view(place.figure).figure().within(cell), cell);
                    QVERIFY(!view(place.figure).reading().isEmpty());
                }
            }
        }
    }

    void ctrlArrowsMoveWhatIsVisible()
    {
        State next = state();
        next.view.positions = Interval{9.5, 29.5};
        m_document->apply(next);
        press(FigureId::Encoding, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(state().view.positions, std::optional(Interval{11.5, 31.5}));
        press(FigureId::Encoding, Qt::Key_Left, Qt::ControlModifier);
        press(FigureId::Encoding, Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(state().view.positions, std::optional(Interval{7.5, 27.5}));
        m_document->goBack(); // all at once
        QCOMPARE(state().view.positions, std::optional(Interval{9.5, 29.5}));
        show(FigureId::Clocks);
        next = state();
        next.view.dimensions = Interval{-0.5, 31.5}; // the first 16 of 32 pairs
        m_document->apply(next);
        press(FigureId::Clocks, Qt::Key_Down, Qt::ControlModifier);
        QVERIFY(visiblePairs(state()).begin > 1);
    }

    void zoomingActsOnTheFigureWithTheFocusOrTheFirst()
    {
        m_cursor->moveTo(Cell{64, 0, 0});
        QTest::keyClick(m_window.get(), Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(state().view.positions && state().view.dimensions); // the heatmap has both
        QTest::keyClick(m_window.get(), Qt::Key_0);
        QVERIFY(!state().view.positions && !state().view.dimensions);
        view(FigureId::Waveforms).setFocus();
        QTest::keyClick(&view(FigureId::Waveforms), Qt::Key_Equal, Qt::ControlModifier);
        QVERIFY(state().view.positions && !state().view.dimensions);
        QTest::keyClick(&view(FigureId::Waveforms), Qt::Key_Minus, Qt::ControlModifier);
        QVERIFY(!state().view.positions);
    }

    void aFigureFillsThePageAndGivesItBack()
    {
        press(FigureId::Waveforms, Qt::Key_F);
        QCOMPARE(state().view.figure, FigureId::Waveforms);
        QCOMPARE(QApplication::focusWidget(), &view(FigureId::Waveforms));
        QTest::keyClick(&view(FigureId::Waveforms), Qt::Key_Escape);
        QCOMPARE(state().view.figure, FigureId::Overview);
    }

    void theKeysBeginAtTheChosenPage()
    {
        show(FigureId::Wavelengths);
        MainWindow fresh(*m_document, *m_cursor, *m_settings);
        fresh.show();
        fresh.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&fresh));
        const auto chosen = [&] {
            const auto *button = qobject_cast<QAbstractButton *>(fresh.focusWidget());
            return button && button->isChecked() ? button->text() : QString();
        };
        QCOMPARE(chosen(), QStringLiteral("Wavelengths"));
        QTest::keyClick(&fresh, Qt::Key_F6);
        QVERIFY(chosen().isEmpty());
        QTest::keyClick(&fresh, Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(chosen(), QStringLiteral("Wavelengths"));
    }

    void ctrlReturnAddsADimension()
    {
        m_cursor->moveTo(Cell{3, 40, 0});
        press(FigureId::Encoding, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(state().display.dimensions, std::vector<std::int64_t>({0, 8, 16, 32, 40}));
        press(FigureId::Encoding, Qt::Key_Return);
        QCOMPARE(state().display.dimensions, std::vector<std::int64_t>{40});
    }

    void theMenuOfAFigureHasWhatOneIsLikelyToWant()
    {
        press(FigureId::Similarity, Qt::Key_F10, Qt::ShiftModifier);
        QMenu *menu = figureMenu();
        QStringList labels;
        for (const QAction *action : menu->actions())
            if (!action->isSeparator())
                labels << plainLabel(action->text().section(u'\t', 0, 0));
        QCOMPARE(labels,
                 QStringList({"Fill the page", "Zoom in", "Zoom out", "Whole table", "Numbers as a table",
                              "Copy picture", "Export", "What am I looking at?"}));
        QTest::keyClick(menu, Qt::Key_F); // its letter
        QCOMPARE(state().view.figure, FigureId::Similarity);

        QContextMenuEvent right(QContextMenuEvent::Mouse, QPoint(50, 50),
                                view(FigureId::Similarity).mapToGlobal(QPoint(50, 50)));
        QCoreApplication::sendEvent(&view(FigureId::Similarity), &right);
        QTest::keyClick(figureMenu(), Qt::Key_C);
        QVERIFY(!QApplication::clipboard()->image().isNull());
    }

    /// The labels of a figure's menu that speak of the cell at the crosshair.
    QStringList cellLabels(FigureId id)
    {
        press(id, Qt::Key_F10, Qt::ShiftModifier);
        QStringList labels;
        for (const QAction *action : figureMenu()->actions()) {
            if (action->isSeparator())
                break;
            labels << plainLabel(action->text());
        }
        figureMenu()->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return labels;
    }

    void cellAction(FigureId id, Qt::Key letter)
    {
        press(id, Qt::Key_F10, Qt::ShiftModifier);
        QTest::keyClick(figureMenu(), letter);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void theMenuOfAFigureActsOnTheCell()
    {
        m_cursor->moveTo(Cell{17, 24, 5});
        // sin(17 / 10000^(24/64)), by the C library
        const QString entry = QString::number(std::sin(17 / std::pow(10000.0, 24 / 64.0)), 'g', 10);
        QCOMPARE(cellLabels(FigureId::Encoding),
                 QStringList({QStringLiteral("Copy value ") + entry, QStringLiteral("Copy reading"),
                              QStringLiteral("Show dimension 24 in Waveforms"),
                              QStringLiteral("Use position 17 as the reference")}));
        cellAction(FigureId::Encoding, Qt::Key_V);
        QCOMPARE(QApplication::clipboard()->text(), entry);
        cellAction(FigureId::Encoding, Qt::Key_R);
        QCOMPARE(QApplication::clipboard()->text(), view(FigureId::Encoding).reading());
        QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("Position 17")));
        cellAction(FigureId::Encoding, Qt::Key_D);
        QCOMPARE(state().display.dimensions, std::vector<std::int64_t>({0, 8, 16, 32, 24}));
        QCOMPARE(state().display.reference, 0); // as a click would have changed
        cellAction(FigureId::Encoding, Qt::Key_D);
        QCOMPARE(state().display.dimensions, std::vector<std::int64_t>({0, 8, 16, 32}));
        double dot = 0; // of positions 0 and 17: a sum of cosines
        for (int pair = 0; pair < 32; ++pair)
            dot += std::cos(17 / std::pow(10000.0, pair / 32.0));
        cellAction(FigureId::Similarity, Qt::Key_V);
        QCOMPARE(QApplication::clipboard()->text(), QString::number(dot, 'g', 10));
        cellAction(FigureId::Similarity, Qt::Key_U);
        QCOMPARE(state().display.reference, 17);
        show(FigureId::SimilarityMatrix);
        cellAction(FigureId::SimilarityMatrix, Qt::Key_U);
        QCOMPARE(state().display.reference, 5);
        show(FigureId::Wavelengths);
        cellAction(FigureId::Wavelengths, Qt::Key_V);
        QCOMPARE(QApplication::clipboard()->text(),
                 QString::number(2 * M_PI * std::pow(10000.0, 24 / 64.0), 'g', 10));
    }

    void aRightClickSpeaksOfTheCellUnderThePointer()
    {
        show(FigureId::Overview);
        m_cursor->moveTo(std::nullopt);
        FigureView &encoding = view(FigureId::Encoding);
        const QPoint place(int(encoding.figure().horizontalMap().toPixel(40)),
                           int(encoding.figure().verticalMap().toPixel(30)));
        QContextMenuEvent right(QContextMenuEvent::Mouse, place, encoding.mapToGlobal(place));
        QCoreApplication::sendEvent(&encoding, &right);
        QVERIFY(plainLabel(figureMenu()->actions()[3]->text()) ==
                QStringLiteral("Use position 40 as the reference"));
        QEvent leave(QEvent::Leave); // the menu is in the way
        QCoreApplication::sendEvent(&encoding, &leave);
        QVERIFY(m_cursor->cell());
        QCOMPARE(m_cursor->cell()->column, 30);
        figureMenu()->close();
    }

    void theTableOpensForTheFigureWithTheFocus()
    {
        show(FigureId::Sentence);
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        view(FigureId::AttentionWith).setFocus();
        QTest::keyClick(&view(FigureId::AttentionWith), Qt::Key_T, Qt::ControlModifier);
        auto *dialog = m_window->findChild<TableDialog *>();
        QVERIFY(dialog && !dialog->isModal());
        QTRY_COMPARE(QApplication::activeWindow(), dialog);
        auto *table = dialog->findChild<QTableView *>();
        auto *figure = dialog->findChild<QComboBox *>();
        QCOMPARE(figure->count(), 6);
        QCOMPARE(figure->currentText(), QStringLiteral("Attention with positions"));
        QCOMPARE(table->model()->columnCount(), 12);
        QTest::keyClick(figure, Qt::Key_Home); // the word vectors
        QCOMPARE(table->model()->columnCount(), 64);
        for (QPushButton *button : dialog->findChildren<QPushButton *>())
            if (button->text() == QLatin1StringView("Select &all"))
                button->click();
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QApplication::clipboard()->text().split(u'\n');
        QVERIFY2(lines.size() == 12, qPrintable(lines.join(u'|').left(200)));
        QCOMPARE(lines[0].count(u'\t'), 64); // a name, then the numbers
        QVERIFY(lines[1].startsWith(QLatin1StringView("cat (1)\t")));
        QCOMPARE(lines[1].section(u'\t', 3, 3), table->model()->index(1, 2).data().toString());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!m_window->findChild<TableDialog *>());
    }

    void aTableTooLargeForTheClipboardSaysSo()
    {
        State large;
        large.parameters.length = 16384;
        large.parameters.dModel = 1024;
        TableDialog dialog(FigureId::Encoding, large, {}, m_window.get());
        QApplication::clipboard()->setText(QStringLiteral("before"));
        dialog.findChild<QTableView *>()->selectAll();
        for (QPushButton *button : dialog.findChildren<QPushButton *>())
            if (button->text().startsWith(QLatin1StringView("&Copy")))
                button->click();
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));
        const auto labels = dialog.findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->text().contains(QStringLiteral("10,240,000 cells are too many"));
        }));
    }

    void thePaletteFindsWordsInAnyOrderAndShowsTheKeys()
    {
        std::vector<Command> commands = menuCommands(*m_window->menuBar());
        const auto has = [&](const char *name) {
            return std::ranges::any_of(
                commands, [&](const Command &one) { return one.name == QLatin1StringView(name); });
        };
        for (const char *name :
             {"View: Colours: Viridis", "View: Clocks", "Lessons: Challenge", "Lessons: 5. Turning d_model",
              "Compare: Overlay in Similarity: Rotary score of equal query and key",
              "Edit: Copy as code: NumPy"})
            QVERIFY2(has(name), name);
        CommandPalette palette(commands, m_window.get());
        palette.show();
        auto *search = palette.findChild<QLineEdit *>();
        auto *list = palette.findChild<QTreeWidget *>();
        QTest::keyClicks(search, QStringLiteral("table whol"));
        QCOMPARE(list->currentItem()->text(0), QStringLiteral("View: Whole table"));
        QCOMPARE(list->currentItem()->text(2), QStringLiteral("0"));
        QVERIFY(Qt::Alignment(list->currentItem()->textAlignment(2)) & Qt::AlignRight);
        search->clear();
        QTest::keyClicks(search, QStringLiteral("ctrl+t"));
        QCOMPARE(list->currentItem()->text(0), QStringLiteral("View: Numbers as a table"));
    }

    void theSheetListsTheKeysOfFigures()
    {
        const ShortcutSheet sheet(*m_window->menuBar());
        const auto *table = sheet.findChild<QTableWidget *>();
        QStringList keys;
        for (int row = 0; row < table->rowCount(); ++row)
            keys << table->item(row, 1)->text();
        for (const char *wanted : {"F, Escape", "Ctrl+Return", "Ctrl+Arrow keys", "Page Up, Page Down",
                                   "Menu, Shift+F10", "Ctrl++, Ctrl+=", "Ctrl+?, Ctrl+/", "F6, Shift+F6"})
            QVERIFY2(keys.contains(QLatin1StringView(wanted)), wanted);
    }

    void theSheetHasGroupsAndASearch()
    {
        ShortcutSheet sheet(*m_window->menuBar());
        sheet.show();
        const auto &table = *sheet.findChild<QTableWidget *>();
        auto &search = *sheet.findChild<QLineEdit *>();
        const auto shown = [&] {
            QStringList names;
            for (int row = 0; row < table.rowCount(); ++row) {
                if (!table.isRowHidden(row))
                    names << table.item(row, 0)->text();
            }
            return names;
        };
        const QStringList all = shown();
        for (const char *group : {"File", "Edit", "View", "Compare", "Help", "Go", "On a figure",
                                  "In a presentation", "In the guide"})
            QCOMPARE(all.count(QLatin1StringView(group)), 1);
        // Every shortcut of the menus once, and nothing without keys but the groups.
        int withKeys = 0;
        for (const MenuAction &entry : menuActions(*m_window->menuBar())) {
            if (entry.action->shortcut().isEmpty())
                continue;
            ++withKeys;
            QVERIFY2(all.contains(entry.path.section(QStringLiteral(": "), 1)), qPrintable(entry.path));
        }
        QVERIFY(withKeys > 30);
        QVERIFY(all.indexOf(QStringLiteral("Clocks")) > all.indexOf(QStringLiteral("Go")));
        search.setText(QStringLiteral("zoom"));
        QCOMPARE(shown(), (QStringList{QStringLiteral("View"), QStringLiteral("Zoom in"),
                                       QStringLiteral("Zoom out"), QStringLiteral("Whole table"),
                                       QStringLiteral("On a figure"), QStringLiteral("Zoom in and out")}));
        search.setText(QStringLiteral("ctrl+k"));
        QVERIFY(shown().contains(QStringLiteral("Find a command")));
        QCOMPARE(shown().size(), 2);
        QTest::keyClick(&search, Qt::Key_Return);
        QVERIFY(sheet.isVisible());
        search.setText(QStringLiteral("xylophone"));
        QVERIFY(shown().isEmpty());
        search.clear();
        QCOMPARE(shown(), all);
    }
};

QTEST_MAIN(KeyboardTest)
#include "keyboard_test.moc"
