// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/facts/facts_worker.h"

#include <chrono>

namespace sinescope {

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto rest = std::chrono::milliseconds(120);
constexpr auto betweenReports = std::chrono::milliseconds(150);

} // namespace

FactsWorker::FactsWorker(QObject *parent)
    : QObject(parent)
    , m_worker(
          [this](const Parameters &parameters, const std::stop_token &stop) { search(parameters, stop); },
          rest)
{
}

void FactsWorker::find(const Parameters &parameters)
{
    m_last = parameters;
    m_worker.ask(parameters);
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
