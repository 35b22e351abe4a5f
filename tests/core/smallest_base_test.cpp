// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/frequencies.h"
#include "core/smallest_base.h"

#include <QTest>

#include <cmath>

using namespace sinescope;

namespace {

Parameters sized(std::int64_t length, std::int64_t dModel)
{
    Parameters parameters;
    parameters.length = length;
    parameters.dModel = dModel;
    return parameters;
}

void finish(SmallestBase &search)
{
    while (!search.isDone())
        search.advance();
}

/// Whether K(k) is below zero for some k = 1 to length - 1, from the definition in long double.
bool hasZero(const Parameters &parameters, double base)
{
    const std::int64_t pairs = parameters.dModel / 2;
    std::vector<long double> frequencies;
    for (std::int64_t pair = 0; pair < pairs; ++pair) {
        const long double exponent =
            parameters.spacing == Spacing::Paper
                ? 2 * (long double)pair / (long double)parameters.dModel
                : (long double)pair / std::max<long double>((long double)pairs - 1, 1);
        frequencies.push_back(std::pow((long double)base, -exponent));
    }
    for (std::int64_t k = 1; k < parameters.length; ++k) {
        long double sum = 0;
        for (const long double frequency : frequencies)
            sum += std::cos(frequency * (long double)k * (long double)parameters.positionStep);
        if (sum < 0)
            return true;
    }
    return false;
}

} // namespace

class SmallestBaseTest : public QObject
{
    Q_OBJECT

private slots:
    void itIsTheFirstOfTheGridWithoutAZero_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("dModel");
        QTest::addColumn<int>("spacing");
        QTest::addColumn<double>("step");
        QTest::newRow("128 x 64") << 128 << 64 << 0 << 1.0;
        QTest::newRow("150 x 32") << 150 << 32 << 0 << 1.0;
        QTest::newRow("150 x 33, the pairs alone") << 150 << 33 << 0 << 1.0;
        QTest::newRow("tensor2tensor") << 200 << 32 << 1 << 1.0;
        QTest::newRow("a step of 4") << 100 << 32 << 0 << 4.0;
    }

    void itIsTheFirstOfTheGridWithoutAZero()
    {
        QFETCH(const int, length);
        QFETCH(const int, dModel);
        QFETCH(const int, spacing);
        QFETCH(const double, step);
        Parameters parameters = sized(length, dModel);
        parameters.spacing = spacing == 0 ? Spacing::Paper : Spacing::TensorToTensor;
        parameters.positionStep = step;
        SmallestBase search(parameters);
        finish(search);
        QVERIFY(search.base().has_value());
        int index = 0;
        for (; hasZero(parameters, std::pow(10, index / 8.0)); ++index)
            QVERIFY(std::pow(10, index / 8.0) < *search.base());
        QCOMPARE(*search.base(), std::pow(10, index / 8.0));
        QVERIFY(index > 1); // smaller ones were refused
    }

    void longOnesAreAsNumpyFoundThem()
    {
        // NumPy, K over all offsets for each base of the same grid, d = 128:
        // 5623.4 (1024 rows) and 56234 (4096).
        for (const auto &[length, index] : {std::pair{1024, 30}, {4096, 38}}) {
            SmallestBase search(sized(length, 128));
            finish(search);
            QCOMPARE(search.base(), std::optional(std::pow(10, index / 8.0)));
        }
    }

    void theBaseOfTheParametersPlaysNoPart()
    {
        Parameters parameters = sized(200, 64);
        SmallestBase one(parameters);
        parameters.base = 123;
        SmallestBase other(parameters);
        finish(one);
        finish(other);
        QCOMPARE(one.base(), other.base());
    }

    void withoutAPairThereIsNone()
    {
        QVERIFY(SmallestBase(sized(100, 1)).isDone());
        QVERIFY(!SmallestBase(sized(100, 1)).base());
    }

    void oneRowHasNoOffsetToFail()
    {
        SmallestBase search(sized(1, 64));
        finish(search);
        QCOMPARE(search.base(), std::optional(1.0));
    }

    void onePairFailsAtEveryBase()
    {
        // d = 2: K(k) = cos(k), which is negative at k = 2 whatever the base.
        SmallestBase search(sized(10, 2));
        finish(search);
        QVERIFY(!search.base());
        QCOMPARE(search.current(), 1e12);
    }

    void offsetsOfManyRunsAreLookedAt()
    {
        Parameters parameters = sized(40'000, 8); // more than are summed at a time
        parameters.positionStep = 1.0 / 1024;
        SmallestBase search(parameters);
        finish(search);
        int index = 0;
        while (hasZero(parameters, std::pow(10, index / 8.0)))
            ++index;
        QCOMPARE(search.base(), std::optional(std::pow(10, index / 8.0)));
        QVERIFY(index > 1);
    }

    void aLongSearchIsGivenUp()
    {
        int advances = 0;
        SmallestBase search(sized(4096, 128), 20);
        for (; !search.isDone(); ++advances)
            search.advance();
        QCOMPARE(advances, 20);
        QVERIFY(!search.base());
        QCOMPARE(search.current(), std::pow(10, 20 / 8.0)); // each of those before has a K below zero
        SmallestBase enough(sized(4096, 128), 39);          // index 38 is the one
        finish(enough);
        QCOMPARE(enough.base(), std::optional(std::pow(10, 38 / 8.0)));
    }

    /// d = 2: K(1) = cos(step), K(2) = cos(2 step).
    void aSumOfAlmostZeroIsDecidedExactly()
    {
        const auto found = [](double step) {
            Parameters parameters = sized(2, 2);
            parameters.positionStep = step;
            SmallestBase search(parameters);
            finish(search);
            return search.base();
        };
        const double quarter = 1.5707963267948966; // a quarter of a turn less 6e-17
        QCOMPARE(found(quarter), std::optional(1.0));
        QCOMPARE(found(quarter - 1e-12), std::optional(1.0));
        QCOMPARE(found(quarter + 1e-12), std::nullopt);
    }

    void whatIsDoneStaysDone()
    {
        SmallestBase search(sized(128, 64));
        finish(search);
        const auto base = search.base();
        search.advance();
        QCOMPARE(search.base(), base);
    }
};

QTEST_GUILESS_MAIN(SmallestBaseTest)
#include "smallest_base_test.moc"
