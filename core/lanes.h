// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace sinescope {

/// Eight values side by side, one of each lane: as many as the widest registers hold.
struct alignas(64) Lanes
{
    static constexpr int count = 8;
    std::array<double, count> value;
};

/// Eight doubles in one expression; the compiler splits it into what the processor has.
using Vector = double __attribute__((vector_size(sizeof(Lanes)), may_alias));

inline Vector &vector(Lanes &lanes)
{
    return *reinterpret_cast<Vector *>(lanes.value.data());
}

inline const Vector &vector(const Lanes &lanes)
{
    return *reinterpret_cast<const Vector *>(lanes.value.data());
}

/// Turns lanes[i].value[lane] into lines[lane][i] for `count` entries, as float32.
void writeLines(const Lanes *lanes, std::size_t count, const std::array<float *, Lanes::count> &lines);

} // namespace sinescope
