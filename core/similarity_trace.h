// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/similarity.h"
#include "core/trace.h"

namespace sinescope {

/// How the similarity to one row looks over `pixels` pixels, `positions` in cell coordinates within the
/// table.
/// - Rows a pixel apart or more: `curve` is the closed form at rows and between them (the values at whole
///   rows alone when the fastest pair swings within four pixels), `samples` the rows, marked while there is
///   room.
/// - Several rows a pixel: `curve` holds one value a pixel, at its middle. Dot, and cosine without an
///   unpaired sine: the mean of the pixel's rows, weighted by area, exact. Distance: the root of the mean
///   square, exact. Cosine with an unpaired sine: the row in the middle. `lowest` and `highest` contain the
///   value of every row that the pixel touches: exactly, by computing them all, up to about ten million
///   terms; beyond that a bound (bandIsBound): the mean plus and minus the most that each pair can be off
///   its own mean within a pixel. Band::None leaves them empty.
enum class Band { Drawn, None };
Trace similarityTrace(const Similarity &similarity, double referenceRow, Interval positions, int pixels,
                      Band band = Band::Drawn);

} // namespace sinescope
