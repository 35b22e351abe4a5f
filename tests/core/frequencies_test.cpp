// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/frequencies.h"
#include "tests/core/encoding_cases.h"

#include <QTest>

#include <numbers>
#include <random>

using namespace sinescope;
using sinescope::test::EncodingCase;
using sinescope::test::encodingCases;

namespace {

Parameters sized(std::int64_t length, std::int64_t dModel)
{
    Parameters parameters;
    parameters.length = length;
    parameters.dModel = dModel;
    return parameters;
}

bool near(double actual, double expected, double tolerance)
{
    return std::abs(actual - expected) <= tolerance;
}

} // namespace

class FrequenciesTest : public QObject
{
    Q_OBJECT

private slots:
    void everyReferenceValueIsReproduced_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("lines");
        QTest::newRow("random cases") << "encoding.csv" << 400;
        QTest::newRow("hard cases") << "hard_cases.csv" << 1926; // by make_hard_cases.py
    }

    void everyReferenceValueIsReproduced()
    {
        QFETCH(const QString, file);
        QFETCH(const int, lines);
        const auto cases = encodingCases(file);
        QCOMPARE(cases.size(), lines);
        for (const EncodingCase &one : cases) {
            const double entry = entryAt(one.parameters, one.row, one.column);
            QVERIFY2(std::abs(entry - one.value) <= 1.2e-16L, one.text);
            QVERIFY2(std::abs(entry - one.value) <= 1e-15L * std::abs(one.value), one.text);
        }
    }

    void valuesOfTheLiteratureAreReproduced_data()
    {
        QTest::addColumn<int>("dModel");
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("column");
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("tolerance");
        const auto row = [](int dModel, int at, int column, double value, double tolerance) {
            QTest::addRow("d %d, P(%d, %d)", dModel, at, column)
                << dModel << at << column << value << tolerance;
        };
        const auto rows = [&row](int dModel, int at, const QList<double> &values, double tolerance) {
            for (int column = 0; column < values.size(); ++column)
                row(dModel, at, column, values[column], tolerance);
        };
        // MATH.md, worked out to 60 digits.
        rows(4, 1, {.8414709848, .5403023059, .0099998333, .9999500004}, 5e-11);
        rows(4, 3, {.1411200081, -.9899924966, .0299955002, .9995500337}, 5e-11);
        row(512, 2047, 510, .210609849904, 5e-13);
        row(512, 2047, 257, -.049627358062, 5e-13);
        row(512, 49, 128, -.982452612624, 5e-13);
        row(64, 99, 11, -.085241647268, 5e-13);
        // KerasHub, sine_position_encoding_test.py: rounded from float32.
        rows(6, 3, {.14112001, -.98999250, .13879810, .99032070, .00646326, .99997911}, 1e-5);
    }

    void valuesOfTheLiteratureAreReproduced()
    {
        QFETCH(const int, dModel);
        QFETCH(const int, row);
        QFETCH(const int, column);
        QFETCH(const double, value);
        QFETCH(const double, tolerance);
        QVERIFY(near(entryAt(sized(4096, dModel), row, column), value, tolerance));
    }

    void marianFollowsTensorToTensorSpacingAndNotThePaper()
    {
        // Hugging Face, test_modeling_marian.py: halves, d = 512, row 1; and the paper's own frequencies.
        const double published[] = {.84147096, .82177866, .80180490, .78165019, .76140374};
        const double paper[] = {.84147098, .82185619, .80196180, .78188711, .76172041};
        Parameters parameters = sized(512, 512);
        parameters.layout = Layout::Halves;
        for (std::int64_t column = 0; column < 5; ++column) {
            parameters.spacing = Spacing::TensorToTensor;
            QVERIFY(near(entryAt(parameters, 1, column), published[column], 5e-8));
            parameters.spacing = Spacing::Paper;
            QVERIFY(near(entryAt(parameters, 1, column), paper[column], 1e-8));
        }
    }

    void wavelengthsAreThoseOfTheLiterature_data()
    {
        QTest::addColumn<int>("dModel");
        QTest::addColumn<int>("column");
        QTest::addColumn<double>("wavelength");
        QTest::addColumn<double>("tolerance");
        // MATH.md: the longest of each size, and column 6 of the TensorFlow tutorial's d = 50.
        QTest::newRow("d 4") << 4 << 3 << 628.3185 << 5e-5;
        QTest::newRow("d 64") << 64 << 63 << 47117.24 << 5e-3;
        QTest::newRow("d 128") << 128 << 127 << 54410.14 << 5e-3;
        QTest::newRow("d 512") << 512 << 510 << 60611.477 << 5e-4;
        QTest::newRow("d 1024") << 1024 << 1023 << 61711.68 << 5e-3;
        QTest::newRow("d 50, column 6") << 50 << 6 << 18.9749 << 5e-5;
    }

    void wavelengthsAreThoseOfTheLiterature()
    {
        QFETCH(const int, dModel);
        QFETCH(const int, column);
        QFETCH(const double, wavelength);
        QFETCH(const double, tolerance);
        const Parameters parameters = sized(100, dModel);
        QVERIFY(near(wavelengthOfColumn(parameters, column), wavelength, tolerance));
        const auto frequencies = angularFrequencies(parameters);
        const DoubleDouble frequency = frequencies[static_cast<std::size_t>(column / 2)];
        QVERIFY(near(sinescope::wavelength(frequency), wavelengthOfColumn(parameters, column), 1e-11));
    }

    void theLongestWavelengthOfTensorToTensorIsTheBaseTimesTwoPi()
    {
        Parameters parameters = sized(100, 512);
        parameters.spacing = Spacing::TensorToTensor;
        QVERIFY(near(wavelengthOfColumn(parameters, 511), 20000 * std::numbers::pi, 1e-11));
        QCOMPARE(wavelengthOfColumn(parameters, 0), 2 * std::numbers::pi);
    }

    void pairsThatCompleteACycleAreCounted()
    {
        // MATH.md, d = 512.
        QCOMPARE(fullCyclePairs(sized(50, 512)), std::int64_t{58});
        QCOMPARE(fullCyclePairs(sized(512, 512)), std::int64_t{123});
        QCOMPARE(fullCyclePairs(sized(2048, 512)), std::int64_t{161});
        QCOMPARE(fullCyclePairs(sized(4096, 512)), std::int64_t{181});
        QCOMPARE(fullCyclePairs(sized(6, 512)), std::int64_t{0}); // 6 < 2 pi < 7
        QCOMPARE(fullCyclePairs(sized(7, 1)), std::int64_t{1});
        Parameters coarse = sized(256, 512);
        coarse.positionStep = 8;
        QCOMPARE(fullCyclePairs(coarse), std::int64_t{161}); // as 2048 rows of step 1
    }

    void frequenciesArePowersOfOneRatio()
    {
        for (const double base : {1.0, 1.25, 10000.0, 1e12}) {
            for (const std::int64_t dModel :
                 {std::int64_t{2}, std::int64_t{5}, std::int64_t{513}, std::int64_t{32768}}) {
                for (const Spacing spacing : {Spacing::Paper, Spacing::TensorToTensor}) {
                    Parameters parameters = sized(1, dModel);
                    parameters.base = base;
                    parameters.spacing = spacing;
                    const auto frequencies = angularFrequencies(parameters);
                    QCOMPARE(std::int64_t(frequencies.size()), frequencyCount(parameters));
                    QCOMPARE(toDouble(frequencies[0]), 1.0);
                    const double last = double(frequencies.size() - 1);
                    const double exponent = spacing == Spacing::Paper
                                                ? 2 * last / double(dModel)
                                                : last / std::max(double(dModel / 2) - 1, 1.0);
                    const double expected = std::pow(base, -exponent);
                    QVERIFY(near(toDouble(frequencies.back()), expected, 1e-14 * expected));
                }
            }
        }
    }

    void theRootIsRightToThirtyDigits()
    {
        // w of pair m - 1 is exactly 1 / base with tensor2tensor spacing; d = 4: w of pair 1 is 1 /
        // sqrt(base).
        Parameters parameters = sized(1, 32768);
        parameters.spacing = Spacing::TensorToTensor;
        const DoubleDouble last = angularFrequencies(parameters).back();
        QVERIFY(std::abs(toDouble(last * 10000.0 - DoubleDouble{1, 0})) < 1e-26);
        parameters = sized(1, 4);
        parameters.base = 2;
        const DoubleDouble root = angularFrequencies(parameters)[1];
        QVERIFY(std::abs(toDouble(root * root * 2.0 - DoubleDouble{1, 0})) < 1e-30);
    }

    void columnsFollowTheLayout()
    {
        Parameters parameters = sized(1, 5);
        const Column interleaved[] = {
            {Wave::Sine, 0}, {Wave::Cosine, 0}, {Wave::Sine, 1}, {Wave::Cosine, 1}, {Wave::Sine, 2}};
        const Column halves[] = {
            {Wave::Sine, 0}, {Wave::Sine, 1}, {Wave::Cosine, 0}, {Wave::Cosine, 1}, {Wave::Zero, 0}};
        for (std::int64_t column = 0; column < 5; ++column) {
            parameters.layout = Layout::Interleaved;
            QVERIFY(columnAt(parameters, column) == interleaved[column]);
            QVERIFY(hasUnpairedSine(parameters));
            QCOMPARE(frequencyCount(parameters), std::int64_t{3});
            parameters.layout = Layout::Halves;
            QVERIFY(columnAt(parameters, column) == halves[column]);
            QVERIFY(!hasUnpairedSine(parameters));
            QCOMPARE(frequencyCount(parameters), std::int64_t{2});
        }
        QCOMPARE(entryAt(parameters, 0, 4), 0.0);
        QVERIFY(std::isinf(wavelengthOfColumn(parameters, 4)));
    }

    void oneColumnIsASineOfThePositionOrNothing()
    {
        Parameters parameters = sized(10, 1);
        QVERIFY(near(entryAt(parameters, 7, 0), std::sin(7.0), 2e-16));
        parameters.layout = Layout::Halves;
        QCOMPARE(entryAt(parameters, 7, 0), 0.0);
        QCOMPARE(frequencyCount(parameters), std::int64_t{0});
        QCOMPARE(fullCyclePairs(parameters), std::int64_t{0});
    }

    void positionsAreExactAlsoBetweenTheSamples()
    {
        Parameters parameters;
        parameters.firstPosition = 0.25;
        parameters.positionStep = 1.0 / 3;
        const DoubleDouble position = positionAt(parameters, 16777215.5);
        // 16777215.5 times the double nearest to 1/3, which is 1/3 - 2^-54 / 3: 5592405.16666... - 16777215.5
        // 2^-54 / 3
        const DoubleDouble error = position * 3.0 - DoubleDouble{16777215.5 + 0.75, 0};
        QVERIFY(near(toDouble(error), -16777215.5 * 0x1p-54, 1e-20));
    }

    void sineAndCosineAgreeWithTheLibraryNearZeroAndStayOnTheCircle()
    {
        std::mt19937_64 generator(5);
        for (int round = 0; round < 20000; ++round) {
            const double size = std::pow(10, std::uniform_real_distribution<>(-12, 10)(generator));
            const double angle = round % 2 == 0 ? size : -size;
            const SineCosine entry = sineCosine({angle, 0});
            QVERIFY(near(entry.sine, std::sin(angle), 2e-16));
            QVERIFY(near(entry.cosine, std::cos(angle), 2e-16));
            QVERIFY(near(entry.sine * entry.sine + entry.cosine * entry.cosine, 1, 6e-16));
        }
        QCOMPARE(sineCosine({0, 0}).sine, 0.0);
        QCOMPARE(sineCosine({0, 0}).cosine, 1.0);
    }

    void aColumnOfZerosHasNoFrequency()
    {
        Parameters parameters;
        parameters.dModel = 7;
        parameters.layout = Layout::Halves;
        QCOMPARE(toDouble(frequencyOfColumn(parameters, 6)), 0.0);
        QCOMPARE(toDouble(frequencyOfColumn(parameters, 0)), 1.0);
        QVERIFY(std::isinf(wavelengthOfColumn(parameters, 6)));
    }
};

QTEST_GUILESS_MAIN(FrequenciesTest)
#include "frequencies_test.moc"
