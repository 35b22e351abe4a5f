// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding_sampler.h"

#include "core/sinusoid_sums.h"
#include "core/two_threads.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace sinescope {

namespace {

/// A stretch of the dimension axis that `repeat` pixel lines show alike.
struct Line
{
    Interval columns; ///< edges counted from 0: column c covers c to c + 1
    int repeat = 1;
};

std::vector<Line> linesOf(const PixelGrid &grid, Sampling sampling)
{
    std::vector<Line> lines;
    lines.reserve(static_cast<std::size_t>(grid.height));
    const double size = grid.columnsPerPixel();
    const double begin = grid.dimensions.begin + 0.5; // the cell of column c begins at c - 0.5
    for (int i = 0; i < grid.height; ++i) {
        if (sampling == Sampling::Mean && size > 1) {
            lines.push_back({{begin + i * size, begin + (i + 1) * size}});
            continue;
        }
        const double column = std::floor(begin + (i + 0.5) * size);
        if (!lines.empty() && lines.back().columns.begin == column)
            ++lines.back().repeat;
        else
            lines.push_back({{column, column + 1}});
    }
    return lines;
}

/// Adds the area-weighted mean of the columns of a line. The two columns of a pair become one sinusoid where they
/// are neighbours.
void addColumns(const Parameters &parameters, std::span<const DoubleDouble> frequencies, const Interval &columns,
                std::size_t lane, SinusoidSums &sums)
{
    const double scale = 1 / columns.size();
    const auto begin = std::max<std::int64_t>(static_cast<std::int64_t>(std::floor(columns.begin)), 0);
    const auto end = std::min(static_cast<std::int64_t>(std::ceil(columns.end)), parameters.dModel);
    std::int64_t pair = -1;
    Sinusoid sinusoid{};
    for (std::int64_t column = begin; column < end; ++column) {
        const Column place = columnAt(parameters, column);
        if (place.wave == Wave::Zero)
            continue;
        const auto left = static_cast<double>(column);
        const double weight = (std::min(left + 1, columns.end) - std::max(left, columns.begin)) * scale;
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
    std::vector<std::uint32_t> shown; ///< magnified: which walked row a pixel shows; empty: its own
};

Rows rowsOf(const PixelGrid &grid, Sampling sampling)
{
    if (grid.rowsPerPixel() > 1)
        return {sampling == Sampling::Mean ? meanRows(grid.positions, grid.width)
                                           : middleRows(grid.positions, grid.width),
                {}};
    std::vector<std::uint32_t> shown(static_cast<std::size_t>(grid.width));
    const double begin = grid.positions.begin + 0.5;
    const double first = std::floor(begin + 0.5 * grid.rowsPerPixel());
    for (int i = 0; i < grid.width; ++i)
        shown[static_cast<std::size_t>(i)] =
            static_cast<std::uint32_t>(std::floor(begin + (i + 0.5) * grid.rowsPerPixel()) - first);
    return {evenRows(first, 1, static_cast<int>(shown.back()) + 1), shown};
}

/// Samples lines[begin] up to lines[end]; `out` is where the first of them goes.
void sampleLines(const Parameters &parameters, std::span<const DoubleDouble> frequencies,
                 std::span<const Line> lines, const Rows &rows, std::size_t width, float *out)
{
    std::vector<float> spare(width); // where lanes without a line go
    SinusoidSums sums(rows.walked, positionAt(parameters, rows.walked.first), parameters.positionStep);
    for (std::size_t i = 0; i < lines.size(); i += Lanes::count) {
        const std::size_t count = std::min<std::size_t>(Lanes::count, lines.size() - i);
        sums.clear();
        for (std::size_t lane = 0; lane < count; ++lane)
            addColumns(parameters, frequencies, lines[i + lane].columns, static_cast<int>(lane), sums);
        std::array<float *, Lanes::count> places;
        places.fill(spare.data());
        for (std::size_t lane = 0; lane < count; ++lane) {
            places[lane] = out;
            out += static_cast<std::size_t>(lines[i + lane].repeat) * width;
        }
        writeLines(sums.sums().data(), rows.shown.empty() ? nullptr : rows.shown.data(), width, places.data());
        for (std::size_t lane = 0; lane < count; ++lane) {
            for (int copy = 1; copy < lines[i + lane].repeat; ++copy)
                std::memcpy(places[lane] + static_cast<std::size_t>(copy) * width, places[lane],
                            width * sizeof(float));
        }
    }
}

} // namespace

void sampleEncoding(const Parameters &parameters, std::span<const DoubleDouble> frequencies, const PixelGrid &grid,
                    Sampling sampling, std::span<float> out)
{
    if (grid.width <= 0 || grid.height <= 0)
        return;
    const Rows rows = rowsOf(grid, sampling);
    const std::vector<Line> lines = linesOf(grid, sampling);
    const auto width = static_cast<std::size_t>(grid.width);
    std::vector<std::size_t> pixelLine(lines.size() + 1, 0);
    for (std::size_t i = 0; i < lines.size(); ++i)
        pixelLine[i + 1] = pixelLine[i] + static_cast<std::size_t>(lines[i].repeat);
    const double terms = std::min(grid.dimensions.size(), static_cast<double>(parameters.dModel)) * rows.walked.count;
    const std::size_t groups = (lines.size() + Lanes::count - 1) / Lanes::count;
    inTwoHalves(groups, terms > worthwhileTerms, [&](std::size_t begin, std::size_t end) {
        const std::size_t first = begin * Lanes::count;
        const std::size_t last = std::min(end * Lanes::count, lines.size());
        sampleLines(parameters, frequencies, std::span(lines).subspan(first, last - first), rows, width,
                    out.data() + pixelLine[first] * width);
    });
}

} // namespace sinescope
