// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>

namespace sinescope {

/// How a long export is watched and ended. Both are called and read on the thread that writes.
struct ExportWatch
{
    std::stop_token stop{};                    ///< a stopped export leaves no file
    std::function<void(double)> progress = {}; ///< from 0 to 1
};

} // namespace sinescope
