// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding_sampler.h"
#include "tests/core/brute_force.h"
#include "tests/core/random_parameters.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <numbers>

using namespace sinescope;
using namespace sinescope::test;

namespace {

std::vector<float> sampled(const Parameters &parameters, const PixelGrid &grid, Sampling sampling)
{
    std::vector<float> out(static_cast<std::size_t>(grid.width * grid.height),
                           std::numeric_limits<float>::quiet_NaN());
    sampleEncoding(parameters, angularFrequencies(parameters), grid, sampling, out);
    return out;
}

/// The rule of encoding_sampler.h, cell by cell: largest difference, NaN where a pixel was left out.
double largestError(const Parameters &parameters, const PixelGrid &grid, Sampling sampling)
{
    const auto table = tableOf(parameters);
    const std::vector<float> out = sampled(parameters, grid, sampling);
    double largest = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        Interval rows = pixelOf(grid.positions, grid.width, i % static_cast<std::size_t>(grid.width));
        Interval columns = pixelOf(grid.dimensions, grid.height, i / static_cast<std::size_t>(grid.width));
        if (sampling == Sampling::Point) {
            rows = middleCell(rows);
            columns = middleCell(columns);
        }
        double sum = 0;
        for (std::size_t row = 0; row < table.size(); ++row) {
            if (const double height = covered(row, rows); height > 0) {
                for (std::size_t column = 0; column < table[row].size(); ++column)
                    sum += height * covered(column, columns) * table[row][column];
            }
        }
        const double error = std::abs(sum / (rows.size() * columns.size()) - static_cast<double>(out[i]));
        if (!(error <= largest))
            largest = error;
    }
    return largest;
}

double wholeTableError(const Parameters &parameters, int width, int height)
{
    return largestError(parameters,
                        {cellsInterval(parameters.length), cellsInterval(parameters.dModel), width, height},
                        Sampling::Mean);
}

} // namespace

class EncodingSamplerTest : public QObject
{
    Q_OBJECT

private slots:
    void meansAndPointsAgreeWithBruteForce_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 60; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void meansAndPointsAgreeWithBruteForce()
    {
        QFETCH(unsigned, seed);
        Random random(seed);
        const Parameters parameters = random.parameters(700, 120);
        const PixelGrid grid{random.part(parameters.length), random.part(parameters.dModel),
                             static_cast<int>(random.whole(1, 50)), static_cast<int>(random.whole(1, 40))};
        QVERIFY(largestError(parameters, grid, Sampling::Mean) < 1e-7);
        QVERIFY(largestError(parameters, grid, Sampling::Point) < 1e-7);
    }

    void everyEntryOfALongTableTakesPartInItsMean()
    {
        Parameters parameters;
        parameters.length = 300001;
        parameters.dModel = 7;
        QVERIFY(wholeTableError(parameters, 3, 2) < 1e-7);
        QVERIFY(wholeTableError(parameters, 1, 1) < 1e-7);
    }

    void meansAreRightWhereARowIsAWholeNumberOfTurns()
    {
        // The Dirichlet factor is +-1 near every multiple of 2 pi, not only at 0.
        Parameters parameters;
        parameters.length = 500;
        parameters.dModel = 2;
        for (const double turns : {0.5, 1.0, 3.0, 10.0}) {
            for (const double off : {0.0, 1e-13, -1e-9, 1e-5}) {
                parameters.positionStep = turns * 2 * std::numbers::pi + off;
                QVERIFY(wholeTableError(parameters, 9, 2) < 1e-7);
            }
        }
    }

    void meansAreRightWhereWholeRowsShareAPixel()
    {
        Parameters parameters;
        parameters.length = 4096;
        for (const int width : {64, 512, 1024, 4096})
            QVERIFY(wholeTableError(parameters, width, 2) < 1e-7);
        parameters.length = 7 * 3 * 43; // pixel edges that are not exact in binary
        for (const int width : {7, 21, 301})
            QVERIFY(wholeTableError(parameters, width, 2) < 1e-7);
    }

    void meansAreRightFarFromTheFirstPosition()
    {
        // Positions up to 1e9.
        Parameters parameters;
        parameters.length = 16777216;
        parameters.dModel = 64;
        parameters.positionStep = 64;
        const std::int64_t first = parameters.length - 300;
        const PixelGrid grid{
            {static_cast<double>(first) + 0.25, static_cast<double>(parameters.length) - 0.5},
            cellsInterval(64),
            40,
            64};
        const std::vector<float> out = sampled(parameters, grid, Sampling::Mean);
        for (std::size_t pixel = 0; pixel < 40; pixel += 13) {
            const Interval rows = pixelOf(grid.positions, 40, pixel);
            for (const std::int64_t column : {0, 1, 2, 31, 62, 63}) {
                double sum = 0;
                for (std::int64_t row = first; row < parameters.length; ++row)
                    sum += covered(static_cast<std::size_t>(row), rows) * entryAt(parameters, row, column);
                const auto place = static_cast<std::size_t>(column) * 40 + pixel;
                QVERIFY(std::abs(sum / rows.size() - static_cast<double>(out[place])) < 1e-7);
            }
        }
    }

    void aMagnifiedCellIsCrisp()
    {
        Parameters parameters;
        parameters.length = 5;
        parameters.dModel = 4;
        const PixelGrid grid{cellsInterval(5), cellsInterval(4), 50, 24};
        for (const Sampling sampling : {Sampling::Mean, Sampling::Point}) {
            const std::vector<float> out = sampled(parameters, grid, sampling);
            for (std::size_t i = 0; i < out.size(); ++i) {
                const auto row = static_cast<std::int64_t>(i % 50 / 10);
                const auto column = static_cast<std::int64_t>(i / 50 / 6);
                QVERIFY(std::abs(entryAt(parameters, row, column) - static_cast<double>(out[i])) < 1e-7);
            }
        }
    }

    void aMagnifiedCellIsOneColour()
    {
        Parameters parameters;
        parameters.length = 1000;
        parameters.dModel = 64;
        for (const double rows : {1e-9, 1e-6, 0.01, 1.0}) {
            const PixelGrid grid{{899.5, 899.5 + rows}, cellsInterval(64), 400, 64};
            for (const Sampling sampling : {Sampling::Mean, Sampling::Point}) {
                const std::vector<float> out = sampled(parameters, grid, sampling);
                for (std::size_t i = 0; i < out.size(); ++i) {
                    const auto column = static_cast<std::int64_t>(i / 400);
                    QCOMPARE(out[i], out[i / 400 * 400]);
                    QVERIFY(std::abs(entryAt(parameters, 900, column) - static_cast<double>(out[i])) < 1e-7);
                }
            }
        }
    }

    void aPixelAcrossTheEdgeOfACellMixesBoth()
    {
        // One and a half pixels a cell: the picture of the tutorials' 50 x 512 on a common screen.
        Parameters parameters;
        parameters.length = 10;
        parameters.dModel = 20;
        QVERIFY(wholeTableError(parameters, 15, 30) < 1e-7);
        QVERIFY(wholeTableError(parameters, 13, 27) < 1e-7);
        QVERIFY(wholeTableError(parameters, 199, 7) < 1e-7);
    }

    void meanAndPointAgreeWhereACellIsAPixel()
    {
        Parameters parameters;
        const PixelGrid grid{cellsInterval(128), cellsInterval(64), 128, 64};
        QCOMPARE(sampled(parameters, grid, Sampling::Mean), sampled(parameters, grid, Sampling::Point));
    }

    void theZeroColumnOfHalvesStaysZero()
    {
        Parameters parameters;
        parameters.layout = Layout::Halves;
        parameters.dModel = 1;
        for (const float value :
             sampled(parameters, {cellsInterval(128), cellsInterval(1), 16, 3}, Sampling::Mean))
            QCOMPARE(value, 0.0F);
        parameters.dModel = 9;
        QVERIFY(wholeTableError(parameters, 10, 2) < 1e-7);
    }

    void aThousandColumnsShareAPixel()
    {
        Parameters parameters;
        parameters.length = 40;
        parameters.dModel = 2051;
        QVERIFY(wholeTableError(parameters, 7, 2) < 1e-7);
        parameters.base = 1; // every pair alike: nothing averages out
        QVERIFY(wholeTableError(parameters, 7, 1) < 1e-7);
    }

    void aLargePictureOnTwoThreadsEqualsItsParts()
    {
        Parameters parameters;
        parameters.length = 1000000;
        parameters.dModel = 1024;
        const PixelGrid whole{cellsInterval(parameters.length), cellsInterval(1024), 800, 400};
        PixelGrid part = whole;
        part.height = 4;
        const std::vector<float> all = sampled(parameters, whole, Sampling::Mean);
        for (std::size_t begin = 0; begin < 400; begin += 44) {
            part.dimensions = {whole.dimensions.begin + static_cast<double>(begin) * 2.56,
                               whole.dimensions.begin + static_cast<double>(begin + 4) * 2.56};
            const std::vector<float> some = sampled(parameters, part, Sampling::Mean);
            for (std::size_t i = 0; i < some.size(); ++i)
                QVERIFY(std::abs(some[i] - all[begin * 800 + i]) < 1e-6F);
        }
    }
};

QTEST_GUILESS_MAIN(EncodingSamplerTest)
#include "encoding_sampler_test.moc"
