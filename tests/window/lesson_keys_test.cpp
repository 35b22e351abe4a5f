// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson by keyboard: where the keys go, and what they do there.
#include "tests/window/window_with_lessons.h"

#include <QDialog>
#include <QLineEdit>
#include <QRadioButton>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace sinescope;

class LessonKeysTest : public QObject, protected test::WindowWithLessons
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestSettings(QStringLiteral("lesson_keys_test")); }
    void init() { makeWindow(); }
    void cleanup() { m_window.reset(); }

    void theAnswerHasTheKeysAfterNext()
    {
        open(QStringLiteral("5. "));
        click("next"); // asks for a number
        QVERIFY(child<QLineEdit>("number").hasFocus());
        open(QStringLiteral("8. "));
        click("next"); // asks to choose
        QVERIFY(dock().findChild<QRadioButton *>()->hasFocus());
        QVERIFY(!dock().findChild<QRadioButton *>()->isChecked());
    }

    void returnPressesWhatHasTheKeys()
    {
        open(QStringLiteral("8. "));
        QTest::keyClick(&child("next"), Qt::Key_Return);
        QTRY_COMPARE(session().stepIndex(), 1);
        QTest::keyClick(&child("check"), Qt::Key_Return);
        QTRY_VERIFY(said().startsWith(QStringLiteral("Choose")));
        const auto choices = dock().findChildren<QRadioButton *>();
        QTest::keyClick(choices[0], Qt::Key_Return); // chosen
        QCOMPARE(session().run().chosen, 0);
        QVERIFY(said().startsWith(QStringLiteral("Choose")));
        QTest::keyClick(choices[0], Qt::Key_Return); // entered
        QVERIFY(said().startsWith(QStringLiteral("✓ Right. Dimension 1: it is 1 at")));
    }

    /// A button pressed by a key tells of it 100 ms later.
    void whatIsClosedSinceReturnStaysClosed_data()
    {
        QTest::addColumn<QString>("pressed");
        QTest::newRow("Previous") << QStringLiteral("previous");
        QTest::newRow("Back to the step") << QStringLiteral("return");
        QTest::newRow("Next") << QStringLiteral("next");
        QTest::newRow("Move the panel") << QStringLiteral("panelButton");
    }

    void whatIsClosedSinceReturnStaysClosed()
    {
        QFETCH(const QString, pressed);
        open(QStringLiteral("8. "));
        click("next");
        turn(77, 32); // away from the step
        auto buttons = dock().findChildren<QAbstractButton *>(pressed);
        buttons.removeIf([](const QAbstractButton *button) {
            return !button->isVisible() || button->text() == QStringLiteral("✕");
        });
        QVERIFY(!buttons.isEmpty());
        QTest::keyClick(buttons.first(), Qt::Key_Return);
        dock().close();
        QTest::qWait(200);
        QVERIFY(!session().isOpen());
        QVERIFY(dock().isHidden());
        QCOMPARE(state().parameters.length, 77);
    }

    void aStepCircleLeavesTheKeysInTheLesson()
    {
        open(QStringLiteral("8. "));
        const auto circle = [this](int step) {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // those of the step before
            QCoreApplication::processEvents();
            return dock().findChildren<QToolButton *>(QStringLiteral("stepDot"))[step];
        };
        circle(2)->setFocus();
        QTest::keyClick(circle(2), Qt::Key_Return);
        QTRY_COMPARE(session().stepIndex(), 2);
        QVERIFY(child<QLineEdit>("number").hasFocus());
        open(QStringLiteral("2. ")); // its first step asks for a setting
        circle(1)->setFocus();
        session().goTo(0);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(circle(0)));
    }

    void arrowsChoose()
    {
        open(QStringLiteral("8. "));
        click("next");
        const auto choices = dock().findChildren<QRadioButton *>();
        QTRY_VERIFY(choices[0]->hasFocus());
        QTRY_VERIFY(choices[2]->y() > choices[1]->y());
        for (const int chosen : {1, 2}) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
            QCOMPARE(session().run().chosen, chosen);
            QVERIFY(choices[chosen]->hasFocus());
        }
    }

    void theMarkedAnswerHasTheKeys()
    {
        open(QStringLiteral("8. "));
        click("next");
        const auto choices = dock().findChildren<QRadioButton *>();
        choices.last()->setFocus();
        choices.last()->click();
        session().showAnswer();
        QVERIFY(!choices.last()->isChecked());
        const auto *focused = qobject_cast<QRadioButton *>(QApplication::focusWidget());
        QVERIFY(focused && focused->isChecked());
        FigureView &figure = page().view(FigureId::Waveforms);
        figure.setFocus();
        session().showAnswer();
        QVERIFY(figure.hasFocus()); // who looks elsewhere stays there
    }

    void f6LeadsToWhatCanBeDone()
    {
        open(QStringLiteral("12. "));
        session().goTo(session().stepCount() - 1); // nothing follows; a setting is asked for
        QVERIFY(!child("next").isEnabled());
        page().view(FigureId::Encoding).setFocus();
        for (int i = 0; i < 6 && !dock().isAncestorOf(QApplication::focusWidget()); ++i)
            QTest::keyClick(m_window.get(), Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(&child("check")));
    }

    void theAnswerComesBeforeTheSteps()
    {
        open(QStringLiteral("1. "));
        for (const int step : {0, 1}) {
            session().goTo(step);
            view(FigureId::Encoding).setFocus();
            for (int i = 0; i < 6 && !dock().isAncestorOf(QApplication::focusWidget()); ++i)
                QTest::keyClick(m_window.get(), Qt::Key_F6);
            QCOMPARE(QApplication::focusWidget(), &child<QLineEdit>("number"));
        }
    }

    void tabGoesOnFromEveryChoice()
    {
        open(QStringLiteral("8. "));
        click("next");
        QCoreApplication::processEvents(); // until they are seen
        for (QRadioButton *choice : dock().findChildren<QRadioButton *>()) {
            choice->setFocus();
            QTest::keyClick(choice, Qt::Key_Space);
            QTest::keyClick(choice, Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(&child("check")));
        }
    }

    void aLookAtTheListGivesTheKeysBack()
    {
        open(QStringLiteral("5. "));
        click("next");
        QVERIFY(child<QLineEdit>("number").hasFocus());
        QTimer::singleShot(0, this,
                           [] { qobject_cast<QDialog *>(QApplication::activeModalWidget())->reject(); });
        action(QStringLiteral("All lessons"))->trigger();
        activate();
        QCOMPARE(m_window->focusWidget(), static_cast<QWidget *>(&child<QLineEdit>("number")));
    }

    void holdingReturnAnswersOnce()
    {
        open(QStringLiteral("8. "));
        click("next");
        const auto choices = dock().findChildren<QRadioButton *>();
        QTest::keyClick(choices[1], Qt::Key_Return);
        for (int i = 0; i < 3; ++i) {
            QKeyEvent repeat(QEvent::KeyPress, Qt::Key_Return, {}, QString(), true);
            QCoreApplication::sendEvent(choices[1], &repeat);
        }
        QCOMPARE(session().run().failures, 0);
        QTest::keyClick(choices[1], Qt::Key_Return);
        QCOMPARE(session().run().failures, 1);
    }
};

QTEST_MAIN(LessonKeysTest)
#include "lesson_keys_test.moc"
