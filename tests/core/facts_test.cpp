// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding_table.h"
#include "core/facts.h"
#include "core/frequencies.h"
#include "core/residuals.h"
#include "tests/core/brute_force.h"
#include "tests/core/random_parameters.h"

#include <QtTest>

#include <algorithm>

using namespace sinescope;
using namespace sinescope::test;

namespace {

Parameters shaped(std::int64_t length, std::int64_t dModel)
{
    Parameters parameters;
    parameters.length = length;
    parameters.dModel = dModel;
    return parameters;
}

/// From the table itself.
std::int64_t countNearConstant(const Parameters &parameters, double margin)
{
    const auto table = tableOf(parameters);
    std::int64_t count = 0;
    for (std::size_t column = 0; column < table[0].size(); ++column) {
        const auto [low, high] =
            std::ranges::minmax(table, {}, [column](const std::vector<double> &row) { return row[column]; });
        count += high[column] - low[column] < 0.1 + margin ? 1 : 0;
    }
    return count;
}

} // namespace

class FactsTest : public QObject
{
    Q_OBJECT

private slots:
    void longestWavelengthsAreMathMds() // MATH.md, "Values"
    {
        const std::map<std::int64_t, double> longest{
            {4, 628.3185}, {64, 47117.24}, {128, 54410.14}, {512, 60611.477}, {1024, 61711.68}};
        for (const auto &[dModel, wavelength] : longest) {
            const Facts facts = factsOf(shaped(128, dModel));
            QVERIFY(near(*facts.longestWavelength, wavelength, 0.006));
            QVERIFY(near(*facts.shortestWavelength, 6.283185307179586, 1e-15));
        }
    }

    void fullCyclesAreMathMds() // MATH.md, "Values"
    {
        const std::map<std::int64_t, std::int64_t> cycles{{50, 58}, {512, 123}, {2048, 161}, {4096, 181}};
        for (const auto &[length, pairs] : cycles)
            QCOMPARE(factsOf(shaped(length, 512)).fullCyclePairs, pairs);
    }

    void fullCyclesByBisectionAreThoseCounted()
    {
        Random random(11);
        for (int i = 0; i < 500; ++i) {
            const Parameters parameters = random.parameters(1 << 20, 600);
            const double range = static_cast<double>(parameters.length) * parameters.positionStep;
            const auto counted =
                std::ranges::count_if(angularFrequencies(parameters), [range](DoubleDouble frequency) {
                    return wavelength(frequency) <= range;
                });
            QCOMPARE(factsOf(parameters).fullCyclePairs, counted);
        }
    }

    void halfOfAShortTableIsNearlyConstant() // MATH.md, "Values": 208 of 512 columns
    {
        QCOMPARE(nearConstantColumns(shaped(50, 512)), 208);
    }

    void nearConstantColumnsAreThoseOfTheTable()
    {
        Random random(12);
        std::int64_t some = 0;
        for (int i = 0; i < 600; ++i) {
            Parameters parameters = random.parameters(i % 2 ? 5 : 300, 40);
            if (i % 3 == 0) // steps near whole and half turns, where a column's samples stand still
                parameters.positionStep =
                    3.141592653589793 * double(random.whole(1, 20)) + std::pow(10, random.real(-12, -1));
            const std::int64_t count = nearConstantColumns(parameters);
            QVERIFY(count >= countNearConstant(parameters, -1e-9));
            QVERIFY(count <= countNearConstant(parameters, 1e-9));
            some += count;
        }
        QVERIFY(some > 1000);
    }

    void oneRowIsConstantThroughout() { QCOMPARE(nearConstantColumns(shaped(1, 7)), 7); }

    void criticalDimension()
    {
        QCOMPARE(factsOf(shaped(4096, 128)).criticalDimension, std::optional<std::int64_t>(92)); // MATH.md
        QCOMPARE(factsOf(shaped(6, 128)).criticalDimension, std::optional<std::int64_t>(0));
        QCOMPARE(factsOf(shaped(1'000'000, 128)).criticalDimension, std::optional<std::int64_t>(128));
        // Pairs whose wavelength 2 pi base^(pair / 63) is below 4096: 63 ln(4096 / (2 pi)) / ln
        // 10000 = 44.3, so 45.
        Parameters spaced = shaped(4096, 128);
        spaced.spacing = Spacing::TensorToTensor;
        QCOMPARE(factsOf(spaced).criticalDimension, std::optional<std::int64_t>(90));
        Parameters flat = shaped(4096, 128);
        flat.base = 1;
        QVERIFY(!factsOf(flat).criticalDimension);
    }

    void normIsThatOfEveryRow()
    {
        Random random(13);
        for (int i = 0; i < 100; ++i) {
            const Parameters parameters = random.parameters(5, 60);
            const Facts facts = factsOf(parameters);
            QCOMPARE(facts.norm.has_value(), !hasUnpairedSine(parameters));
            for (const auto &row : tableOf(parameters)) {
                if (facts.norm)
                    QVERIFY(near(std::sqrt(similarityOf(row, row, Measure::Dot)), *facts.norm, 1e-12));
            }
        }
    }

    void sizesAndCosts()
    {
        const Facts facts = factsOf(shaped(16'777'216, 32'767));
        QCOMPARE(facts.values, 16'777'216LL * 32'767);
        QCOMPARE(facts.bytes, 4 * facts.values);
        QCOMPARE(facts.pairs, 16'383);
        QCOMPARE(facts.learnedParameters, facts.values);
        QCOMPARE(facts.attentionOperations, std::ldexp(32'767, 48));
        Parameters zeros = shaped(3, 1);
        zeros.layout = Layout::Halves;
        QVERIFY(!factsOf(zeros).shortestWavelength && !factsOf(zeros).longestWavelength);
    }

    void residualsAreThoseOfRoundedEntries()
    {
        Random random(14);
        for (int i = 0; i < 60; ++i) {
            const Parameters parameters = random.parameters(2000, 200);
            const Residuals residuals = residualsOf(parameters);
            QCOMPARE(residuals.norm.has_value(), !hasUnpairedSine(parameters));
            if (!residuals.norm || parameters.dModel < 2)
                continue;
            // An entry is off by at most 2^-25, half the last place below 1:
            // n entries add up to at most this.
            const double rounding = std::ldexp(1, -25);
            const auto entries = double(parameters.dModel);
            QVERIFY(*residuals.norm <= 2 * entries * rounding + 1e-9);
            QVERIFY(*residuals.toeplitz <= 2 * std::sqrt(2.0) * entries * rounding + 1e-9);
            QVERIFY(*residuals.rotation <= 2.5 * std::sqrt(entries) * rounding + 1e-9);
            QVERIFY(*residuals.rotation > 0 || parameters.length == 1);
        }
    }

    void aColumnOfZerosIsConstant()
    {
        Parameters parameters = shaped(100'000, 3);
        parameters.layout = Layout::Halves;
        QCOMPARE(columnAt(parameters, 2).wave, Wave::Zero);
        QVERIFY(isNearlyConstant(parameters, Wave::Zero, frequencyOfColumn(parameters, 2)));
        QVERIFY(!isNearlyConstant(parameters, Wave::Sine, frequencyOfColumn(parameters, 0)));
    }

    void oneRowHasResiduals()
    {
        const Residuals residuals = residualsOf(shaped(1, 64));
        QCOMPARE(*residuals.toeplitz, *residuals.norm); // with itself
        QVERIFY(*residuals.norm <= std::ldexp(128, -25));
    }

    /// Over the pairs that the header names, each identity in long double.
    void residualsAreTheLargestOverMirroredRows()
    {
        for (const std::int64_t length : {1, 2, 5, 64, 65, 1000}) {
            Parameters parameters = shaped(length, 12);
            parameters.base = 50;
            parameters.positionStep = 0.75;
            std::vector<float> table(static_cast<std::size_t>(length * 12));
            EncodingTable(parameters, {0, 12}).fill({0, length}, table.data());
            const std::int64_t count = std::min<std::int64_t>(64, length);
            long double norm = 0, toeplitz = 0, rotation = 0;
            for (std::int64_t i = 0; i < count; ++i) {
                const auto rowAt = [&](std::int64_t j) {
                    return count == 1 ? 0 : j * (length - 1) / (count - 1);
                };
                const std::int64_t p = rowAt(i);
                const std::int64_t q = rowAt(count - 1 - i);
                long double square = 0, product = 0, dot = 0, deviation = 0;
                for (std::int64_t pair = 0; pair < 6; ++pair) {
                    const auto at = [&](std::int64_t row, std::int64_t column) {
                        return static_cast<long double>(
                            table[static_cast<std::size_t>(row * 12 + 2 * pair + column)]);
                    };
                    const long double angle = std::pow(50.0L, -static_cast<long double>(pair) / 6) * 0.75L *
                                              static_cast<long double>(q - p);
                    square += at(p, 0) * at(p, 0) + at(p, 1) * at(p, 1);
                    dot += at(p, 0) * at(q, 0) + at(p, 1) * at(q, 1);
                    product += std::cos(angle);
                    const long double sine = at(p, 0) * std::cos(angle) + at(p, 1) * std::sin(angle);
                    const long double cosine = at(p, 1) * std::cos(angle) - at(p, 0) * std::sin(angle);
                    deviation += std::pow(at(q, 0) - sine, 2.0L) + std::pow(at(q, 1) - cosine, 2.0L);
                }
                norm = std::max(norm, std::abs(square - 6));
                toeplitz = std::max(toeplitz, std::abs(dot - product));
                rotation = std::max(rotation, std::sqrt(deviation));
            }
            const Residuals residuals = residualsOf(parameters);
            QVERIFY(near(*residuals.norm, double(norm), 1e-13));
            QVERIFY(near(*residuals.toeplitz, double(toeplitz), 1e-13));
            QVERIFY(near(*residuals.rotation, double(rotation), 1e-13));
        }
    }
};

QTEST_GUILESS_MAIN(FactsTest)
#include "facts_test.moc"
