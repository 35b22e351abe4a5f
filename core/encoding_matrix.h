// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interval.h"
#include "core/parameters.h"

#include <Eigen/Core>

namespace sinescope {

/// One row a position, one column a dimension; C order, as in a .npy file.
template <typename Number>
using RowMajorMatrix = Eigen::Matrix<Number, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Whole rows of the table in memory, for those who calculate with them: (rows, d_model) float32, the very
/// values of EncodingTable. `rows` within 0 to length.
RowMajorMatrix<float> encodingMatrix(const Parameters &parameters, Range rows);

/// Similarity of each of `rows` to each of `columns` as dot products in double, from the definition: one
/// matrix product of two pieces of the table. Cost O(rows * columns * d_model): for small pieces and to check
/// the closed form of core/similarity against.
RowMajorMatrix<double> dotProducts(const Parameters &parameters, Range rows, Range columns);

} // namespace sinescope
