// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table_check.h"

namespace sinescope {

/// A recipe that makes a table although it is none of the conventions.
struct Explanation
{
    Recipe recipe{};
    Match match{};
    bool isTransposed = false; ///< the recipe makes the table with rows and columns exchanged
};

/// Tries every mistake known here with the usual first positions; nothing when none comes much nearer than
/// `right`, the best convention. `whole` has all columns of a few rows, in which a missing one is looked for.
/// Nothing after a stop.
std::optional<Explanation> explain(const TableSample &sample, const TableSample &whole, const TableFit &right,
                                   const KnownParameters &known, double rounding,
                                   const std::stop_token &stop = {});

/// What is to be said of a table that was compared, most telling first. `own` is how it was made, whatever
/// was given.
std::vector<Finding> findingsOf(const TableCheck &check, const CheckWishes &wishes, const TableFit &own,
                                const std::optional<Explanation> &explanation);
Verdict verdictOf(const TableComparison &comparison);
/// Of `own`, if it makes the table, or all of it but the few entries that `check` has found;
/// after findingsOf.
Family familyOf(const TableFit &own, const TableCheck &check);

} // namespace sinescope
