// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interval.h"
#include "core/parameters.h"

#include <span>
#include <vector>

namespace sinescope {

/// Makes rows of the encoding as float64, C order, in any choice of columns: angles in double-double, sines
/// and cosines within 1.2e-16 of the truth, which is one unit in the last place at most for values of half
/// and more. An entry depends on nothing but its parameters, row and column: any split into blocks gives the
/// same bytes. About ten times as slow as EncodingTable.
class ExactTable
{
public:
    /// `columns` each within 0 to d_model - 1.
    ExactTable(const Parameters &parameters, std::span<const std::int64_t> columns);
    /// All columns of a range.
    ExactTable(const Parameters &parameters, Range columns);

    /// Writes one row of the table for each of `rows`, the first at `out`, `stride` doubles from one to the
    /// next. Uses a second thread where that is worth it.
    void fill(Range rows, double *out, std::int64_t stride) const;
    std::int64_t columnCount() const { return static_cast<std::int64_t>(m_high.size()); }

private:
    Parameters m_parameters;
    // For each column: its frequency, and 1 or 0; a zero column is neither sine nor cosine.
    std::vector<double> m_high;
    std::vector<double> m_low;
    std::vector<double> m_isSine;
    std::vector<double> m_isCosine;
};

} // namespace sinescope
