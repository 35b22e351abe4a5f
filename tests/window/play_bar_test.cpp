// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/clocks_figure.h"
#include "app/state/cursor.h"
#include "app/window/figure/figure_view.h"
#include "app/window/figure/page_view.h"
#include "app/window/parameters/play_bar.h"
#include "app/window/widgets/number_box.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QWheelEvent>

using namespace sinescope;

class PlayBarTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Document> m_document;
    std::unique_ptr<sinescope::Cursor> m_cursor;
    std::unique_ptr<PageView> m_page;
    std::unique_ptr<PlayBar> m_bar;
    std::int64_t m_before = -1; ///< the row before the last move
    int m_turns = 0;            ///< moves back to an earlier row

    const State &state() const { return m_document->state(); }

    template <typename Control> Control &control(const QString &name)
    {
        for (Control *candidate : m_bar->findChildren<Control *>()) {
            if (candidate->accessibleName() == name)
                return *candidate;
        }
        qFatal("no control %s", qPrintable(name));
    }

    void set(std::int64_t length, std::int64_t reference)
    {
        State next = state();
        next.parameters.length = length;
        next.display.reference = reference;
        m_document->apply(next);
    }

    void setSpeed(int rowsPerSecond)
    {
        auto &speed = *m_bar->findChild<QComboBox *>();
        speed.setCurrentIndex(speed.findData(rowsPerSecond));
        QCOMPARE(speed.currentData().toInt(), rowsPerSecond);
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init()
    {
        State initial;
        initial.view.figure = FigureId::Clocks;
        m_document = std::make_unique<Document>(initial);
        m_cursor = std::make_unique<sinescope::Cursor>();
        m_page = std::make_unique<PageView>(*m_document, *m_cursor, themeOf(QStringLiteral("light")));
        m_page->resize(900, 600);
        m_page->show();
        m_bar = std::make_unique<PlayBar>(*m_document, *m_cursor);
        m_bar->resize(900, 70);
        m_bar->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void itBelongsToThePageOfTheClocks()
    {
        QVERIFY(!m_bar->isHidden());
        State next = state();
        next.view.figure = FigureId::Overview;
        m_bar->play();
        m_document->apply(next);
        QVERIFY(m_bar->isHidden());
        QVERIFY(!m_bar->isPlaying());
    }

    void stepsMoveTheCrosshairByOneRow()
    {
        set(128, 40);
        QTest::mouseClick(&control<QPushButton>(QStringLiteral("One position on")), Qt::LeftButton);
        QCOMPARE(m_cursor->cell()->row, 41); // from the reference on
        QTest::mouseClick(&control<QPushButton>(QStringLiteral("One position back")), Qt::LeftButton);
        QTest::mouseClick(&control<QPushButton>(QStringLiteral("One position back")), Qt::LeftButton);
        QCOMPARE(m_cursor->cell()->row, 39);
        QCOMPARE(m_document->undoStack().count(), 1); // that of set(): the position is not undone
    }

    void stepsEndAtTheEndsOfTheTable()
    {
        set(3, 2);
        QTest::mouseClick(&control<QPushButton>(QStringLiteral("One position on")), Qt::LeftButton);
        QCOMPARE(m_cursor->cell()->row, 2);
    }

    void theSliderReachesBothEnds()
    {
        for (const std::int64_t length : {1, 2, 128, 16777216}) {
            set(length, 0);
            auto &slider = control<QSlider>(QStringLiteral("Position slider"));
            slider.setValue(slider.maximum());
            QCOMPARE(m_cursor->cell() ? m_cursor->cell()->row : 0, length - 1);
            slider.setValue(0);
            QCOMPARE(m_cursor->cell() ? m_cursor->cell()->row : 0, 0);
        }
    }

    void theBoxTakesAnyRow()
    {
        set(16777216, 0);
        auto &box = control<NumberBox>(QStringLiteral("Position"));
        box.setFocus();
        box.selectAll();
        QTest::keyClicks(&box, QStringLiteral("12345679"));
        QTest::keyClick(&box, Qt::Key_Return);
        QCOMPARE(m_cursor->cell()->row, 12345679);
        box.selectAll();
        set(1000, 0);
        box.setValue(5000); // beyond the table
        QCOMPARE(m_cursor->cell()->row, 999);
        QCOMPARE(box.value(), 999.0);
    }

    void playingMovesOnAndStopsAtTheEnd()
    {
        set(40, 0);
        setSpeed(128);
        QSignalSpy moves(m_cursor.get(), &sinescope::Cursor::moved);
        m_bar->play();
        QCOMPARE(control<QPushButton>(QStringLiteral("Play")).text(), QStringLiteral("Pause"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_bar->isPlaying(), 4000); // 39 rows at 128 a second: .3 s
        QCOMPARE(m_cursor->cell()->row, 39);
        QVERIFY(moves.count() > 3); // not in one leap
        QCOMPARE(control<QPushButton>(QStringLiteral("Play")).text(), QStringLiteral("Play"));
        m_bar->play(); // at the end: from the beginning
        QCOMPARE(m_cursor->cell()->row, 0);
    }

    void playingKeepsTheTimeOfTheClock()
    {
        set(16777216, 0);
        setSpeed(1024);
        QElapsedTimer timer;
        timer.start();
        m_bar->play();
        QTest::qWait(400);
        const std::int64_t row = m_cursor->cell()->row;
        const double most = double(timer.elapsed()) / 1000 * 1024;
        QVERIFY(double(row) <= most + 1);
        QVERIFY(double(row) >= 0.25 * 1024); // within .15 s of the time waited, on a busy machine
        m_bar->pause();
        const std::int64_t paused = m_cursor->cell()->row;
        QTest::qWait(60);
        QCOMPARE(m_cursor->cell()->row, paused);
    }

    void loopingGoesOnFromTheBeginning()
    {
        set(8, 0);
        setSpeed(64);
        control<QPushButton>(QStringLiteral("Loop")).setChecked(true);
        m_bar->play();
        m_before = -1;
        m_turns = 0;
        connect(m_cursor.get(), &sinescope::Cursor::moved, this, [this] {
            m_turns += m_cursor->cell()->row < m_before ? 1 : 0;
            m_before = m_cursor->cell()->row;
        });
        QTRY_VERIFY_WITH_TIMEOUT(m_turns >= 2, 4000);
        QVERIFY(m_bar->isPlaying());
        disconnect(m_cursor.get(), nullptr, this, nullptr);
    }

    void aMoveByHandGoesOnFromThere()
    {
        set(16777216, 0);
        setSpeed(1);
        m_bar->play();
        control<NumberBox>(QStringLiteral("Position")).setValue(5000000);
        QTest::qWait(50);
        QVERIFY(m_cursor->cell()->row >= 5000000 && m_cursor->cell()->row < 5000010);
    }

    void theShiftIsStateAndOneStepOfUndo()
    {
        auto &slider = control<QSlider>(QStringLiteral("Shift by k slider"));
        slider.setSliderDown(true);
        for (int k = 1; k <= 9; ++k)
            slider.setValue(k);
        slider.setSliderDown(false);
        QCOMPARE(state().display.shift, 9);
        QCOMPARE(m_document->undoStack().count(), 1);
        m_document->undoStack().undo();
        QCOMPARE(state().display.shift, 0);
        QCOMPARE(slider.value(), 0);
    }

    void thePointerMayLeaveTheClocks()
    {
        m_cursor->moveTo(Cell{77, 4, 0});
        FigureView &clocks = m_page->view(FigureId::Clocks);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(&clocks, &leave);
        QCOMPARE(m_cursor->cell()->row, 77);
        QTest::mouseMove(&clocks, QPoint(300, 300)); // over another clock: the same row
        QCOMPARE(m_cursor->cell()->row, 77);
    }

    void arrowKeysMovePositionAndPair()
    {
        m_cursor->moveTo(Cell{77, 4, 0});
        FigureView &clocks = m_page->view(FigureId::Clocks);
        QTest::keyClick(&clocks, Qt::Key_Right);
        QTest::keyClick(&clocks, Qt::Key_Down);
        QCOMPARE(m_cursor->cell(), (Cell{78, 6, 0}));
        QTest::keyClick(&clocks, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(m_cursor->cell()->row, 68);
    }

    void theWheelZoomsToThePairsAroundThePointer()
    {
        State next = state();
        next.parameters.dModel = 1024;
        m_document->apply(next);
        FigureView &clocks = m_page->view(FigureId::Clocks);
        clocks.grab();
        const std::size_t all = static_cast<ClocksFigure &>(clocks.figure()).pairs().size();
        const std::int64_t pair = static_cast<ClocksFigure &>(clocks.figure()).pairs()[all / 2];
        const QPointF point = static_cast<ClocksFigure &>(clocks.figure()).clockArea(pair).center();
        for (int notch = 0; notch < 30; ++notch) {
            QWheelEvent event(point, clocks.mapToGlobal(point), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(&clocks, &event);
        }
        QVERIFY(visiblePairs(state()).size() < 16);
        QTest::keyClick(&clocks, Qt::Key_Minus);
    }
};

QTEST_MAIN(PlayBarTest)
#include "play_bar_test.moc"
