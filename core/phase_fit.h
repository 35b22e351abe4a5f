// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters.h"
#include "core/table_sample.h"

#include <stop_token>

namespace sinescope {

/// Waves whose frequencies fall geometrically: pair i has exp(-decay i), row r the position first + step r.
struct Wavetrain
{
    Layout layout = Layout::Interleaved;
    bool isSwapped = false; ///< cosine in front of sine
    double decay = 0;
    double first = 0;
    double step = 1;
};

/// Wavetrains that a table may be, best guess first, found without knowing any of their numbers. A pair of
/// columns is a point on a circle: its turn from row to row gives frequency x step, where it stands at row 0
/// frequency x first position, both but for whole turns. Whole turns are told by going from slow pairs to
/// fast ones, each predicting the next. Good to a fraction of a turn; the fit to the entries follows.
/// Of a single frequency, every decay is a guess. Empty where there is no wave, and after a stop.
std::vector<Wavetrain> wavetrainsOf(const TableSample &sample, Layout layout, bool isSwapped,
                                    const std::stop_token &stop = {});

} // namespace sinescope
