// SPDX-License-Identifier: GPL-3.0-or-later
// The figures on the whole screen: their size, pointer, keys and pages.
#include "app/window/commands/command_palette.h"
#include "app/window/lessons/lesson_panel.h"
#include "app/window/parameters/parameter_panel.h"
#include "app/window/parameters/play_bar.h"
#include "app/window/widgets/number_box.h"
#include "tests/window/presented_window.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

using namespace sinescope;

class PresentationTest : public QObject, protected test::PresentedWindow
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestSettings(QStringLiteral("presentation_test")); }
    void init() { makeWindow(); }
    void cleanup() { closeWindow(); }

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
        QTimer::singleShot(0, this, [&] { // its palette is a child of what the language makes anew
            auto &palette = *running()->findChild<CommandPalette *>();
            QTest::keyClicks(palette.findChild<QLineEdit *>(), QStringLiteral("language chinese"));
            QTest::keyClick(palette.findChild<QLineEdit *>(), Qt::Key_Return);
        });
        QTest::keyClick(running(), Qt::Key_K, Qt::ControlModifier);
        QTRY_COMPARE(m_settings->language(), QStringLiteral("zh_CN"));
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

    /// As a screen reader may ask for it.
    void theLanguageChangesBehindThePalette()
    {
        QTimer::singleShot(0, this, [&] {
            QVERIFY(running()->findChild<CommandPalette *>());
            m_settings->setLanguage(QStringLiteral("zh_CN"));
        });
        QTest::keyClick(running(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(running());
        QVERIFY(!running()->findChild<CommandPalette *>());
        m_settings->setLanguage(QStringLiteral("en"));
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
};

QTEST_MAIN(PresentationTest)
#include "presentation_test.moc"
