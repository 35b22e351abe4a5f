// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interval.h"
#include "core/parameters.h"

#include <memory>

namespace sinescope {

/// Makes rows of the encoding as float32, C order, with memory that depends on d_model only. Every entry is
/// within 1e-15 of the truth before it is rounded, at any position: the nearest float32, but for ties too
/// close to tell in double and for entries of less than 1e-5 near a zero beyond the first half turn. An entry
/// depends on nothing but its parameters, row and column: any split into blocks gives the same bytes.
class EncodingTable
{
public:
    /// `columns` within 0 to d_model.
    EncodingTable(const Parameters &parameters, Range columns);
    ~EncodingTable();
    EncodingTable(EncodingTable &&) noexcept;
    EncodingTable &operator=(EncodingTable &&) noexcept;

    /// Writes rows x columns floats to `out`. `rows` within 0 to length; many at once are faster than few.
    /// Uses a second thread from 4 MiB on. Calls from several threads are safe.
    void fill(Range rows, float *out) const;
    std::int64_t columnCount() const;

private:
    struct Plan;
    std::unique_ptr<const Plan> m_plan;
};

} // namespace sinescope
