// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/similarity.h"
#include "core/trace.h"

#include <span>
#include <vector>

namespace sinescope {

/// Similarity of every row to every row as float32, C order, in blocks of rows. One closed-form curve over
/// the offsets 0 to length - 1 is the whole matrix (Toeplitz); an unpaired sine adds a term of its own to
/// every cell. Memory 4 bytes a row, and with an unpaired sine 32 KiB and 1/128 byte a row more; filling
/// needs no more than a stack. Cost of making one: O(length * d_model); of filling: that of writing.
class SimilarityMatrix
{
public:
    explicit SimilarityMatrix(const Similarity &similarity);

    /// Writes rows.size() x length floats. `rows` within 0 to length. 16 MiB and more at once go past the
    /// caches.
    void fill(Range rows, float *out) const;
    std::int64_t length() const { return m_length; }

private:
    void setSines(const Similarity &similarity);
    /// The unpaired sines of rows that share an anchor.
    void sines(Range rows, float *out) const;
    void fillTile(Range rows, Range columns, bool streamed, float *out) const;

    std::int64_t m_length;
    Measure m_measure;
    float m_pairs;
    /// Offsets 0 to length - 1: the measure; with an unpaired sine the sum over the pairs that it is made of.
    std::vector<float> m_offsets;
    // The unpaired sine of row n i + j is that of anchor i turned by j rows; all empty without one. The sines
    // themselves would take as much memory as the offsets.
    std::vector<SineCosine> m_anchors;
    std::vector<double> m_turnSines;
    std::vector<double> m_turnCosines;
};

/// The pixels of the matrix figure: `width` pixels share the rows of `across`, `height` pixels those of
/// `down`.
struct MatrixGrid
{
    Interval across;
    Interval down;
    int width = 0;
    int height = 0;
};

/// Fills `out` with grid.height lines of grid.width values; the line at the top belongs to down.begin.
/// - Along an axis where a cell is as large as a pixel or larger, a pixel shows the cell under its middle.
/// - Several rows a pixel: the mean over a box of n x m whole cells, n and m the pixel's sides in rows,
///   rounded, by two Dirichlet factors a pair. It is placed at the offset (row less row) nearest to
///   the pixel's among offsets spaced by half the pixel's shorter side, rounded to whole rows. Dot, and
///   cosine without an unpaired sine: the mean. Distance without one: the root of the mean square. With an
///   unpaired sine, cosine and distance: the cell in the middle.
/// Returns which of these it is: Rows (single cells), Mean, RootMeanSquare or MiddleRow.
/// Cost O(width * height + (width + height) * d_model), independent of the length.
CurveKind sampleSimilarityMatrix(const Similarity &similarity, const MatrixGrid &grid, std::span<float> out);

} // namespace sinescope
