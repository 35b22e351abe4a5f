// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cosine_integral.h"
#include "core/nearest_positions.h"
#include "tests/core/brute_force.h"
#include "tests/core/random_parameters.h"

#include <QTest>

#include <limits>

using namespace sinescope;

class CosineIntegralTest : public QObject
{
    Q_OBJECT

private slots:
    void publishedValues()
    {
        // Abramowitz and Stegun, table 5.1, and 20 digits by mpmath.
        QVERIFY(std::abs(cosineIntegral(0.5) - -0.17778407880661290134) < 2e-16 * 4);
        QVERIFY(std::abs(cosineIntegral(1) - 0.33740392290096813466) < 2e-16 * 4);
        QVERIFY(std::abs(cosineIntegral(2) - 0.42298082877486499570) < 2e-16 * 4);
        QVERIFY(std::abs(cosineIntegral(10) - -0.045456433004455372635) < 2e-17 * 8);
        QVERIFY(std::abs(cosineIntegral(100) - -0.0051488251426104921444) < 2e-18 * 8);
    }

    void continuousSimilarityIsTheIntegralOverThePairs()
    {
        test::Random random(3);
        for (int i = 0; i < 60; ++i) {
            const double base = std::pow(10, random.real(0.1, 6));
            const double k = std::pow(10, random.real(-3, 2));
            // Simpson's rule over u; the integrand turns at most 100 / 2 pi times.
            constexpr int parts = 20000;
            double sum = 0;
            for (int part = 0; part <= parts; ++part) {
                const double weight = part == 0 || part == parts ? 1 : part % 2 == 1 ? 4 : 2;
                sum += weight * std::cos(k * std::pow(base, -double(part) / parts));
            }
            QVERIFY(std::abs(continuousSimilarity(k, base) - sum / (3 * parts)) < 1e-9);
        }
    }

    void manyPairsComeNearTheContinuousLimit()
    {
        Parameters parameters;
        parameters.dModel = 32768;
        parameters.length = 20000;
        const Similarity similarity(parameters, Measure::Cosine);
        for (const double k : {0.0, 1.0, 10.0, 100.0, 1000.0, 10000.0})
            QVERIFY(std::abs(similarity.between(0, k) - continuousSimilarity(k, 10000)) < 2e-3);
    }

    void theSlopeIsThatOfTheLimitWithoutRipple()
    {
        // Over whole turns of the fastest pair its ripple cancels.
        const double turn = 2 * M_PI;
        for (const double k : {200.0, 5000.0}) {
            const double fall =
                continuousSimilarity(k + 5 * turn, 10000) - continuousSimilarity(k - 5 * turn, 10000);
            QVERIFY(std::abs(fall / (10 * turn) / continuousSlope(k, 10000) - 1) < 0.1);
        }
    }

    void baseOneIsASingleWave()
    {
        QCOMPARE(continuousSimilarity(2, 1), std::cos(2.0));
        QVERIFY(std::isfinite(continuousSimilarity(2, 1 + 1e-12)));
        QVERIFY(std::abs(continuousSimilarity(2, 1 + 1e-9) - std::cos(2.0)) < 1e-6);
    }

    void theNearestPositionsAreThoseOfAllPairs()
    {
        test::Random random(8);
        for (int i = 0; i < 40; ++i) {
            Parameters parameters = random.parameters(160, 24);
            parameters.dModel += parameters.dModel % 2; // even: no unpaired sine
            parameters.positionStep = random.coin() ? 1 : 0.5;
            parameters.firstPosition = 0;
            parameters.length += 1;
            const auto table = test::tableOf(parameters);
            const NearestPositions nearest = nearestPositions(parameters, parameters.length - 1);
            QCOMPARE(nearest.compared, parameters.length - 1);
            double smallest = INFINITY;
            for (std::size_t p = 0; p < table.size(); ++p) {
                for (std::size_t q = 0; q < p; ++q)
                    smallest = std::min(smallest, test::similarityOf(table[p], table[q], Measure::Distance));
            }
            QVERIFY(std::abs(nearest.records.back().distance - smallest) < 1e-9);
            QCOMPARE(nearest.records.front().gap, std::int64_t(1));
        }
    }

    void publishedNearRepeats()
    {
        // MATH.md: d = 2 at gap 710 6.03e-5; gaps below 4096: d = 4 .0444 at 1885, d = 8 .645 at 63.
        const auto last = [](std::int64_t dModel, std::int64_t farthest) {
            Parameters parameters;
            parameters.dModel = dModel;
            return nearestPositions(parameters, farthest).records.back();
        };
        QCOMPARE(last(2, 1000).gap, std::int64_t(710));
        QVERIFY(std::abs(last(2, 1000).distance - 6.03e-5) < 0.005e-5);
        QCOMPARE(last(4, 4095).gap, std::int64_t(1885));
        QVERIFY(std::abs(last(4, 4095).distance - 0.0444) < 0.00005);
        QCOMPARE(last(8, 4095).gap, std::int64_t(63));
        QVERIFY(std::abs(last(8, 4095).distance - 0.645) < 0.0005);
        QCOMPARE(last(16, 4095).gap, std::int64_t(1));
    }

    void aSearchIsBounded()
    {
        Parameters parameters;
        parameters.dModel = 32768;
        const NearestPositions nearest = nearestPositions(parameters, 16'777'215);
        QVERIFY(nearest.compared > 100 && nearest.compared < 1000);
    }

    void whatHasNoCosineIntegralIsNoNumber()
    {
        for (const double x : {std::nan(""), -1.0, -std::numeric_limits<double>::infinity()})
            QVERIFY(std::isnan(cosineIntegral(x)));
    }

    void theSlopeIsThatOfTheCurve()
    {
        for (const double base : {1.0, 2.0, 10000.0}) {
            for (const double k : {0.5, 3.0, 20.0}) {
                const double step = 1e-5;
                const double slope =
                    (continuousSimilarity(k + step, base) - continuousSimilarity(k - step, base)) /
                    (2 * step);
                // Without the ripple of the fastest wave, cos(k) / (k ln base),
                // unless there is one wave alone.
                const double ripple = base == 1 ? 0 : std::cos(k) / (k * std::log(base));
                QVERIFY(std::abs(continuousSlope(k, base) + ripple - slope) < 1e-6);
            }
        }
    }
};

QTEST_GUILESS_MAIN(CosineIntegralTest)
#include "cosine_integral_test.moc"
