// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lanes.h"

#include "core/target_clones.h"

#include <cstring>

namespace sinescope {

namespace {

using Floats = float __attribute__((vector_size(Lanes::count * sizeof(float))));

/// Eight rows become eight columns by exchanging single entries, pairs and halves of neighbours.
/// Always inlined: it takes the instructions of the function it is used in.
[[gnu::always_inline]] inline void transpose(Floats (&x)[Lanes::count])
{
    Floats y[Lanes::count];
    for (int i = 0; i < Lanes::count; i += 2) {
        y[i] = __builtin_shufflevector(x[i], x[i + 1], 0, 8, 2, 10, 4, 12, 6, 14);
        y[i + 1] = __builtin_shufflevector(x[i], x[i + 1], 1, 9, 3, 11, 5, 13, 7, 15);
    }
    for (int i = 0; i < 2; ++i) {
        for (int j = i; j < Lanes::count; j += 4) {
            x[j] = __builtin_shufflevector(y[j], y[j + 2], 0, 1, 8, 9, 4, 5, 12, 13);
            x[j + 2] = __builtin_shufflevector(y[j], y[j + 2], 2, 3, 10, 11, 6, 7, 14, 15);
        }
    }
    for (int i = 0; i < 4; ++i) {
        y[i] = __builtin_shufflevector(x[i], x[i + 4], 0, 1, 2, 3, 8, 9, 10, 11);
        y[i + 4] = __builtin_shufflevector(x[i], x[i + 4], 4, 5, 6, 7, 12, 13, 14, 15);
    }
    for (int i = 0; i < Lanes::count; ++i)
        x[i] = y[i];
}

} // namespace

SINESCOPE_TARGET_CLONES
void writeLines(const Lanes *lanes, std::size_t count, const std::array<float *, Lanes::count> &lines)
{
    std::size_t i = 0;
    for (; i + Lanes::count <= count; i += Lanes::count) {
        Floats square[Lanes::count];
        for (std::size_t k = 0; k < Lanes::count; ++k)
            square[k] = __builtin_convertvector(vector(lanes[i + k]), Floats);
        transpose(square);
        for (std::size_t lane = 0; lane < Lanes::count; ++lane)
            std::memcpy(lines[lane] + i, &square[lane], sizeof(Floats));
    }
    for (; i < count; ++i) {
        for (std::size_t lane = 0; lane < Lanes::count; ++lane)
            lines[lane][i] = static_cast<float>(lanes[i].value[lane]);
    }
}

} // namespace sinescope
