// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pixel_rows.h"
#include "core/similarity.h"

#include <complex>
#include <vector>

namespace sinescope {

/// Sums over all pairs for a line of rows that begins `offset` positions away from the reference:
/// Cosines: sum of cos(w k), the dot product. SquaredChords: sum of 4 sin^2(w k / 2), the squared distance,
/// which keeps its last digits near k = 0 where d - 2 K(k) would lose them (not for means).
enum class PairSum { Cosines, SquaredChords };

/// One value a pixel of `rows`. Where given, `factors` make the cosines Re(factor e^(i w k)). On two threads
/// when that is worth it.
std::vector<double> pairSums(const Similarity &similarity, PairSum what, const PixelRows &rows,
                             DoubleDouble offset, std::span<const std::complex<double>> factors = {});

/// sin(factor * w p) and cos(factor * w p) of the unpaired sine along a line of rows that begins at position
/// `start`.
struct UnpairedSums
{
    std::vector<double> sine;
    std::vector<double> cosine;
};
UnpairedSums unpairedSums(const Similarity &similarity, const PixelRows &rows, DoubleDouble start,
                          double factor = 1);
/// The unpaired sine of one row; 0 without one.
double unpairedSine(const Similarity &similarity, double row);

/// The measure at the single rows of `rows`.
std::vector<double> valuesAt(const Similarity &similarity, double referenceRow, const PixelRows &rows);

/// Position of row + count * step, right to 1e-30 of its size.
DoubleDouble positionAfter(const Parameters &parameters, double row, double step, double count);

} // namespace sinescope
