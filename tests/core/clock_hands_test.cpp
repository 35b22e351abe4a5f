// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock_hands.h"
#include "tests/core/random_parameters.h"

#include <QTest>

#include <numbers>
#include <numeric>
#include <set>

using namespace sinescope;
using sinescope::test::Random;

namespace {

Parameters sized(std::int64_t length, std::int64_t dModel)
{
    Parameters parameters;
    parameters.length = length;
    parameters.dModel = dModel;
    return parameters;
}

std::vector<std::int64_t> allPairs(const Parameters &parameters)
{
    std::vector<std::int64_t> pairs(std::size_t(frequencyCount(parameters)));
    std::iota(pairs.begin(), pairs.end(), 0);
    return pairs;
}

/// The angle from the definition, in long double.
long double angleOf(const Parameters &parameters, std::int64_t pair, double row)
{
    const auto last = std::max<long double>((long double)(parameters.dModel / 2) - 1, 1);
    const long double exponent = parameters.spacing == Spacing::Paper
                                     ? 2 * (long double)pair / (long double)parameters.dModel
                                     : (long double)pair / last;
    const long double position =
        (long double)parameters.firstPosition + (long double)row * (long double)parameters.positionStep;
    return std::pow((long double)parameters.base, -exponent) * position;
}

} // namespace

class ClockHandsTest : public QObject
{
    Q_OBJECT

private slots:
    void tipsAreThoseOfTheDefinition()
    {
        Random random(21);
        for (int i = 0; i < 300; ++i) {
            const Parameters parameters = random.parameters(1 << 20, 200);
            const ClockHands hands(parameters, allPairs(parameters));
            const auto row = double(random.whole(0, parameters.length - 1));
            for (std::size_t hand = 0; hand < hands.pairs().size(); ++hand) {
                const long double angle = angleOf(parameters, std::int64_t(hand), row);
                const long double tolerance = 1e-15L + 4e-19L * std::abs(angle); // long double's own rounding
                const SineCosine tip = hands.tip(hand, row);
                QVERIFY(std::abs((long double)tip.sine - std::sin(angle)) <= tolerance);
                QVERIFY(std::abs((long double)tip.cosine - std::cos(angle)) <= tolerance);
            }
        }
    }

    void tipsAreRightAtTheLargestPosition()
    {
        // With 60 digits (Python's mpmath): sin and cos of 2^24 and of 2^24 / 100, d = 4, B = 10000.
        const ClockHands hands(sized(16'777'216, 4), {0, 1});
        const SineCosine fast = hands.tip(0, 16'777'216);
        QVERIFY(std::abs(fast.sine - -0.7795636732177777522) <= 2.5e-16);
        QVERIFY(std::abs(fast.cosine - 0.62632298329153291749) <= 2.5e-16);
        const SineCosine slow = hands.tip(1, 16'777'216);
        QVERIFY(std::abs(slow.sine - -0.99319548281438496377) <= 2.5e-16);
        QVERIFY(std::abs(slow.cosine - 0.11645914698769153394) <= 2.5e-16);
    }

    void wavelengthsAreThoseOfMathMd() // MATH.md, "Values": the longest of each d_model
    {
        const std::map<std::int64_t, double> longest{
            {4, 628.3185}, {64, 47117.24}, {128, 54410.14}, {512, 60611.477}, {1024, 61711.68}};
        for (const auto &[dModel, wavelength] : longest) {
            const ClockHands hands(sized(128, dModel), {0, dModel / 2 - 1});
            QVERIFY(std::abs(hands.wavelength(0) - 2 * std::numbers::pi) < 1e-15);
            QVERIFY(std::abs(hands.wavelength(1) - wavelength) <= 6e-8 * wavelength + 5e-5);
        }
    }

    void aShiftIsOneRotationFromEveryPosition()
    {
        Random random(22);
        for (int i = 0; i < 200; ++i) {
            const Parameters parameters = random.parameters(1 << 24, 300);
            const ClockHands hands(parameters, allPairs(parameters));
            const std::int64_t shift = random.whole(0, 1 << 24);
            for (int j = 0; j < 5; ++j) {
                const std::int64_t row = random.whole(0, parameters.length - 1);
                // Three roundings of a double for each of two entries a pair, and some room.
                QVERIFY(hands.residual(row, shift) <= 1e-15 * std::sqrt(double(hands.pairs().size()) + 1));
            }
        }
    }

    void theRotationIsThatOfTheShiftAlone()
    {
        Parameters parameters = sized(100, 8);
        parameters.firstPosition = 5;
        parameters.positionStep = 0.5;
        const ClockHands hands(parameters, allPairs(parameters));
        for (std::size_t hand = 0; hand < 4; ++hand) {
            const double angle = std::pow(10000.0, -2.0 * double(hand) / 8) * 7 * 0.5; // w k step
            QVERIFY(std::abs(hands.rotation(hand, 7).sine - std::sin(angle)) < 1e-15);
            QVERIFY(std::abs(hands.rotation(hand, 7).cosine - std::cos(angle)) < 1e-15);
        }
    }

    void anUnpairedSineHasNoCosineAndIsNotTurned()
    {
        const ClockHands hands(sized(100, 5), {0, 1, 2});
        QVERIFY(hands.hasCosine(1));
        QVERIFY(!hands.hasCosine(2));
        QVERIFY(std::abs(hands.tip(2, 1).sine - std::sin(std::pow(10000.0, -0.8))) < 1e-16);
        QCOMPARE(hands.residual(3, 4), ClockHands(sized(100, 5), {0, 1}).residual(3, 4));
    }

    void chosenPairsFitAndHoldWhatIsWanted_data()
    {
        QTest::addColumn<qint64>("dModel");
        QTest::addColumn<int>("most");
        for (const qint64 dModel : {2, 3, 64, 65, 512, 32768}) {
            for (const int most : {1, 2, 9, 28, 60})
                QTest::addRow("d %lld, %d places", dModel, most) << dModel << most;
        }
    }

    void chosenPairsFitAndHoldWhatIsWanted()
    {
        QFETCH(const qint64, dModel);
        QFETCH(const int, most);
        const Parameters parameters = sized(10, dModel);
        const std::int64_t count = frequencyCount(parameters);
        const std::vector<std::int64_t> wanted{count / 3, count / 2, count + 5};
        const auto chosen = chosenPairs(parameters, {0, count}, std::size_t(most), wanted);
        // As many as there is room for, rising and each once.
        QCOMPARE(std::int64_t(chosen.size()), std::min<std::int64_t>(count, most));
        QVERIFY(std::ranges::adjacent_find(chosen, std::greater_equal<>()) == chosen.end());
        if (most >= 2) {
            QVERIFY(std::ranges::find(chosen, count / 3) != chosen.end());
            QVERIFY(std::ranges::find(chosen, count / 2) != chosen.end());
        }
        if (most >= 9) {
            QCOMPARE(chosen.front(), 0);
            QCOMPARE(chosen.back(), count - 1);
            for (std::size_t i = 1; i < chosen.size(); ++i) // no gap of more than three times the even one
                QVERIFY(chosen[i] - chosen[i - 1] <= 3 * (count / (most - 2) + 1));
        }
    }

    void aPartOfThePairsIsChosenFromThatPart()
    {
        const auto chosen = chosenPairs(sized(10, 512), {100, 110}, 4, {});
        QCOMPARE(chosen, (std::vector<std::int64_t>{100, 103, 106, 109}));
    }
};

QTEST_GUILESS_MAIN(ClockHandsTest)
#include "clock_hands_test.moc"
