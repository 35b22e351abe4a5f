// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interval.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using namespace sinescope;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr std::int64_t longest = std::int64_t{1} << 24;

} // namespace

class IntervalTest : public QObject
{
    Q_OBJECT

private slots:
    void allCellsReachHalfACellBeyondTheirCentres()
    {
        QCOMPARE(cellsInterval(1), (Interval{-0.5, 0.5}));
        QCOMPARE(cellsInterval(longest), (Interval{-0.5, 16777215.5}));
        QCOMPARE(cellsInterval(128).size(), 128.0);
        QCOMPARE(cellsInterval(128).middle(), 63.5);
    }

    void touchedCellsAreThoseTheIntervalReachesInto_data()
    {
        QTest::addColumn<double>("begin");
        QTest::addColumn<double>("end");
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("last");
        QTest::newRow("all") << -0.5 << 9.5 << 10 << 0 << 9;
        QTest::newRow("exact cells") << 1.5 << 3.5 << 10 << 2 << 3;
        QTest::newRow("part of a cell on either side") << 1.49 << 3.51 << 10 << 1 << 4;
        QTest::newRow("within one cell") << 3.7 << 3.8 << 10 << 4 << 4;
        QTest::newRow("empty, on a border") << 3.5 << 3.5 << 10 << 4 << 4;
        QTest::newRow("beyond the start") << -7.0 << -6.0 << 10 << 0 << 0;
        QTest::newRow("beyond the end") << 20.0 << 30.0 << 10 << 9 << 9;
        QTest::newRow("wider than the table") << -5.0 << 50.0 << 10 << 0 << 9;
        QTest::newRow("one cell in all") << -0.5 << 0.5 << 1 << 0 << 0;
        QTest::newRow("reversed") << 5.0 << 2.0 << 10 << 5 << 5;
        QTest::newRow("not a number") << notANumber << notANumber << 10 << 0 << 0;
        QTest::newRow("infinite") << -infinity << infinity << 10 << 0 << 9;
        QTest::newRow("end of the longest")
            << 16777214.6 << 16777215.5 << int(longest) << int(longest - 1) << int(longest - 1);
    }

    void touchedCellsAreThoseTheIntervalReachesInto()
    {
        QFETCH(const double, begin);
        QFETCH(const double, end);
        QFETCH(const int, count);
        QFETCH(const int, first);
        QFETCH(const int, last);
        QCOMPARE(touchedCells({begin, end}, count), (Range{first, last + 1}));
    }

    void aCoordinateBelongsToTheCellWhoseCentreIsNearest()
    {
        QCOMPARE(cellAt(2.4999, 10), std::int64_t{2});
        QCOMPARE(cellAt(2.5, 10), std::int64_t{3});
        QCOMPARE(cellAt(std::nextafter(0.5, 0), 10), std::int64_t{0}); // + 0.5 would round to 1
        QCOMPARE(cellAt(-3, 10), std::int64_t{0});
        QCOMPARE(cellAt(1e300, 10), std::int64_t{9});
        QCOMPARE(cellAt(notANumber, 10), std::int64_t{0});
        QCOMPARE(cellAt(16777215.4, longest), longest - 1);
    }

    void anIntervalThatFitsIsMovedInsideAndKeepsItsSize()
    {
        QCOMPARE(clamped({2, 4}, 10), (Interval{2, 4}));
        QCOMPARE(clamped({-3, -1}, 10), (Interval{-0.5, 1.5}));
        QCOMPARE(clamped({9, 12}, 10), (Interval{6.5, 9.5}));
    }

    void anIntervalThatDoesNotFitBecomesAllCells()
    {
        for (const Interval &wrong : {Interval{-5, 50},
                                      {-0.5, 9.5},
                                      {3, 3},
                                      {4, 2},
                                      {notANumber, 2},
                                      {2, notANumber},
                                      {-infinity, infinity},
                                      {0, infinity}})
            QCOMPARE(clamped(wrong, 10), cellsInterval(10));
        QCOMPARE(clamped({0.2, 0.3}, 1).begin, 0.2);
    }

    void zoomingKeepsTheCentreInPlace()
    {
        const Interval zoomedIn = zoomed({10, 50}, 20, 0.5, 100);
        QCOMPARE(zoomedIn, (Interval{15, 35}));
        QCOMPARE(zoomed(zoomedIn, 20, 2, 100), (Interval{10, 50}));
    }

    void zoomingStopsAtTheShortestAndAtAllCells()
    {
        QCOMPARE(zoomed({10, 50}, 30, 1e-9, 100), (Interval{29.5, 30.5}));
        QCOMPARE(zoomed({10, 50}, 30, 1e-9, 100, 8), (Interval{26, 34}));
        QCOMPARE(zoomed({10, 50}, 30, 1e9, 100), cellsInterval(100));
        QCOMPARE(zoomed({-0.5, 0.5}, 0, 0.5, 1), cellsInterval(1));
        QCOMPARE(zoomed({-0.5, 1.5}, 0, 0.5, 2, 8), cellsInterval(2)); // shortest is more than there is
        QCOMPARE(zoomed({10, 50}, 30, notANumber, 100), cellsInterval(100));
    }

    void nothingThatIsZoomedOrMovedLeavesTheCells()
    {
        std::mt19937_64 generator(7);
        const auto real = [&generator](double low, double high) {
            return std::uniform_real_distribution<>(low, high)(generator);
        };
        for (const std::int64_t count : {std::int64_t{1}, std::int64_t{3}, std::int64_t{512}, longest}) {
            const Interval all = cellsInterval(count);
            Interval interval = all;
            for (int step = 0; step < 2000; ++step) {
                interval = zoomed(interval, real(all.begin, all.end), std::exp(real(-4, 4)), count);
                const double shift = real(-2, 2) * interval.size();
                interval = clamped({interval.begin + shift, interval.end + shift}, count);
                QVERIFY(interval.begin >= all.begin && interval.end <= all.end);
                QVERIFY(interval.size() > 0.999999 || count == 1);
                const Range cells = touchedCells(interval, count);
                QVERIFY(cells.begin >= 0 && cells.end <= count && !cells.empty());
            }
        }
    }

    void pixelsAndCoordinatesAreEachOthersInverse()
    {
        const PixelMap map({-0.5, 16777215.5}, 100, 1380);
        QCOMPARE(map.toPixel(-0.5), 100.0);
        QCOMPARE(map.toPixel(16777215.5), 1380.0);
        QCOMPARE(map.toPixel(8388607.5), 740.0);
        for (const double pixel : {-20.0, 100.0, 333.25, 1380.0, 2000.0})
            QVERIFY(std::abs(map.toPixel(map.toCoordinate(pixel)) - pixel) < 1e-9);
        QCOMPARE(PixelMap({-0.5, 127.5}, 0, 1280).pixelsPerCell(), 10.0);
    }

    void anAxisMayRunUpwards()
    {
        const PixelMap map({0, 10}, 500, 0);
        QCOMPARE(map.toPixel(0), 500.0);
        QCOMPARE(map.toPixel(10), 0.0);
        QCOMPARE(map.toCoordinate(250), 5.0);
        QCOMPARE(map.pixelsPerCell(), 50.0);
    }

    void aHundredthOfACellFarOutStillMovesItsPixel()
    {
        const PixelMap map({16777000, 16777000.01}, 0, 1000);
        QVERIFY(std::abs(map.toPixel(16777000.005) - 500) < 0.01);
    }
};

QTEST_GUILESS_MAIN(IntervalTest)
#include "interval_test.moc"
