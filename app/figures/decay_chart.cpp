// SPDX-License-Identifier: GPL-3.0-or-later
// Similarity on a logarithmic axis of distances, and its contrast from one distance to the next.
#include "app/figures/log_chart.h"
#include "core/cosine_integral.h"
#include "core/frequencies.h"
#include "core/offset_contrast.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace sinescope {

namespace {

struct LogCharts
{
    Q_DECLARE_TR_FUNCTIONS(LogCharts)
};

/// Cosines that one chart may compute in a frame.
constexpr double mostTerms = 1.5e5;

/// Stretches joined so that all pairs for each of them fit into a frame.
std::vector<Interval> joined(std::span<const Interval> stretches, std::int64_t pairs)
{
    const auto most = std::size_t(std::max(24.0, mostTerms / double(std::max<std::int64_t>(pairs, 1))));
    const std::size_t step = (stretches.size() + most - 1) / most;
    std::vector<Interval> out;
    for (std::size_t i = 0; i < stretches.size(); i += step)
        out.push_back({stretches[i].begin, stretches[std::min(i + step, stretches.size()) - 1].end});
    return out;
}

LogChart withoutPairs()
{
    LogChart chart;
    chart.reachName = LogCharts::tr("rows apart");
    chart.problem = LogCharts::tr("d_model 1 has no pair of sine and cosine.");
    return chart;
}

} // namespace

LogChart decayChart(const State &state, std::span<const Interval> stretches)
{
    const Parameters &parameters = state.parameters;
    if (pairCount(parameters) == 0)
        return withoutPairs();
    const std::vector<Interval> joint = joined(stretches, pairCount(parameters));
    const OffsetContrast offsets(parameters);
    const std::vector<double> means = offsets.means(joint);
    LogChart chart;
    chart.reachName = LogCharts::tr("rows apart");
    chart.subtitle = LogCharts::tr("K(k) / pairs, mean per pixel");
    chart.areValuesLogarithmic = false;
    LogCurve similarity{LogCharts::tr("similarity"), {}, Qt::SolidLine, 1};
    LogCurve limit{LogCharts::tr("limit, many pairs"), {}, Qt::DashLine};
    LogCurve logarithm{LogCharts::tr("1 − (ln k + γ)/ln B"), {}, Qt::DotLine};
    for (std::size_t i = 0; i < joint.size(); ++i)
        similarity.points.push_back({joint[i].middle(), means[i]});
    constexpr double gamma = 0.5772156649015329;
    for (const Interval &stretch : stretches) {
        const double k = stretch.middle() * parameters.positionStep;
        limit.points.push_back({stretch.middle(), continuousSimilarity(k, parameters.base)});
        const double line = 1 - (std::log(k) + gamma) / std::log(parameters.base);
        const bool holds = parameters.base > 1 && k >= 1 && k <= parameters.base;
        logarithm.points.push_back({stretch.middle(), holds ? line : NAN});
    }
    chart.curves = {similarity, limit, logarithm};
    return chart;
}

LogChart contrastChart(const State &state, std::span<const Interval> stretches)
{
    const Parameters &parameters = state.parameters;
    if (pairCount(parameters) == 0)
        return withoutPairs();
    const OffsetContrast offsets(parameters);
    LogChart chart;
    chart.reachName = LogCharts::tr("rows apart");
    LogCurve change{LogCharts::tr("to the next row"), {}, Qt::SolidLine, 1};
    LogCurve fall{LogCharts::tr("fall 1/(k ln B)"), {}, Qt::DashLine};
    LogCurve ripple{LogCharts::tr("ripple"), {}, Qt::DotLine};
    std::vector<double> rows;
    for (const Interval &stretch : joined(stretches, pairCount(parameters))) {
        const double row = std::max(1.0, std::round(stretch.middle()));
        if (rows.empty() || rows.back() != row)
            rows.push_back(row);
    }
    const std::vector<double> changes = offsets.changes(rows);
    for (std::size_t i = 0; i < rows.size(); ++i)
        change.points.push_back({rows[i], changes[i] != 0 ? std::abs(changes[i]) : NAN});
    const double level = offsets.ripple();
    const double logBase = std::log(parameters.base);
    for (const Interval &stretch : stretches) {
        const double k = stretch.middle() * parameters.positionStep;
        const double size = parameters.positionStep / (k * logBase);
        fall.points.push_back({stretch.middle(), std::isfinite(size) && k <= parameters.base ? size : NAN});
        ripple.points.push_back({stretch.middle(), level});
    }
    const double crossing = 1 / (level * logBase);
    chart.subtitle = std::isfinite(crossing) && crossing >= 1
                         ? LogCharts::tr("the ripple hides the fall from about %1 rows on")
                               .arg(QLocale().toString(std::ceil(crossing), 'f', 0))
                         : LogCharts::tr("the ripple hides the fall everywhere");
    chart.curves = {change, fall, ripple};
    return chart;
}

} // namespace sinescope
