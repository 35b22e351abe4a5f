// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frequencies.h"

#include <optional>

namespace sinescope {

/// What can be said of an encoding by closed forms; nothing where a fact does not exist. A distance between
/// rows is one in positions, length * positionStep from end to end.
struct Facts
{
    std::int64_t values = 0; ///< length * d_model
    std::int64_t bytes = 0;  ///< of the table as float32
    std::int64_t pairs = 0;  ///< columns of sine and cosine that belong together: d_model / 2, rounded down
    /// Euclidean norm of every row, sqrt(pairs). With an unpaired sine rows differ: nothing.
    std::optional<double> norm{};
    std::optional<double> shortestWavelength{}; ///< positions; nothing without a wave (d_model 1, halves)
    std::optional<double> longestWavelength{};
    std::int64_t fullCyclePairs = 0; ///< wavelength at most length * positionStep; counts an unpaired sine
    /// Columns up to which waves complete a cycle: 2 * ceil(n log_base(length * positionStep / 2 pi)), kept
    /// within 0 to d_model, with n = d_model / 2 (paper) or max(pairs - 1, 1) (tensor2tensor).
    /// Nothing at base 1.
    std::optional<std::int64_t> criticalDimension{};
    /// Multiplications for the products of every row with every row, as in one attention layer:
    /// length^2 * d_model, up to 2^63.
    double attentionOperations = 0;
    std::int64_t learnedParameters = 0; ///< numbers that a learned table of this shape has: length * d_model
};

/// Cost O(log d_model).
Facts factsOf(const Parameters &parameters);

/// True when the largest and the smallest entry of a column differ by less than nearlyConstant, row by row:
/// rows that alias are seen as they are. `frequency` is that of the column's pair. Cost O(1).
bool isNearlyConstant(const Parameters &parameters, Wave wave, DoubleDouble frequency);
/// Columns whose largest and smallest entry differ by less than nearlyConstant. Cost O(d_model).
std::int64_t nearConstantColumns(const Parameters &parameters);
inline constexpr double nearlyConstant = 0.1;

} // namespace sinescope
