// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/interrupts.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace sinescope {

namespace {

constexpr std::array<int, 3> signals{SIGINT, SIGTERM, SIGHUP};

/// Where the handler writes the number of the signal; 0 ends the thread that reads it.
std::atomic<int> writeEnd = -1;

void tell(unsigned char number)
{
    [[maybe_unused]] const ssize_t written = write(writeEnd, &number, 1);
}

extern "C" void onSignal(int number)
{
    const int before = errno;
    tell(static_cast<unsigned char>(number));
    errno = before;
}

} // namespace

Interrupts::Interrupts()
{
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        return; // then signals end the program as ever
    m_readEnd = ends[0];
    writeEnd = ends[1];
    try {
        m_thread = std::thread(&Interrupts::wait, this);
    } catch (const std::system_error &) { // no thread to be had: the same
        close(std::exchange(m_readEnd, -1));
        close(writeEnd.exchange(-1));
        return;
    }
    for (const int number : signals) {
        struct sigaction action = {};
        if (sigaction(number, nullptr, &action) != 0 || action.sa_handler == SIG_IGN)
            continue;
        action = {};
        action.sa_handler = onSignal;
        action.sa_flags = SA_RESTART;
        sigaction(number, &action, nullptr);
    }
}

Interrupts::~Interrupts()
{
    if (m_readEnd < 0)
        return;
    for (const int number : signals) {
        struct sigaction action = {};
        if (sigaction(number, nullptr, &action) == 0 && action.sa_handler == onSignal)
            std::signal(number, SIG_DFL);
    }
    tell(0);
    m_thread.join();
    close(m_readEnd);
    close(writeEnd.exchange(-1));
}

void Interrupts::wait()
{
    for (unsigned char number = 0;;) {
        const ssize_t bytes = read(m_readEnd, &number, 1);
        if (bytes < 0 && errno == EINTR)
            continue;
        if (bytes != 1 || number == 0)
            return;
        m_signal = number;
        m_source.request_stop();
    }
}

void endBySignal(int signal)
{
    std::signal(signal, SIG_DFL);
    std::raise(signal);
    std::_Exit(128 + signal); // not reached but where the signal is blocked
}

} // namespace sinescope
