// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters.h"

namespace sinescope::live {

/// Searches behind live numbers. Each stops after some ten milliseconds of work and then gives NaN, as it does
/// when there is no answer.

/// Smallest whole number of rows after which the similarity is larger than one row before.
double firstRise(const Parameters &parameters);
/// Smallest number of rows at which the similarity to row 0 is below zero.
double firstZero(const Parameters &parameters);
/// Columns whose largest and smallest entry differ by less than 0.1.
double nearConstantColumns(const Parameters &parameters);

} // namespace sinescope::live
