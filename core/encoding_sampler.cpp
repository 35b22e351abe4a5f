// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding_sampler.h"

#include "core/sinusoid_sums.h"
#include "core/two_threads.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace sinescope {

namespace {

/// Edges of pixels that miss an edge of a cell by less than this many cells, meet it.
constexpr double edgeRounding = 1e-9;

/// A stretch of the dimension axis, edges counted from 0: column c covers c to c + 1. `repeat` pixel lines
/// from `pixel` on show it.
struct Line
{
    Interval columns;
    std::size_t pixel;
    std::size_t repeat;

    std::int64_t firstColumn() const { return static_cast<std::int64_t>(std::floor(columns.begin)); }
    std::int64_t endColumn() const { return static_cast<std::int64_t>(std::ceil(columns.end)); }
};

std::vector<Line> linesOf(const PixelGrid &grid, Sampling sampling)
{
    std::vector<Line> lines;
    const double size = grid.columnsPerPixel();
    const double begin = grid.dimensions.begin + 0.5; // the cell of column c begins at c - 0.5
    for (int i = 0; i < grid.height; ++i) {
        const auto pixel = static_cast<std::size_t>(i);
        const Interval covered{begin + i * size, begin + (i + 1) * size};
        const double column =
            std::floor(sampling == Sampling::Mean ? covered.begin + edgeRounding : covered.middle());
        const bool isOneColumn = sampling == Sampling::Point || covered.end <= column + 1 + edgeRounding;
        if (!isOneColumn)
            lines.push_back({covered, pixel, 1});
        else if (!lines.empty() && lines.back().columns == Interval{column, column + 1})
            ++lines.back().repeat;
        else
            lines.push_back({{column, column + 1}, pixel, 1});
    }
    // Lines that are summed side by side should need equally many pairs, which change by one from line to
    // line.
    std::ranges::stable_sort(
        lines, {}, [](const Line &line) { return (line.endColumn() + 1) / 2 - line.firstColumn() / 2; });
    return lines;
}

/// Adds the area-weighted mean of the columns of a line. The two columns of a pair are one sinusoid where
/// they are neighbours.
void addColumns(const Parameters &parameters, std::span<const DoubleDouble> frequencies, const Line &line,
                std::size_t lane, SinusoidSums &sums)
{
    const double scale = 1 / line.columns.size();
    const std::int64_t begin = std::max<std::int64_t>(line.firstColumn(), 0);
    const std::int64_t end = std::min(line.endColumn(), parameters.dModel);
    std::int64_t pair = -1;
    Sinusoid sinusoid{};
    for (std::int64_t column = begin; column < end; ++column) {
        const Column place = columnAt(parameters, column);
        if (place.wave == Wave::Zero)
            continue;
        const auto left = static_cast<double>(column);
        const double weight =
            (std::min(left + 1, line.columns.end) - std::max(left, line.columns.begin)) * scale;
        if (place.pair != pair) {
            if (pair >= 0)
                sums.add(lane, sinusoid);
            pair = place.pair;
            sinusoid = {frequencies[static_cast<std::size_t>(pair)], 0, 0};
        }
        (place.wave == Wave::Sine ? sinusoid.sine : sinusoid.cosine) += weight;
    }
    if (pair >= 0)
        sums.add(lane, sinusoid);
}

/// What every line of pixels has in common.
struct Rows
{
    PixelRows walked;
    std::vector<std::uint32_t> shown; ///< magnified: which walked row a pixel begins in; empty: its own
    std::vector<double> share;        ///< magnified: how much of the pixel lies in the next row, 0 to 1
};

Rows rowsOf(const PixelGrid &grid, Sampling sampling)
{
    const double size = grid.rowsPerPixel();
    if (size > 1 && sampling == Sampling::Mean)
        return {meanRows(grid.positions, grid.width), {}, {}};
    if (size > 1)
        return {middleRows(grid.positions, grid.width), {}, {}};
    Rows rows;
    const double begin = grid.positions.begin + 0.5;
    const double first = std::floor(begin + edgeRounding);
    for (int i = 0; i < grid.width; ++i) {
        const Interval covered{begin + i * size, begin + (i + 1) * size};
        const double row =
            std::floor(sampling == Sampling::Mean ? covered.begin + edgeRounding : covered.middle());
        const bool isOneRow = sampling == Sampling::Point || covered.end <= row + 1 + edgeRounding;
        rows.shown.push_back(static_cast<std::uint32_t>(row - first));
        rows.share.push_back(isOneRow ? 0 : (covered.end - row - 1) / size);
    }
    const int count = static_cast<int>(rows.shown.back()) + 2; // the last pixel may end in the next row
    rows.walked = evenRows(first, 1, count);
    return rows;
}

/// Of two neighbours, `share` of the second; in double, as each step in float32 would be off by as much as
/// the result may.
float mixed(const float *values, double share)
{
    const auto both = [&] {
        return (1 - share) * static_cast<double>(values[0]) + share * static_cast<double>(values[1]);
    };
    return share == 0 ? values[0] : static_cast<float>(both());
}

/// Writes up to eight lines that were summed side by side.
void writeGroup(const std::vector<Lanes> &values, std::span<const Line> lines, const Rows &rows,
                std::size_t width, std::vector<float> &scratch, std::span<float> out)
{
    const bool magnified = !rows.shown.empty();
    const auto count = static_cast<std::size_t>(rows.walked.count);
    std::array<float *, Lanes::count> places;
    for (std::size_t lane = 0; lane < places.size(); ++lane)
        places[lane] = lane < lines.size() && !magnified ? out.data() + lines[lane].pixel * width
                                                         : scratch.data() + lane * count;
    writeLines(values.data(), count, places);
    for (std::size_t lane = 0; lane < lines.size(); ++lane) {
        float *const line = out.data() + lines[lane].pixel * width;
        for (std::size_t i = 0; i < rows.shown.size(); ++i)
            line[i] = mixed(places[lane] + rows.shown[i], rows.share[i]);
        for (std::size_t copy = 1; copy < lines[lane].repeat; ++copy)
            std::memcpy(line + copy * width, line, width * sizeof(float));
    }
}

} // namespace

void sampleEncoding(const Parameters &parameters, std::span<const DoubleDouble> frequencies,
                    const PixelGrid &grid, Sampling sampling, std::span<float> out)
{
    if (grid.width <= 0 || grid.height <= 0)
        return;
    const Rows rows = rowsOf(grid, sampling);
    const std::vector<Line> lines = linesOf(grid, sampling);
    const std::size_t groups = (lines.size() + Lanes::count - 1) / Lanes::count;
    const SinusoidSums fresh(rows.walked, positionAt(parameters, rows.walked.first), parameters.positionStep);
    std::vector<SinusoidSums> sums(2, fresh);
    std::vector<std::vector<float>> scratch(
        2, std::vector<float>(Lanes::count * static_cast<std::size_t>(rows.walked.count)));

    // Each half takes every other group of eight lines.
    const auto sample = [&](std::size_t begin, std::size_t end) {
        for (std::size_t half = begin; half < end; ++half) {
            for (std::size_t group = half; group < groups; group += 2) {
                const std::size_t first = group * Lanes::count;
                const std::size_t count = std::min<std::size_t>(Lanes::count, lines.size() - first);
                const std::span<const Line> some(lines.data() + first, count);
                for (std::size_t lane = 0; lane < count; ++lane)
                    addColumns(parameters, frequencies, some[lane], lane, sums[half]);
                writeGroup(sums[half].take(), some, rows, static_cast<std::size_t>(grid.width), scratch[half],
                           out);
            }
        }
    };
    const double columns = std::max(grid.dimensions.size(), static_cast<double>(lines.size()));
    const double pixels = static_cast<double>(grid.width) * grid.height;
    inTwoHalves(2, columns * rows.walked.count + pixels > worthwhileTerms, sample);
}

} // namespace sinescope
