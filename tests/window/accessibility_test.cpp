// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/reading.h"
#include "app/lessons/challenge_session.h"
#include "app/lessons/lesson_session.h"
#include "app/numbers/number_table.h"
#include "app/state/presets.h"
#include "app/window/check_dialog.h"
#include "app/window/commands/command_palette.h"
#include "app/window/commands/menu_actions.h"
#include "app/window/compare/compare_actions.h"
#include "app/window/compare/compare_facts.h"
#include "app/window/export/data_export_dialog.h"
#include "app/window/export/export_dialog.h"
#include "app/window/export/sweep_dialog.h"
#include "app/window/figure/table_dialog.h"
#include "app/window/help/guide_window.h"
#include "app/window/help/shortcut_sheet.h"
#include "app/window/help/welcome_dialog.h"
#include "app/window/lessons/lesson_list.h"
#include "app/window/panel_dock.h"
#include "app/window/parameters/preset_dialog.h"
#include "app/window/presentation.h"
#include "app/window/settings_dialog.h"
#include "app/window/widgets/segmented_control.h"
#include "core/frequencies.h"
#include "tests/window/test_window.h"

#include <QAccessible>
#include <QDialogButtonBox>
#include <QMenuBar>
#include <QPushButton>
#include <QSet>
#include <QSlider>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace sinescope;

class AccessibilityTest : public QObject, protected test::TestWindow
{
    Q_OBJECT

private:
    /// Walks what a screen reader walks, and says what it would not be told: of a control that takes the
    /// focus its name, and what it does or where it stands.
    static void walk(QAccessibleInterface *root, QStringList &complaints, int &controls)
    {
        for (int i = 0; i < root->childCount(); ++i) {
            QAccessibleInterface *child = root->child(i);
            if (!child || child->state().invisible)
                continue;
            const QString name = child->text(QAccessible::Name);
            const auto *widget = qobject_cast<QWidget *>(child->object());
            const bool takesTab = widget && widget->focusPolicy() & Qt::TabFocus;
            const bool isContainer = (child->role() == QAccessible::Client && !takesTab) ||
                                     (child->role() == QAccessible::Pane && !takesTab) ||
                                     child->role() == QAccessible::ScrollBar ||
                                     (child->role() == QAccessible::StaticText && name.isEmpty());
            const auto *object = child->object();
            const QString who = QStringLiteral("%1 '%2' %3")
                                    .arg(QLatin1StringView(object ? object->metaObject()->className() : "?"),
                                         name, object ? object->objectName() : QString());
            // "Close" and "Save as…" say what they do, and so do the tabs of pages.
            const bool isOfDialog = (object && qobject_cast<QDialogButtonBox *>(object->parent())) ||
                                    child->role() == QAccessible::PageTab ||
                                    child->role() == QAccessible::PageTabList;
            if (child->state().focusable && !isContainer) {
                ++controls;
                if (name.isEmpty())
                    complaints << who + QStringLiteral(" has no name");
                if (child->text(QAccessible::Description).isEmpty() &&
                    child->text(QAccessible::Value).isEmpty() && !child->valueInterface() &&
                    child->role() != QAccessible::MenuItem && child->role() != QAccessible::StaticText &&
                    !isOfDialog)
                    complaints << who + QStringLiteral(" has neither description nor value");
            }
            const bool hasCells = child->tableInterface() != nullptr;
            if (!hasCells) // which are read by their row and column
                walk(child, complaints, controls);
        }
    }

    int m_controls = 0;
    QStringList complaintsOf(QWidget &widget)
    {
        QCoreApplication::processEvents();
        QStringList complaints;
        walk(QAccessible::queryAccessibleInterface(&widget), complaints, m_controls);
        complaints.removeDuplicates();
        return complaints;
    }

    void show(FigureId figure)
    {
        State next = m_document->state();
        next.view.figure = figure;
        m_document->apply(next);
        QCoreApplication::processEvents();
    }

    /// Runs the action and looks at the window that it opens.
    QStringList complaintsBehind(const QString &path)
    {
        QStringList complaints;
        for (const MenuAction &entry : menuActions(*m_window->menuBar())) {
            if (entry.path != path)
                continue;
            bool isSeen = false;
            QTimer timer;
            timer.callOnTimeout(this, [&] {
                QWidget *dialog = QApplication::activeModalWidget();
                if (!dialog)
                    return;
                timer.stop();
                complaints << complaintsOf(*dialog);
                isSeen = true;
                dialog->close();
            });
            timer.start(0);
            entry.action->trigger();
            if (!isSeen)
                complaints << QStringLiteral("no dialog came");
            return complaints;
        }
        return {QStringLiteral("there is no action ") + path};
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setApplicationName(QStringLiteral("accessibility_test"));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QAccessible::setActive(true);
    }

    void init() { makeWindow(QSize(1200, 800)); }

    void everyControlOfEveryPageIsToldOf_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << "en";
        QTest::newRow("zh_CN") << "zh_CN";
    }

    void everyControlOfEveryPageIsToldOf()
    {
        QFETCH(QString, language);
        m_settings->setLanguage(language);
        QStringList found;
        for (const FigureId id : {FigureId::Overview, FigureId::SimilarityMatrix, FigureId::Clocks,
                                  FigureId::Wavelengths, FigureId::Sentence, FigureId::Limits}) {
            show(id);
            found << complaintsOf(*m_window);
        }
        pinShown(*m_document);
        show(FigureId::Waveforms);
        found << complaintsOf(*m_window);
        for (QToolButton *more : m_window->findChildren<QToolButton *>()) // facts, and more parameters
            if (more->isCheckable() && more->isVisible())
                more->setChecked(true);
        found << complaintsOf(*m_window);
        auto *session = m_window->findChild<LessonSession *>();
        for (const LibraryEntry &entry : session->library().entries()) {
            session->open(entry.key);
            for (int step = 0; step < int(session->lesson().steps.size()); ++step) {
                session->goTo(step);
                found << complaintsOf(*m_window->findChild<PanelDock *>(QStringLiteral("lessonDock")));
            }
        }
        session->close();
        auto &challenge = *m_window->findChild<ChallengeSession *>();
        challenge.start(Level::Easy, 1);
        challenge.open();
        found << complaintsOf(*m_window);
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        auto *presentation = m_window->findChild<Presentation *>();
        QVERIFY(presentation && QTest::qWaitForWindowExposed(presentation));
        QTest::keyClick(presentation, Qt::Key_F9);
        found << complaintsOf(*presentation);
        challenge.close();
        session->open(QString(session->library().entries().front().key));
        found << complaintsOf(*presentation);
        presentation->resize(500, 300); // the lesson is to be scrolled
        found << complaintsOf(*presentation);
        presentation->close();
        session->close();
        found.removeDuplicates();
        for (const QString &one : found)
            qWarning("%s", qPrintable(one));
        QCOMPARE(found.size(), 0);
        QVERIFY(m_controls > 300);
    }

    /// Who hears "Page" before a button takes it for one of the pages.
    void theGroupOfPagesHoldsThePagesAlone()
    {
        auto *control = m_window->findChild<SegmentedControl *>();
        QAccessibleInterface *group = QAccessible::queryAccessibleInterface(control);
        QCOMPARE(group->text(QAccessible::Name), QStringLiteral("Page"));
        QStringList pages;
        for (int i = 0; i < group->childCount(); ++i)
            pages << group->child(i)->text(QAccessible::Name);
        QCOMPARE(pages, QStringList({"Page: Overview", "Page: Matrix", "Page: Clocks", "Page: Wavelengths",
                                     "Page: Sentence", "Page: Limits"}));
        int others = 0;
        for (QPushButton *button : control->parentWidget()->findChildren<QPushButton *>()) {
            const QString name = button->text();
            if (!name.startsWith(QStringLiteral("Preset")) && name != QStringLiteral("Present"))
                continue;
            QAccessibleInterface *parent = QAccessible::queryAccessibleInterface(button)->parent();
            QCOMPARE(parent->object(), control->parentWidget());
            ++others;
        }
        QCOMPARE(others, 2);
    }

    void everyControlOfEveryDialogIsToldOf_data() { everyControlOfEveryPageIsToldOf_data(); }

    void everyControlOfEveryDialogIsToldOf()
    {
        QFETCH(QString, language);
        m_settings->setLanguage(language);
        QStringList found;
        const auto add = [&](const QString &dialog, const QStringList &complaints) {
            for (const QString &one : complaints)
                found << dialog + QStringLiteral(": ") + one;
        };
        if (language == QLatin1StringView("en")) { // by the menus, as their entries are called here
            for (const char *path : {"File: Export", "File: Export overview", "File: Export data",
                                     "File: Export a sweep", "Lessons: All lessons", "Help: Find a command",
                                     "Help: Keyboard shortcuts", "Help: About Sinescope"})
                add(QLatin1StringView(path), complaintsBehind(QLatin1StringView(path)));
        }
        const auto look = [&](QDialog &dialog) {
            dialog.show();
            add(QLatin1StringView(dialog.metaObject()->className()), complaintsOf(dialog));
        };
        const State &state = m_document->state();
        for (const FigureId id : {FigureId::Encoding, FigureId::Sentence, FigureId::Limits}) {
            ExportDialog exported(state, id, std::nullopt, m_window.get());
            look(exported);
        }
        DataExportDialog data(state, FigureId::Encoding, m_window.get());
        look(data);
        SweepDialog sweep(state, {}, m_window.get());
        look(sweep);
        Presets presets(nullptr);
        PresetDialog chooser(*m_document, presets, m_window.get());
        look(chooser);
        ShortcutSheet sheet(*m_window->menuBar(), m_window.get());
        look(sheet);
        CommandPalette palette(menuCommands(*m_window->menuBar()), m_window.get());
        look(palette);
        for (const FigureId id : {FigureId::Similarity, FigureId::WordSums, FigureId::Cost}) {
            TableDialog table(id, state, {}, m_window.get());
            look(table);
        }
        SettingsDialog settings(*m_settings, presets, m_window.get());
        look(settings);
        WelcomeDialog welcome(m_window.get());
        look(welcome);
        LessonList lessons(*m_window->findChild<LessonSession *>(), *m_settings, m_window.get());
        look(lessons);
        pinShown(*m_document);
        CompareFacts facts(*m_document, m_window.get());
        look(facts);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("table.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int row = 0; row < 8; ++row)
            file.write(QByteArrayLiteral("0,1,0,1\n"));
        file.close();
        CheckDialog check(*m_document, *m_settings, file.fileName(), m_window.get());
        look(check);
        QTRY_VERIFY(check.isDone());
        look(check);
        GuideWindow guide;
        guide.show();
        add(QStringLiteral("GuideWindow"), complaintsOf(guide));
        found.removeDuplicates();
        for (const QString &one : found)
            qWarning("%s", qPrintable(one));
        QCOMPARE(found.size(), 0);
    }

    void everyFigureHasASummaryWithNumbersAndAReading()
    {
        m_cursor->moveTo(Cell{3, 5, 7});
        QSet<QString> summaries;
        for (int id = 0; id <= int(FigureId::FormatErrors); ++id) {
            if (!hasNumbers(FigureId(id)))
                continue;
            show(pageOf(FigureId(id)));
            QAccessibleInterface *figure = QAccessible::queryAccessibleInterface(&view(FigureId(id)));
            const QString summary = view(FigureId(id)).figure().describe();
            QVERIFY2(std::ranges::any_of(summary, [](QChar c) { return c.isDigit(); }), qPrintable(summary));
            QVERIFY2(summary.size() > 60, qPrintable(summary));
            QVERIFY(!figure->text(QAccessible::Value).isEmpty());
            summaries << summary;
        }
        QCOMPARE(summaries.size(), 18);
    }

    void aFigureOffersItsActions()
    {
        QAccessibleInterface *figure = QAccessible::queryAccessibleInterface(&view(FigureId::Encoding));
        QAccessibleActionInterface *actions = figure->actionInterface();
        QVERIFY(actions);
        for (const QString &id : actions->actionNames()) {
            QVERIFY(!actions->localizedActionName(id).isEmpty());
            QVERIFY2(!actions->localizedActionDescription(id).isEmpty(), qPrintable(id));
        }
        m_cursor->moveTo(Cell{60, 30, 0});
        actions->doAction(QStringLiteral("zoom in"));
        QTRY_VERIFY(m_document->state().view.positions);
        actions->doAction(QStringLiteral("zoom out"));
        QTRY_VERIFY(!m_document->state().view.positions);
        actions->doAction(QAccessibleActionInterface::pressAction());
        QTRY_COMPARE(m_document->state().display.reference, 60);
        actions->doAction(QStringLiteral("fill the page"));
        QTRY_COMPARE(m_document->state().view.figure, FigureId::Encoding);
        actions->doAction(QStringLiteral("numbers as a table"));
        QTRY_VERIFY(m_window->findChild<TableDialog *>());
        QVERIFY(m_window->findChild<TableDialog *>()->isVisible());
    }

    void aSliderSpeaksOfItsParameter()
    {
        for (QSlider *slider : m_window->findChildren<QSlider *>()) {
            if (slider->accessibleName() != QStringLiteral("Length slider"))
                continue;
            QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(slider);
            QCOMPARE(spoken->valueInterface()->currentValue().toDouble(), 128.0);
            QCOMPARE(spoken->text(QAccessible::Value), QStringLiteral("128"));
            QCOMPARE(spoken->valueInterface()->maximumValue().toDouble(), 16777216.0);
            spoken->valueInterface()->setCurrentValue(512);
            QCOMPARE(m_document->state().parameters.length, 512);
            return;
        }
        QFAIL("there is no such slider");
    }

    void aFigureTellsWhatItShowsNow()
    {
        QAccessibleInterface *figure = QAccessible::queryAccessibleInterface(&view(FigureId::Encoding));
        QCOMPARE(figure->role(), QAccessible::Chart);
        QCOMPARE(figure->text(QAccessible::Name), QStringLiteral("Encoding"));
        QVERIFY(figure->text(QAccessible::Description).contains(QStringLiteral("128 positions")));
        State next = m_document->state();
        next.parameters.length = 77;
        m_document->apply(next);
        QVERIFY(figure->text(QAccessible::Description).contains(QStringLiteral("77 positions")));
    }

    void aFigureReadsItsCrosshair()
    {
        QAccessibleInterface *figure = QAccessible::queryAccessibleInterface(&view(FigureId::Encoding));
        QVERIFY(figure->text(QAccessible::Value).isEmpty());
        m_cursor->moveTo(Cell{17, 24, 0});
        // sin(17 / 10000^(24/64)) to six decimals
        const double value = std::sin(17 / std::pow(10000.0, 24.0 / 64));
        QVERIFY(figure->text(QAccessible::Value).contains(QLocale().toString(value, 'f', 6)));
        QVERIFY(figure->text(QAccessible::Description).startsWith(figure->text(QAccessible::Value)));
    }
};

QTEST_MAIN(AccessibilityTest)
#include "accessibility_test.moc"
