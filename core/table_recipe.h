// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/frequencies.h"
#include "core/table_sample.h"

#include <cmath>

namespace sinescope {

/// What people get wrong in making a table. In the formulas c is the column, i = c / 2 the pair, d = d_model.
enum class Mistake {
    None,
    Swapped,             ///< cosine in front of sine
    ColumnExponent,      ///< base^(-c/d): cosines with the exponent (2i+1)/d
    DoubledColumn,       ///< base^(-2c/d): the index is doubled although it counts columns already
    FractionSquared,     ///< sin(pos / (2i/d)^2)
    Product,             ///< pos / (base * 2i/d): times instead of to the power of
    UndividedExponent,   ///< base^(-2i), without the division by d
    Multiplied,          ///< pos * base^(2i/d)
    Reversed,            ///< slow pairs first
    OnlySines,           ///< no cosine
    OnlyCosines,         ///< no sine
    SplitColumns,        ///< all sines, then all cosines, of the frequencies of interleaved columns
    MissingColumn,       ///< column `detail` of d + 1 is left out
    FewerColumns,        ///< the first d of `detail` columns
    PositionsInBfloat16, ///< position numbers rounded to bfloat16
    PositionsInFloat16,
};

/// How a table is made, rightly or not.
struct Recipe
{
    Parameters parameters{};
    Mistake mistake = Mistake::None;
    std::int64_t detail = 0;
    double scale = 1;
};

/// What stands in one column: a wave of that frequency, NaN where the formula divides by zero.
struct ColumnWave
{
    Wave wave;
    double frequency;
};

/// Pairs from the frequency 1 to 1 / base: the exponent of the base is -pair / steps.
double frequencySteps(const Parameters &parameters);
ColumnWave waveOfColumn(const Recipe &recipe, std::int64_t column);
/// The position that row stands for, as the recipe rounds it.
double recipePosition(const Recipe &recipe, std::int64_t row);

/// How near a recipe comes to a table.
struct Match
{
    /// Root mean square over all columns, of the best 95% of their numbers: the rest may be accidents.
    double error = INFINITY;
    double worstColumn = INFINITY; ///< that of the worst column
    double scale = 1;              ///< factor of the table, 1 unless it matters

    /// Whether the recipe makes the table, but for rounding: that to bfloat16 has an error of .002.
    bool isMade() const { return error <= 0.02 && worstColumn <= 0.1; }
};
Match matchOf(const TableSample &sample, const Recipe &recipe);

} // namespace sinescope
