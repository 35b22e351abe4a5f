// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frequencies.h"

namespace sinescope {

/// Rows of the encoding in double, each entry within 3e-16 of the truth: for comparisons, where float32 is
/// not enough.
class ExactRows
{
public:
    /// Columns 0 to `columns` - 1, at most d_model.
    ExactRows(const Parameters &parameters, std::int64_t columns);

    /// As many entries as there are columns.
    void fill(std::int64_t row, double *entries) const;
    /// Frequency of each column; 0 for a column of zeros.
    const std::vector<double> &frequencies() const { return m_frequencies; }
    double position(std::int64_t row) const;

private:
    Parameters m_parameters;
    std::vector<double> m_turnsHigh; ///< turns per position, and what is left of them
    std::vector<double> m_turnsLow;
    std::vector<double> m_sine; ///< share of the sine in an entry: 1 or 0
    std::vector<double> m_cosine;
    std::vector<double> m_frequencies;
};

} // namespace sinescope
