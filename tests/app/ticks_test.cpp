// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/ticks.h"
#include "tests/core/random_parameters.h"

#include <QTest>

using namespace sinescope;

class TicksTest : public QObject
{
    Q_OBJECT

private slots:
    void ticksStandOnCellCentres()
    {
        test::Random random(11);
        for (int i = 0; i < 5000; ++i) {
            const double step = std::pow(2, random.whole(-10, 6));
            const double first = random.coin() ? std::floor(random.real(0, 16'777'216)) : 0;
            const double smallest = step * std::pow(10, random.real(-2, 6));
            const Ticks ticks = cellTicks(first, step, smallest);
            for (int n = 0; n < 4; ++n) {
                const double row = (ticks.anchor + n * ticks.interval - first) / step;
                QCOMPARE(row, std::round(row));
            }
        }
    }

    void theirNumberIsBounded()
    {
        test::Random random(12);
        for (int i = 0; i < 5000; ++i) {
            const double step = random.real(1.0 / 1024, 64);
            const double smallest = step * std::pow(10, random.real(-2, 6));
            const double interval = cellTicks(random.real(0, 1e6), step, smallest).interval;
            QVERIFY(interval >= smallest);
            QVERIFY(interval < 2 * std::max(smallest, step));
            const double decimal = decimalTicks(smallest).interval;
            QVERIFY(decimal >= smallest * (1 - 1e-12));
            QVERIFY(decimal <= 2.5 * smallest * (1 + 1e-12));
        }
    }

    void positionTicksArePowersOfTwo()
    {
        QCOMPARE(cellTicks(0, 1, 0.3).interval, 1.0);
        QCOMPARE(cellTicks(0, 1, 5).interval, 8.0);
        QCOMPARE(cellTicks(0, 0.5, 0.6).interval, 1.0);
        QCOMPARE(cellTicks(0, 1, 5).anchor, 0.0);
        QCOMPARE(cellTicks(0.25, 1, 5).anchor, 0.25);
    }

    void labelsHaveTheDecimalsTheyNeed()
    {
        QCOMPARE(cellTicks(0, 1, 3).decimals, 0);
        QCOMPARE(cellTicks(0, 0.5, 0.1).decimals, 1);
        QCOMPARE(cellTicks(0.25, 1, 3).decimals, 2);
        QCOMPARE(decimalTicks(3).decimals, 0);
        QCOMPARE(decimalTicks(0.15).decimals, 1);
        QCOMPARE(decimalTicks(0.03).decimals, 2);
    }
};

QTEST_GUILESS_MAIN(TicksTest)
#include "ticks_test.moc"
