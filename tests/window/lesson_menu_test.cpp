// SPDX-License-Identifier: GPL-3.0-or-later
// The menu and the list of lessons, those of the program and those of one's own.
#include "app/window/lessons/lesson_list.h"
#include "app/window/lessons/lesson_text.h"
#include "tests/window/window_with_lessons.h"

#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QRadioButton>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

using namespace sinescope;

class LessonMenuTest : public QObject, protected test::WindowWithLessons
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestSettings(QStringLiteral("lesson_menu_test")); }
    void init() { makeWindow(); }
    void cleanup() { m_window.reset(); }

    void beforeAnyLessonTheMenuOffersToStart()
    {
        QVERIFY(!action(QStringLiteral("Continue")));
        open(QStringLiteral("Start"));
        QVERIFY(session().isOpen());
        QCOMPARE(session().entry().key, session().library().entries().front().key);
        QVERIFY(!action(QStringLiteral("Start")));
        QVERIFY(action(QStringLiteral("Continue")));
    }

    void everyStepOfEveryLessonIsShown()
    {
        for (const LibraryEntry &entry : session().library().entries()) {
            QVERIFY(session().open(entry.key));
            for (int step = 0; step < session().stepCount(); ++step) {
                session().goTo(step);
                QVERIFY2(text().startsWith(session().step().title), qPrintable(text()));
                QVERIFY2(!text().contains(u'{'), qPrintable(text()));
            }
            m_window->grab();
        }
    }

    void nothingIsLoadedByALesson()
    {
        const QString html = labelText(
            QStringLiteral("a ![x](file:///etc/hostname) <img src=\"file:///etc/hostname\"> <b>c</b>"));
        QVERIFY2(!html.contains(QStringLiteral("<img")), qPrintable(html));
        QVERIFY(QTextDocumentFragment::fromHtml(html).toPlainText().contains(QStringLiteral("<b>c</b>")));
        QVERIFY(!labelText(QStringLiteral("![x](y.png)")).contains(QStringLiteral("<img")));
    }

    void theListOpensALessonAndNamesWhatIsBroken()
    {
        useOwnLesson("# T\n\n## S\n\n```point\nnowhere\n```\n");
        LessonList list(session(), *m_settings, m_window.get());
        auto &tree = *list.findChild<QTreeWidget *>();
        QCOMPARE(tree.topLevelItemCount(), 13);
        tree.setCurrentItem(tree.topLevelItem(12));
        QStringList words;
        for (const QLabel *label : list.findChildren<QLabel *>())
            words << label->text();
        QVERIFY2(words.join(u'\n').contains(QStringLiteral("mine.md, line 6: \"nowhere\" is not one of")),
                 qPrintable(words.join(u'\n')));
        emit tree.itemActivated(tree.currentItem(), 0); // a broken one does not open
        QVERIFY(list.chosen().isEmpty());
        tree.setCurrentItem(tree.topLevelItem(3));
        emit tree.itemActivated(tree.currentItem(), 0);
        QCOMPARE(list.chosen(), QStringLiteral("built-in/04-reading-the-heatmap"));
    }

    void aLookAtTheListKeepsWhatIsAnswered()
    {
        open(QStringLiteral("5. "));
        click("next"); // asks for a number
        auto &number = child<QLineEdit>("number");
        QTest::keyClicks(&number, QStringLiteral("7"));
        click("check");
        click("check");
        const QString verdict = said();
        QVERIFY(verdict.startsWith(QStringLiteral("✗")));
        QTimer::singleShot(0, this,
                           [] { qobject_cast<QDialog *>(QApplication::activeModalWidget())->reject(); });
        action(QStringLiteral("All lessons"))->trigger();
        QCOMPARE(child<QLineEdit>("number").text(), QStringLiteral("7"));
        QCOMPARE(said(), verdict);
        QVERIFY(child("show").isVisible());
    }

    void forgettingProgressIsSeenAtOnce()
    {
        open(QStringLiteral("5. "));
        turn(128, 128);
        click("check");
        QVERIFY(session().isDone(0));
        session().forgetProgress();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const auto dots = dock().findChildren<QToolButton *>(QStringLiteral("stepDot"));
        QCOMPARE(dots[0]->text(), QStringLiteral("1"));
        session().goTo(1);
        session().goTo(0);
        QVERIFY(!child<QLabel>("answer").isVisible());
        progress::setDone(session().entry().key, 1);
        session().goTo(1);
        QVERIFY(said().contains(QStringLiteral("Answered before")));
        QTest::keyClicks(&child<QLineEdit>("number"), QStringLiteral("7"));
        session().forgetProgress();
        QVERIFY(!child<QLabel>("answer").isVisible());
        QVERIFY(!child("show").isVisible());
        QCOMPARE(child<QLineEdit>("number").text(), QStringLiteral("7")); // not what was done: what is begun
    }

    void questionsOfManyKindsFollowOneAnother()
    {
        useOwnLesson("# Mine\n\n## A\n\nText\n\n```state\n{\"parameters\": {\"length\": 20}}\n```\n\n"
                     "```question\nask: Which?\nchoice: a | 1\nchoice: b | 0\n```\n\n"
                     "## B\n\nText\n\n```state\n{\"parameters\": {\"length\": 30}}\n```\n\n"
                     "```question\nask: Which?\nchoice: a | 0\nchoice: b | 0\nchoice: c | 1\n```\n\n"
                     "## C\n\nText\n\n```state\n{\"parameters\": {\"length\": 40}}\n```\n");
        QVERIFY(session().open(QStringLiteral("own/mine")));
        QCOMPARE(dock().findChildren<QRadioButton *>().size(), 2);
        dock().findChildren<QRadioButton *>()[1]->click();
        QCOMPARE(session().run().chosen, 1);
        session().goTo(1);
        QCOMPARE(dock().findChildren<QRadioButton *>().size(), 3);
        QCOMPARE(session().run().chosen, -1);
        session().goTo(2);
        QCOMPARE(dock().findChildren<QRadioButton *>().size(), 0);
        QCOMPARE(state().parameters.length, 40);
        session().goTo(0);
        QCOMPARE(state().parameters.length, 20);
    }

    /// A teacher has changed the file meanwhile.
    void anAnswerDoesNotOutliveItsQuestion()
    {
        const QByteArray begin = "# Mine\n\n## A\n\nText\n\n```question\nask: Which?\n";
        useOwnLesson(begin + "choice: a | 1\nchoice: b | 0\n```\n");
        QVERIFY(session().open(QStringLiteral("own/mine")));
        dock().findChildren<QRadioButton *>()[1]->click();
        click("check");
        QVERIFY(said().startsWith(QStringLiteral("✗")));
        useOwnLesson(begin + "answer: length\n```\n");
        QVERIFY(!child<QLabel>("answer").isVisible());
        QCOMPARE(session().run().chosen, -1);
        useOwnLesson(begin + "answer: length + 1\n```\n"); // of the same kind
        child<QLineEdit>("number").setText(QStringLiteral("5"));
        useOwnLesson(begin + "answer: length + 2\n```\n");
        QCOMPARE(child<QLineEdit>("number").text(), QStringLiteral("5"));
    }

    void choicesShowTheNumbersOfNow()
    {
        useOwnLesson("# Mine\n\n## S\n\nText\n\n```question\nask: Which?\nchoice: {{norm}} | 1\n"
                     "choice: none | 0\n```\n");
        QVERIFY(session().open(QStringLiteral("own/mine")));
        const auto *choice = dock().findChild<QRadioButton *>();
        QVERIFY(choice);
        QCOMPARE(choice->text(), QStringLiteral("5.65685"));
        turn(128, 128);
        QCOMPARE(choice->text(), QStringLiteral("8"));
    }

    void theMenuFollowsTheLibrary()
    {
        const auto menus = m_window->menuBar()->actions();
        const auto found = std::ranges::find_if(menus, [](const QAction *action) {
            return action->text().remove(u'&') == QStringLiteral("Lessons");
        });
        QVERIFY(found != menus.end());
        QMenu *menu = (*found)->menu();
        const qsizetype before = menu->actions().size();
        useOwnLesson("# Mine & yours\n\n## S\n");
        emit menu->aboutToShow();
        QCOMPARE(menu->actions().size(), before + 1);
        menu->actions().constLast()->trigger();
        QVERIFY(dock().isVisible());
        QCOMPARE(dock().windowTitle(), QStringLiteral("Mine & yours"));
        session().setLibrary(LessonLibrary::load(QStringLiteral("en"), {}));
        emit menu->aboutToShow();
        QCOMPARE(menu->actions().size(), before);
    }

    /// NumPy finds the first negative sum of cos(k / 1024 / 100^i), i = 0 to 2, at k = 163819: not in the
    /// first part of the search.
    void whatTakesLongIsFilledInWhenItIsKnown()
    {
        useOwnLesson(
            "# Mine\n\n## S\n\nIt is {{first_zero = 163819}}.\n\n```state\n"
            "{\"parameters\": {\"d_model\": 6, \"base\": 1e6, \"position_step\": 0.0009765625}}\n```\n\n"
            "```question\nask: Which?\nanswer: first_zero = 163819\n```\n");
        QVERIFY(session().open(QStringLiteral("own/mine")));
        QVERIFY2(text().contains(QStringLiteral("It is ….")), qPrintable(text()));
        child<QLineEdit>("number").setText(QStringLiteral("163819"));
        child("check").click();
        QVERIFY2(said().contains(QStringLiteral("still being looked for")), qPrintable(said()));
        QTRY_VERIFY2(text().contains(QStringLiteral("It is 163,819.")), qPrintable(text()));
        const auto *problems = dock().findChild<QLabel *>(QStringLiteral("error"));
        QVERIFY2(!problems->isVisibleTo(&dock()), qPrintable(problems->text()));
        child("check").click();
        QVERIFY2(said().startsWith(QStringLiteral("✓")), qPrintable(said()));
    }

    void anOwnLessonThatIsWrongSaysSoAndGoesOn()
    {
        useOwnLesson("# Mine\n\n## S\n\nThe norm is {{norm = 9.99}}.\n");
        QVERIFY(session().open(QStringLiteral("own/mine")));
        QVERIFY2(text().contains(QStringLiteral("5.66")), qPrintable(text()));
        const auto *problems = dock().findChild<QLabel *>(QStringLiteral("error"));
        QVERIFY(problems->isVisible());
        QVERIFY2(problems->text().contains(QStringLiteral("line 5: norm is 5.66, not 9.99")),
                 qPrintable(problems->text()));
    }

    void closingEndsTheLessonAndContinueOpensItAgain()
    {
        open(QStringLiteral("5. "));
        click("next");
        dock().close();
        QVERIFY(!session().isOpen());
        QVERIFY(!m_cursor->figure());
        TestWindow::makeWindow({1500, 900}); // as if started anew
        QVERIFY(!dock().isVisible());
        open(QStringLiteral("Continue"));
        QVERIFY(dock().isVisible());
        QCOMPARE(session().stepIndex(), 1);
        QCOMPARE(dock().windowTitle(), QStringLiteral("5. Turning d_model"));
    }

    void nothingIsOpenAtFirst()
    {
        QVERIFY(!dock().isVisible());
        const auto menus = m_window->menuBar()->actions();
        QStringList names;
        for (const QAction *menu : menus)
            names << menu->text().remove(u'&');
        QCOMPARE(names.indexOf(QStringLiteral("Lessons")), names.size() - 2); // before Help
        QCOMPARE(names.last(), QStringLiteral("Help"));
    }
};

QTEST_MAIN(LessonMenuTest)
#include "lesson_menu_test.moc"
