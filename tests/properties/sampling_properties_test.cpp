// SPDX-License-Identifier: GPL-3.0-or-later
// What pixels show, against the table entry by entry; and what holds for any similarity.
#include "core/encoding_sampler.h"
#include "core/similarity_matrix.h"
#include "core/similarity_trace.h"
#include "core/waveform.h"
#include "tests/core/brute_force.h"
#include "tests/properties/property.h"

#include <cstring>

using namespace sinescope;
using namespace sinescope::test;

namespace {

Measure anyMeasure(Case &random)
{
    return measureIds[std::size_t(random.whole(0, 2))].choice;
}

Parameters smallTable(Case &random, std::int64_t longest, std::int64_t widest)
{
    Parameters parameters = random.encoding(widest);
    parameters.length = random.upTo(longest);
    return parameters;
}

bool isOnABorder(double coordinate)
{
    return std::abs(coordinate + 0.5 - std::round(coordinate + 0.5)) < 1e-9;
}

bool samplesAgree(Case &random, Sampling sampling)
{
    const Parameters parameters = smallTable(random, 20, 8);
    const PixelGrid grid{random.part(parameters.length), random.part(parameters.dModel),
                         int(random.whole(1, 5)), int(random.whole(1, 4))};
    const auto table = tableOf(parameters);
    std::vector<float> out(std::size_t(grid.width * grid.height), NAN);
    sampleEncoding(parameters, angularFrequencies(parameters), grid, sampling, out);
    for (std::size_t i = 0; i < out.size(); ++i) {
        Interval rows = pixelOf(grid.positions, grid.width, i % std::size_t(grid.width));
        Interval columns = pixelOf(grid.dimensions, grid.height, i / std::size_t(grid.width));
        if (sampling == Sampling::Point) {
            if (isOnABorder(rows.middle()) || isOnABorder(columns.middle()))
                continue; // rounding may see it on either side
            rows = middleCell(rows);
            columns = middleCell(columns);
        }
        double sum = 0;
        for (std::size_t row = 0; row < table.size(); ++row) {
            for (std::size_t column = 0; column < table[row].size(); ++column)
                sum += covered(row, rows) * covered(column, columns) * table[row][column];
        }
        if (!near(double(out[i]), sum / (rows.size() * columns.size()), 1e-7))
            return false;
    }
    return true;
}

/// A trace of any column of a table, any part of it.
struct ColumnTrace
{
    ColumnTrace(Case &random, int mostPixels)
        : parameters(smallTable(random, 200, 24))
        , column(random.whole(0, parameters.dModel - 1))
        , positions(random.part(parameters.length))
        , pixels(int(random.whole(1, mostPixels)))
        , trace(waveform(parameters, columnAt(parameters, column), frequencyOfColumn(parameters, column),
                         positions, pixels))
    {
    }
    Parameters parameters;
    std::int64_t column;
    Interval positions;
    int pixels;
    Trace trace;
};

} // namespace

class SamplingPropertiesTest : public QObject
{
    Q_OBJECT

private slots:
    void aPixelShowsTheMeanOfWhatItCovers()
    {
        forAll([](Case &random) { return samplesAgree(random, Sampling::Mean); });
    }

    void aPointSampleIsTheEntryUnderItsMiddle()
    {
        forAll([](Case &random) { return samplesAgree(random, Sampling::Point); });
    }

    void theEnvelopeContainsEveryEntry()
    {
        forAll([](Case &random) {
            const ColumnTrace of(random, 12);
            for (std::size_t pixel = 0; pixel < of.trace.lowest.size(); ++pixel) {
                const Interval rows = pixelOf(of.positions, of.pixels, pixel);
                const auto row = std::int64_t(std::ceil(rows.begin + 1e-9));
                if (double(row) > rows.end - 1e-9 || row < 0 || row >= of.parameters.length)
                    continue;
                const double entry = entryAt(of.parameters, row, of.column);
                if (entry < of.trace.lowest[pixel] - 1e-9 || entry > of.trace.highest[pixel] + 1e-9)
                    return false;
            }
            return true;
        });
    }

    void theCurveIsTheClosedForm()
    {
        forAll([](Case &random) {
            const ColumnTrace of(random, 40);
            if (of.trace.curve.empty())
                return of.trace.lowest.size() == std::size_t(of.pixels);
            const auto at = std::size_t(random.whole(0, std::int64_t(of.trace.curve.size()) - 1));
            const double row = of.trace.curveStart + double(at) * of.trace.curveStep;
            const Column place = columnAt(of.parameters, of.column);
            const SineCosine exact =
                sineCosine(frequencyOfColumn(of.parameters, of.column) * positionAt(of.parameters, row));
            const double expected = place.wave == Wave::Zero   ? 0
                                    : place.wave == Wave::Sine ? exact.sine
                                                               : exact.cosine;
            return near(of.trace.curve[at], expected, 1e-6);
        });
    }

    void marksAreTheEntries()
    {
        forAll([](Case &random) {
            const ColumnTrace of(random, 2000);
            if (of.trace.samples.empty())
                return of.positions.size() / of.pixels * markSpacing > 1;
            const auto at = std::size_t(random.whole(0, std::int64_t(of.trace.samples.size()) - 1));
            return near(of.trace.samples[at],
                        entryAt(of.parameters, of.trace.rows.begin + std::int64_t(at), of.column), 1e-12);
        });
    }

    void aSimilarityCurveIsThatOfTheRows()
    {
        forAll([](Case &random) {
            const Parameters parameters = smallTable(random, 16, 12);
            const Measure measure = anyMeasure(random);
            const auto table = tableOf(parameters);
            const std::int64_t reference = random.whole(0, parameters.length - 1);
            std::vector<double> curve(table.size());
            Similarity(parameters, measure).curve(double(reference), 0, 1, curve);
            for (std::size_t row = 0; row < table.size(); ++row) {
                const double expected = similarityOf(table[row], table[std::size_t(reference)], measure);
                // A distance near 0 is the root of what cancels.
                if (!near(curve[row], expected, measure == Measure::Distance ? 1e-6 : 1e-8))
                    return false;
            }
            return true;
        });
    }

    void similarityIsSymmetric()
    {
        forAll([](Case &random) {
            const Parameters parameters = random.encoding(24);
            const Similarity similarity(parameters, anyMeasure(random));
            const auto p = double(random.row(parameters));
            const auto q = double(random.row(parameters));
            return near(similarity.between(p, q), similarity.between(q, p), 1e-8);
        });
    }

    void similarityStaysWithinItsBounds()
    {
        forAll([](Case &random) {
            const Parameters parameters = random.encoding(24);
            const Similarity similarity(parameters, anyMeasure(random));
            const double value =
                similarity.between(double(random.row(parameters)), double(random.row(parameters)));
            const Interval bounds = similarity.bounds();
            return std::isnan(value) || (value >= bounds.begin - 1e-9 && value <= bounds.end + 1e-9);
        });
    }

    void noWayRoundIsShorterThanTheDistance()
    {
        forAll([](Case &random) {
            const Parameters parameters = random.encoding(24);
            const Similarity distance(parameters, Measure::Distance);
            const auto p = double(random.row(parameters));
            const auto q = double(random.row(parameters));
            const auto r = double(random.row(parameters));
            return distance.between(p, r) <= distance.between(p, q) + distance.between(q, r) + 1e-6 &&
                   near(distance.between(p, p), 0, 1e-6);
        });
    }

    void theCosineIsTheDotProductByBothNorms()
    {
        forAll([](Case &random) {
            const Parameters parameters = random.encoding(24);
            const Similarity dot(parameters, Measure::Dot);
            const auto p = double(random.row(parameters));
            const auto q = double(random.row(parameters));
            const double norms = dot.between(p, p) * dot.between(q, q);
            if (norms < 1e-6)
                return true; // what cancels has few digits
            return near(Similarity(parameters, Measure::Cosine).between(p, q),
                        dot.between(p, q) / std::sqrt(norms), 1e-5);
        });
    }

    void aSimilarityTraceIsThatOfTheRowsOfEachPixel()
    {
        forAll([](Case &random) {
            const Parameters parameters = smallTable(random, 40, 8);
            const Measure measure = anyMeasure(random);
            const Similarity similarity(parameters, measure);
            const Interval positions = random.part(parameters.length);
            const int pixels = int(random.whole(1, 6));
            const std::int64_t reference = random.whole(0, parameters.length - 1);
            const Trace trace = similarityTrace(similarity, double(reference), positions, pixels);
            for (std::size_t pixel = 0; pixel < trace.lowest.size(); ++pixel) {
                const Interval rows = pixelOf(positions, pixels, pixel);
                const Range touched = touchedCells(rows, parameters.length);
                for (std::int64_t row = touched.begin; row < touched.end; ++row) {
                    const double value = similarity.between(double(reference), double(row));
                    if (covered(std::size_t(row), rows) > 1e-9 && !std::isnan(value) &&
                        !(value >= trace.lowest[pixel] - 1e-7 && value <= trace.highest[pixel] + 1e-7))
                        return false;
                }
            }
            return !trace.curve.empty();
        });
    }

    void theMatrixHoldsTheSimilarityOfEveryTwoRows()
    {
        forAll([](Case &random) {
            const Parameters parameters = smallTable(random, 12, 12);
            const Similarity similarity(parameters, anyMeasure(random));
            const SimilarityMatrix matrix(similarity);
            std::vector<float> all(std::size_t(parameters.length * parameters.length));
            matrix.fill({0, parameters.length}, all.data());
            const std::int64_t p = random.whole(0, parameters.length - 1);
            const std::int64_t q = random.whole(0, parameters.length - 1);
            const auto cell = [&](std::int64_t row, std::int64_t column) {
                return double(all[std::size_t(row * parameters.length + column)]);
            };
            const double expected = similarity.between(double(p), double(q));
            const bool isDistance = similarity.measure() == Measure::Distance;
            return near(cell(p, q), expected, isDistance ? 1e-5 : 1e-6 * double(parameters.dModel)) &&
                   near(cell(q, p), expected, isDistance ? 1e-5 : 1e-6 * double(parameters.dModel));
        });
    }

    void anyRowsOfTheMatrixAreTheBytesOfTheWhole()
    {
        forAll([](Case &random) {
            const Parameters parameters = smallTable(random, 24, 12);
            const SimilarityMatrix matrix(Similarity(parameters, anyMeasure(random)));
            std::vector<float> all(std::size_t(parameters.length * parameters.length));
            matrix.fill({0, parameters.length}, all.data());
            const std::int64_t begin = random.whole(0, parameters.length - 1);
            const Range rows{begin, random.whole(begin + 1, parameters.length)};
            std::vector<float> part(std::size_t(rows.size() * parameters.length));
            matrix.fill(rows, part.data());
            return std::memcmp(part.data(), all.data() + begin * parameters.length,
                               part.size() * sizeof(float)) == 0;
        });
    }

    void anEnlargedMatrixShowsItsCells()
    {
        forAll([](Case &random) {
            const Parameters parameters = smallTable(random, 8, 12);
            const Similarity similarity(parameters, anyMeasure(random));
            const Interval all = cellsInterval(parameters.length);
            const std::int64_t times = random.whole(1, 3);
            const int side = int(parameters.length * times);
            std::vector<float> out(std::size_t(side * side), NAN);
            const CurveKind kind = sampleSimilarityMatrix(similarity, {all, all, side, side}, out);
            const std::int64_t x = random.whole(0, side - 1);
            const std::int64_t y = random.whole(0, side - 1);
            const double expected = similarity.between(double(x / times), double(y / times));
            return kind == CurveKind::Rows && near(double(out[std::size_t(y * side + x)]), expected, 1e-5);
        });
    }
};

QTEST_GUILESS_MAIN(SamplingPropertiesTest)
#include "sampling_properties_test.moc"
