// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson or a challenge in front of an audience.
#include "app/lessons/challenge_session.h"
#include "app/window/lessons/challenge_panel.h"
#include "app/window/lessons/lesson_panel.h"
#include "app/window/parameters/parameter_panel.h"
#include "tests/window/own_lesson.h"
#include "tests/window/presented_window.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

#include <utility>

using namespace sinescope;

class PresentedLessonTest : public QObject, protected test::PresentedWindow
{
    Q_OBJECT

    test::OwnLesson m_own;

private slots:
    void initTestCase() { useTestSettings(QStringLiteral("presented_lesson_test")); }
    void init() { makeWindow(); }
    void cleanup() { closeWindow(); }

    void aLessonStandsWhollyBelowOrBeside_data()
    {
        QTest::addColumn<QSize>("screen");
        QTest::addColumn<bool>("isBeside");
        QTest::newRow("wide") << QSize(1920, 1080) << false;
        QTest::newRow("small") << QSize(1024, 600) << false;
        QTest::newRow("low") << QSize(1300, 420) << true;
        QTest::newRow("upright") << QSize(1080, 1920) << false;
    }

    void aLessonStandsWhollyBelowOrBeside()
    {
        QFETCH(QSize, screen);
        QFETCH(bool, isBeside);
        QVERIFY(session().open(QString(session().library().entries().front().key)));
        running()->resize(screen);
        const auto *lesson = running()->findChild<LessonPanel *>();
        const auto *page = running()->findChild<PageView *>();
        const auto *bar = lesson->findChild<QScrollArea *>()->verticalScrollBar();
        for (int step = 0; step < session().stepCount(); ++step) {
            session().goTo(step);
            QTRY_COMPARE(lesson->x() > page->width() / 2, isBeside);
            if (!isBeside) {
                QTRY_COMPARE(bar->maximum(), 0); // all of it is read
                QVERIFY(lesson->height() < 0.34 * running()->height());
            }
        }
    }

    void anAnswerDoesNotMoveTheLesson()
    {
        QByteArray reason;
        for (int i = 0; i < 200; ++i)
            reason += "a long reason ";
        const QByteArray question =
            "```question\nask: How many?\nanswer: 1 = 1\nright: " + reason + "\n```\n\n";
        m_own.use(session(), "# Mine\n\n## A\n\nText\n\n" + question + "## B\n\nText\n\n" + question);
        running()->resize(1024, 600);
        QVERIFY(session().open(QStringLiteral("own/mine")));
        const auto place = [this] {
            return running()->findChild<LessonPanel *>()->x();
        };
        QTest::qWait(50);
        QCOMPARE(place(), 0); // below
        session().type(QStringLiteral("1"));
        session().check();
        const auto *lesson = running()->findChild<LessonPanel *>();
        QTRY_VERIFY(lesson->heightSideBySide(1024) > running()->height() / 2);
        QTest::qWait(50);
        QCOMPARE(place(), 0);
        // One that begins meanwhile has nothing to stay for.
        running()->close();
        QVERIFY(isOver());
        begin();
        running()->resize(1024, 600);
        QTRY_VERIFY(place() > 500);
        session().goTo(1);
        QTest::qWait(50);
        QVERIFY(place() > 500); // nor from step to step
    }

    void aShortReplyMovesNothing()
    {
        running()->resize(1920, 1080);
        QVERIFY(session().open(QString(session().library().entries()[7].key))); // 8. A shift is a rotation
        session().goTo(1);
        const auto *lesson = running()->findChild<LessonPanel *>();
        const auto place = [lesson] { // once it stands still
            QRect there;
            for (int still = 0, all = 0; still < 3 && all < 50; ++still, ++all) {
                QTest::qWait(100);
                if (std::exchange(there, lesson->geometry()) != lesson->geometry())
                    still = 0;
            }
            return there;
        };
        const QRect before = place();
        session().check(); // "Choose one first."
        QCOMPARE(place(), before);
    }

    void aLessonThatHadNoRoomComesBackWithAShortStep()
    {
        QByteArray words;
        for (int i = 0; i < 120; ++i)
            words += "many words ";
        m_own.use(session(), "# Mine\n\n## A\n\nText\n\n## B\n\n" + words + "\n\n## C\n\nText\n");
        running()->resize(1024, 600);
        QVERIFY(session().open(QStringLiteral("own/mine")));
        session().goTo(0);
        running()->switchParameters();
        const auto *lesson = running()->findChild<LessonPanel *>();
        QTRY_VERIFY(lesson->isVisible());
        session().goTo(1);
        QTRY_VERIFY(!lesson->isVisible());
        session().goTo(2);
        QTRY_VERIFY(lesson->isVisible());
    }

    void choicesAreWhole()
    {
        running()->resize(880, 600);
        const auto &entries = session().library().entries();
        QVERIFY(session().open(QString(entries[7].key))); // 8. A shift is a rotation
        session().goTo(1);
        auto *lesson = running()->findChild<LessonPanel *>();
        for (const int choice : {1, 2}) {
            session().choose(choice);
            session().check();
            QTest::qWait(100);
            for (const auto *button : lesson->findChildren<QRadioButton *>()) {
                const QRect place(button->mapTo(lesson, QPoint()), button->size());
                QVERIFY2(place.left() >= 0 && place.right() < lesson->width(), qPrintable(button->text()));
                QVERIFY2(button->width() >= button->sizeHint().width() - 2, qPrintable(button->text()));
                QVERIFY(button->height() >= button->sizeHint().height());
            }
        }
    }

    void aChallengeIsPlayedInFrontOfAll()
    {
        auto &challenge = *m_window->findChild<ChallengeSession *>();
        challenge.start(Level::Easy, 3);
        challenge.open();
        running()->resize(1600, 1000);
        auto *panel = running()->findChild<ChallengePanel *>();
        QTRY_VERIFY(panel->isVisible());
        QVERIFY(QFontInfo(panel->findChild<QLabel *>(QStringLiteral("task"))->font()).pixelSize() >
                QFontInfo(m_window->font()).pixelSize() * 1.1);
        panel->findChild<QPushButton *>(QStringLiteral("hint"))->click();
        for (const auto *each : m_window->findChildren<ChallengePanel *>()) // in both windows
            QVERIFY(!each->findChild<QLabel *>(QStringLiteral("message"))->text().isEmpty());
        QCOMPARE(challenge.run()->hints, 1);
        challenge.close();
        QTRY_VERIFY(panel->isHidden());
    }

    void whatIsAnsweredIsAnsweredInTheWindowToo()
    {
        QVERIFY(session().open(QString(session().library().entries().front().key)));
        session().goTo(1);
        const auto *lesson = m_window->findChild<QWidget *>(QStringLiteral("lessonDock"));
        auto &number = *running()->findChild<QLineEdit *>(QStringLiteral("number"));
        QTest::keyClicks(&number, QStringLiteral("1"));
        QTest::keyClick(&number, Qt::Key_Return);
        QCOMPARE(lesson->findChild<QLineEdit *>(QStringLiteral("number"))->text(), QStringLiteral("1"));
        const auto *said = lesson->findChild<QLabel *>(QStringLiteral("answer"));
        QVERIFY2(said->text().contains(QStringLiteral("Too small")), qPrintable(said->text()));
        QTest::keyClick(&number, Qt::Key_Return); // wrong twice
        QVERIFY(!lesson->findChild<QPushButton *>(QStringLiteral("show"))->isHidden());
    }

    void theFigureThatIsMeantIsWholeFromTheBeginning()
    {
        QTest::keyClick(running(), Qt::Key_Escape);
        QVERIFY(isOver());
        QVERIFY(session().open(QString(session().library().entries().front().key)));
        session().goTo(1); // means Encoding, the first of the page
        begin();
        running()->resize(1024, 600);
        const FigureView &meant = view(FigureId::Encoding);
        QTRY_COMPARE(meant.visibleRegion().boundingRect(), meant.rect());
    }

    void f6GoesFromTheLessonToTheFiguresAndBack()
    {
        running()->resize(1280, 800);
        QVERIFY(session().open(QString(session().library().entries().front().key)));
        session().goTo(1);
        auto *lesson = running()->findChild<LessonPanel *>();
        QTRY_VERIFY(lesson->isVisible());
        lesson->focusAnswer();
        QTest::keyClick(running(), Qt::Key_F6);
        QVERIFY(running()->findChild<PageView *>()->isAncestorOf(running()->focusWidget()));
        QTest::keyClick(running(), Qt::Key_F6);
        QVERIFY(lesson->isAncestorOf(running()->focusWidget()));
    }

    void theParametersComeByTheirKeyAndMakeRoom()
    {
        running()->resize(1024, 420); // a lesson stands beside the figures here
        QVERIFY(session().open(QString(session().library().entries().front().key)));
        const auto *lesson = running()->findChild<LessonPanel *>();
        QTRY_VERIFY(lesson->isVisible());
        QVERIFY(!running()->findChild<ParameterPanel *>());
        QTest::keyClick(running(), Qt::Key_F9);
        auto *parameters = running()->findChild<ParameterPanel *>();
        QVERIFY(parameters && parameters->isVisible());
        QVERIFY(lesson->isHidden());
        QTRY_VERIFY(running()->findChild<PageView *>()->width() > 0.4 * running()->width());
        auto *length = parameters->findChild<QLineEdit *>();
        length->setText(QStringLiteral("99"));
        QTest::keyClick(length, Qt::Key_Return);
        QCOMPARE(m_document->state().parameters.length, 99);
        QTest::keyClick(running(), Qt::Key_F9);
        QVERIFY(parameters->isHidden());
        QVERIFY(lesson->isVisible());
    }

    void aPresenterTurnsTheStepsOfALesson()
    {
        QVERIFY(session().open(session().library().entries().front().key));
        session().goTo(0);
        const auto *panel = running()->findChild<LessonPanel *>();
        QVERIFY(panel->isVisible());
        const auto *text = panel->findChild<QLabel *>(QStringLiteral("lessonText"));
        QVERIFY(QFontInfo(text->font()).pixelSize() > QFontInfo(m_window->font()).pixelSize() * 1.1);
        QTest::keyClick(running(), Qt::Key_PageDown);
        QCOMPARE(session().stepIndex(), 1);
        QTest::keyClick(running(), Qt::Key_PageUp);
        QCOMPARE(session().stepIndex(), 0);
        QCOMPARE(told(), QString());
        QTest::keyClick(running(), Qt::Key_PageUp);
        QCOMPARE(told(), QStringLiteral("This is the first step of the lesson"));
    }

    void theEndOfALessonIsToldAndKeepsWhatIsShown()
    {
        QVERIFY(session().open(session().library().entries().front().key));
        session().goTo(session().stepCount() - 1);
        sinescope::State tried = m_document->state();
        tried.parameters.length = 77;
        m_document->apply(tried);
        QTest::keyClick(running(), Qt::Key_PageDown);
        QCOMPARE(session().stepIndex(), session().stepCount() - 1);
        QCOMPARE(m_document->state().parameters.length, 77);
        QCOMPARE(told(), QStringLiteral("This is the last step of the lesson"));
        QTest::keyClick(running(), Qt::Key_PageUp);
        QVERIFY2(!told().startsWith(QStringLiteral("This is")), qPrintable(told()));
    }
};

QTEST_MAIN(PresentedLessonTest)
#include "presented_lesson_test.moc"
