// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/log_chart.h"

#include <QCoreApplication>

namespace sinescope {

namespace {

struct LogCharts
{
    Q_DECLARE_TR_FUNCTIONS(LogCharts)
};

} // namespace

LogChart costChart(const State &state, std::span<const Interval> stretches)
{
    const auto dModel = double(state.parameters.dModel);
    constexpr double bytes = sizeof(float);
    LogChart chart;
    chart.reachName = LogCharts::tr("length L");
    chart.subtitle = LogCharts::tr("a learned table trains Ld parameters, sinusoids none");
    LogCurve attention{LogCharts::tr("attention L²d"), {}};
    LogCurve table{LogCharts::tr("table Ld"), {}};
    LogCurve weights{LogCharts::tr("weights 4L² bytes"), {}, Qt::DashLine};
    LogCurve memory{LogCharts::tr("table 4Ld bytes"), {}, Qt::DashLine};
    for (const Interval &stretch : stretches) {
        const double length = stretch.middle();
        attention.points.push_back({length, length * length * dModel});
        table.points.push_back({length, length * dModel});
        weights.points.push_back({length, bytes * length * length});
        memory.points.push_back({length, bytes * length * dModel});
    }
    chart.curves = {attention, table, weights, memory};
    return chart;
}

} // namespace sinescope
