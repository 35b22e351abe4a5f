// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/frequencies.h"
#include "core/offset_contrast.h"
#include "tests/core/brute_force.h"
#include "tests/core/random_parameters.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>

using namespace sinescope;
using namespace sinescope::test;

namespace {

/// K(k) / pairs in long double.
double similarityAt(const Parameters &parameters, double k)
{
    long double sum = 0;
    const auto frequencies = angularFrequencies(parameters);
    const auto pairs = static_cast<std::size_t>(pairCount(parameters));
    for (std::size_t pair = 0; pair < pairs; ++pair) {
        const long double w = static_cast<long double>(frequencies[pair].high) + frequencies[pair].low;
        sum += std::cos(w * static_cast<long double>(parameters.positionStep) * static_cast<long double>(k));
    }
    return static_cast<double>(sum / static_cast<long double>(pairs));
}

/// Mean over a stretch by Simpson's rule.
double meanOver(const Parameters &parameters, const Interval &stretch)
{
    constexpr int steps = 2000;
    double sum = 0;
    for (int i = 0; i <= steps; ++i) {
        const int weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
        sum += weight * similarityAt(parameters, stretch.begin + stretch.size() * i / steps);
    }
    return sum / (3 * steps);
}

Parameters any(Random &random)
{
    Parameters parameters = random.parameters(100, 40);
    parameters.dModel = std::max<std::int64_t>(parameters.dModel, 2);
    return parameters;
}

} // namespace

class OffsetContrastTest : public QObject
{
    Q_OBJECT

private slots:
    void atAWholeOffsetItIsTheSumOfCosines()
    {
        Random random(31);
        for (int i = 0; i < 60; ++i) {
            const Parameters parameters = any(random);
            const OffsetContrast contrast(parameters);
            for (const double k : {0.0, 1.0, 7.0, double(random.whole(8, 1 << 24))}) {
                const Interval here{k, k};
                QVERIFY(near(contrast.means({&here, 1})[0], similarityAt(parameters, k), 1e-8));
                const double change = similarityAt(parameters, k + 1) - similarityAt(parameters, k);
                QVERIFY(near(contrast.changes({&k, 1})[0], change, 1e-8));
            }
        }
    }

    void overAStretchItIsTheMeanOfTheCurve()
    {
        Random random(32);
        for (int i = 0; i < 20; ++i) {
            Parameters parameters = any(random);
            parameters.positionStep =
                random.real(0.001, 3); // below half a turn a row: no whole turns to take off
            const double begin = random.real(0, 300);
            for (const double size : {0.004, 0.02, 1.0, 37.5}) {
                const Interval stretch{begin, begin + size};
                QVERIFY(near(OffsetContrast(parameters).means({&stretch, 1})[0],
                             meanOver(parameters, stretch), 1e-9));
            }
        }
    }

    void manyAtOnceAreTheSameAsOneByOne()
    {
        const OffsetContrast contrast({.dModel = 512});
        std::vector<Interval> stretches;
        std::vector<double> offsets;
        for (int i = 0; i < 401; ++i) { // 256 pairs: enough for two threads
            stretches.push_back({1.1 * i, 1.1 * i + 2});
            offsets.push_back(3 * i);
        }
        const std::vector<double> means = contrast.means(stretches);
        const std::vector<double> changes = contrast.changes(offsets);
        QCOMPARE(means.size(), stretches.size());
        QCOMPARE(changes.size(), offsets.size());
        for (std::size_t i = 0; i < means.size(); ++i) {
            QCOMPARE(means[i], contrast.means({&stretches[i], 1})[0]);
            QCOMPARE(changes[i], contrast.changes({&offsets[i], 1})[0]);
        }
    }

    void theRippleIsTheRootMeanSquareOfChangesFarOut()
    {
        for (const std::int64_t dModel : {2, 6}) {
            const Parameters parameters{.dModel = dModel, .base = 20};
            const OffsetContrast contrast(parameters);
            std::vector<double> offsets(200'000);
            std::iota(offsets.begin(), offsets.end(), 0);
            double square = 0;
            for (const double change : contrast.changes(offsets))
                square += change * change;
            const double expected = std::sqrt(square / double(offsets.size()));
            QVERIFY(near(contrast.ripple(), expected, 1e-3 * expected));
        }
    }
};

QTEST_GUILESS_MAIN(OffsetContrastTest)
#include "offset_contrast_test.moc"
