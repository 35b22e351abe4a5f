// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table_recipe.h"

#include <optional>
#include <stop_token>

namespace sinescope {

/// Parameters that are known beforehand; the others are looked for.
struct KnownParameters
{
    std::optional<double> base{};
    std::optional<Layout> layout{};
    std::optional<Spacing> spacing{};
    std::optional<double> firstPosition{};
    std::optional<double> positionStep{};

    bool operator==(const KnownParameters &) const = default;
};

/// The right recipe that comes nearest to a table.
struct TableFit
{
    Recipe recipe{}; ///< Mistake::None or Swapped; length and d_model are those of the table
    Match match{};
    bool isFitted = false; ///< by least squares: its numbers have an error
    /// What the numbers of the table determine; the rest is a convention's usual value.
    bool isBaseTold = true;
    bool isSpacingTold = true; ///< else the other spacing with another base makes the same table
    bool isLayoutTold = true;
    bool isFirstPositionTold = true;
    bool isStepTold = true;
};

/// Tries the conventions in use first; where none of them is as exact as can be, looks for any base, first
/// position and step: from the phases of the pairs, then by least squares over the entries. Numbers that are
/// round within the error of the fit are made round. `rounding` is the error of the table's own type. After a
/// stop, what was found so far, or nothing: a match with an infinite error.
TableFit fitTable(const TableSample &sample, double rounding, const std::stop_token &stop = {});
/// The same with some parameters given: what is not comes from `found`, or is fitted again when that makes
/// the table.
TableFit fitKnown(const TableSample &sample, const TableFit &found, const KnownParameters &known);

} // namespace sinescope
