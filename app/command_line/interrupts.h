// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <stop_token>
#include <thread>

namespace sinescope {

/// While it lives, Ctrl+C and requests to end (SIGINT, SIGTERM, SIGHUP) ask for a stop instead of ending the
/// program in the middle of a file. Signals that were ignored stay so. One at a time.
class Interrupts
{
public:
    Interrupts();
    ~Interrupts();
    Interrupts(const Interrupts &) = delete;
    Interrupts &operator=(const Interrupts &) = delete;

    std::stop_token token() const { return m_source.get_token(); }
    /// The signal that came, or 0.
    int signal() const { return m_signal; }

private:
    void wait();

    std::stop_source m_source;
    std::atomic<int> m_signal = 0;
    int m_readEnd = -1;
    std::thread m_thread; ///< requests the stop: a signal handler may not
};

/// Ends the program by a signal, so that a shell sees what happened and stops its loop.
[[noreturn]] void endBySignal(int signal);

} // namespace sinescope
