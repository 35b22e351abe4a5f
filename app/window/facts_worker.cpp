// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/facts_worker.h"

#include <chrono>
#include <new>

namespace sinescope {

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto rest = std::chrono::milliseconds(120);
constexpr auto betweenReports = std::chrono::milliseconds(150);

} // namespace

FactsWorker::FactsWorker(QObject *parent)
    : QObject(parent)
    , m_thread([this](const std::stop_token &end) { work(end); })
{
}

FactsWorker::~FactsWorker()
{
    m_thread.request_stop();
    {
        const std::lock_guard lock(m_mutex);
        m_running.request_stop();
    }
    m_thread.join();
}

void FactsWorker::find(const Parameters &parameters)
{
    m_last = parameters;
    {
        const std::lock_guard lock(m_mutex);
        m_asked = parameters;
        m_running.request_stop();
    }
    m_changed.notify_one();
}

void FactsWorker::work(const std::stop_token &end)
{
    std::unique_lock lock(m_mutex);
    while (m_changed.wait(lock, end, [this] { return m_asked.has_value(); })) {
        Parameters parameters;
        do { // until nothing new is asked for while it rests
            parameters = *m_asked;
            m_asked.reset();
        } while (m_changed.wait_for(lock, end, rest, [this] { return m_asked.has_value(); }));
        if (end.stop_requested())
            return;
        m_running = std::stop_source();
        const std::stop_token stop = m_running.get_token();
        lock.unlock();
        try {
            search(parameters, stop);
        } catch (const std::bad_alloc &) { // they stay unknown; the next ones may need less
        }
        lock.lock();
    }
}

void FactsWorker::search(const Parameters &parameters, const std::stop_token &stop)
{
    FactValues latest;
    Clock::time_point reported{};
    findFacts(parameters, stop, [&](const FactValues &values) {
        latest = values;
        if (Clock::now() - reported < betweenReports)
            return;
        report(values);
        reported = Clock::now();
    });
    if (!stop.stop_requested())
        report(latest);
}

void FactsWorker::report(const FactValues &values)
{
    QMetaObject::invokeMethod(
        this,
        [this, values] {
            if (values.parameters == m_last)
                emit found(values);
        },
        Qt::QueuedConnection);
}

} // namespace sinescope
