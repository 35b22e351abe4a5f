// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/colormap.h"
#include "core/encoding_sampler.h"
#include "tests/benchmarks/floors.h"

#include <vector>

namespace sinescope {

namespace {

constexpr std::int64_t length = 1000000;
constexpr std::int64_t dModel = 8192;

/// Exact means and their colours, over the whole of a table that would take 33 GB.
void samplePicture(benchmark::State &state, int width, int height)
{
    Parameters parameters;
    parameters.length = length;
    parameters.dModel = dModel;
    const std::vector<DoubleDouble> frequencies = angularFrequencies(parameters);
    const PixelGrid grid{cellsInterval(length), cellsInterval(dModel), width, height};
    std::vector<float> values(std::size_t(width) * std::size_t(height));
    std::vector<std::uint32_t> colours(values.size());
    for (auto _ : state) {
        sampleEncoding(parameters, frequencies, grid, Sampling::Mean, values);
        applyColormap(colormaps().front(), -1, 1, values, colours.data());
        benchmark::ClobberMemory();
    }
}

/// The colours alone, of values that are ready.
void colourPicture(benchmark::State &state, int width, int height)
{
    std::vector<float> values(std::size_t(width) * std::size_t(height));
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = float(i % 2001) / 1000.0F - 1;
    std::vector<std::uint32_t> colours(values.size());
    for (auto _ : state) {
        applyColormap(colormaps().front(), -1, 1, values, colours.data());
        benchmark::ClobberMemory();
    }
}

const bool isRegistered = [] {
    for (const auto &[width, height] : {std::pair{1200, 800}, {3840, 2160}}) {
        const std::string name = "sampler/" + std::to_string(width) + "x" + std::to_string(height);
        registerTimed(name, [w = width, h = height](benchmark::State &state) { samplePicture(state, w, h); });
        registerTimed("colour_floor/" + name,
                      [w = width, h = height](benchmark::State &state) { colourPicture(state, w, h); });
    }
    return true;
}();

} // namespace

} // namespace sinescope
