// SPDX-License-Identifier: GPL-3.0-or-later
// The window of numbers beside the main one.
#include "app/figures/page_layout.h"
#include "app/numbers/number_table.h"
#include "app/window/figure/table_dialog.h"
#include "tests/window/test_window.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QComboBox>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <ctime>
#include <limits>

using namespace sinescope;

class NumbersWindowTest : public QObject, protected test::TestWindow
{
    Q_OBJECT

private:
    TableDialog *numbers() { return m_window->findChild<TableDialog *>(); }
    QTableView &table() { return *numbers()->findChild<QTableView *>(); }
    QString cell(int row, int column) { return table().model()->index(row, column).data().toString(); }
    void change(const std::function<void(State &)> &edit)
    {
        State next = m_document->state();
        edit(next);
        m_document->apply(next);
    }
    void open(FigureId id)
    {
        m_window->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(m_window.get()));
        view(id).setFocus();
        QTest::keyClick(&view(id), Qt::Key_T, Qt::ControlModifier);
        QVERIFY(numbers());
        QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(numbers()));
    }
    /// The text of every cell in sight of a small table is that of numberTable().
    bool isOfNow(FigureId id, const Cell &at = {})
    {
        const NumberTable wanted = numberTable(id, m_document->state(), at);
        if (table().model()->rowCount() != wanted.rows ||
            table().model()->columnCount() != wanted.headers.size())
            return false;
        for (int row = 0; row < std::min<int>(20, int(wanted.rows)); ++row) {
            for (int column = 0; column < std::min<int>(8, int(wanted.headers.size())); ++column) {
                if (cell(row, column) != wanted.value(row, column))
                    return false;
            }
        }
        return true;
    }

private slots:
    void initTestCase() { useTestSettings(QStringLiteral("numbers_window_test")); }

    void init() { makeWindow(); }
    void cleanup() { m_window.reset(); }

    void itLeavesTheWindowUsableAndFollowsTheSliders()
    {
        open(FigureId::Encoding);
        QVERIFY(!QApplication::activeModalWidget());
        QCOMPARE(numbers()->windowTitle(), QStringLiteral("Numbers: Encoding"));
        QVERIFY(isOfNow(FigureId::Encoding));
        const QString before = cell(3, 2);
        change([](State &state) { state.parameters.base = 37; });
        QTRY_VERIFY(cell(3, 2) != before);
        QVERIFY(isOfNow(FigureId::Encoding));
        change([](State &state) { state.parameters.dModel = 6; });
        QTRY_COMPARE(table().model()->columnCount(), 6);
        QVERIFY(isOfNow(FigureId::Encoding));
        m_document->undoStack().undo();
        QTRY_COMPARE(table().model()->columnCount(), 64);
    }

    void manyChangesInOneFrameAreShownOnce()
    {
        open(FigureId::Encoding);
        const QSignalSpy changed(table().model(), &QAbstractItemModel::dataChanged);
        for (int base = 100; base < 200; ++base)
            change([base](State &state) { state.parameters.base = base; });
        QCOMPARE(changed.count(), 0);
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(isOfNow(FigureId::Encoding));
        QTest::qWait(60);
        QCOMPARE(changed.count(), 1);
    }

    void whatIsNotSeenIsNotComputed()
    {
        open(FigureId::Encoding);
        numbers()->hide();
        const QSignalSpy changed(table().model(), &QAbstractItemModel::dataChanged);
        change([](State &state) { state.parameters.base = 37; });
        QTest::qWait(60);
        QCOMPARE(changed.count(), 0);
        QVERIFY(!isOfNow(FigureId::Encoding));
        numbers()->show();
        QVERIFY(isOfNow(FigureId::Encoding));
    }

    void selectionAndPlaceStayWhileASliderMoves()
    {
        open(FigureId::Encoding);
        table().verticalScrollBar()->setValue(50);
        table().setCurrentIndex(table().model()->index(60, 3));
        table().selectionModel()->select(table().model()->index(61, 4), QItemSelectionModel::Select);
        const auto selected = table().selectionModel()->selectedIndexes();
        const int place = table().verticalScrollBar()->value();
        change([](State &state) { state.parameters.base = 37; });
        QTRY_VERIFY(isOfNow(FigureId::Encoding));
        QCOMPARE(table().selectionModel()->selectedIndexes(), selected);
        QCOMPARE(table().verticalScrollBar()->value(), place);
        change([](State &state) { state.parameters.length = 100; }); // another shape: the same cell
        QTRY_COMPARE(table().model()->rowCount(), 100);
        QCOMPARE(table().currentIndex().row(), 60);
        QCOMPARE(table().currentIndex().column(), 3);
        change([](State &state) { state.parameters.length = 10; });
        QTRY_COMPARE(table().model()->rowCount(), 10);
        QCOMPARE(table().currentIndex().row(), 9);
    }

    void itFollowsTheFigureThatGetsTheKeys()
    {
        open(FigureId::Encoding);
        m_window->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(m_window.get()));
        view(FigureId::Similarity).setFocus();
        QTRY_COMPARE(numbers()->windowTitle(), QStringLiteral("Numbers: Similarity"));
        QVERIFY(isOfNow(FigureId::Similarity));
        // Another one chosen in it stays when the main window merely becomes active again.
        auto *figure = numbers()->findChild<QComboBox *>();
        numbers()->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(numbers()));
        QTest::keyClick(figure, Qt::Key_Home);
        QCOMPARE(numbers()->windowTitle(), QStringLiteral("Numbers: Encoding"));
        m_window->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(m_window.get()));
        QCoreApplication::processEvents();
        QCOMPARE(numbers()->windowTitle(), QStringLiteral("Numbers: Encoding"));
    }

    void itGoesToAnotherPageWithTheWindow()
    {
        open(FigureId::Encoding);
        change([](State &state) { state.view.figure = FigureId::Limits; });
        QTRY_COMPARE(numbers()->windowTitle(), QStringLiteral("Numbers: Cost against length"));
        QVERIFY(isOfNow(FigureId::Cost));
        QCOMPARE(numbers()->findChild<QComboBox *>()->count(), 6);
        change([](State &state) { state.view.figure = FigureId::Wavelengths; });
        QTRY_COMPARE(numbers()->windowTitle(), QStringLiteral("Numbers: Wavelengths"));
        change([](State &state) { state.view.figure = FigureId::Waveforms; });
        QTRY_COMPARE(numbers()->windowTitle(), QStringLiteral("Numbers: Waveforms"));
    }

    /// Some titles tell of the state; an open list keeps what is chosen in it while they change.
    void anOpenListOfFiguresStays()
    {
        change([](State &state) { state.view.figure = FigureId::Limits; });
        open(FigureId::FormatErrors);
        auto *figure = numbers()->findChild<QComboBox *>();
        figure->showPopup();
        const QModelIndex first = figure->model()->index(0, 0);
        figure->view()->setCurrentIndex(first);
        change([](State &state) { state.display.limits.format = NumberFormat::Float16; });
        QTRY_VERIFY(figure->findText(QStringLiteral("bfloat16"), Qt::MatchContains) < 0);
        QVERIFY(figure->view()->isVisible());
        QCOMPARE(figure->view()->currentIndex(), first);
        figure->hidePopup();
        QVERIFY(numbers()->windowTitle().endsWith(QStringLiteral(" in float16")));
    }

    void clocksFollowTheCrosshair()
    {
        change([](State &state) { state.view.figure = FigureId::Clocks; });
        open(FigureId::Clocks);
        m_cursor->moveTo(Cell{17, 0});
        QTRY_VERIFY(isOfNow(FigureId::Clocks, Cell{17, 0}));
        QVERIFY(!isOfNow(FigureId::Clocks, Cell{18, 0}));
        m_cursor->moveTo(Cell{18, 0});
        QTRY_VERIFY(isOfNow(FigureId::Clocks, Cell{18, 0}));
    }

    void ctrlTAgainUsesTheSameWindow()
    {
        open(FigureId::Encoding);
        open(FigureId::Waveforms);
        QCOMPARE(m_window->findChildren<TableDialog *>().size(), 1);
        QCOMPARE(numbers()->windowTitle(), QStringLiteral("Numbers: Waveforms"));
    }

    void anotherLanguageClosesIt()
    {
        open(FigureId::Encoding);
        m_settings->setLanguage(QStringLiteral("zh_CN"));
        QVERIFY(!numbers());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the page in English
        QCoreApplication::processEvents();                                   // the new menus are shown
        open(FigureId::Encoding);
        QVERIFY(isOfNow(FigureId::Encoding));
    }

    /// Qt would look for what is typed in all rows, each of which is computed.
    void typingInALongTableTakesNoTime()
    {
        change([](State &state) {
            state.parameters.length = 16'777'216;
            state.parameters.dModel = 32'768;
        });
        open(FigureId::Similarity);
        table().setFocus();
        table().setCurrentIndex(table().model()->index(5, 1));
        const std::clock_t begin = std::clock();
        QTest::keyClicks(&table(), QStringLiteral("1.5"));
        QVERIFY(std::clock() - begin < 2 * CLOCKS_PER_SEC);
        QCOMPARE(table().currentIndex(), table().model()->index(5, 1));
    }

    void ofAnyFigureAFrameIsEnough_data()
    {
        QTest::addColumn<int>("figure");
        for (const FigureId page : pageIds) {
            for (const Placement &place : placements(page, QSizeF(1000, 800)))
                QTest::addRow("%d", int(place.figure)) << int(place.figure);
        }
    }

    /// A slider that moves must not wait for the numbers: those in sight of a large screen,
    /// 60 frames a second.
    void ofAnyFigureAFrameIsEnough()
    {
        QFETCH(int, figure);
#if defined(__SANITIZE_ADDRESS__)
        constexpr double slower = 5;
#else
        constexpr double slower = 1;
#endif
        constexpr double frame = slower * 1000 / 60; // milliseconds
        State state;
        state.parameters.length = 16'384;
        state.parameters.dModel = 1024;
        double best = std::numeric_limits<double>::infinity(); // of the processor: it does other things too
        for (int i = 0; i < 10; ++i) {
            state.parameters.base += 1;
            const std::clock_t begin = std::clock();
            const NumberTable made = numberTable(FigureId(figure), state, {});
            const int rows = int(std::min<std::int64_t>(made.rows, 60));
            const int columns = int(std::min<qsizetype>(made.headers.size(), 20));
            int read = 0;
            for (int row = 0; row < rows; ++row) {
                for (int column = 0; column < columns; ++column)
                    read += made.value(row, column).isEmpty() ? 0 : 1;
            }
            best = std::min(best, 1000.0 * double(std::clock() - begin) / CLOCKS_PER_SEC);
            QVERIFY(read > 0);
        }
        qInfo("%.2f ms", best);
        QVERIFY(best < frame);
    }
};

QTEST_MAIN(NumbersWindowTest)
#include "numbers_window_test.moc"
