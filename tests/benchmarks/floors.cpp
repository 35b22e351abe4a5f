// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/floors.h"

#include <algorithm>
#include <vector>

namespace sinescope {

void registerWriteFloor(const std::string &name, std::size_t floats)
{
    registerTimed("write_floor/" + name, [floats](benchmark::State &state) {
        std::vector<float> buffer(floats, 0.0F);
        float value = 1;
        for (auto _ : state) {
            // One thread, like the kernels on small tables; a value that changes, so that nothing is
            // optimised away.
            std::fill(buffer.begin(), buffer.end(), value);
            value += 1;
            benchmark::ClobberMemory();
        }
        state.SetBytesProcessed(state.iterations() * std::int64_t(floats * sizeof(float)));
    });
}

} // namespace sinescope
