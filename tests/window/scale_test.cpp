// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/widgets/scale.h"

#include <QTest>

using sinescope::Scale;

class ScaleTest : public QObject
{
    Q_OBJECT

private slots:
    void logarithmicScaleReachesBothEndsExactly()
    {
        const Scale scale = Scale::logarithmic(1, 16777216, 960, true);
        QCOMPARE(scale.valueAt(0), 1.0);
        QCOMPARE(scale.valueAt(scale.lastStep()), 16777216.0);
    }

    void powersOfTwoLieOnSteps()
    {
        const Scale scale = Scale::logarithmic(1, 16777216, 960, true);
        for (int length = 1; length <= 16777216; length *= 2)
            QCOMPARE(scale.valueAt(scale.stepOf(length)), double(length));
    }

    void powersOfTenLieOnSteps()
    {
        const Scale scale = Scale::logarithmic(1, 1e12, 960, false);
        for (const double base : {1., 10., 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12}) {
            const double value = scale.valueAt(scale.stepOf(base));
            QVERIFY2(value == base, qPrintable(QString::number(value, 'g', 17))); // QCOMPARE would round
        }
    }

    void stepsRiseStrictly()
    {
        const Scale scale = Scale::logarithmic(1, 16777216, 960, true);
        for (int step = 1; step <= scale.lastStep(); ++step)
            QVERIFY(scale.valueAt(step) > scale.valueAt(step - 1));
    }

    void aValueBetweenStepsTakesTheNearest()
    {
        const Scale scale = Scale::listed({1, 2, 64, 128});
        QCOMPARE(scale.stepOf(95), 2);
        QCOMPARE(scale.stepOf(97), 3);
        QCOMPARE(scale.stepOf(0), 0);
        QCOMPARE(scale.stepOf(1e9), 3);
    }

    void linearScaleOfOneRowHasOneStep() { QCOMPARE(Scale::linear(0, 0, 1).lastStep(), 0); }
};

QTEST_GUILESS_MAIN(ScaleTest)
#include "scale_test.moc"
