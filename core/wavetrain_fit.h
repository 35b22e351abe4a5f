// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phase_fit.h"

namespace sinescope {

/// Which numbers of a wavetrain may change.
struct FreeNumbers
{
    bool decay = true;
    bool first = true;
    bool step = true;
};

/// What moving one number alone, the others following, would have to be for the table to differ by more than
/// `error`; infinite where nothing depends on it.
struct Uncertainty
{
    double decay;
    double first;
    double step;
};

/// Least squares over the entries of the sample divided by `scale` (Gauss and Newton), over the first rows
/// and then more and more of them; entries that are far off count less (Cauchy's weights).
Wavetrain fitWavetrain(const TableSample &sample, const Wavetrain &start, double scale, FreeNumbers free);
Uncertainty uncertaintyOf(const TableSample &sample, const Wavetrain &train, double error);

} // namespace sinescope
