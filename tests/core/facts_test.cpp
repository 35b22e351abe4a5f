// SPDX-License-Identifier: GPL-3.0-or-later
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
        // Pairs whose wavelength 2 pi base^(pair / 63) is below 4096: 63 ln(4096 / (2 pi)) / ln 10000 = 44.3, so 45.
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
            // An entry is off by at most 2^-25, half the last place below 1: n entries add up to at most this.
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
};

QTEST_GUILESS_MAIN(FactsTest)
#include "facts_test.moc"
