// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding_matrix.h"

#include "core/encoding_table.h"
#include "core/frequencies.h"

namespace sinescope {

namespace {

RowMajorMatrix<double> exactMatrix(const Parameters &parameters, Range rows)
{
    const auto entry = [&](Eigen::Index row, Eigen::Index column) {
        return entryAt(parameters, rows.begin + row, column);
    };
    return RowMajorMatrix<double>::NullaryExpr(rows.size(), parameters.dModel, entry);
}

} // namespace

RowMajorMatrix<float> encodingMatrix(const Parameters &parameters, Range rows)
{
    RowMajorMatrix<float> matrix(rows.size(), parameters.dModel);
    EncodingTable(parameters, {0, parameters.dModel}).fill(rows, matrix.data());
    return matrix;
}

RowMajorMatrix<double> dotProducts(const Parameters &parameters, Range rows, Range columns)
{
    return exactMatrix(parameters, rows) * exactMatrix(parameters, columns).transpose();
}

} // namespace sinescope
