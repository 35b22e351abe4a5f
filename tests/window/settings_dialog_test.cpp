// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/reading.h"
#include "app/lessons/lesson_session.h"
#include "app/state/cursor.h"
#include "app/state/field_text.h"
#include "app/state/language.h"
#include "app/state/presets.h"
#include "app/state/settings.h"
#include "app/window/document/document_actions.h"
#include "app/window/help/welcome_dialog.h"
#include "app/window/main_window.h"
#include "app/window/panel_dock.h"
#include "app/window/settings_dialog.h"
#include "app/window/widgets/number_box.h"
#include "tests/window/dialog_answers.h"

#include <QComboBox>
#include <QCommandLinkButton>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>

using namespace sinescope;

class SettingsDialogTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Presets> m_presets;
    std::unique_ptr<SettingsDialog> m_dialog;

    /// Chooses the entry with that text in whichever box has it, as a click on it would.
    void choose(const QString &label)
    {
        for (auto *box : m_dialog->findChildren<QComboBox *>()) {
            const int index = box->findText(label);
            if (index < 0)
                continue;
            box->setCurrentIndex(index);
            emit box->activated(index);
            return;
        }
        QFAIL(qPrintable(label));
    }
    QPushButton &button(const QString &label)
    {
        for (auto *candidate : m_dialog->findChildren<QPushButton *>()) {
            if (candidate->text().remove(u'&') == label)
                return *candidate;
        }
        qFatal("no button %s", qPrintable(label));
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("Sinescope"));
        QCoreApplication::setApplicationName(QStringLiteral("settings_dialog_test"));
    }

    void init()
    {
        QSettings().clear();
        useLanguage(QStringLiteral("en"));
        useNumberStyle(QStringLiteral("language"));
        m_settings = std::make_unique<Settings>();
        m_presets = std::make_unique<Presets>();
        m_dialog = std::make_unique<SettingsDialog>(*m_settings, *m_presets);
        m_dialog->show();
    }

    void everyChoiceCountsAtOnceAndIsKept()
    {
        choose(QStringLiteral("High contrast"));
        choose(QStringLiteral("Decimal comma: 1234,5"));
        choose(QStringLiteral("Llama 3, rotary, one head"));
        choose(QStringLiteral("Viridis"));
        const Settings later;
        QCOMPARE(later.theme(), QStringLiteral("contrast"));
        QCOMPARE(later.numberStyle(), QStringLiteral("comma"));
        QCOMPARE(later.defaultPreset(), QStringLiteral("llama-3"));
        QCOMPARE(later.defaultColormap(), QStringLiteral("viridis"));
        SettingsDialog again(*m_settings, *m_presets);
        QStringList shown;
        for (const auto *box : again.findChildren<QComboBox *>())
            shown << box->currentText();
        QVERIFY(shown.contains(QStringLiteral("High contrast")) && shown.contains(QStringLiteral("Viridis")));
    }

    void newDocumentsBeginWithThePresetAndTheColours()
    {
        choose(QStringLiteral("Llama 3, rotary, one head"));
        choose(QStringLiteral("Viridis"));
        Document document;
        DocumentSession session(document, *m_settings);
        session.startNew();
        QCOMPARE(document.state().parameters.base, 500000.0); // Grattafiori et al. 2024, section 3.2
        QCOMPARE(document.state().parameters.length, 8192);
        QCOMPARE(document.state().display.colormap, std::string("viridis"));
        QVERIFY(!session.isModified());
    }

    void aPresetThatIsGoneIsTheUsualTable()
    {
        m_settings->setDefaultPreset(QStringLiteral("removed since"));
        QCOMPARE(m_settings->newState().parameters, Parameters{});
    }

    void numbersLookAsChosen_data()
    {
        QTest::addColumn<QString>("style");
        QTest::addColumn<QString>("large");
        QTest::addColumn<QString>("value");
        QTest::newRow("language") << "language"
                                  << "1,234.5"
                                  << "0.500000";
        QTest::newRow("plain") << "plain"
                               << "1234.5"
                               << "0.500000";
        QTest::newRow("comma") << "comma"
                               << "1234,5"
                               << "0,500000";
    }
    void numbersLookAsChosen()
    {
        QFETCH(QString, style);
        QFETCH(QString, large);
        QFETCH(QString, value);
        for (const QString &language : languageIds()) {
            useLanguage(language);
            useNumberStyle(style);
            QCOMPARE(exactText(1234.5), large);
            QCOMPARE(valueText(0.5), value);
            NumberBox box(0, 1e12, false);
            for (const auto &[typed, number] :
                 {std::pair(large, 1234.5), std::pair(QStringLiteral("1234.5"), 1234.5),
                  std::pair(QStringLiteral("0.125"), 0.125), std::pair(QStringLiteral("1.234"), 1.234)}) {
                box.setValue(0);
                box.selectAll();
                QTest::keyClicks(&box, typed);
                QTest::keyClick(&box, Qt::Key_Return);
                QCOMPARE(box.value(), number);
                QCOMPARE(box.text(), exactText(number));
                box.interpretText(); // what it shows it reads as the same
                QCOMPARE(box.value(), number);
            }
            QCOMPARE(currentLanguage(), language);
        }
    }

    void theLanguageOfTheDialogFollows()
    {
        connect(m_settings.get(), &Settings::languageChanged, this,
                [this] { useLanguage(m_settings->language()); });
        choose(QStringLiteral("简体中文"));
        QTRY_VERIFY(m_dialog->windowTitle() != QStringLiteral("Settings"));
        QVERIFY(m_settings->hasOwnLanguage());
        m_settings->setLanguage({});
        QVERIFY(!m_settings->hasOwnLanguage());
    }

    void theWindowBehindFollowsAtOnceAndKeepsItsPlace()
    {
        Document document;
        sinescope::Cursor cursor;
        MainWindow window(document, cursor, *m_settings);
        window.resize(1500, 900);
        window.show();
        auto &lessons = *window.findChild<LessonSession *>();
        QVERIFY(lessons.open(lessons.library().entries().front().key));
        lessons.goTo(1);
        const auto dock = [&] {
            return window.findChild<PanelDock *>(QStringLiteral("lessonDock"));
        };
        window.addDockWidget(Qt::BottomDockWidgetArea, dock());
        State next = document.state();
        next.parameters.base = 1234.5;
        next.view.figure = FigureId::Waveforms;
        document.apply(next);
        m_dialog = std::make_unique<SettingsDialog>(*m_settings, *m_presets, &window);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        auto *box = m_dialog->findChildren<QComboBox *>().first();
        box->setFocus();

        choose(QStringLiteral("Decimal comma: 1234,5"));
        const auto shows = [&](const QString &number) {
            const auto boxes = window.findChildren<NumberBox *>();
            return std::ranges::any_of(boxes, [&](const NumberBox *one) { return one->text() == number; });
        };
        QTRY_VERIFY(shows(QStringLiteral("1234,5")));
        choose(QStringLiteral("简体中文"));
        QTRY_COMPARE(m_dialog->windowTitle(), QStringLiteral("设置"));
        QVERIFY(shows(QStringLiteral("1234,5")));
        QCOMPARE(window.menuBar()->actions().first()->text().left(2), QStringLiteral("文件"));
        QVERIFY(dock()->isVisible());
        QCOMPARE(window.dockWidgetArea(dock()), Qt::BottomDockWidgetArea);
        QVERIFY(lessons.isOpen());
        QCOMPARE(lessons.stepIndex(), 1);
        QCOMPARE(document.state(), next);
        // The keys are where they were, in the dialog.
        QCOMPARE(m_dialog->focusWidget(), m_dialog->findChildren<QComboBox *>().first());
        QVERIFY(m_dialog->isActiveWindow());
        m_dialog.reset();
    }

    /// Another language makes the menus anew: whoever opened the settings has to be done by then.
    void theMenuThatOpensTheSettingsIsDoneBeforeTheyChange()
    {
        Document document;
        sinescope::Cursor cursor;
        MainWindow window(document, cursor, *m_settings);
        window.show();
        const auto dialog = [&] {
            return window.findChild<SettingsDialog *>();
        };
        QTimer::singleShot(2000, &window, [&] { // else there would be no end
            if (dialog())
                dialog()->reject();
        });
        for (QAction *action : window.menuBar()->findChildren<QAction *>()) {
            if (action->text().remove(u'&').startsWith(QStringLiteral("Settings")))
                action->trigger();
        }
        QVERIFY(dialog() && dialog()->isVisible());
        dialog()->reject();
        QTRY_VERIFY(!dialog());
    }

    void recentFilesAreForgotten()
    {
        m_settings->addRecentFile(QStringLiteral("/some/talk.sinescope"));
        SettingsDialog dialog(*m_settings, *m_presets);
        for (auto *forget : dialog.findChildren<QPushButton *>()) {
            if (forget->text().contains(QStringLiteral("recent")))
                forget->click();
        }
        QVERIFY(m_settings->recentFiles().isEmpty());
    }

    void resettingSparesTheProgressOfLessons()
    {
        QSettings().setValue(QStringLiteral("lessons/progress/last"), QStringLiteral("01"));
        QSettings().setValue(QStringLiteral("export/dpi"), 300);
        choose(QStringLiteral("Dark"));
        choose(QStringLiteral("Viridis"));
        choose(QStringLiteral("Llama 3, rotary, one head"));
        choose(QStringLiteral("Without groups: 1234.5"));
        m_settings->addRecentFile(QStringLiteral("/some/talk.sinescope"));
        m_settings->setPanelShown(false);
        m_settings->setWelcomed();
        test::DialogAnswers answers;
        answers.click(QStringLiteral("Yes"));
        button(QStringLiteral("Reset all…")).click();
        QVERIFY(answers.isDone());
        QCOMPARE(m_settings->theme(), QStringLiteral("system"));
        QCOMPARE(m_settings->newState(), State{});
        QCOMPARE(m_settings->numberStyle(), QStringLiteral("language"));
        QVERIFY(m_settings->recentFiles().isEmpty());
        QVERIFY(m_settings->isPanelShown());
        QVERIFY(!QSettings().contains(QStringLiteral("export/dpi")));
        QCOMPARE(QSettings().value(QStringLiteral("lessons/progress/last")).toString(), QStringLiteral("01"));
        QVERIFY(m_settings->isWelcomed());
    }

    void thePlacesOfPanelsAreKeptAndForgotten()
    {
        Document document;
        sinescope::Cursor cursor;
        const auto lessonDock = [](QMainWindow &window) {
            return window.findChild<PanelDock *>(QStringLiteral("lessonDock"));
        };
        {
            MainWindow window(document, cursor, *m_settings);
            window.resize(1500, 900);
            window.show();
            window.addDockWidget(Qt::BottomDockWidgetArea, lessonDock(window));
            window.close();
        }
        {
            MainWindow window(document, cursor, *m_settings);
            window.show();
            lessonDock(window)->open(); // wide enough for the right edge
            QCOMPARE(window.dockWidgetArea(lessonDock(window)), Qt::BottomDockWidgetArea);
            m_settings->forgetWindow();
            window.close();
        }
        QVERIFY(m_settings->windowLayout().isEmpty());
    }

    /// Where nobody has chosen, as on the first day.
    void aPanelNeverOpenedChoosesItsEdgeInEverySession()
    {
        Document document;
        sinescope::Cursor cursor;
        for (int session = 0; session < 2; ++session) {
            MainWindow window(document, cursor, *m_settings);
            window.resize(1280, 860);
            window.show();
            if (session == 0) {
                window.close();
                continue;
            }
            auto *dock = window.findChild<PanelDock *>(QStringLiteral("lessonDock"));
            dock->open();
            QCOMPARE(window.dockWidgetArea(dock), Qt::BottomDockWidgetArea);
        }
    }

    void theWelcomeComesOnceAndOffersThreeWays()
    {
        Document document;
        sinescope::Cursor cursor;
        MainWindow window(document, cursor, *m_settings);
        window.show();
        window.welcome();
        auto *welcome = window.findChild<WelcomeDialog *>();
        QVERIFY(welcome);
        const auto choices = welcome->findChildren<QCommandLinkButton *>();
        QCOMPARE(choices.size(), 3);
        choices[1]->click(); // the first lesson
        QTRY_VERIFY(window.findChild<PanelDock *>(QStringLiteral("lessonDock"))->isVisible());
        QTRY_VERIFY(!window.findChild<WelcomeDialog *>());
        window.welcome();
        QVERIFY(!window.findChild<WelcomeDialog *>());
    }
};

QTEST_MAIN(SettingsDialogTest)
#include "settings_dialog_test.moc"
