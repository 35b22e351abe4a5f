// SPDX-License-Identifier: GPL-3.0-or-later
// The window without a mouse: menus, the way of Tab and F6, commands and the list of keys.
#include "app/figures/page_layout.h"
#include "app/window/commands/command_palette.h"
#include "app/window/commands/menu_actions.h"
#include "app/window/compare/compare_actions.h"
#include "app/window/help/shortcut_sheet.h"
#include "app/window/parameters/parameter_panel.h"
#include "tests/window/dialog_answers.h"
#include "tests/window/test_window.h"

#include <QButtonGroup>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>

using namespace sinescope;

class KeyboardTest : public QObject, protected test::TestWindow
{
    Q_OBJECT

private:
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

    /// What one can click into but neither reach by Tab nor by arrows within a group of buttons. A label
    /// whose text can be marked is no control: what it says is read with its row.
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
    void initTestCase() { useTestSettings(QStringLiteral("keyboard_test")); }
    void init() { makeWindow(); }

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
        QTest::newRow("a setting") << int(FigureId::Overview) << false << QStringLiteral("Lessons: 5");
        QTest::newRow("a number") << int(FigureId::Overview) << false << QStringLiteral("Lessons: 1.");
        QTest::newRow("choices") << int(FigureId::Overview) << false << QStringLiteral("Lessons: 8");
        QTest::newRow("challenge") << int(FigureId::Overview) << false
                                   << QStringLiteral("Lessons: Challenge");
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
            if (!action.isEmpty() && entry.path.startsWith(action))
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
        QCOMPARE(parts.last() > 7, !action.isEmpty()); // a lesson or a challenge
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
