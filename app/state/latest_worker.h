// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <new>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>

namespace sinescope {

/// Does work on one thread of its own, always for what was asked for last. It begins when that has rested for
/// a moment, so that a slider that moves has the processor for itself.
template <typename Question> class LatestWorker
{
public:
    /// Called on the worker's thread; to end soon once `stop` is requested, when its answer is not wanted any
    /// more. Where it finds no memory, there is no answer.
    using Work = std::function<void(const Question &, const std::stop_token &stop)>;

    LatestWorker(Work work, std::chrono::milliseconds rest)
        : m_work(std::move(work))
        , m_rest(rest)
        , m_thread([this](const std::stop_token &end) { run(end); })
    {
    }
    /// Waits for the work to end.
    ~LatestWorker()
    {
        m_thread.request_stop();
        {
            const std::lock_guard lock(m_mutex);
            m_running.request_stop();
        }
        m_thread.join();
    }
    LatestWorker(const LatestWorker &) = delete;
    LatestWorker &operator=(const LatestWorker &) = delete;

    /// Gives up what is under way and begins anew. Costs no more than a lock.
    void ask(const Question &question)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_asked = question;
            m_running.request_stop();
        }
        m_changed.notify_one();
    }

private:
    void run(const std::stop_token &end)
    {
        std::unique_lock lock(m_mutex);
        const auto isAsked = [this] {
            return m_asked.has_value();
        };
        while (m_changed.wait(lock, end, isAsked)) {
            std::optional<Question> question;
            do { // until nothing new is asked for while it rests
                question = std::exchange(m_asked, std::nullopt);
            } while (m_changed.wait_for(lock, end, m_rest, isAsked));
            if (end.stop_requested())
                return;
            m_running = std::stop_source();
            const std::stop_token stop = m_running.get_token();
            lock.unlock();
            try {
                m_work(*question, stop);
            } catch (const std::bad_alloc &) { // the next one may need less
            }
            lock.lock();
        }
    }

    Work m_work;
    std::chrono::milliseconds m_rest;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::optional<Question> m_asked; ///< not begun yet
    std::stop_source m_running;
    std::jthread m_thread; ///< last: it uses the others
};

} // namespace sinescope
