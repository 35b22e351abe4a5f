// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/cursor.h"
#include "app/state/fact_list.h"
#include "app/state/state.h"

#include <string_view>

namespace sinescope {

/// Where a fact can be seen: the state with figure and visible part set, and the cell under the crosshair.
struct FactView
{
    State state;
    std::optional<Cell> cell{};
};

/// Nothing for a fact that no figure shows, or that lies beyond the table.
std::optional<FactView> viewOf(std::string_view key, const FactValues &values, const State &state);

} // namespace sinescope
