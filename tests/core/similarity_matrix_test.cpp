// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity_matrix.h"
#include "tests/core/brute_force.h"
#include "tests/core/random_parameters.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <numbers>

using namespace sinescope;
using namespace sinescope::test;

namespace {

constexpr Measure measures[] = {Measure::Dot, Measure::Cosine, Measure::Distance};

std::vector<float> sampled(const Similarity &similarity, const MatrixGrid &grid, CurveKind expected)
{
    std::vector<float> out(static_cast<std::size_t>(grid.width * grid.height),
                           std::numeric_limits<float>::infinity());
    if (sampleSimilarityMatrix(similarity, grid, out) != expected)
        out.clear();
    return out;
}

} // namespace

class SimilarityMatrixTest : public QObject
{
    Q_OBJECT

private slots:
    void everyCellIsTheDotProductOfTwoRows()
    {
        for (unsigned seed = 1; seed <= 40; ++seed) {
            Random random(seed);
            const Parameters parameters = random.parameters(70, 60);
            const auto table = tableOf(parameters);
            for (const Measure measure : measures) {
                const SimilarityMatrix matrix(Similarity(parameters, measure));
                std::vector<float> cells(table.size() * table.size());
                const std::int64_t split = parameters.length / 3;
                matrix.fill({0, split}, cells.data());
                matrix.fill({split, parameters.length}, cells.data() + split * parameters.length);
                for (std::size_t i = 0; i < cells.size(); ++i) {
                    const double expected =
                        similarityOf(table[i / table.size()], table[i % table.size()], measure);
                    QVERIFY(near(static_cast<double>(cells[i]), expected,
                                 1e-7 * std::max(1.0, 4 * std::abs(expected))));
                }
            }
        }
    }

    void rowsOfSmallAndOfNoNorm()
    {
        // PE(5419351, 0) = -3.8e-8: all cosines of d_model 1 are 1 or -1, but for those with row 0.
        Parameters parameters;
        parameters.length = 5419352;
        parameters.dModel = 1;
        const Similarity similarity(parameters, Measure::Cosine);
        const SimilarityMatrix matrix(similarity);
        std::vector<float> line(5419352);
        matrix.fill({5419351, 5419352}, line.data());
        QVERIFY(std::isnan(line[0]));
        for (const std::size_t row : {1U, 2U, 710U, 4096U, 5000000U, 5419351U}) {
            QCOMPARE(line[row], static_cast<float>(similarity.between(5419351, static_cast<double>(row))));
            QCOMPARE(std::abs(line[row]), 1.0F);
        }
        matrix.fill({0, 1}, line.data());
        QVERIFY(std::ranges::all_of(line, [](float value) { return std::isnan(value); }));
    }

    void aSmallNormIsSeenInThePicture()
    {
        Parameters parameters;
        parameters.length = 5419360;
        parameters.dModel = 1;
        const MatrixGrid grid{{5419350.5, 5419351.5}, {5419350.5, 5419351.5}, 1, 1};
        QCOMPARE(sampled(Similarity(parameters, Measure::Cosine), grid, CurveKind::Rows),
                 std::vector<float>{1.0F});
        parameters.firstPosition = 3.141592653589793; // its sine is 1.2e-16
        const MatrixGrid origin{{-0.5, 0.5}, {-0.5, 0.5}, 1, 1};
        QCOMPARE(sampled(Similarity(parameters, Measure::Cosine), origin, CurveKind::Rows),
                 std::vector<float>{1.0F});
    }

    void cosinesStayWithinTheirBounds()
    {
        for (const std::int64_t dModel : {3, 5, 7, 11, 63}) {
            Parameters parameters;
            parameters.length = 600;
            parameters.dModel = dModel;
            const SimilarityMatrix matrix(Similarity(parameters, Measure::Cosine));
            std::vector<float> cells(600 * 600);
            matrix.fill({0, 600}, cells.data());
            QVERIFY(std::ranges::all_of(cells, [](float value) { return std::abs(value) <= 1; }));
            for (std::size_t row = 0; row < 600; ++row)
                QVERIFY(cells[row * 601] > 1 - 1e-6F);
        }
    }

    void tilesMeetWithoutASeam()
    {
        // More rows and columns than are filled at a time.
        for (const std::int64_t dModel : {6, 5}) {
            for (const Measure measure : measures) {
                Parameters parameters;
                parameters.length = 4500;
                parameters.dModel = dModel;
                const Similarity similarity(parameters, measure);
                std::vector<float> cells(600 * 4500);
                SimilarityMatrix(similarity).fill({1900, 2500}, cells.data());
                std::vector<double> curve(4500);
                for (const std::size_t row : {0U, 1U, 255U, 256U, 257U, 300U, 511U, 512U, 599U}) {
                    similarity.curve(static_cast<double>(1900 + row), 0, 1, curve);
                    for (std::size_t column = 0; column < 4500; ++column)
                        QVERIFY(near(static_cast<double>(cells[row * 4500 + column]), curve[column], 1e-6));
                }
            }
        }
    }

    void largeBlocksEqualSmallOnes()
    {
        for (const std::int64_t dModel : {64, 63}) {
            for (const Measure measure : measures) {
                Parameters parameters;
                parameters.length = 2100; // 17 MiB
                parameters.dModel = dModel;
                const SimilarityMatrix matrix(Similarity(parameters, measure));
                std::vector<float> whole(2100 * 2100 + 1);
                matrix.fill({0, 2100}, whole.data() + 1);
                std::vector<float> row(2100);
                for (std::int64_t i = 0; i < 2100; i += 299) {
                    matrix.fill({i, i + 1}, row.data());
                    QVERIFY(std::equal(row.begin(), row.end(), whole.begin() + 1 + i * 2100));
                }
            }
        }
    }

    void aMagnifiedCellIsCrisp()
    {
        for (const std::int64_t dModel : {16, 15}) {
            for (const Measure measure : measures) {
                Parameters parameters;
                parameters.length = 30;
                parameters.dModel = dModel;
                const auto table = tableOf(parameters);
                const Similarity similarity(parameters, measure);
                const MatrixGrid grid{{9.5, 19.5}, {3.5, 9.5}, 40, 30};
                const std::vector<float> out = sampled(similarity, grid, CurveKind::Rows);
                QCOMPARE(out.size(), std::size_t{1200});
                for (std::size_t i = 0; i < out.size(); ++i) {
                    const std::size_t column = 10 + i % 40 / 4;
                    const std::size_t row = 4 + i / 40 / 5;
                    QVERIFY(near(static_cast<double>(out[i]),
                                 similarityOf(table[row], table[column], measure), 2e-6));
                }
            }
        }
    }

    void aPixelOfManyCellsShowsTheMeanOfItsBox()
    {
        // Pixels of 6 x 6 cells: every offset of two boxes is a multiple of 3, so that no box is moved.
        for (const auto &[dModel, measure] :
             {std::pair{32, Measure::Dot}, std::pair{31, Measure::Dot}, std::pair{32, Measure::Cosine},
              std::pair{32, Measure::Distance}}) {
            Parameters parameters;
            parameters.length = 240;
            parameters.dModel = dModel;
            const auto table = tableOf(parameters);
            const bool distance = measure == Measure::Distance;
            const std::vector<float> out =
                sampled(Similarity(parameters, measure), {cellsInterval(240), cellsInterval(240), 40, 40},
                        distance ? CurveKind::RootMeanSquare : CurveKind::Mean);
            QVERIFY(!out.empty());
            for (std::size_t i = 0; i < out.size(); ++i) {
                double sum = 0;
                for (std::size_t cell = 0; cell < 36; ++cell) {
                    const auto &row = table[i / 40 * 6 + cell / 6];
                    const double value = similarityOf(row, table[i % 40 * 6 + cell % 6], measure);
                    sum += distance ? value * value : value;
                }
                QVERIFY(near(static_cast<double>(out[i]), distance ? std::sqrt(sum / 36) : sum / 36, 2e-6));
            }
        }
    }

    void anyBoxIsMovedByAQuarterOfItsShorterSideAtMost()
    {
        Parameters parameters;
        parameters.length = 240;
        const Similarity similarity(parameters, Measure::Dot);
        const auto meanAt = [&similarity](int offset, int across, int down) {
            double sum = 0;
            for (int column = 0; column < across; ++column) {
                for (int row = 0; row < down; ++row)
                    sum += similarity.between(0, offset + column - row);
            }
            return sum / (across * down);
        };
        for (const auto &[across, down] : {std::pair{4, 6}, std::pair{5, 12}, std::pair{10, 3}}) {
            const int width = 240 / across;
            const MatrixGrid grid{cellsInterval(240), cellsInterval(240), width, 240 / down};
            const std::vector<float> out = sampled(similarity, grid, CurveKind::Mean);
            QVERIFY(!out.empty());
            for (int i = 0; i < static_cast<int>(out.size()); i += 7) {
                const int offset = i % width * across - i / width * down;
                double nearest = INFINITY;
                const int reach = (std::min(across, down) + 2) / 4; // a quarter, rounded
                for (int moved = -reach; moved <= reach; ++moved)
                    nearest =
                        std::min(nearest, std::abs(meanAt(offset + moved, across, down) -
                                                   static_cast<double>(out[static_cast<std::size_t>(i)])));
                QVERIFY(nearest < 4e-6);
            }
        }
    }

    void withoutAClosedFormAPixelShowsItsMiddleCell()
    {
        Parameters parameters;
        parameters.length = 250;
        parameters.dModel = 31;
        const auto table = tableOf(parameters);
        for (const Measure measure : {Measure::Cosine, Measure::Distance}) {
            const std::vector<float> out =
                sampled(Similarity(parameters, measure), {cellsInterval(250), cellsInterval(250), 50, 50},
                        CurveKind::MiddleRow);
            QVERIFY(!out.empty());
            for (std::size_t i = 0; i < out.size(); ++i) {
                double nearest = INFINITY; // the offset may be moved by one row, the unpaired sines stay
                for (const int moved : {-1, 0, 1}) {
                    const auto column = static_cast<int>(i % 50 * 5 + 2) + moved;
                    const double expected =
                        similarityOf(table[i / 50 * 5 + 2], table[static_cast<std::size_t>(column)], measure);
                    nearest = std::min(nearest, std::abs(expected - static_cast<double>(out[i])));
                }
                QVERIFY(nearest < 1e-3);
            }
        }
    }

    void anyZoomStaysWithinBounds()
    {
        for (unsigned seed = 1; seed <= 60; ++seed) {
            Random random(seed);
            Parameters parameters = random.parameters(16777216, 200);
            for (const Measure measure : measures) {
                const Similarity similarity(parameters, measure);
                const MatrixGrid grid{random.part(parameters.length), random.part(parameters.length),
                                      static_cast<int>(random.whole(1, 90)),
                                      static_cast<int>(random.whole(1, 90))};
                std::vector<float> out(static_cast<std::size_t>(grid.width * grid.height), INFINITY);
                sampleSimilarityMatrix(similarity, grid, out);
                const Interval bounds = similarity.bounds();
                for (const float value : out)
                    QVERIFY(std::isnan(value) || (static_cast<double>(value) > bounds.begin - 1e-4 &&
                                                  static_cast<double>(value) < bounds.end + 1e-4));
            }
        }
    }

    void aPixelMayHoldManyCellsOneWayAlone()
    {
        Parameters parameters;
        parameters.length = 60;
        parameters.dModel = 16;
        const auto table = tableOf(parameters);
        for (const bool isAcross : {true, false}) {
            // Five cells a pixel one way, a cell on four pixels the other way.
            const Interval many = cellsInterval(60);
            const Interval few{19.5, 29.5};
            const MatrixGrid grid = isAcross ? MatrixGrid{many, few, 12, 40} : MatrixGrid{few, many, 40, 12};
            const std::vector<float> out =
                sampled(Similarity(parameters, Measure::Dot), grid, CurveKind::Mean);
            QVERIFY(!out.empty());
            for (std::size_t i = 0; i < out.size(); ++i) {
                const auto width = static_cast<std::size_t>(grid.width);
                const std::size_t wide = isAcross ? i % width : i / width;
                const std::size_t near = isAcross ? i / width : i % width;
                double sum = 0;
                for (std::size_t cell = 0; cell < 5; ++cell)
                    sum += similarityOf(table[wide * 5 + cell], table[20 + near / 4], Measure::Dot);
                QVERIFY(test::near(static_cast<double>(out[i]), sum / 5, 2e-6));
            }
        }
    }

    void wholeTurnsFromRowToRowAreNone()
    {
        Parameters parameters;
        parameters.length = 240;
        parameters.dModel = 2;
        parameters.positionStep = 2 * std::numbers::pi;
        const std::vector<float> out =
            sampled(Similarity(parameters, Measure::Dot), {cellsInterval(240), cellsInterval(240), 40, 40},
                    CurveKind::Mean);
        QVERIFY(!out.empty());
        QVERIFY(std::ranges::all_of(out, [](float value) { return std::abs(value - 1) < 1e-6F; }));
    }
};

QTEST_GUILESS_MAIN(SimilarityMatrixTest)
#include "similarity_matrix_test.moc"
