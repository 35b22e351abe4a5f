// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/facts.h"
#include "core/offset_search.h"
#include "core/residuals.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <stop_token>
#include <variant>

namespace sinescope {

/// All that can be said of some parameters; what takes time may still be missing.
struct FactValues
{
    Parameters parameters{};
    Facts facts{};
    std::optional<std::int64_t> nearConstantColumns{}; ///< nothing: not counted yet
    std::optional<Residuals> residuals{};              ///< nothing: not measured yet
    OffsetFindings offsets{};
};

/// What needs no time: the rest is as yet unknown.
FactValues quickFacts(const Parameters &parameters);
/// Everything, up to some seconds. `report` is called with what is known whenever that is more; stops early,
/// with the rest unknown, when `stop` is requested.
template <typename Report>
void findFacts(const Parameters &parameters, const std::stop_token &stop, const Report &report);

/// One fact in the three ways in which it is told.
struct Fact
{
    using Exact = std::variant<std::monostate, std::int64_t, double>;
    const char *key;     ///< in JSON
    QString name;        ///< short, translated
    QString explanation; ///< one sentence
    QString value;       ///< for people; "more than 65,536" while a search is on its way
    Exact exact{};       ///< monostate: does not exist, or is not known yet
};

/// Every fact but the parameters, in the order of the JSON object.
QList<Fact> factList(const FactValues &values);
/// One flat JSON object with a line break at the end: the parameters, then every fact. Numbers are the
/// shortest that read back to the same double; null for what does not exist.
QByteArray factsJson(const FactValues &values);
/// Aligned columns of name, value and explanation below a line of parameters.
QString factsText(const FactValues &values);

template <typename Report>
void findFacts(const Parameters &parameters, const std::stop_token &stop, const Report &report)
{
    FactValues values = quickFacts(parameters);
    values.nearConstantColumns = nearConstantColumns(parameters);
    values.residuals = residualsOf(parameters);
    OffsetSearch search(parameters);
    for (;;) {
        values.offsets = search.findings();
        if (stop.stop_requested())
            return;
        report(values);
        if (search.isDone())
            return;
        search.advance(stop);
    }
}

} // namespace sinescope
