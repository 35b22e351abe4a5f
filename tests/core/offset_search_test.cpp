// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/offset_search.h"
#include "tests/core/brute_force.h"
#include "tests/core/random_parameters.h"

#include <QtTest>

using namespace sinescope;
using namespace sinescope::test;

namespace {

Parameters with(std::int64_t dModel, double base = 10000, std::int64_t length = 128)
{
    Parameters parameters;
    parameters.dModel = dModel;
    parameters.base = base;
    parameters.length = length;
    return parameters;
}

OffsetFindings searched(const Parameters &parameters, std::int64_t furthest = OffsetSearch::furthestOffset)
{
    OffsetSearch search(parameters);
    while (!search.isDone() && search.findings().searched < furthest)
        search.advance();
    return search.findings();
}

/// K(k) in long double.
long double sumAt(const Parameters &parameters, std::int64_t k)
{
    long double sum = 0;
    for (const DoubleDouble frequency : angularFrequencies(parameters)) {
        const long double w = static_cast<long double>(frequency.high) + frequency.low;
        sum += std::cos(w * static_cast<long double>(parameters.positionStep) * static_cast<long double>(k));
    }
    return sum;
}

} // namespace

class OffsetSearchTest : public QObject
{
    Q_OBJECT

private slots:
    void firstRiseAndZeroAreMathMds_data() // MATH.md, "Identities"
    {
        QTest::addColumn<qint64>("dModel");
        QTest::addColumn<double>("base");
        QTest::addColumn<qint64>("rise"); // 0: not given there
        QTest::addColumn<qint64>("zero");
        const auto row = [](qint64 dModel, double base, qint64 rise, qint64 zero) {
            QTest::addRow("d %lld, base %g", dModel, base) << dModel << base << rise << zero;
        };
        row(64, 1e4, 6, 725);
        row(128, 1e4, 12, 1707);
        row(256, 1e4, 25, 2653);
        row(512, 1e4, 44, 3284);
        row(1024, 1e4, 69, 4075);
        row(128, 10, 0, 5);
        row(128, 100, 0, 59);
        row(128, 1e3, 0, 361);
        row(128, 1e5, 0, 7757);
        row(128, 5e5, 0, 18438);
        row(128, 1e6, 0, 27115);
    }

    void firstRiseAndZeroAreMathMds()
    {
        QFETCH(qint64, dModel);
        QFETCH(double, base);
        QFETCH(qint64, rise);
        QFETCH(qint64, zero);
        const OffsetFindings found = searched(with(dModel, base));
        QCOMPARE(found.firstZero.value, std::optional<std::int64_t>(zero));
        if (rise > 0)
            QCOMPARE(found.firstRise.value, std::optional<std::int64_t>(rise));
    }

    void nearestRowsAreMathMds() // MATH.md, "Uniqueness": gaps below 4096
    {
        const auto nearest = [](std::int64_t dModel) {
            return *searched(with(dModel, 10000, 4096)).nearest.value;
        };
        QCOMPARE(nearest(2).offset, 710);
        QVERIFY(near(nearest(2).distance, 6.03e-5, 5e-8));
        QCOMPARE(nearest(4).offset, 1885);
        QVERIFY(near(nearest(4).distance, 0.0444, 5e-5));
        QCOMPARE(nearest(8).offset, 63);
        QVERIFY(near(nearest(8).distance, 0.645, 5e-4));
        for (const std::int64_t dModel : {16, 32, 512})
            QCOMPARE(nearest(dModel).offset, 1);
    }

    /// 2 |sin(k/2)| is smallest where k / (2 pi) is nearest to a whole number: 710 / 113, then the
    /// convergents of pi with an even denominator (OEIS A002485, A002486): 103993 / 33102, 312689 / 99532.
    void twoDimensionsComeBackAtConvergentsOfATurn()
    {
        for (const std::int64_t offset : {103'993, 312'689}) {
            const auto before = searched(with(2, 10000, offset)).nearest.value;
            const auto upTo = searched(with(2, 10000, offset + 1)).nearest.value;
            QVERIFY(before->offset < offset);
            QCOMPARE(upTo->offset, offset);
            const long double half = static_cast<long double>(offset) / 2;
            QVERIFY(near(upTo->distance / double(2 * std::abs(std::sin(half))), 1, 1e-6));
        }
    }

    void findsWhatBruteForceFinds()
    {
        Random random(21);
        for (int i = 0; i < 60; ++i) {
            Parameters parameters = random.parameters(400, 60);
            parameters.base = std::pow(10, random.real(0, 3));
            const OffsetFindings found = searched(parameters, 20'000);
            if (hasUnpairedSine(parameters) || parameters.dModel == 1) {
                QVERIFY(!found.firstRise.value && !found.firstZero.value && !found.nearest.value);
                continue;
            }
            const auto rises = [&](std::int64_t k) {
                return sumAt(parameters, k) > sumAt(parameters, k - 1);
            };
            const auto isNegative = [&](std::int64_t k) {
                return sumAt(parameters, k) < 0;
            };
            constexpr std::int64_t far = 20'000;
            std::int64_t k = 1;
            while (k < far && !rises(k))
                ++k;
            if (k < far)
                QCOMPARE(found.firstRise.value, std::optional(k));
            k = 1;
            while (k < far && !isNegative(k))
                ++k;
            if (k < far)
                QCOMPARE(found.firstZero.value, std::optional(k));
        }
    }

    void theNearestRowsAreThoseOfTheTable()
    {
        Random random(22);
        for (int i = 0; i < 150; ++i) {
            Parameters parameters = random.parameters(60, 12);
            parameters.positionStep = random.real(0.1, 8);
            parameters.base = std::pow(10, random.real(0, 5));
            const auto nearest = searched(parameters, parameters.length).nearest.value;
            if (hasUnpairedSine(parameters) || parameters.dModel == 1 || parameters.length == 1) {
                QVERIFY(!nearest);
                continue;
            }
            const auto table = tableOf(parameters);
            double smallest = INFINITY;
            for (std::size_t p = 0; p < table.size(); ++p) {
                for (std::size_t q = 0; q < p; ++q)
                    smallest = std::min(smallest, similarityOf(table[p], table[q], Measure::Distance));
            }
            QVERIFY(near(nearest->distance, smallest, 1e-12));
            const auto offset = std::size_t(nearest->offset);
            QVERIFY(near(similarityOf(table[offset], table[0], Measure::Distance), smallest, 1e-12));
        }
    }

    void quickSumsStayWithinTheirTolerance()
    {
        Random random(23);
        for (const std::int64_t terms : {1, 3, 100}) {
            // Turns of n / 2^50: their whole turns are taken away exactly, in integers.
            std::vector<std::int64_t> numerators;
            std::vector<OffsetSums::Term> list;
            for (std::int64_t i = 0; i < terms; ++i) {
                numerators.push_back(random.whole(-(1LL << 50), 1LL << 50) * 30 / 37);
                list.push_back({{std::ldexp(double(numerators.back()), -50), 0},
                                {random.real(-1, 1), random.real(-1, 1)}});
            }
            OffsetSums sums(list);
            for (const std::int64_t first : {std::int64_t(1), random.whole(0, 1 << 24)}) {
                const auto values = sums.values(first);
                for (std::int64_t i = 0; i < OffsetSums::run; i += i < 100 ? 1 : 97) {
                    double expected = 0;
                    for (std::size_t j = 0; j < list.size(); ++j) {
                        const auto product = std::uint64_t(numerators[j]) * std::uint64_t(first + i);
                        const double angle = 2 * M_PI * std::ldexp(double(product % (1ULL << 50)), -50);
                        expected +=
                            list[j].weight.real() * std::cos(angle) - list[j].weight.imag() * std::sin(angle);
                    }
                    QVERIFY(near(values[std::size_t(i)], expected, sums.tolerance() / 10));
                    QVERIFY(near(sums.exact(first + i), expected, 1e-14 * double(terms)));
                }
            }
        }
    }

    void aDistanceOfAlmostNothingIsNotNothing()
    {
        Parameters parameters = with(2, 1, 3);
        parameters.positionStep = 6.283185307179586; // 2 pi less 2.449e-16
        const auto nearest = searched(parameters, 3).nearest.value;
        QCOMPARE(nearest->offset, 1);
        QVERIFY(near(nearest->distance, 2.449e-16, 1e-19));
    }

    void equalRowsKeepTheSmallestOffset()
    {
        const auto nearest = searched(with(6, 1, 200)).nearest.value; // base 1: three pairs alike
        QCOMPARE(nearest->offset, 44);                                // 44 / 7 is near a turn
    }

    void progressIsMoreThanWhatWasLookedAt()
    {
        OffsetSearch search(with(128, 1e12, 100'000));
        QCOMPARE(search.findings().searched, 0);
        search.advance();
        QCOMPARE(search.findings().searched, OffsetSums::run);
        QVERIFY(search.findings().firstRise.isKnown);
        QVERIFY(!search.findings().firstZero.isKnown && !search.findings().nearest.isKnown);
        search.advance();
        QCOMPARE(search.findings().searched, 2 * OffsetSums::run);
    }

    void aZeroMayComeLongAfterTheFirstRise()
    {
        Parameters parameters = with(128, 1e6);
        parameters.positionStep = 0.5;
        const OffsetFindings found = searched(parameters);
        std::vector<double> angles;
        for (const DoubleDouble frequency : angularFrequencies(parameters))
            angles.push_back(toDouble(frequency) / 2);
        std::int64_t k = 0;
        for (double sum = 64; sum >= 0; ++k) {
            sum = 0;
            for (const double angle : angles)
                sum += std::cos(angle * double(k + 1));
        }
        QVERIFY(k > OffsetSums::run);                  // beyond those looked at with the rise
        QVERIFY(std::abs(double(k) - 2 * 27115) <= 2); // MATH.md, for steps of 1
        QCOMPARE(found.firstZero.value, std::optional(k));
        QVERIFY(*found.firstRise.value < OffsetSums::run);
    }

    /// Base 1 + 2^-52: all frequencies are 1 to the last digit of a double, and not the same.
    void frequenciesNextToEachOtherAreTold()
    {
        const Parameters parameters = with(6, std::nextafter(1, 2), 200);
        const auto frequencies = angularFrequencies(parameters);
        QVERIFY(frequencies[1].high == frequencies[2].high && frequencies[1].low != frequencies[2].low);
        const OffsetFindings found = searched(parameters);
        QCOMPARE(found.firstRise.value, std::optional<std::int64_t>(4)); // cos 3 < cos 4
        QCOMPARE(found.firstZero.value, std::optional<std::int64_t>(2)); // cos 2 < 0
        QCOMPARE(found.nearest.value->offset, 44);
    }

    /// With d = 2 K(k) = cos(k step), and in this step differences are below what quick sums can tell.
    void whatIsAlmostZeroOrStillIsDecidedExactly()
    {
        const auto firstZero = [](double step) {
            Parameters parameters = with(2, 10000, 1);
            parameters.positionStep = step;
            return searched(parameters, 100).firstZero.value;
        };
        const double quarter = 1.5707963267948966; // a quarter of a turn less 6e-17
        QCOMPARE(firstZero(quarter), std::optional<std::int64_t>(2));
        QCOMPARE(firstZero(quarter - 1e-12), std::optional<std::int64_t>(2));
        QCOMPARE(firstZero(quarter + 1e-12), std::optional<std::int64_t>(1));
        const auto firstRise = [](double step) {
            Parameters parameters = with(2, 10000, 1);
            parameters.positionStep = step;
            return searched(parameters, 100).firstRise.value;
        };
        const double third = 2.0943951023931953; // cos 1/3 turn = cos 2/3 turn
        QCOMPARE(firstRise(third - 1e-12), std::optional<std::int64_t>(3));
        QCOMPARE(firstRise(third + 1e-12), std::optional<std::int64_t>(2));
    }

    void whatIsFoundStaysFound()
    {
        OffsetSearch search(with(16, 100, 50));
        while (!search.isDone())
            search.advance();
        const OffsetFindings found = search.findings();
        search.advance();
        QVERIFY(search.isDone());
        QCOMPARE(search.findings().firstRise.value, found.firstRise.value);
        QCOMPARE(search.findings().firstZero.value, found.firstZero.value);
        QCOMPARE(search.findings().nearest.value->offset, found.nearest.value->offset);
    }

    void aStoppedRunDoesNotCount()
    {
        std::stop_source stop;
        stop.request_stop();
        OffsetSearch search(with(128, 10000, 5000));
        search.advance(stop.get_token());
        QCOMPARE(search.findings().searched, 0);
        QVERIFY(!search.isDone() && !search.findings().nearest.isKnown);
        search.advance();
        QVERIFY(search.isDone());
        QCOMPARE(search.findings().nearest.value->offset, 1);
    }

    void whatIsNowhereIsKnownToBeNowhere()
    {
        // With a step of 1 K is first negative beyond 8,000,000, with this one 1024 times as far; two rows
        // are looked at for the nearest.
        Parameters parameters = with(64, 1e12, 2);
        parameters.positionStep = 1.0 / 1024;
        const OffsetFindings found = searched(parameters);
        QCOMPARE(found.searched, OffsetSearch::furthestOffset);
        QVERIFY(found.firstZero.isKnown && !found.firstZero.value);
        QVERIFY(found.firstRise.isKnown && found.firstRise.value);
    }
};

QTEST_GUILESS_MAIN(OffsetSearchTest)
#include "offset_search_test.moc"
