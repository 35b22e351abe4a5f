// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sinescope {

/// Where an axis has its ticks: at anchor + n * interval, labelled with that many decimals.
struct Ticks
{
    double anchor = 0;
    double interval = 1;
    int decimals = 0;
};

/// Ticks of whole cells for an axis of positions or dimensions. Their distance is a power of two times
/// `step`, at least `smallest` (an axis unit); they stand on centres, and on multiples of the interval if
/// these are centres.
Ticks cellTicks(double first, double step, double smallest);
/// Neither tick nor label within an axis from `from` to `to`.
Ticks noTicks(double from, double to);
/// Ticks of 1, 2 or 5 times a power of ten, at least `smallest` apart.
Ticks decimalTicks(double smallest);

} // namespace sinescope
