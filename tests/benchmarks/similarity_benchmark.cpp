// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity_matrix.h"
#include "tests/benchmarks/floors.h"

#include <vector>

namespace sinescope {

namespace {

Parameters parametersOf(std::int64_t length, std::int64_t dModel)
{
    Parameters parameters;
    parameters.length = length;
    parameters.dModel = dModel;
    return parameters;
}

void fillCurve(benchmark::State &state)
{
    std::vector<double> curve(2048);
    for (auto _ : state) {
        Similarity(parametersOf(2048, 512), Measure::Dot).curve(0, 0, 1, curve);
        benchmark::ClobberMemory();
    }
}

void fillMatrix(benchmark::State &state)
{
    constexpr std::int64_t length = 8192;
    std::vector<float> matrix(std::size_t(length * length), 0.0F);
    for (auto _ : state) {
        const Similarity similarity(parametersOf(length, 512), Measure::Dot);
        SimilarityMatrix(similarity).fill({0, length}, matrix.data());
        benchmark::ClobberMemory();
    }
}

const bool isRegistered = [] {
    registerTimed("similarity_curve/2048x512", fillCurve);
    registerWriteFloor("similarity_curve/2048x512", 2048 * 2); // doubles
    registerTimed("similarity_matrix/8192x512", fillMatrix);
    registerWriteFloor("similarity_matrix/8192x512", std::size_t(8192) * 8192);
    return true;
}();

} // namespace

} // namespace sinescope
