// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters.h"

#include <optional>

namespace sinescope {

/// How far the float32 table that is really made is from the identities of the encoding: the largest
/// deviation over a sample of up to sampledRows rows r_0 < r_1 < ..., spread evenly from the first to the
/// last, and the pairs (r_i, r_(n-1-i)) of them. Sums are taken in double. All three are nothing with an
/// unpaired sine, where the identities do not hold.
struct Residuals
{
    std::optional<double> norm{};     ///< | |P(p)|^2 - pairs |
    std::optional<double> toeplitz{}; ///< | P(p).P(q) - K(p - q) |, K by its closed form
    std::optional<double>
        rotation{}; ///< the Euclidean norm of P(q) - M P(p), M the rotation of every pair by p to q
};
inline constexpr std::int64_t sampledRows = 64;

/// Cost O(sampledRows * d_model), up to 0.1 s.
Residuals residualsOf(const Parameters &parameters);

} // namespace sinescope
