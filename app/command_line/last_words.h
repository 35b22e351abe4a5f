// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sinescope {

/// How the program ends where an exception has found no answer: without memory or without a thread with a
/// message and exit code 5, else as C++ ends. It takes no memory, and does not tidy up: the recovery file of a
/// window stays.
[[noreturn]] void endWithLastWords() noexcept;

/// From now on that is the end, too, where Qt lets no exception pass.
void haveLastWords() noexcept;

} // namespace sinescope
