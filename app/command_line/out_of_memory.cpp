// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/out_of_memory.h"

#include "app/state/failure.h"

#include <cstdlib>
#include <exception>
#include <new>
#include <string_view>
#include <unistd.h>

namespace sinescope {

namespace {

constexpr std::string_view text = "sinescope: there is not enough memory\n"; // a translation would need some

void onTerminate() noexcept
{
    try {
        if (const std::exception_ptr reason = std::current_exception())
            std::rethrow_exception(reason);
    } catch (const std::bad_alloc &) {
        endOutOfMemory();
    } catch (...) { // NOLINT(bugprone-empty-catch): ends below
    }
    std::abort();
}

} // namespace

void endOutOfMemory() noexcept
{
    [[maybe_unused]] const ssize_t written = write(STDERR_FILENO, text.data(), text.size());
    std::_Exit(static_cast<int>(ExitCode::TooLarge));
}

void endOutOfMemoryEverywhere() noexcept
{
    std::set_terminate(onTerminate);
}

} // namespace sinescope
