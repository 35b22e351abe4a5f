// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure_of.h"
#include "core/pair_sums.h"
#include "core/similarity_matrix.h"
#include "core/target_clones.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sinescope {

namespace {

/// The cells behind the pixels of one axis: `size` of them a pixel, from row first[i] on.
struct Boxes
{
    double size = 1;
    std::vector<double> first;
    std::vector<float> sine; ///< mean of the unpaired sine over the box; 0 without one
};

Boxes boxesOf(const Interval &positions, int pixels, bool single)
{
    const double rowsPerPixel = positions.size() / pixels;
    Boxes boxes;
    if (!single)
        boxes.size = std::max(1.0, std::round(rowsPerPixel));
    for (int i = 0; i < pixels; ++i) {
        const double middle =
            positions.begin + 0.5 + (i + 0.5) * rowsPerPixel; // row r covers r to r + 1 here
        boxes.first.push_back(std::floor(middle - (boxes.size - 1) / 2));
    }
    return boxes;
}

/// Mean of e^(i t r) over the rows r = 0 to n - 1: sin(n t/2) / (n sin(t/2)) e^(i t (n - 1)/2), t taken to
/// -pi .. pi.
std::complex<double> meanTurn(double radians, double n)
{
    const double turns = 2 * std::numbers::pi;
    const double half = (radians - turns * std::round(radians / turns)) / 2;
    if (half == 0)
        return 1;
    return std::sin(n * half) / (n * std::sin(half)) * std::polar(1.0, half * (n - 1)); // may be negative
}

void setUnpairedSines(const Similarity &similarity, Boxes &boxes)
{
    boxes.sine.assign(boxes.first.size(), 0);
    if (similarity.dependsOnOffsetOnly())
        return;
    const DoubleDouble frequency = similarity.frequencies().back();
    const std::complex<double> box =
        meanTurn(frequency.high * similarity.parameters().positionStep, boxes.size);
    for (std::size_t i = 0; i < boxes.first.size(); ++i) {
        const SineCosine first = sineCosine(frequency * positionAt(similarity.parameters(), boxes.first[i]));
        boxes.sine[i] = static_cast<float>((std::complex(first.cosine, first.sine) * box).imag());
    }
}

/// The measure, but for the unpaired sine, over offsets: entry i at offset first + i * step rounded to a
/// whole row.
struct Table
{
    double first = 0;
    double step = 1;
    std::vector<float> values;
};

Table tableOf(const Similarity &similarity, const MatrixGrid &grid, const Boxes &across, const Boxes &down)
{
    Table table;
    table.first = across.first.front() - down.first.back();
    const double range = across.first.back() - down.first.front() - table.first;
    const double pixel = std::min(grid.across.size() / grid.width, grid.down.size() / grid.height);
    table.step = std::max({1.0, pixel / 2, range / (8.0 * (grid.width + grid.height))});
    const int count = static_cast<int>(std::ceil(range / table.step)) + 1;
    const PixelRows rows =
        middleRows({table.first - table.step / 2, table.first + (count - 0.5) * table.step}, count);

    const double positionStep = similarity.parameters().positionStep;
    std::vector<std::complex<double>> factors;
    if (across.size > 1 || down.size > 1) {
        for (const DoubleDouble frequency : similarity.frequencies())
            factors.push_back(meanTurn(frequency.high * positionStep, across.size) *
                              std::conj(meanTurn(frequency.high * positionStep, down.size)));
    }
    const bool chords = similarity.measure() == Measure::Distance && factors.empty();
    const std::vector<double> sums = pairSums(similarity, chords ? PairSum::SquaredChords : PairSum::Cosines,
                                              rows, twoProduct(rows.first, positionStep), factors);
    const auto pairs = static_cast<double>(pairCount(similarity.parameters()));
    for (const double sum : sums) {
        // A box of distances: the mean of |P(p) - P(q)|^2 = d - 2 K.
        const bool squared = similarity.measure() == Measure::Distance && !chords;
        table.values.push_back(static_cast<float>(squared ? std::max(2 * (pairs - sum), 0.0) : sum));
    }
    return table;
}

/// out[i] for the offset of pixel i's box from the box of this line.
SINESCOPE_TARGET_CLONES
void lookUp(const float *values, const double *first, double origin, double scale, int width, float *out)
{
    for (int i = 0; i < width; ++i)
        // The offset is not negative, and lround would be a call.
        // NOLINTNEXTLINE(bugprone-incorrect-roundings)
        out[i] = values[static_cast<int>((first[i] - origin) * scale + 0.5)];
}

void finishLine(Measure measure, float pairs, float own, const std::vector<float> &sine, float *out)
{
    for (std::size_t i = 0; i < sine.size(); ++i)
        out[i] = measureOf(measure, pairs, out[i], own, sine[i]);
}

} // namespace

CurveKind sampleSimilarityMatrix(const Similarity &similarity, const MatrixGrid &grid, std::span<float> out)
{
    if (grid.width <= 0 || grid.height <= 0)
        return CurveKind::Rows;
    const Measure measure = similarity.measure();
    const bool single = measure != Measure::Dot && !similarity.dependsOnOffsetOnly();
    Boxes across = boxesOf(grid.across, grid.width, single);
    Boxes down = boxesOf(grid.down, grid.height, single);
    setUnpairedSines(similarity, across);
    setUnpairedSines(similarity, down);

    Table table = tableOf(similarity, grid, across, down);
    const auto pairs = static_cast<float>(pairCount(similarity.parameters()));
    if (similarity.dependsOnOffsetOnly())
        finishLine(measure, pairs, 0, std::vector<float>(table.values.size(), 0.0F), table.values.data());
    for (std::size_t line = 0; line < down.first.size(); ++line) {
        float *const begin = out.data() + line * across.first.size();
        lookUp(table.values.data(), across.first.data(), down.first[line] + table.first, 1 / table.step,
               grid.width, begin);
        if (!similarity.dependsOnOffsetOnly())
            finishLine(measure, pairs, down.sine[line], across.sine, begin);
    }
    if (grid.across.size() <= grid.width && grid.down.size() <= grid.height)
        return CurveKind::Rows;
    if (single)
        return CurveKind::MiddleRow;
    return measure == Measure::Distance ? CurveKind::RootMeanSquare : CurveKind::Mean;
}

} // namespace sinescope
