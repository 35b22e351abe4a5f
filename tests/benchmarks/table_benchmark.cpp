// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding_table.h"
#include "tests/benchmarks/floors.h"

#include <vector>

namespace sinescope {

namespace {

void fillTable(benchmark::State &state, std::int64_t length, std::int64_t dModel)
{
    Parameters parameters;
    parameters.length = length;
    parameters.dModel = dModel;
    std::vector<float> table(std::size_t(length * dModel), 0.0F);
    for (auto _ : state) {
        EncodingTable(parameters, {0, dModel}).fill({0, length}, table.data());
        benchmark::ClobberMemory();
    }
    state.SetBytesProcessed(state.iterations() * length * dModel * std::int64_t(sizeof(float)));
}

const bool isRegistered = [] {
    for (const auto &[length, dModel] :
         {std::pair<std::int64_t, std::int64_t>{50, 512}, {2048, 512}, {8192, 4096}, {65536, 1024}}) {
        const std::string name = "table/" + std::to_string(length) + "x" + std::to_string(dModel);
        registerTimed(name,
                      [rows = length, d = dModel](benchmark::State &state) { fillTable(state, rows, d); });
        registerWriteFloor(name, std::size_t(length * dModel));
    }
    return true;
}();

} // namespace

} // namespace sinescope
