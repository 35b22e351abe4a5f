// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/log_chart.h"
#include "app/figures/reading.h"
#include "app/state/choice.h"
#include "core/frequencies.h"
#include "core/precision.h"

#include <QCoreApplication>

namespace sinescope {

namespace {

struct LogCharts
{
    Q_DECLARE_TR_FUNCTIONS(LogCharts)
};

} // namespace

LogChart distinctChart(const State &state, std::span<const Interval> stretches)
{
    Parameters parameters = state.parameters;
    parameters.length = std::int64_t(stretches.back().end);
    LogChart chart;
    chart.reachName = LogCharts::tr("length L");
    QStringList collisions;
    for (const auto &[format, id] : numberFormatIds) {
        LogCurve curve{idOf(numberFormatIds, format), {}};
        for (const Interval &stretch : stretches) {
            const auto rows = std::max<std::int64_t>(1, std::llround(stretch.middle()));
            curve.points.push_back({double(rows), double(distinctPositions(parameters, format, rows))});
        }
        if (const auto row = firstCollision(parameters, format)) {
            curve.mark = LogPoint{double(*row + 1), double(*row)};
            collisions << LogCharts::tr("%1 from %2 on")
                              .arg(curve.name, positionText(toDouble(positionAt(parameters, double(*row)))));
        }
        chart.curves.push_back(std::move(curve));
    }
    chart.subtitle = collisions.isEmpty()
                         ? LogCharts::tr("every format tells all of them apart")
                         : LogCharts::tr("positions collide: %1").arg(collisions.join(QStringLiteral(", ")));
    return chart;
}

} // namespace sinescope
