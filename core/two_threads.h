// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <exception>
#include <system_error>
#include <thread>

namespace sinescope {

/// Calls work(begin, end) for 0 to `count`, as two halves at the same time where `worthwhile`. What either half
/// throws comes out of here once both have ended.
template <typename Work> void inTwoHalves(std::size_t count, bool worthwhile, const Work &work)
{
    if (!worthwhile || count < 2) {
        work(std::size_t{0}, count);
        return;
    }
    std::exception_ptr thrown;
    {
        std::jthread first;
        try {
            first = std::jthread([&] {
                try {
                    work(std::size_t{0}, count / 2);
                } catch (...) {
                    thrown = std::current_exception();
                }
            });
        } catch (const std::system_error &) { // no thread to be had
            work(std::size_t{0}, count / 2);
        }
        work(count / 2, count);
    }
    if (thrown)
        std::rethrow_exception(thrown);
}

/// Terms of a sum below which a second thread costs more than it saves.
inline constexpr double worthwhileTerms = 5e5;

} // namespace sinescope
