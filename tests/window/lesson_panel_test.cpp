// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson is taken: its steps, questions and what is said to answers.
#include "tests/window/window_with_lessons.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

using namespace sinescope;

class LessonPanelTest : public QObject, protected test::WindowWithLessons
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestSettings(QStringLiteral("lesson_panel_test")); }
    void init() { makeWindow(); }
    void cleanup() { m_window.reset(); }

    void aLessonIsWalkedThroughByClicks()
    {
        open(QStringLiteral("5. "));
        QVERIFY(dock().isVisible());
        QCOMPARE(dock().windowTitle(), QStringLiteral("5. Turning d_model"));
        QVERIFY2(text().contains(QStringLiteral("5.657")), qPrintable(text())); // sqrt(32)
        QVERIFY(!child("previous").isEnabled());

        click("check"); // nothing turned yet
        QVERIFY2(said().startsWith(QStringLiteral("✗ Not yet.")), qPrintable(said()));
        QVERIFY(!session().isDone(0));
        turn(128, 128);
        QVERIFY2(text().contains(QStringLiteral("8.000")), qPrintable(text())); // live
        click("check");
        QVERIFY2(said().startsWith(QStringLiteral("✓")), qPrintable(said()));
        QVERIFY(session().isDone(0));

        click("next");
        QCOMPARE(session().stepIndex(), 1);
        QTest::keyClicks(&child<QLineEdit>("number"),
                         QStringLiteral("52738")); // the wrong number of some pages
        QTest::keyClick(&child<QLineEdit>("number"), Qt::Key_Return);
        QVERIFY2(said().startsWith(QStringLiteral("✗ Too small.")), qPrintable(said()));
        child<QLineEdit>("number").clear();
        QTest::keyClicks(&child<QLineEdit>("number"), QStringLiteral("54410"));
        click("check");
        QVERIFY2(said().contains(QStringLiteral("54,410.14")), qPrintable(said()));
        click("previous");
        QCOMPARE(session().stepIndex(), 0);
        QCOMPARE(state().parameters.dModel, 64);
        QVERIFY(said().contains(QStringLiteral("Answered before")));
    }

    void theLastStepLeadsToTheNextLesson()
    {
        open(QStringLiteral("5. "));
        for (int i = 0; i < 3; ++i) {
            QVERIFY(!child<QLabel>("lessonEnd").isVisible());
            click("next");
        }
        QVERIFY(child<QLabel>("lessonEnd").isVisible());
        QVERIFY2(child<QLabel>("lessonEnd").text().contains(QStringLiteral("0 of 4")),
                 qPrintable(child<QLabel>("lessonEnd").text()));
        for (int i = 0; i < 3; ++i)
            progress::setDone(session().entry().key, i);
        child<QLineEdit>("number").setText(QStringLiteral("3"));
        click("check");
        QCOMPARE(child<QLabel>("lessonEnd").text(), QStringLiteral("✓ Lesson done."));
        click("next");
        QCOMPARE(dock().windowTitle(), QStringLiteral("6. Turning the base"));
        QCOMPARE(session().stepIndex(), 0);
    }

    void theLastLessonHasNoNext()
    {
        open(QStringLiteral("12. "));
        session().goTo(session().stepCount() - 1);
        QVERIFY(!child("next").isEnabled());
    }

    void aVerdictKeepsItsNumbers()
    {
        open(QStringLiteral("2. "));
        session().goTo(3);
        turn(1024, 8);
        click("check");
        const QString verdict = said();
        QVERIFY2(verdict.contains(QStringLiteral("At d_model 8 they are 1.93 apart")), qPrintable(verdict));
        m_document->undoStack().undo();
        QCOMPARE(state().parameters.dModel, 2);
        QCOMPARE(said(), verdict);
    }

    void aLessonIsWalkedThroughByKeys()
    {
        open(QStringLiteral("5. "));
        // A button clicked by its key stays down for a moment.
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::AltModifier);
        QTRY_COMPARE(session().stepIndex(), 1);
        QTest::keyClick(m_window.get(), Qt::Key_P, Qt::AltModifier);
        QTRY_COMPARE(session().stepIndex(), 0);
        QTRY_VERIFY(child("check").isVisible());
        turn(128, 128);
        QTest::keyClick(m_window.get(), Qt::Key_C, Qt::AltModifier);
        QTRY_VERIFY(session().isDone(0));
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::AltModifier);
        QTRY_COMPARE(state().parameters.dModel, 64);
    }

    void aChoiceIsCheckedAndExplained()
    {
        open(QStringLiteral("4. "));
        click("next");
        const auto choices = dock().findChildren<QRadioButton *>();
        QCOMPARE(choices.size(), 3);
        click("check");
        QVERIFY(said().startsWith(QStringLiteral("Choose")));
        choices[2]->click();
        click("check");
        QVERIFY2(said().startsWith(QStringLiteral("✗ Not this one.")), qPrintable(said()));
        choices[0]->click();
        click("check");
        QVERIFY(said().startsWith(QStringLiteral("✓")));
    }

    void theAnswerIsShownAfterTwoMistakes()
    {
        open(QStringLiteral("5. "));
        QVERIFY(!child("show").isVisible());
        click("check");
        QVERIFY(!child("show").isVisible());
        click("check");
        click("show");
        QCOMPARE(state().parameters.dModel, 128);
        QVERIFY2(said().contains(QStringLiteral("64 pairs")), qPrintable(said()));
        QVERIFY(!session().isDone(0)); // shown is not found
        click("hint");
        QVERIFY(said().startsWith(QStringLiteral("Hint:")));
    }

    void freePlayAndBack()
    {
        open(QStringLiteral("5. "));
        QVERIFY(!child("return").isVisible());
        turn(333, 17);
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier); // another page
        QCOMPARE(state().view.figure, FigureId::SimilarityMatrix);
        click("return");
        QCOMPARE(state().parameters.length, 128);
        QCOMPARE(state().view.figure, FigureId::Overview);
        QVERIFY(!child("return").isVisible());
    }

    void doneStepsHaveATick()
    {
        open(QStringLiteral("5. "));
        turn(128, 128);
        click("check");
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const auto dots = dock().findChildren<QToolButton *>(QStringLiteral("stepDot"));
        QCOMPARE(dots.size(), 4);
        QCOMPARE(dots[0]->accessibleName(), QStringLiteral("Step 1 of 4, done"));
        QCOMPARE(dots[1]->text(), QStringLiteral("2"));
        dots[2]->click();
        QCOMPARE(session().stepIndex(), 2);
    }

    void theReadingIsOfTheStep()
    {
        const auto *status = m_window->statusBar()->findChild<QLabel *>();
        int read = 0;
        for (const LibraryEntry &entry : session().library().entries()) {
            QVERIFY(session().open(QString(entry.key)));
            for (int step = 0; step < session().stepCount(); ++step) {
                session().goTo(step);
                QCoreApplication::processEvents();
                QString reading;
                for (FigureView *shown : page().findChildren<FigureView *>()) {
                    if (shown->isVisible() && shown->id() == m_cursor->figure())
                        reading = shown->reading();
                }
                read += !reading.isEmpty();
                if (reading.isEmpty())
                    QVERIFY2(status->text().startsWith(QStringLiteral("Move over")),
                             qPrintable(status->text()));
                else
                    QCOMPARE(status->text(), reading);
            }
        }
        QVERIFY(read > 10);
    }

    void theReadingFollowsTheStepUnderAPointerThatRests()
    {
        open(QStringLiteral("2. "));
        const auto *status = m_window->statusBar()->findChild<QLabel *>();
        FigureView &waveforms = view(FigureId::Waveforms);
        for (const int step : {0, 1}) { // and the next: they mean Waveforms
            session().goTo(step);
            QTest::mouseMove(&waveforms, waveforms.rect().center() + QPoint(10 * step, 0));
            QCOMPARE(status->text(), waveforms.reading());
            session().goTo(step + 1);
            QCOMPARE(m_cursor->figure(), std::optional(FigureId::Waveforms));
            if (waveforms.reading().isEmpty())
                QVERIFY2(status->text().startsWith(QStringLiteral("Move over")), qPrintable(status->text()));
            else
                QCOMPARE(status->text(), waveforms.reading());
        }
    }
};

QTEST_MAIN(LessonPanelTest)
#include "lesson_panel_test.moc"
