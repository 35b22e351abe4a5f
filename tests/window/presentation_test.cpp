// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/challenge_session.h"
#include "app/lessons/lesson_session.h"
#include "app/window/commands/command_palette.h"
#include "app/window/lessons/challenge_panel.h"
#include "app/window/lessons/lesson_panel.h"
#include "app/window/parameters/parameter_panel.h"
#include "app/window/parameters/play_bar.h"
#include "app/window/presentation.h"
#include "app/window/widgets/number_box.h"
#include "tests/window/test_window.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

using namespace sinescope;

class PresentationTest : public QObject, protected test::TestWindow
{
    Q_OBJECT

private:
    Presentation *running() { return m_window->findChild<Presentation *>(); }
    LessonSession &session() { return *m_window->findChild<LessonSession *>(); }
    FigureView &view(FigureId id) { return running()->findChild<PageView *>()->view(id); }
    /// What stands at the foot.
    QString told() { return running()->findChild<QLabel *>(QStringLiteral("reading"))->text(); }
    bool isOver()
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return running() == nullptr;
    }

    void begin()
    {
        activate();
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QVERIFY(running());
        QVERIFY(QTest::qWaitForWindowExposed(running()));
    }

private slots:
    void initTestCase() { useTestSettings(QStringLiteral("presentation_test")); }

    void init()
    {
        makeWindow();
        begin();
    }

    void cleanup()
    {
        session().close();
        m_window.reset();
    }

    void escapeAndItsButtonReturn()
    {
        QTest::keyClick(running(), Qt::Key_Escape);
        QVERIFY(isOver());
        begin();
        for (auto *button : running()->findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("End (Esc)"))
                button->click();
        }
        QVERIFY(isOver());
    }

    void everythingIsLarger()
    {
        QCOMPARE(Presentation::magnification(QSize(3840, 2160)), 2160 / 640.0);
        QVERIFY(Presentation::magnification(QSize(800, 480)) > 1.1);
        running()->resize(1600, 1000);
        QCoreApplication::processEvents();
        const double magnified = Presentation::magnification(QSize(1600, 1000));
        FigureView &large = view(FigureId::Encoding);
        // The plot area counts the figure's own pixels: there are fewer of them than the widget has.
        QVERIFY(large.figure().plotArea().right() * magnified < large.width());
        QVERIFY(large.figure().plotArea().right() * magnified > 0.8 * large.width());
    }

    void thePointerReadsTheCellItIsOn()
    {
        running()->resize(1600, 1000);
        QCoreApplication::processEvents();
        const double magnified = Presentation::magnification(QSize(1600, 1000));
        FigureView &large = view(FigureId::Encoding);
        const QPointF middle(large.figure().horizontalMap().toPixel(20),
                             large.figure().verticalMap().toPixel(31));
        // Not QTest::mouseMove(): the window behind would get it.
        QMouseEvent move(QEvent::MouseMove, middle * magnified, large.mapToGlobal(middle * magnified),
                         Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&large, &move);
        QVERIFY(m_cursor->cell());
        QCOMPARE(m_cursor->cell()->row, 20);
        QCOMPARE(m_cursor->cell()->column, 31);
        bool isRead = false;
        for (const QLabel *label : running()->findChildren<QLabel *>())
            isRead |= label->text().contains(QStringLiteral("Position 20"));
        QVERIFY(isRead);
    }

    void aClickChoosesAsInTheWindow()
    {
        FigureView &large = view(FigureId::Encoding);
        const double magnified = Presentation::magnification(running()->size());
        const QPointF middle(large.figure().horizontalMap().toPixel(100),
                             large.figure().verticalMap().toPixel(31));
        QTest::mouseClick(&large, Qt::LeftButton, {}, (middle * magnified).toPoint());
        QCOMPARE(m_document->state().display.reference, 100);
        QTest::keyClick(running(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_document->state().display.reference, 0);
    }

    void aDoubleClickFillsTheScreenAndGivesItBack()
    {
        FigureView &large = view(FigureId::Similarity);
        QTest::mouseDClick(&large, Qt::LeftButton, {}, QPoint(5, 5));
        QCOMPARE(m_document->state().view.figure, FigureId::Similarity);
        QTest::mouseDClick(&large, Qt::LeftButton, {}, QPoint(5, 5));
        QCOMPARE(m_document->state().view.figure, FigureId::Overview);
    }

    void clocksThatRunAreThoseOfWhatIsSeen()
    {
        QTest::keyClick(running(), Qt::Key_Escape);
        QVERIFY(isOver());
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
        auto *behind = m_window->centralWidget()->findChild<PlayBar *>();
        behind->play();
        QVERIFY(behind->isPlaying());
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QVERIFY(running());
        QVERIFY(QTest::qWaitForWindowExposed(running()));
        QVERIFY(!behind->isPlaying());
        auto *bar = running()->findChild<PlayBar *>();
        bar->play();
        const auto before = m_cursor->cell();
        QTRY_VERIFY(m_cursor->cell() != before);
        QVERIFY(!behind->isPlaying());
        QTest::keyClick(running(), Qt::Key_Escape);
        QVERIFY(isOver());
        const auto last = m_cursor->cell();
        QTest::qWait(200);
        QVERIFY(m_cursor->cell() == last); // nothing goes on unseen
        QVERIFY(!behind->isPlaying());
        behind->play();
        QTRY_VERIFY(m_cursor->cell() != last);
    }

    void aPresenterTurnsThePages()
    {
        QVERIFY(!running()->findChild<LessonPanel *>()->isVisible());
        QTest::keyClick(running(), Qt::Key_PageUp);
        QCOMPARE(m_document->state().view.figure, FigureId::Overview);
        QCOMPARE(told(), QStringLiteral("This is the first page"));
        for (const FigureId page : pageIds) {
            QCOMPARE(m_document->state().view.figure, page);
            QTest::keyClick(running(), Qt::Key_PageDown);
            QCOMPARE(told(), page == pageIds.back() ? QStringLiteral("This is the last page") : QString());
        }
        QCOMPARE(m_document->state().view.figure, FigureId::Limits);
        QTest::keyClick(running(), Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(m_document->state().view.figure, FigureId::Clocks);
    }

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

    void theParametersAreAsLargeAsTheRest()
    {
        for (const QSize screen : {QSize(1920, 1080), QSize(3840, 2160)}) {
            running()->resize(screen);
            QTest::keyClick(running(), Qt::Key_F9);
            auto *parameters = running()->findChild<ParameterPanel *>();
            QTRY_VERIFY(parameters->isVisible());
            QCoreApplication::processEvents();
            int boxes = 0;
            for (const auto *box : parameters->findChildren<NumberBox *>()) {
                if (!box->isVisible())
                    continue;
                ++boxes;
                const QString widest = QStringLiteral("1,000,000,000,000");
                QVERIFY(box->width() > QFontMetrics(box->font()).horizontalAdvance(widest) + 10);
                QVERIFY(QFontInfo(box->font()).pixelSize() > 13 * Presentation::magnification(screen) - 1);
            }
            QVERIFY(boxes >= 4);
            QTest::keyClick(running(), Qt::Key_F9);
            QVERIFY(parameters->isHidden());
        }
    }

    void theLanguageChangesWithinIt()
    {
        QVERIFY(session().open(QString(session().library().entries().front().key)));
        QTest::keyClick(running(), Qt::Key_F9);
        m_settings->setLanguage(QStringLiteral("zh_CN"));
        QVERIFY(running());
        QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(running()));
        QVERIFY(running()->findChild<ParameterPanel *>()->isVisible());
        QStringList words;
        for (const auto *button : running()->findChildren<QPushButton *>())
            words << button->text();
        QVERIFY2(words.contains(QStringLiteral("结束（Esc）")), qPrintable(words.join(u'|')));
        QTest::keyClick(running(), Qt::Key_2, Qt::ControlModifier); // its keys work on
        QCOMPARE(m_document->state().view.figure, FigureId::SimilarityMatrix);
        QTest::keyClick(running(), Qt::Key_Escape);
        QVERIFY(isOver());
        m_settings->setLanguage(QStringLiteral("en"));
        QVERIFY(!running());
    }

    void thePaletteOffersWhatCanBeSeen()
    {
        QStringList names;
        QTimer::singleShot(0, this, [&] {
            auto *palette = running()->findChild<CommandPalette *>();
            QVERIFY(palette);
            const auto *list = palette->findChild<QTreeWidget *>();
            for (int i = 0; i < list->topLevelItemCount(); ++i)
                names << list->topLevelItem(i)->text(0);
            palette->reject();
        });
        QTest::keyClick(running(), Qt::Key_K, Qt::ControlModifier);
        for (const char *name : {"View: Clocks", "View: Theme: Dark", "View: Language: English",
                                 "View: Zoom in", "Lessons: Challenge", "Lessons: 5. Turning d_model",
                                 "View: Presentation", "View: Parameters beside the figures"})
            QVERIFY2(names.contains(QLatin1StringView(name)), name);
        for (const char *name : {"Help: User guide", "View: Numbers as a table", "View: Full screen",
                                 "File: Save", "Help: About Sinescope", "Lessons: All lessons"})
            QVERIFY2(!names.contains(QLatin1StringView(name)), name);
    }

    void theWindowBehindHasItsOwnKeys()
    {
        activate();
        QSet<QWidget *> visited;
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(m_window.get(), Qt::Key_F6);
            QWidget *widget = QApplication::focusWidget();
            QVERIFY2(widget && widget->window() == m_window.get(),
                     widget ? widget->metaObject()->className() : "none");
            visited << widget;
        }
        QVERIFY(visited.size() >= 3); // bar, parameters, figures
    }

    void f6ReachesTheControlsOfThePage()
    {
        QTest::keyClick(running(), Qt::Key_3, Qt::ControlModifier); // Clocks
        const auto *bar = running()->findChild<PlayBar *>();
        QVERIFY(bar->isVisible());
        bool isReached = false;
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(running(), Qt::Key_F6);
            isReached = isReached || bar->isAncestorOf(running()->focusWidget());
        }
        QVERIFY(isReached);
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

    void thereIsNoMenuThatWouldOpenBehind()
    {
        FigureView &figure = view(FigureId::Encoding);
        QSignalSpy asked(&figure, &FigureView::menuRequested);
        QTest::keyClick(&figure, Qt::Key_F10, Qt::ShiftModifier);
        QContextMenuEvent click(QContextMenuEvent::Mouse, QPoint(20, 20), QPoint(20, 20));
        QCoreApplication::sendEvent(&figure, &click);
        QCOMPARE(asked.size(), 0);
        const auto *accessible = QAccessible::queryAccessibleInterface(&figure);
        QVERIFY(accessible);
        auto *actions = const_cast<QAccessibleInterface *>(accessible)->actionInterface();
        QVERIFY(!actions->actionNames().contains(QAccessibleActionInterface::showMenuAction()));
        QVERIFY(actions->actionNames().contains(QStringLiteral("zoom in")));
    }

    void fewLargeThingsOnlyOnTheirPage()
    {
        QTest::keyClick(running(), Qt::Key_Escape);
        QVERIFY(isOver());
        show(FigureId::Clocks);
        begin();
        running()->resize(1600, 1000);
        QTest::keyClick(running(), Qt::Key_1, Qt::ControlModifier);
        const double magnified = Presentation::magnification(QSize(1600, 1000));
        FigureView &encoding = view(FigureId::Encoding);
        QVERIFY(encoding.figure().plotArea().right() * magnified > 0.8 * encoding.width());
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

    void largeTypeStaysOnTheScreen()
    {
        const QFont usual = QApplication::font();
        QFont large = usual;
        large.setPointSize(14);
        QApplication::setFont(large);
        const auto restore = qScopeGuard([&] { QApplication::setFont(usual); });
        QVERIFY(session().open(QString(session().library().entries().front().key)));
        running()->resize(1024, 600);
        for (int times = 0; times < 2; ++times) {
            QTest::keyClick(running(), Qt::Key_F9);
            QTest::qWait(50);
            QCOMPARE(running()->size(), QSize(1024, 600));
            for (auto *button : running()->findChildren<QPushButton *>()) {
                const QRect place(button->mapTo(running(), QPoint()), button->size());
                // What scrolls may be out of sight.
                bool isScrolled = false;
                for (QWidget *above = button->parentWidget(); above; above = above->parentWidget())
                    isScrolled = isScrolled || qobject_cast<QScrollArea *>(above);
                if (button->isVisible() && (!isScrolled || !button->visibleRegion().isEmpty()))
                    QVERIFY2(running()->rect().contains(place), qPrintable(button->text()));
            }
        }
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
        QCOMPARE(told(), QString());
    }
};

QTEST_MAIN(PresentationTest)
#include "presentation_test.moc"
