// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/similarity.h"
#include "core/trace.h"

#include <span>
#include <vector>

namespace sinescope {

/// Similarity of every row to every row as float32, C order, in blocks of rows. One closed-form curve over
/// the offsets 0 to length - 1 is the whole matrix (Toeplitz); an unpaired sine adds a term of its own to
/// every cell. Memory 8 to 16 bytes a row. Cost of making one: O(length * d_model); of filling: that of
/// writing.
class SimilarityMatrix
{
public:
    explicit SimilarityMatrix(const Similarity &similarity);

    /// Writes rows.size() x length floats. `rows` within 0 to length. 16 MiB and more at once go past the
    /// caches.
    void fill(Range rows, float *out) const;
    std::int64_t length() const { return m_length; }

private:
    void fillWithSines(std::size_t row, const float *offsets, float *out) const;

    std::int64_t m_length;
    Measure m_measure;
    std::vector<float> m_mirrored; ///< offsets -(length - 1) to length - 1
    std::vector<float> m_sine;     ///< the unpaired sine of every row; empty without one
    std::vector<float>
        m_inverseNorm; ///< of every row, NaN for a norm of 0; cosine with an unpaired sine only
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
///   rounded, by two Dirichlet factors a pair. It is placed at the offset (row less row) nearest to the pixel's among offsets
///   spaced by half the pixel's shorter side, rounded to whole rows. Dot, and cosine without an unpaired
///   sine: the mean. Distance without one: the root of the mean square. With an unpaired sine, cosine and
///   distance: the cell in the middle.
/// Returns which of these it is: Rows (single cells), Mean, RootMeanSquare or MiddleRow.
/// Cost O(width * height + (width + height) * d_model), independent of the length.
CurveKind sampleSimilarityMatrix(const Similarity &similarity, const MatrixGrid &grid, std::span<float> out);

} // namespace sinescope
