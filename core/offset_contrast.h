// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interval.h"
#include "core/parameters.h"

#include <span>
#include <vector>

namespace sinescope {

/// The similarity K(k) / pairs of two rows k apart, for any k on logarithmic axes; pairs of sine and cosine
/// alone, at least one. Right to 1e-8 for whole k up to 2^24.
class OffsetContrast
{
public:
    /// Cost O(d_model).
    explicit OffsetContrast(const Parameters &parameters);

    /// Mean of the similarity over each stretch of k: the exact mean of the curve through its whole k.
    /// Cost O(stretches x d_model), on two threads when that is worth it.
    std::vector<double> means(std::span<const Interval> stretches) const;
    /// Similarity at k + 1 less that at k, for each k of `offsets`. Cost and threads as above.
    std::vector<double> changes(std::span<const double> offsets) const;
    /// Root mean square of a change if every pair stood at a random angle.
    double ripple() const;

private:
    std::vector<double> m_angles;    ///< from row to row, -pi to pi: turns that no whole k sees are taken off
    std::vector<double> m_halfSines; ///< sin(angle / 2)
};

} // namespace sinescope
