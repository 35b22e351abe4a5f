// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interval.h"
#include "core/parameters.h"

#include <memory>

namespace sinescope {

/// Makes rows of the encoding as float32, C order, with memory that depends on d_model only.
/// Every entry is the nearest float32 up to position 1e6, within 1.1 ulp up to 2^24 and 1e-7 beyond.
/// An entry depends on nothing but its parameters, row and column: any split into blocks gives the same bytes.
class EncodingTable
{
public:
    /// `columns` within 0 to d_model.
    EncodingTable(const Parameters &parameters, Range columns);
    ~EncodingTable();
    EncodingTable(EncodingTable &&) noexcept;
    EncodingTable &operator=(EncodingTable &&) noexcept;

    /// Writes rows x columns floats to `out`. `rows` within 0 to length.
    void fill(Range rows, float *out) const;
    std::int64_t columnCount() const;

private:
    struct Plan;
    std::unique_ptr<const Plan> m_plan;
};

} // namespace sinescope
