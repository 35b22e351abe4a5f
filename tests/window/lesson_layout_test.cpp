// SPDX-License-Identifier: GPL-3.0-or-later
// Where the panel of a lesson stands, and what of it is seen.
#include "app/window/lessons/lesson_panel.h"
#include "tests/window/window_with_lessons.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

#include <utility>

using namespace sinescope;

class LessonLayoutTest : public QObject, protected test::WindowWithLessons
{
    Q_OBJECT

private:
    /// With less room than its text and the figures need.
    void openLow(const QString &number)
    {
        m_window->resize(700, 400);
        open(number);
        m_window->addDockWidget(Qt::BottomDockWidgetArea, &dock());
        m_window->resizeDocks({&dock()}, {130}, Qt::Vertical);
        QCoreApplication::processEvents();
    }

private slots:
    void initTestCase() { useTestSettings(QStringLiteral("lesson_layout_test")); }
    void init() { makeWindow(); }
    void cleanup() { m_window.reset(); }

    /// A widget that is shown before it has a parent is a window for a moment: it flashes and takes the keys
    /// away.
    void aStepOpensNoWindowOfItsOwn()
    {
        struct Watcher : QObject
        {
            int windows = 0;
            bool eventFilter(QObject *object, QEvent *event) override
            {
                const auto *widget = qobject_cast<QWidget *>(object);
                windows += event->type() == QEvent::Show && widget && widget->isWindow();
                return false;
            }
        } watcher;
        qApp->installEventFilter(&watcher);
        open(QStringLiteral("5. "));
        click("next");
        m_settings->setLanguage(QStringLiteral("zh_CN"));
        QCoreApplication::processEvents();
        qApp->removeEventFilter(&watcher);
        QCOMPARE(watcher.windows, 0);
    }

    void aStepThatDoesNotFitIsReadFromItsBeginningByKeys()
    {
        openLow(QStringLiteral("11. "));
        auto &area = *dock().findChild<QScrollArea *>();
        QTRY_VERIFY(area.verticalScrollBar()->maximum() > 0);
        for (int step = 0; step < session().stepCount(); ++step) {
            session().goTo(step);
            QCoreApplication::processEvents();
            QCOMPARE(area.verticalScrollBar()->value(), 0);
            const QWidget &words = child<QLabel>("lessonText");
            QCOMPARE(words.mapTo(area.viewport(), QPoint(0, 0)).y(), 0);
        }
        QTest::keyClick(&child("next"), Qt::Key_PageUp); // not of the panel's scrolled part
        QCOMPARE(area.verticalScrollBar()->value(), 0);
        session().goTo(0);
        QTRY_VERIFY(area.verticalScrollBar()->maximum() > 0);
        QTest::keyClick(area.widget(), Qt::Key_PageDown);
        QVERIFY(area.verticalScrollBar()->value() > 0);
    }

    void anAnswerOutOfSightComesWhenItIsTyped()
    {
        openLow(QStringLiteral("1. "));
        session().goTo(0);
        auto &bar = *dock().findChild<QScrollArea *>()->verticalScrollBar();
        QTRY_VERIFY(bar.maximum() > 0);
        click("next");
        auto &answer = *dock().findChild<QLineEdit *>();
        QTRY_VERIFY(answer.hasFocus());
        const auto isSeen = [&] {
            return answer.visibleRegion().boundingRect() == answer.rect();
        };
        QTRY_VERIFY(answer.height() < 100 && bar.maximum() > 0); // it has been laid out
        QVERIFY(!isSeen());                                      // the step is read first
        QTest::keyClick(&answer, Qt::Key_Down);
        QVERIFY(bar.value() > 0); // by keys
        bar.setValue(0);
        QTest::keyClick(&answer, Qt::Key_1);
        QCOMPARE(answer.text(), QStringLiteral("1"));
        QTRY_VERIFY(isSeen());
    }

    void whoScrollsAfterAnAnswerIsLeftThere()
    {
        openLow(QStringLiteral("5. "));
        click("check");
        auto &area = *dock().findChild<QScrollArea *>();
        auto &bar = *area.verticalScrollBar();
        QTRY_VERIFY(bar.value() > 0); // what is said
        bar.triggerAction(QScrollBar::SliderToMinimum);
        QTRY_COMPARE(bar.value(), 0);
        // As when a live number of the text has got another length.
        QCoreApplication::postEvent(area.widget(), new QEvent(QEvent::LayoutRequest));
        QTest::qWait(50);
        QCOMPARE(bar.value(), 0);
        click("check");
        QTRY_VERIFY(bar.value() > 0);
    }

    void nextStaysAtTheRight()
    {
        open(QStringLiteral("5. "));
        session().goTo(0);
        turn(200, 64); // "Back to the step" needs a second line
        const QPushButton &next = child("next");
        const QWidget &bar = *next.parentWidget();
        QTRY_VERIFY(bar.height() > 3 * next.height() / 2);
        QVERIFY2(next.geometry().right() >= bar.width() - 2, qPrintable(QString::number(next.x())));
    }

    void theFigureThatIsMeantIsScrolledTo()
    {
        const auto *bar = page().verticalScrollBar();
        openLow(QStringLiteral("7. ")); // its first step means Similarity, the last of the page
        QCOMPARE(m_cursor->figure(), std::optional(FigureId::Similarity));
        const auto isSeen = [&] {
            const FigureView &view = page().view(FigureId::Similarity);
            return !view.isHidden() && !view.visibleRegion().isEmpty() &&
                   view.visibleRegion().boundingRect().height() >=
                       std::min(view.height(), page().viewport()->height()) - 1;
        };
        QTRY_VERIFY(isSeen());
        QVERIFY(bar->value() > 0); // out of sight before
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(!isSeen());
        click("return");
        QTRY_VERIFY(isSeen());
        PageView fresh(*m_document, *m_cursor, themeOf(QStringLiteral("light"))); // as that of a presentation
        fresh.resize(600, 300);
        fresh.show();
        QTRY_VERIFY(!fresh.view(FigureId::Similarity).visibleRegion().isEmpty());
        const int place = fresh.verticalScrollBar()->value();
        m_cursor->moveTo(Cell{3, 3}); // the pointer over another figure
        QCoreApplication::processEvents();
        QCOMPARE(fresh.verticalScrollBar()->value(), place);
    }

    void theFigureThatIsMeantHasAFrame()
    {
        FigureView &encoding = view(FigureId::Encoding);
        open(QStringLiteral("5. "));
        const QColor framed = encoding.grab().toImage().pixelColor(1, encoding.height() / 2);
        m_cursor->pointAt(std::nullopt);
        const QColor plain = encoding.grab().toImage().pixelColor(1, encoding.height() / 2);
        QCOMPARE(framed, themeOf(QStringLiteral("light")).accent);
        QVERIFY(plain != framed);
    }

    void aNarrowWindowHasThePanelBelow()
    {
        m_window->resize(1024, 576);
        QCoreApplication::processEvents();
        open(QStringLiteral("4. "));
        QCOMPARE(m_window->dockWidgetArea(&dock()), Qt::BottomDockWidgetArea);
        QCOMPARE(m_window->size(), QSize(1024, 576));
        QTRY_VERIFY(dock().width() > 1000);
        const QRect next(child("next").mapTo(m_window.get(), QPoint()), child("next").size());
        QVERIFY(m_window->rect().contains(next));
        FigureView &encoding = view(FigureId::Encoding);
        QVERIFY2(encoding.figure().plotArea().height() > 100, qPrintable(QString::number(encoding.height())));
        const int figures = page().height();
        QVERIFY2(2 * figures >= m_window->height(), qPrintable(QString::number(figures)));
    }

    void itGrowsForAnAnswerThatIsLong()
    {
        m_window->resize(1280, 860);
        QCoreApplication::processEvents();
        open(QStringLiteral("8. "));
        session().goTo(1); // three choices
        QTest::qWait(50);
        dock().findChildren<QRadioButton *>().last()->click();
        click("check");
        click("check");
        click("show");
        QTest::qWait(50);
        const QLabel &answer = child<QLabel>("answer");
        QTRY_COMPARE(answer.visibleRegion().boundingRect(), answer.rect());
        QVERIFY2(dock().height() <= 0.33 * m_window->height(), qPrintable(QString::number(dock().height())));
    }

    void madeSmallerByHandItStaysSo()
    {
        m_window->resize(1280, 860);
        QCoreApplication::processEvents();
        open(QStringLiteral("8. "));
        click("next");
        int grown = 0;
        while (std::exchange(grown, dock().height()) != dock().height()) // until it has grown
            QTest::qWait(100);
        m_window->resizeDocks({&dock()}, {grown - 60}, Qt::Vertical);
        QTRY_COMPARE(dock().height(), grown - 60);
        for (const QString &style : numberStyleIds()) { // makes the window anew
            m_settings->setNumberStyle(style);
            QTRY_COMPARE(dock().height(), grown - 60);
            QTest::qWait(50);
            QCOMPARE(dock().height(), grown - 60); // and stays
        }
        session().goTo(0);
        QTest::qWait(50);
        session().goTo(1);
        QTest::qWait(50);
        QCOMPARE(dock().height(), grown - 60);
        m_window->addDockWidget(Qt::RightDockWidgetArea, &dock());
        m_window->addDockWidget(Qt::BottomDockWidgetArea, &dock());
        m_window->resizeDocks({&dock()}, {grown - 60}, Qt::Vertical);
        QCOMPARE(dock().height(), grown - 60);
        QCoreApplication::postEvent(dock().findChild<QScrollArea *>()->widget(),
                                    new QEvent(QEvent::LayoutRequest));
        QTRY_VERIFY(dock().height() > grown - 60);
    }

    void atTheRightTheQuestionStandsBelowItsText()
    {
        open(QStringLiteral("8. "));
        QCOMPARE(m_window->dockWidgetArea(&dock()), Qt::RightDockWidgetArea);
        click("next");
        const QLabel &words = child<QLabel>("lessonText");
        const QWidget &question = child<QWidget>("questionCard");
        QTRY_VERIFY(words.height() < words.heightForWidth(words.width()) + 20);
        QVERIFY(question.mapTo(&dock(), QPoint()).y() <
                words.mapTo(&dock(), words.rect().bottomLeft()).y() + 40);
    }

    void anotherLanguageKeepsItsHeight()
    {
        m_window->resize(1280, 860);
        QCoreApplication::processEvents();
        open(QStringLiteral("1. "));
        QTest::qWait(50);
        const int before = dock().height();
        QVERIFY2(3 * before < m_window->height() + 30, qPrintable(QString::number(before)));
        for (const char *language : {"zh_CN", "en"}) {
            m_settings->setLanguage(QLatin1StringView(language));
            QTest::qWait(50);
            QCOMPARE(m_window->dockWidgetArea(&dock()), Qt::BottomDockWidgetArea);
            QVERIFY2(std::abs(dock().height() - before) < 30, qPrintable(QString::number(dock().height())));
        }
    }

    void aWideWindowHasThePanelAtTheRightUntilItIsMoved()
    {
        open(QStringLiteral("4. "));
        QCOMPARE(m_window->dockWidgetArea(&dock()), Qt::RightDockWidgetArea);
        QTest::mouseClick(dock().findChild<QToolButton *>(QStringLiteral("panelButton")), Qt::LeftButton);
        QCOMPARE(m_window->dockWidgetArea(&dock()), Qt::BottomDockWidgetArea);
    }

    void theLanguageChangesWithinTheLesson()
    {
        open(QStringLiteral("5. "));
        click("next");
        turn(200, 64);
        const QString before = text();
        m_settings->setLanguage(QStringLiteral("zh_CN"));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(dock().isVisible());
        QCOMPARE(session().stepIndex(), 1);
        QCOMPARE(m_window->focusWidget(), &child<QLineEdit>("number")); // as before
        QCOMPARE(dock().windowTitle(), QStringLiteral("5. 调 d_model"));
        QVERIFY(text() != before);
        QCOMPARE(state().parameters.length, 200); // free play goes on
        QCOMPARE(m_window->findChildren<LessonPanel *>().size(), 1);
        m_settings->setLanguage(QStringLiteral("en"));
        QCOMPARE(text(), before);
    }
};

QTEST_MAIN(LessonLayoutTest)
#include "lesson_layout_test.moc"
