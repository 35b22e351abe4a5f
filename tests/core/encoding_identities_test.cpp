// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding_table.h"
#include "core/frequencies.h"
#include "tests/core/random_parameters.h"

#include <QTest>

#include <cmath>

using namespace sinescope;
using sinescope::test::Random;

// What is known of every encoding (MATH.md, "Identities"), on tables as they are written: float32.

namespace {

using Floats = std::vector<float>;

Floats whole(const Parameters &parameters)
{
    Floats floats(static_cast<std::size_t>(parameters.length * parameters.dModel));
    EncodingTable(parameters, {0, parameters.dModel}).fill({0, parameters.length}, floats.data());
    return floats;
}

double dot(const float *one, const float *other, std::int64_t count)
{
    double sum = 0;
    for (std::int64_t k = 0; k < count; ++k)
        sum += double(one[k]) * double(other[k]);
    return sum;
}

} // namespace

class EncodingIdentitiesTest : public QObject
{
    Q_OBJECT

private slots:
    void similarityDependsOnTheOffsetOnlyAndTheNormIsHalfOfDModel()
    {
        for (unsigned seed = 1; seed <= 40; ++seed) {
            Random random(seed);
            Parameters parameters = random.parameters(600, 200);
            parameters.dModel += parameters.dModel % 2; // even
            const std::int64_t d = parameters.dModel;
            const Floats table = whole(parameters);
            const std::int64_t offset = random.whole(0, parameters.length - 1);
            const double expected = dot(table.data(), table.data() + offset * d, d);
            for (std::int64_t row = 0; row + offset < parameters.length; row += 5) {
                const float *at = table.data() + row * d;
                QVERIFY(std::abs(dot(at, at, d) - double(d) / 2) < 1e-7 * double(d));
                QVERIFY(std::abs(dot(at, at + offset * d, d) - expected) < 1e-7 * double(d));
            }
        }
    }

    void movingOnIsARotationOfEveryPair()
    {
        for (unsigned seed = 1; seed <= 40; ++seed) {
            Random random(seed);
            Parameters parameters = random.parameters(600, 200);
            parameters.layout = Layout::Interleaved;
            const std::int64_t d = parameters.dModel;
            const Floats table = whole(parameters);
            const std::int64_t k = random.whole(0, parameters.length - 1);
            const auto frequencies = angularFrequencies(parameters);
            for (std::int64_t pair = 0; pair < d / 2; ++pair) {
                const auto turn = sineCosine(frequencies[std::size_t(pair)] *
                                             twoProduct(double(k), parameters.positionStep));
                for (std::int64_t row = 0; row + k < parameters.length; row += 7) {
                    const float *from = table.data() + row * d + 2 * pair;
                    const float *to = from + k * d;
                    QVERIFY(std::abs(turn.cosine * double(from[0]) + turn.sine * double(from[1]) -
                                     double(to[0])) < 2e-7);
                    QVERIFY(std::abs(turn.cosine * double(from[1]) - turn.sine * double(from[0]) -
                                     double(to[1])) < 2e-7);
                }
            }
        }
    }

    void everyPairLiesOnTheUnitCircle()
    {
        for (unsigned seed = 1; seed <= 40; ++seed) {
            const Parameters parameters = Random(seed).parameters(300, 200);
            const std::int64_t d = parameters.dModel;
            const bool halves = parameters.layout == Layout::Halves;
            const Floats table = whole(parameters);
            for (std::int64_t row = 0; row < parameters.length; ++row) {
                for (std::int64_t pair = 0; pair < d / 2; ++pair) {
                    const float *line = table.data() + row * d;
                    const auto sine = double(line[halves ? pair : 2 * pair]);
                    const auto cosine = double(line[halves ? d / 2 + pair : 2 * pair + 1]);
                    QVERIFY(std::abs(sine * sine + cosine * cosine - 1) < 2e-7);
                }
            }
        }
    }

    void anOddDModelEndsInASineOrInZeros()
    {
        // MATH.md, d = 5: |P|^2 = 2 + sin^2(position * .000630957).
        Parameters parameters;
        parameters.dModel = 5;
        parameters.length = 3000;
        const Floats interleaved = whole(parameters);
        parameters.layout = Layout::Halves;
        const Floats halves = whole(parameters);
        for (std::int64_t row = 0; row < parameters.length; ++row) {
            const float *line = interleaved.data() + row * 5;
            const double sine = std::sin(double(row) * .000630957344480193);
            QVERIFY(std::abs(dot(line, line, 5) - 2 - sine * sine) < 1e-6);
            const float last = halves[static_cast<std::size_t>(row * 5 + 4)];
            QVERIFY(last == 0 && !std::signbit(last));
        }
    }
};

QTEST_GUILESS_MAIN(EncodingIdentitiesTest)
#include "encoding_identities_test.moc"
