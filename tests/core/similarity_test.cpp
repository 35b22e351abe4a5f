// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity.h"
#include "tests/core/brute_force.h"
#include "tests/core/random_parameters.h"

#include <QtTest>

#include <cmath>

using namespace sinescope;
using namespace sinescope::test;

namespace {

Parameters withDimensions(std::int64_t dModel)
{
    Parameters parameters;
    parameters.dModel = dModel;
    return parameters;
}

/// K(k) / (d / 2) for the offsets 0 to count - 1.
std::vector<double> normalised(const Parameters &parameters, std::size_t count)
{
    std::vector<double> curve(count);
    Similarity(parameters, Measure::Cosine).curve(0, 0, 1, curve);
    return curve;
}

} // namespace

class SimilarityTest : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithTheReferenceFile()
    {
        QFile file(QStringLiteral(SINESCOPE_TEST_DATA "/similarity.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readLine().trimmed(), QByteArray("d_model,base,spacing,offset,normalised_similarity"));
        int cases = 0;
        for (; !file.atEnd(); ++cases) {
            const QList<QByteArray> cells = file.readLine().trimmed().split(',');
            Parameters parameters = withDimensions(cells[0].toLongLong());
            parameters.base = cells[1].toDouble();
            parameters.spacing = cells[2] == "paper" ? Spacing::Paper : Spacing::TensorToTensor;
            const double offset = cells[3].toDouble();
            const double expected = cells[4].toDouble();
            for (const double reference : {0.0, 12345.0})
                QVERIFY(near(Similarity(parameters, Measure::Cosine).between(reference, reference + offset),
                             expected, 1e-9));
            QVERIFY(near(Similarity(parameters, Measure::Distance).between(offset, 0),
                         std::sqrt(static_cast<double>(parameters.dModel) * (1 - expected)), 1e-7));
        }
        QCOMPARE(cases, 120);
    }

    void agreesWithDotProductsOfTheTable_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 40; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void agreesWithDotProductsOfTheTable()
    {
        QFETCH(unsigned, seed);
        Random random(seed);
        const Parameters parameters = random.parameters(60, 90);
        const auto table = tableOf(parameters);
        for (const Measure measure : {Measure::Dot, Measure::Cosine, Measure::Distance}) {
            const Similarity similarity(parameters, measure);
            const std::int64_t reference = random.whole(0, parameters.length - 1);
            std::vector<double> curve(table.size());
            similarity.curve(static_cast<double>(reference), 0, 1, curve);
            const Interval bounds = similarity.bounds();
            for (std::size_t row = 0; row < table.size(); ++row) {
                const double expected =
                    similarityOf(table[row], table[static_cast<std::size_t>(reference)], measure);
                QVERIFY(near(curve[row], expected, 1e-9));
                QVERIFY(near(similarity.between(static_cast<double>(reference), static_cast<double>(row)),
                             expected, 1e-9));
                QVERIFY(!(curve[row] < bounds.begin - 1e-9 || curve[row] > bounds.end + 1e-9));
            }
        }
    }

    void dependsOnTheOffsetOnlyForEvenDModel()
    {
        // MATH.md, "Identities"; K is symmetric, too.
        for (const std::int64_t dModel : {2, 6, 64, 512}) {
            const Similarity similarity(withDimensions(dModel), Measure::Dot);
            QVERIFY(similarity.dependsOnOffsetOnly());
            for (const double offset : {1.0, 17.0, 1000.0}) {
                const double expected = similarity.between(0, offset);
                for (const double row : {5.0, 999.0, 1e6, 1e9})
                    QVERIFY(near(similarity.between(row + offset, row), expected,
                                 1e-9 * static_cast<double>(dModel)));
            }
        }
        QVERIFY(!Similarity(withDimensions(5), Measure::Dot).dependsOnOffsetOnly());
    }

    void theUnpairedSineBreaksTheNorm()
    {
        // d = 5: |P|^2 = 2 + sin^2(p * .000630957), MATH.md, "Identities".
        const Similarity similarity(withDimensions(5), Measure::Dot);
        for (const double row : {0.0, 100.0, 2000.0}) {
            const double sine = std::sin(row * std::pow(10000.0, -0.8));
            QVERIFY(near(similarity.between(row, row), 2 + sine * sine, 1e-12));
        }
    }

    void aRowOfNormZeroHasNoCosine()
    {
        const Similarity one(withDimensions(1), Measure::Cosine);
        std::vector<double> curve(5);
        one.curve(3, 0, 1, curve);
        QVERIFY(std::isnan(curve[0]));
        for (std::size_t i = 1; i < curve.size(); ++i)
            QVERIFY(near(std::abs(curve[i]), 1, 1e-12));
        QVERIFY(std::isnan(one.between(0, 3)));
        Parameters zero = withDimensions(1);
        zero.layout = Layout::Halves;
        QVERIFY(std::isnan(Similarity(zero, Measure::Cosine).between(2, 2)));
    }

    void aSmallNormHasACosine()
    {
        // PE(5419351, 0) = sin(5419351) = -3.8e-8: 5419351 is nearly a multiple of pi.
        const Similarity one(withDimensions(1), Measure::Cosine);
        QCOMPARE(one.between(5419351, 5419351), 1.0);
        QCOMPARE(one.between(5419351, 1), -1.0);
        QCOMPARE(one.between(1, 5419351), -1.0);
    }

    void theCosineStaysWithinItsBounds()
    {
        for (const std::int64_t dModel : {1, 2, 3, 5, 6, 7, 63, 64, 511}) {
            const Similarity similarity(withDimensions(dModel), Measure::Cosine);
            for (int row = 1; row < 400; ++row) {
                const double own = similarity.between(row, row);
                QVERIFY(own <= 1 && own > 1 - 1e-12);
            }
        }
    }

    void matchesTheTableOfKnownValues()
    {
        // MATH.md, "Identities": K(k) / (d / 2), computed in quadruple precision.
        const auto check = [](std::int64_t dModel, double offset, double expected) {
            return near(Similarity(withDimensions(dModel), Measure::Cosine).between(0, offset), expected,
                        6e-10);
        };
        QVERIFY(check(512, 1, .973055070));
        QVERIFY(check(512, 10, .678866113));
        QVERIFY(check(512, 100, .437305503));
        QVERIFY(check(512, 1000, .175670331));
        QVERIFY(check(128, 1, .970213809));
        QVERIFY(check(128, 100, .477241480));
        QVERIFY(check(64, 1, .966150989));
        QVERIFY(check(64, 100, .558583400));
    }

    void isNotMonotone()
    {
        // MATH.md: offset of the first rise and of the first negative value.
        const struct
        {
            std::int64_t dModel;
            std::size_t rise;
            std::size_t negative;
        } known[] = {{64, 6, 725}, {128, 12, 1707}, {256, 25, 2653}, {512, 44, 3284}, {1024, 69, 4075}};
        for (const auto &[dModel, rise, negative] : known) {
            const std::vector<double> curve = normalised(withDimensions(dModel), 4100);
            std::size_t k = 1;
            while (curve[k] <= curve[k - 1])
                ++k;
            QCOMPARE(k, rise);
            QCOMPARE(static_cast<std::size_t>(std::ranges::find_if(curve, [](double x) { return x < 0; }) -
                                              curve.begin()),
                     negative);
        }
    }

    void positionAThousandIsLeastLikeTheOneAThousandAndFortyOn()
    {
        // MATH.md: d = 512, position 1000 against 0 to 2047.
        std::vector<double> curve(2048);
        Similarity(withDimensions(512), Measure::Cosine).curve(1000, 0, 1, curve);
        const auto lowest = std::ranges::min_element(curve);
        QCOMPARE(lowest - curve.begin(), 2040);
        QVERIFY(near(*lowest, .125202, 6e-7));
    }

    void twoDimensionsNearlyRepeatAfterSevenHundredAndTen()
    {
        // MATH.md, "Uniqueness". 2 |sin(355)| in closed form.
        const Similarity distance(withDimensions(2), Measure::Distance);
        QVERIFY(near(distance.between(0, 710), 2 * std::abs(std::sin(355.0)), 1e-15));
        QVERIFY(near(distance.between(0, 710), 6.03e-5, 6e-8));
        QCOMPARE(distance.between(123, 123), 0.0);
    }

    void longCurvesDoNotDrift()
    {
        Parameters parameters = withDimensions(32768);
        parameters.positionStep = 59.6;
        const Similarity similarity(parameters, Measure::Dot);
        std::vector<double> curve(5000);
        similarity.curve(7, 16777216 - 2500 * 0.37, 0.37, curve);
        for (const std::size_t i :
             {std::size_t{0}, std::size_t{1023}, std::size_t{1024}, std::size_t{4999}}) {
            double expected = 0;
            const DoubleDouble offset =
                DoubleDouble{16777216 - 2500 * 0.37 - 7, 0} + twoProduct(0.37, static_cast<double>(i));
            for (const DoubleDouble frequency : similarity.frequencies())
                expected += sineCosine(frequency * offset * parameters.positionStep).cosine;
            QVERIFY(near(curve[i], expected, 1e-9));
        }
    }
};

QTEST_GUILESS_MAIN(SimilarityTest)
#include "similarity_test.moc"
