// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters.h"

#include <array>
#include <set>

namespace sinescope {

/// Other ways to tell positions that Similarity can show: the score of rotary encoding for equal query and
/// key, the bias of ALiBi, and a learned table before it is trained.
enum class Overlay { Rotary, Alibi, Random };
inline constexpr std::array<ChoiceId<Overlay>, 3> overlayIds{
    {{Overlay::Rotary, "rotary"}, {Overlay::Alibi, "alibi"}, {Overlay::Random, "random"}}};

using Overlays = std::set<Overlay>;

} // namespace sinescope
