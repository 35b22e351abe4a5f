// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/two_threads.h"

#include <exception>
#include <thread>

namespace sinescope {

void inTwoHalves(std::size_t count, bool worthwhile,
                 const std::function<void(std::size_t begin, std::size_t end)> &work)
{
    if (!worthwhile || count < 2) {
        work(0, count);
        return;
    }
    std::exception_ptr thrown;
    const auto firstHalf = [&] {
        try {
            work(0, count / 2);
        } catch (...) {
            thrown = std::current_exception();
        }
    };
    {
        std::jthread first;
        try {
            first = std::jthread(firstHalf);
        } catch (...) { // no thread to be had
            firstHalf();
        }
        work(count / 2, count);
    }
    if (thrown)
        std::rethrow_exception(thrown);
}

} // namespace sinescope
