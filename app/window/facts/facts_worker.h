// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/fact_list.h"
#include "app/state/latest_worker.h"

#include <QObject>

namespace sinescope {

/// Finds facts on one thread of its own, always for the parameters that were asked for last. It begins when
/// they have rested for a moment, so that a slider that moves has the processor for itself.
class FactsWorker : public QObject
{
    Q_OBJECT

public:
    /// Its end waits for one run of the search, some 10 ms.
    explicit FactsWorker(QObject *parent = nullptr);

    /// Gives up what is under way and begins anew. Costs no more than a lock.
    void find(const Parameters &parameters);

signals:
    /// Only ever for the parameters asked for last; several times a second while a search is under way.
    void found(const sinescope::FactValues &values);

private:
    void search(const Parameters &parameters, const std::stop_token &stop);
    void report(const FactValues &values);

    Parameters m_last; ///< of the thread that owns this
    LatestWorker<Parameters> m_worker;
};

} // namespace sinescope
