// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>

namespace sinescope {

/// How a long export is watched and ended, and how it lets its caller go on meanwhile.
struct ExportWatch
{
    std::stop_token stop{};                    ///< a stopped export leaves no file
    std::function<void(double)> progress = {}; ///< from 0, not known yet, to 1; on the thread that works
    /// Does a part that need not run on the GUI's thread, and returns once it is done; without it that is on
    /// the spot. What the part throws comes out of it.
    std::function<void(const std::function<void()> &part)> beside = {};

    void tell(double done) const
    {
        if (progress)
            progress(done);
    }
    void doBeside(const std::function<void()> &part) const { beside ? beside(part) : part(); }
};

} // namespace sinescope
