// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frequencies.h"

#include <optional>

namespace sinescope {

/// Positions that a table spans, each row counted as one step: length * positionStep.
double spannedPositions(const Parameters &parameters);
/// Cycles that a pair completes over them, fractions included.
double completedCycles(const Parameters &parameters, DoubleDouble frequency);

/// A column whose values stay within less than this hardly varies.
inline constexpr double smallVariation = 0.1;
/// True when the largest and the smallest value of a column over all rows differ by less than
/// smallVariation. Exact: rows that alias are seen as they are. `frequency` is that of the column's pair; a
/// column of zeros does not vary. Cost O(1).
bool hardlyVaries(const Parameters &parameters, Wave wave, DoubleDouble frequency);

/// The number of columns whose pairs complete a cycle within the table, 2 ceil((d/2) log_B(L / 2 pi)), kept
/// within 0 to d (Liu et al. 2023, "Scaling laws of RoPE-based extrapolation", with L = spannedPositions).
/// For paper spacing, whose exponents it counts. Nothing when the base is 1: all wavelengths are alike.
std::optional<std::int64_t> criticalDimension(const Parameters &parameters);

} // namespace sinescope
