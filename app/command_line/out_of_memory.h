// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sinescope {

/// What is told, and how the program ends, where memory runs out and nothing nearer has an answer. It takes
/// no memory itself, and leaves the recovery file of a window where it is.
[[noreturn]] void endOutOfMemory() noexcept;

/// From now on that is the end, too, where Qt lets no exception pass.
void endOutOfMemoryEverywhere() noexcept;

} // namespace sinescope
