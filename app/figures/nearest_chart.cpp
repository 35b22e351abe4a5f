// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/log_chart.h"
#include "app/figures/reading.h"
#include "app/state/field_text.h"
#include "core/frequencies.h"
#include "core/nearest_positions.h"

#include <QCoreApplication>

namespace sinescope {

namespace {

struct LogCharts
{
    Q_DECLARE_TR_FUNCTIONS(LogCharts)
};

} // namespace

LogChart nearestChart(const State &state, std::span<const Interval> stretches)
{
    LogChart chart;
    chart.reachName = LogCharts::tr("length L");
    chart.areValuesLogarithmic = false;
    const auto farthest = std::int64_t(stretches.back().end) - 1;
    const NearestPositions nearest = nearestPositions(state.parameters, std::max<std::int64_t>(1, farthest));
    LogCurve curve{LogCharts::tr("smallest distance"), {}, Qt::SolidLine, 1.8, true};
    for (const NearestGap &record : nearest.records)
        curve.points.push_back({double(record.gap + 1), record.distance}); // a length that has the gap
    const NearestGap &last = nearest.records.back();
    curve.mark = curve.points.back();
    curve.points.push_back({double(nearest.compared + 1), last.distance});
    chart.subtitle =
        LogCharts::tr("smallest %1, at offset %2").arg(valueText(last.distance), exactText(double(last.gap)));
    if (nearest.compared < farthest)
        chart.subtitle += LogCharts::tr("; compared up to %1").arg(exactText(double(nearest.compared)));
    if (hasUnpairedSine(state.parameters))
        chart.subtitle += LogCharts::tr("; without the unpaired sine");
    const double farthestApart = nearest.records.front().distance;
    chart.values =
        Interval{0, farthestApart > 1e-12 ? 1.15 * farthestApart : 1}; // no ticks of rounding errors
    chart.curves = {curve};
    return chart;
}

} // namespace sinescope
