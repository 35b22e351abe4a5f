// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/commands/command_palette.h"
#include "app/window/help/guide_window.h"
#include "app/window/parameters/play_bar.h"
#include "app/window/widgets/number_box.h"
#include "tests/window/test_window.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QTest>
#include <QTextBrowser>

#include <algorithm>

using namespace sinescope;

class MainWindowTest : public QObject, protected test::TestWindow
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestSettings(QStringLiteral("main_window_test")); }

    void init() { makeWindow(QSize(1200, 800)); }

    void undoAndRedoAreInTheMenu()
    {
        State next = state();
        next.parameters.length = 50;
        m_document->apply(next);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(state().parameters.length, 128);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(state().parameters.length, 50);
    }

    void undoAfterTypingInABoxIsTheWindows()
    {
        const auto boxes = m_window->findChildren<NumberBox *>();
        const auto found = std::ranges::find(boxes, QStringLiteral("Length"), &NumberBox::accessibleName);
        QVERIFY(found != boxes.end());
        NumberBox *box = *found;
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QStringLiteral("50"));
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(state().parameters.length, 50);
        QTest::keyClick(box, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(state().parameters.length, 128);
    }

    void everyColourMapHasAName()
    {
        for (const Colormap &map : colormaps()) {
            const QString id = QString::fromUtf8(map.id.data(), qsizetype(map.id.size()));
            for (const QAction *entry : m_window->menuBar()->findChildren<QAction *>())
                QVERIFY2(entry->text() != id, qPrintable(id));
        }
    }

    void theWindowFitsASmallScreenWithTheFormulaInSight()
    {
        m_window->resize(1024, 576); // 1024 x 600 less a title bar
        QCoreApplication::processEvents();
        QCOMPARE(m_window->size(), QSize(1024, 576));
        const auto *formula = m_window->findChild<QLabel *>(QStringLiteral("formula"));
        const QRect place(formula->mapTo(m_window.get(), QPoint()), formula->size());
        QVERIFY(m_window->rect().contains(place));
        QVERIFY(formula->sizeHint().height() <= formula->height());
    }

    void aFigureFillsThePageAndEscapeReturns()
    {
        FigureView &view = page().view(FigureId::Waveforms);
        QTest::mouseDClick(&view, Qt::LeftButton, {}, view.rect().center());
        QCOMPARE(state().view.figure, FigureId::Waveforms);
        QVERIFY(view.height() > page().height() / 2);
        QVERIFY(page().view(FigureId::Encoding).isHidden());
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QCOMPARE(state().view.figure, FigureId::Overview);
        QVERIFY(page().view(FigureId::Encoding).isVisible());
    }

    void aRightClickOpensNoPanelWithoutALesson()
    {
        // Qt's own menu listed the panels; "Next" in one without a lesson ended the program.
        const QPoint point = m_window->menuBar()->geometry().bottomRight() - QPoint(5, 5);
        QContextMenuEvent event(QContextMenuEvent::Mouse, point, m_window->mapToGlobal(point));
        QCoreApplication::sendEvent(m_window.get(), &event);
        QVERIFY(!QApplication::activePopupWidget());
    }

    void pagesHaveTheirKeys()
    {
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(state().view.figure, FigureId::SimilarityMatrix);
        QVERIFY(page().view(FigureId::SimilarityMatrix).isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(state().view.figure, FigureId::Clocks);
        QVERIFY(m_window->findChild<PlayBar *>()->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
        QCOMPARE(state().view.figure, FigureId::Wavelengths);
        QVERIFY(!m_window->findChild<PlayBar *>()->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(state().view.figure, FigureId::Overview);
    }

    void aPageOfOneFigureStaysOnADoubleClick()
    {
        QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
        FigureView &view = page().view(FigureId::Wavelengths);
        QTest::mouseDClick(&view, Qt::LeftButton, {}, view.rect().center());
        QCOMPARE(state().view.figure, FigureId::Wavelengths);
    }

    void landmarksAppearAfterAPause()
    {
        State next = state();
        next.display.hasLandmarks = true;
        next.view.figure = FigureId::Similarity;
        m_document->apply(next);
        FigureView &view = page().view(FigureId::Similarity);
        QVERIFY(!view.figure().describe().contains(QStringLiteral("first zero at")));
        QTRY_VERIFY_WITH_TIMEOUT(view.figure().describe().contains(QStringLiteral("first zero at +725")),
                                 5000);
        QTRY_VERIFY_WITH_TIMEOUT(view.figure().describe().contains(QStringLiteral("smallest base without")),
                                 5000);
    }

    void aClickOnTheMatrixChoosesTheReference()
    {
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        FigureView &view = page().view(FigureId::SimilarityMatrix);
        const Figure &figure = view.figure();
        const QPointF point(figure.horizontalMap().toPixel(100), figure.verticalMap().toPixel(31));
        QTest::mouseClick(&view, Qt::LeftButton, {}, point.toPoint());
        QCOMPARE(state().display.reference, 31);
    }

    void zeroShowsTheWholeTable()
    {
        State next = state();
        next.view.positions = Interval{10, 20};
        m_document->apply(next);
        QTest::keyClick(m_window.get(), Qt::Key_0);
        QVERIFY(!state().view.positions);
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(state().view.positions, std::optional(Interval{10, 20}));
    }

    void copyPutsTheHeatmapOnTheClipboard()
    {
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(m_window.get(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(!QGuiApplication::clipboard()->image().isNull());
    }

    void theDarkThemeDarkensTheWindow()
    {
        const QColor light = m_window->grab().toImage().pixelColor(5, 300);
        m_settings->setTheme(QStringLiteral("dark"));
        const QColor dark = m_window->grab().toImage().pixelColor(5, 300);
        QVERIFY(light.lightness() > 200);
        QVERIFY(dark.lightness() < 80);
    }

    void theLanguageChangesWhileRunningAndKeepsTheState()
    {
        State next = state();
        next.parameters.length = 77;
        m_document->apply(next);
        const qsizetype menus = m_window->menuBar()->actions().size();
        m_settings->setLanguage(QStringLiteral("zh_CN"));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(m_window->menuBar()->actions().size(), menus);
        QVERIFY(!m_window->menuBar()->actions().first()->text().contains(QStringLiteral("File")));
        QCOMPARE(state().parameters.length, 77);
        QCOMPARE(m_window->findChildren<PageView *>().size(), 1);
    }

    void comparingPinsSwapsAndEnds()
    {
        action(QStringLiteral("Pin what is shown as A"))->trigger();
        State next = state();
        next.parameters.base = 100;
        m_document->apply(next);
        QCOMPARE(state().display.comparison->parameters.base, 10000.0);
        action(QStringLiteral("Swap A and B"))->trigger();
        QCOMPARE(state().parameters.base, 10000.0);
        QCOMPARE(state().display.comparison->parameters.base, 100.0);
        action(QStringLiteral("Difference, B less A"))->trigger();
        QCOMPARE(state().display.comparison->view, ComparisonView::Difference);
        action(QStringLiteral("Unpin A"))->trigger();
        QVERIFY(!state().display.comparison);
        m_document->undoStack().undo();
        QVERIFY(state().display.comparison);
    }

    void aCommandIsFoundByAPieceOfItsName()
    {
        std::vector<Command> commands = menuCommands(*m_window->menuBar());
        QVERIFY(commands.size() > 20);
        CommandPalette palette(commands, m_window.get());
        palette.show();
        QTest::keyClicks(palette.findChild<QLineEdit *>(), QStringLiteral("matr"));
        QTest::keyClick(palette.findChild<QLineEdit *>(), Qt::Key_Return);
        QVERIFY(!palette.isVisible());
        palette.chosen()();
        QCOMPARE(state().view.figure, FigureId::SimilarityMatrix);
    }

    void f6GoesThroughThePartsOfTheWindow()
    {
        m_window->activateWindow();
        QSet<QWidget *> parts;
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(m_window.get(), Qt::Key_F6);
            QWidget *part = QApplication::focusWidget();
            while (part && !part->property("part").toBool())
                part = part->parentWidget();
            QVERIFY(part);
            parts.insert(part);
        }
        QCOMPARE(parts.size(), 3);
    }

    void theGuideHasTheSameChaptersInBothLanguages()
    {
        const QStringList english = GuideWindow::headings(QStringLiteral("en"));
        QVERIFY(english.size() > 10);
        QCOMPARE(GuideWindow::headings(QStringLiteral("zh_CN")).size(), english.size());
        for (const char *chapter : {"Encoding", "Waveforms", "Similarity", "Matrix"})
            QVERIFY(english.contains(QLatin1StringView(chapter)));
    }

    void theGuideFindsWords()
    {
        action(QStringLiteral("User guide"))->trigger();
        auto *guide = m_window->findChild<GuideWindow *>();
        QTest::keyClicks(guide->findChild<QLineEdit *>(), QStringLiteral("double-double"));
        QCOMPARE(guide->findChild<QTextBrowser *>()->textCursor().selectedText(),
                 QStringLiteral("double-double"));
        QTest::keyClicks(guide->findChild<QLineEdit *>(), QStringLiteral("xyzzy"));
        QVERIFY(!guide->findChild<QLabel *>()->text().isEmpty());
    }

    void menuNamesHaveNoMnemonicTwice()
    {
        for (const QMenu *menu : m_window->menuBar()->findChildren<QMenu *>()) {
            QSet<QChar> seen;
            for (const QAction *entry : menu->actions()) {
                const qsizetype mark = entry->text().indexOf(u'&');
                if (mark < 0)
                    continue;
                const QChar key = entry->text().at(mark + 1).toLower();
                QVERIFY2(!seen.contains(key), qPrintable(entry->text()));
                seen.insert(key);
            }
        }
    }
};

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
