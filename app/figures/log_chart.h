// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/state.h"

#include <QString>

#include <span>
#include <vector>

namespace sinescope {

/// One point of a curve over a logarithmic axis: a length or a distance in rows, and the value there.
struct LogPoint
{
    double reach;
    double value;
};

struct LogCurve
{
    QString name;
    std::vector<LogPoint> points; ///< NaN is a gap
    Qt::PenStyle pattern = Qt::SolidLine;
    double width = 1.8;     ///< of the pen; 1 is drawn much faster where a curve turns at every pixel
    bool isStepped = false; ///< a value holds until the next point
    std::optional<LogPoint> mark{};
};

/// The curves of one chart of the page Limits, all they need to be drawn.
struct LogChart
{
    QString subtitle;
    QString reachName; ///< what the axis counts
    QString problem;   ///< instead of curves
    bool areValuesLogarithmic = true;
    std::optional<Interval> values{}; ///< of the axis; else what the curves need
    std::vector<LogCurve> curves;
};

/// Computes a chart for the stretches of the axis that the pixels cover, in rows. O(stretches x d_model) at
/// most; where that is more than a frame allows, for fewer stretches.
using MakeLogChart = LogChart (*)(const State &state, std::span<const Interval> stretches);

/// Cost of the table and of attention against the length.
LogChart costChart(const State &state, std::span<const Interval> stretches);
/// Mean cosine of two positions against their distance, and what it comes to with ever more pairs.
LogChart decayChart(const State &state, std::span<const Interval> stretches);
/// How much the similarity changes from one distance to the next.
LogChart contrastChart(const State &state, std::span<const Interval> stretches);
/// The smallest distance of two positions up to a number of rows apart.
LogChart nearestChart(const State &state, std::span<const Interval> stretches);
/// How many positions a number format tells apart.
LogChart distinctChart(const State &state, std::span<const Interval> stretches);

/// The largest reach of the axes of the page: well beyond the length.
double largestReach(const State &state);

} // namespace sinescope
