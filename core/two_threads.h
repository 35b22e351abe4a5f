// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace sinescope {

/// Calls work(begin, end) for 0 to `count`, as two halves at the same time where `worthwhile`. What either
/// half throws comes out of here once both have ended.
void inTwoHalves(std::size_t count, bool worthwhile,
                 const std::function<void(std::size_t begin, std::size_t end)> &work);

/// Terms of a sum below which a second thread costs more than it saves.
inline constexpr double worthwhileTerms = 5e5;

} // namespace sinescope
