// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/sweep.h"
#include "app/export/time_left.h"

#include <QTest>

#include <cmath>

using namespace sinescope;

class SweepTest : public QObject
{
    Q_OBJECT

private slots:
    void theTextOfAnOptionIsRead()
    {
        QCOMPARE(parseSweep(QStringLiteral("base=10:1000000:log:120")),
                 std::optional(Sweep{QStringLiteral("base"), 10, 1e6, true, 120}));
        QCOMPARE(parseSweep(QStringLiteral("d-model=64:2:linear:3")),
                 std::optional(Sweep{QStringLiteral("d_model"), 64, 2, false, 3}));
        QCOMPARE(parseSweep(QStringLiteral("reference=0:1e2:101")),
                 std::optional(Sweep{QStringLiteral("reference"), 0, 100, false, 101}));
        QVERIFY(!parseSweep(QStringLiteral("base=10:20:log")));
    }

    void endsAreExactAndStepsEqual()
    {
        const auto linear = sweepValues({QStringLiteral("base"), 0.1, 0.7, false, 7}, false);
        QCOMPARE(linear.size(), std::size_t(7));
        QVERIFY(linear.front() == 0.1 && linear.back() == 0.7);
        for (std::size_t i = 1; i < linear.size(); ++i)
            QVERIFY(std::abs(linear[i] - linear[i - 1] - 0.1) < 1e-15);
        const auto falling = sweepValues({QStringLiteral("base"), 1e12, 1, true, 13}, false);
        QVERIFY(falling.front() == 1e12 && falling.back() == 1);
        for (std::size_t i = 0; i < falling.size(); ++i)
            QVERIFY(std::abs(falling[i] / std::pow(10.0, 12.0 - double(i)) - 1) < 1e-13);
    }

    void wholeFieldsAreRounded()
    {
        QCOMPARE(sweepValues({QStringLiteral("length"), 1, 100, true, 5}, true),
                 (std::vector<double>{1, 3, 10, 32, 100})); // 10^(1/2) = 3.16, 10^(3/2) = 31.6
        QCOMPARE(sweepValues({QStringLiteral("length"), 7, 9, false, 1}, true), std::vector<double>{7});
    }

    void everyFieldIsTurned()
    {
        State state;
        for (const SweepField &field : sweepFields()) {
            const auto made = sweepStates(state, {}, {field.id, 2, 64, false, 3});
            QVERIFY2(std::holds_alternative<std::vector<State>>(made), qPrintable(field.id));
            const auto &states = std::get<std::vector<State>>(made);
            QCOMPARE(states.size(), std::size_t(3));
            QCOMPARE(sweptValue(states[0], field.id), 2.0);
            QCOMPARE(sweptValue(states[1], field.id), 33.0);
            QCOMPARE(sweptValue(states[2], field.id), 64.0);
            State back = states[1]; // nothing else changed
            back.parameters = state.parameters;
            back.display.reference = state.display.reference;
            QVERIFY(back == state);
        }
        QCOMPARE(sweepFields().size(), std::size_t(6));
    }

    void limitsAreToldBeforeWork()
    {
        const auto refused = [](const Sweep &sweep, const ExportOptions &options = {}) {
            const auto made = sweepStates({}, options, sweep);
            const auto *failure = std::get_if<Failure>(&made);
            return failure ? failure->field : QStringLiteral("none");
        };
        QCOMPARE(refused({QStringLiteral("base"), 10, 2e12, false, 9}), QStringLiteral("base"));
        QCOMPARE(refused({QStringLiteral("base"), NAN, 20, false, 9}), QStringLiteral("base"));
        QCOMPARE(refused({QStringLiteral("base"), 10, 20, false, mostSweepFiles + 1}),
                 QStringLiteral("sweep"));
        QCOMPARE(refused({QStringLiteral("layout"), 0, 1, false, 2}), QStringLiteral("sweep"));
        QCOMPARE(refused({QStringLiteral("reference"), 0, 128, false, 2}), QStringLiteral("reference"));
        QCOMPARE(refused({QStringLiteral("reference"), 0, 127, false, 2}), QStringLiteral("none"));
        ExportOptions options;
        options.rows = Range{0, 100};
        QCOMPARE(refused({QStringLiteral("length"), 200, 99, false, 2}, options),
                 QStringLiteral("positions"));
        QCOMPARE(refused({QStringLiteral("length"), 200, 100, false, 2}, options), QStringLiteral("none"));
    }

    void numbersHaveTheWidthOfTheCount()
    {
        QCOMPARE(sweepPath(QStringLiteral("a/b.c/frames.png"), 0, 5),
                 QStringLiteral("a/b.c/frames-0001.png"));
        QCOMPARE(sweepPath(QStringLiteral("f.png"), 9999, 10'000), QStringLiteral("f-10000.png"));
        QCOMPARE(sweepPath(QStringLiteral("f.png"), 8, 10'000), QStringLiteral("f-00009.png"));
    }

    void timesAreToldInTwoUnits()
    {
        QCOMPARE(durationText(0), QStringLiteral("1 s"));
        QCOMPARE(durationText(58.2), QStringLiteral("59 s"));
        QCOMPARE(durationText(125), QStringLiteral("2 min 5 s"));
        QCOMPARE(durationText(3600 * 26 + 61), QStringLiteral("26 h 1 min"));
        QVERIFY(TimeLeft().text(0).isEmpty());
        QCOMPARE(TimeLeft().text(0.5), QStringLiteral("1 s left"));
    }
};

QTEST_GUILESS_MAIN(SweepTest)
#include "sweep_test.moc"
