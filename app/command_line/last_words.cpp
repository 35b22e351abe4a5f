// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/last_words.h"

#include "app/state/failure.h"

#include <cstdlib>
#include <exception>
#include <new>
#include <string_view>
#include <system_error>
#include <unistd.h>

namespace sinescope {

namespace {

std::terminate_handler usualEnd = std::abort;

[[noreturn]] void end(std::string_view text) noexcept // a translation would need memory
{
    [[maybe_unused]] const ssize_t written = write(STDERR_FILENO, text.data(), text.size());
    std::_Exit(static_cast<int>(ExitCode::TooLarge));
}

} // namespace

void endWithLastWords() noexcept
{
    try {
        if (const std::exception_ptr reason = std::current_exception())
            std::rethrow_exception(reason);
    } catch (const std::bad_alloc &) {
        end("sinescope: there is not enough memory\n");
    } catch (const std::system_error &error) {
        if (error.code() == std::errc::resource_unavailable_try_again)
            end("sinescope: no thread can be started\n");
        usualEnd(); // here, so that it tells what was thrown
    } catch (...) {
        usualEnd();
    }
    usualEnd();
    std::abort();
}

void haveLastWords() noexcept
{
    usualEnd = std::set_terminate(endWithLastWords);
}

} // namespace sinescope
