// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity_trace.h"
#include "tests/core/brute_force.h"
#include "tests/core/random_parameters.h"

#include <QtTest>

#include <cmath>
#include <numbers>

using namespace sinescope;
using namespace sinescope::test;

namespace {

constexpr Measure measures[] = {Measure::Dot, Measure::Cosine, Measure::Distance};

std::vector<double> everyRow(const Similarity &similarity, double referenceRow)
{
    std::vector<double> values(static_cast<std::size_t>(similarity.parameters().length));
    similarity.curve(referenceRow, 0, 1, values);
    return values;
}

/// What a trace of several rows a pixel must hold at pixel `index`, row by row.
struct Expected
{
    double curve = 0;
    double lowest = INFINITY;
    double highest = -INFINITY;
};

Expected expectedAt(const std::vector<double> &values, const Interval &pixel, CurveKind kind)
{
    Expected expected;
    const Range rows = touchedCells(pixel, static_cast<std::int64_t>(values.size()));
    for (std::int64_t row = rows.begin; row < rows.end; ++row) {
        const double value = values[static_cast<std::size_t>(row)];
        const double part = covered(static_cast<std::size_t>(row), pixel) / pixel.size();
        if (part < 1e-9)
            continue; // an edge that rounding may see on either side
        expected.curve += part * (kind == CurveKind::RootMeanSquare ? value * value : value);
        expected.lowest = std::fmin(expected.lowest, value);
        expected.highest = std::fmax(expected.highest, value);
    }
    if (kind == CurveKind::RootMeanSquare)
        expected.curve = std::sqrt(expected.curve);
    if (kind == CurveKind::MiddleRow)
        expected.curve = values[static_cast<std::size_t>(
            cellAt(pixel.middle(), static_cast<std::int64_t>(values.size())))];
    return expected;
}

} // namespace

class SimilarityTraceTest : public QObject
{
    Q_OBJECT

private slots:
    void meansAndBandsAgreeWithBruteForce_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 60; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void meansAndBandsAgreeWithBruteForce()
    {
        QFETCH(unsigned, seed);
        Random random(seed);
        Parameters parameters = random.parameters(3000, 100);
        parameters.length = std::max<std::int64_t>(parameters.length, 20);
        const Interval positions = random.part(parameters.length);
        const int pixels = static_cast<int>(random.whole(1, 9));
        if (positions.size() <= pixels)
            QSKIP("rows are apart");
        const auto reference = static_cast<double>(random.whole(0, parameters.length - 1));
        for (const Measure measure : measures) {
            const Similarity similarity(parameters, measure);
            const std::vector<double> values = everyRow(similarity, reference);
            const Trace trace = similarityTrace(similarity, reference, positions, pixels);
            QVERIFY(!trace.bandIsBound && trace.samples.empty());
            QCOMPARE(trace.curve.size(), static_cast<std::size_t>(pixels));
            const bool odd = !similarity.dependsOnOffsetOnly();
            QCOMPARE(trace.curveKind, measure == Measure::Dot        ? CurveKind::Mean
                                      : measure == Measure::Distance ? CurveKind::RootMeanSquare
                                      : odd                          ? CurveKind::MiddleRow
                                                                     : CurveKind::Mean);
            for (std::size_t i = 0; i < trace.curve.size(); ++i) {
                const Interval pixel = pixelOf(positions, pixels, i);
                const Expected expected = expectedAt(values, pixel, trace.curveKind);
                const double middle = trace.curveStart + static_cast<double>(i) * trace.curveStep;
                QVERIFY(near(middle, pixel.middle(), 1e-6));
                QVERIFY(near(trace.curve[i], expected.curve, 1e-6));
                if (std::isinf(expected.lowest))
                    continue;
                QVERIFY(trace.lowest[i] <= expected.lowest + 1e-9 &&
                        trace.highest[i] >= expected.highest - 1e-9);
            }
        }
    }

    void theBandOfAFewRowsIsExact()
    {
        Parameters parameters;
        parameters.length = 2048;
        const Similarity similarity(parameters, Measure::Dot);
        const std::vector<double> values = everyRow(similarity, 1000);
        const Trace trace = similarityTrace(similarity, 1000, cellsInterval(2048), 512);
        QVERIFY(!trace.bandIsBound);
        for (std::size_t i = 0; i < 512; ++i) {
            const auto [lowest, highest] =
                std::minmax_element(values.begin() + static_cast<std::ptrdiff_t>(4 * i),
                                    values.begin() + static_cast<std::ptrdiff_t>(4 * i + 4));
            QVERIFY(near(trace.lowest[i], *lowest, 1e-9));
            QVERIFY(near(trace.highest[i], *highest, 1e-9));
        }
    }

    void aBoundContainsEveryRow_data()
    {
        QTest::addColumn<qint64>("dModel");
        QTest::addColumn<int>("pixels");
        QTest::addColumn<double>("step");
        for (const qint64 dModel : {2048, 2047}) {
            for (const int pixels : {50, 601, 9000, 15000}) {
                for (const double step : {1.0, 6.283185307179586, 0.03125})
                    QTest::addRow("d %lld, %d pixels, step %g", dModel, pixels, step)
                        << dModel << pixels << step;
            }
        }
    }

    void aBoundContainsEveryRow()
    {
        QFETCH(qint64, dModel);
        QFETCH(int, pixels);
        QFETCH(double, step);
        Parameters parameters;
        parameters.dModel = dModel;
        parameters.length = 20000;
        parameters.positionStep = step;
        const double reference = 7000;
        for (const Measure measure : measures) {
            const Similarity similarity(parameters, measure);
            const std::vector<double> values = everyRow(similarity, reference);
            const Interval positions = cellsInterval(parameters.length);
            const Trace trace = similarityTrace(similarity, reference, positions, pixels);
            QVERIFY(trace.bandIsBound);
            for (std::size_t i = 0; i < trace.lowest.size(); ++i) {
                const Expected expected = expectedAt(values, pixelOf(positions, pixels, i), CurveKind::Mean);
                QVERIFY(trace.lowest[i] <= expected.lowest + 1e-9);
                QVERIFY(trace.highest[i] >= expected.highest - 1e-9);
                QVERIFY(trace.lowest[i] >= similarity.bounds().begin - 1e-9);
                QVERIFY(trace.highest[i] <= similarity.bounds().end + 1e-9);
            }
        }
    }

    void rowsThatAreApartAreMarkedOnTheContinuousCurve()
    {
        Parameters parameters;
        parameters.length = 100;
        for (const Measure measure : measures) {
            const Similarity similarity(parameters, measure);
            const Trace trace = similarityTrace(similarity, 40, {9.5, 49.5}, 400);
            QVERIFY(trace.lowest.empty());
            QCOMPARE(trace.curveKind, CurveKind::Continuous);
            QCOMPARE(trace.rows, (Range{10, 50}));
            for (std::size_t i = 0; i < trace.samples.size(); ++i)
                QVERIFY(near(trace.samples[i], similarity.between(40, static_cast<double>(i) + 10), 1e-9));
            for (std::size_t i = 0; i < trace.curve.size(); i += 11)
                QVERIFY(
                    near(trace.curve[i],
                         similarity.between(40, trace.curveStart + static_cast<double>(i) * trace.curveStep),
                         1e-9));
            const auto last = static_cast<double>(trace.curve.size() - 1);
            QVERIFY(near(trace.curveStart + last * trace.curveStep, 49.5, 1e-9));
        }
        QVERIFY(similarityTrace(Similarity(parameters, Measure::Dot), 40, cellsInterval(100), 150)
                    .samples.empty());
    }

    void aCurveThatSwingsFasterThanPixelsJoinsTheRows()
    {
        Parameters parameters;
        parameters.length = 100;
        parameters.positionStep = 64;
        const Similarity similarity(parameters, Measure::Dot);
        const Trace trace = similarityTrace(similarity, 40, cellsInterval(100), 400);
        QCOMPARE(trace.curveKind, CurveKind::Rows);
        QCOMPARE(trace.curve, trace.samples);
        QCOMPARE(trace.curveStep, 1.0);
    }

    void whereEveryNormIsZeroThereIsAGap()
    {
        Parameters parameters;
        parameters.length = 100;
        parameters.dModel = 1; // row 0 is 0
        const Trace trace =
            similarityTrace(Similarity(parameters, Measure::Cosine), 0, cellsInterval(100), 10);
        QCOMPARE(trace.lowest.size(), std::size_t(10));
        for (std::size_t i = 0; i < 10; ++i)
            QVERIFY(std::isnan(trace.lowest[i]) && std::isnan(trace.highest[i]));
    }

    void aColumnOfZerosIsAFlatCurve()
    {
        Parameters parameters;
        parameters.length = 10;
        parameters.dModel = 1;
        parameters.layout = Layout::Halves;
        const Trace trace = similarityTrace(Similarity(parameters, Measure::Dot), 0, cellsInterval(10), 100);
        QCOMPARE(trace.curveKind, CurveKind::Continuous);
        QVERIFY(trace.curve.size() > 100 && trace.samples.size() == 10);
        QVERIFY(std::ranges::all_of(trace.curve, [](double value) { return value == 0; }));
    }

    /// d = 1: the cosine of two sines is 1 or -1.
    void theBoundOfSingleSinesIsThatOfCosines()
    {
        Parameters parameters;
        parameters.length = 700'000;
        parameters.dModel = 1;
        const Trace trace =
            similarityTrace(Similarity(parameters, Measure::Cosine), 100, cellsInterval(700'000), 7);
        QVERIFY(trace.bandIsBound);
        QCOMPARE(trace.lowest, std::vector<double>(7, -1));
        QCOMPARE(trace.highest, std::vector<double>(7, 1));
    }

    /// Steps of a whole turn and a little: the slow turn that is left takes rows to either side of their
    /// pixel's mean.
    void aBoundKnowsHowFarSlowRowsGetFromTheirMean()
    {
        Parameters parameters;
        parameters.length = 600'000;
        parameters.dModel = 2;
        parameters.positionStep = 2 * std::numbers::pi + 0.0016;
        const Trace trace =
            similarityTrace(Similarity(parameters, Measure::Dot), 0, cellsInterval(600'000), 300);
        QVERIFY(trace.bandIsBound);
        for (std::size_t row = 0; row < 600'000; row += 10) {
            const double expected = std::cos(0.0016 * double(row)); // 2000 rows a pixel
            QVERIFY(trace.lowest[row / 2000] <= expected + 1e-6 &&
                    expected - 1e-6 <= trace.highest[row / 2000]);
        }
    }

    /// Pairs alike, of cos(k / 1024), so slow that a bound is narrow: above and below zero.
    void aBoundIsNarrowWhereRowsAreAlike_data()
    {
        QTest::addColumn<int>("pairs");
        QTest::newRow("one") << 1;
        QTest::newRow("three") << 3;
    }

    void aBoundIsNarrowWhereRowsAreAlike()
    {
        QFETCH(const int, pairs);
        Parameters parameters;
        parameters.length = 600'000;
        parameters.dModel = 2 * pairs;
        parameters.base = 1;
        parameters.positionStep = 1.0 / 1024;
        for (const Measure measure : measures) {
            const Trace trace =
                similarityTrace(Similarity(parameters, measure), 0, cellsInterval(600'000), 300'000);
            QVERIFY(trace.bandIsBound);
            const double scale = measure == Measure::Dot      ? pairs
                                 : measure == Measure::Cosine ? 1
                                                              : std::sqrt(double(pairs));
            for (std::size_t i = 0; i < trace.lowest.size(); i += 101) {
                for (const std::size_t row : {2 * i, 2 * i + 1}) {
                    const double angle = static_cast<double>(row) / 1024;
                    const double expected =
                        scale *
                        (measure == Measure::Distance ? 2 * std::abs(std::sin(angle / 2)) : std::cos(angle));
                    QVERIFY(trace.lowest[i] <= expected + 1e-9 && expected - 1e-9 <= trace.highest[i]);
                    if (measure != Measure::Distance)
                        QVERIFY(trace.highest[i] - trace.lowest[i] < 0.01 * scale);
                }
            }
        }
    }

    void manyPairsGetOnePointAPixel()
    {
        Parameters parameters;
        parameters.dModel =
            32768; // 16,384 pairs: more than 1e7 terms with three points on each of 620 pixels
        parameters.length = 500;
        const Similarity similarity(parameters, Measure::Dot);
        const Interval positions{9.5, 409.5};
        const Trace trace = similarityTrace(similarity, 40, positions, 620);
        QCOMPARE(trace.curveKind, CurveKind::Continuous);
        QCOMPARE(trace.curve.size(), std::size_t(621));
        for (const std::size_t i : {0U, 100U, 333U, 620U})
            QVERIFY(near(trace.curve[i], similarity.between(40, 9.5 + 400.0 * double(i) / 620), 1e-6));
        parameters.dModel = 64; // fewer: 24 points a turn of the fastest pair
        QCOMPARE(similarityTrace(Similarity(parameters, Measure::Dot), 40, positions, 620).curve.size(),
                 std::size_t(3 * 620 + 1));
    }
};

QTEST_GUILESS_MAIN(SimilarityTraceTest)
#include "similarity_trace_test.moc"
