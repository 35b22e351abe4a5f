// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/figure.h"
#include "core/offset_search.h"
#include "core/smallest_base.h"

#include <optional>

namespace sinescope {

/// What the curve of similarity has to be found by searching: its first rise, its first zero, and the
/// smallest base that keeps it above zero over the length. Searched in bounded parts, never within a frame.
class SimilarityLandmarks
{
public:
    /// Forgets what was found for other parameters.
    void setParameters(const Parameters &parameters);
    Search search();

    /// Offsets in rows; nothing until they are known, and where there are none.
    std::optional<std::int64_t> firstRise() const;
    std::optional<std::int64_t> firstZero() const;
    /// One sentence about the smallest base.
    QString baseText() const;
    /// "first rise +6, first zero +725, ..."; says what is still being looked for.
    QString text() const;

private:
    bool isOffsetKnown() const;

    Parameters m_parameters;
    std::optional<OffsetSearch> m_offsets; ///< made when the search begins, which takes longer than nothing
    std::optional<SmallestBase> m_base;
};

/// What K(k) / (d/2) tends to for large d_model, in the units of a measure:
/// the curve 1 - (ln k + gamma) / ln B.
double limitValue(const Parameters &parameters, Measure measure, double offset);

} // namespace sinescope
