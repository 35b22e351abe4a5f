// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/double_double.h"
#include "core/parameters.h"
#include "core/sine_cosine.h"

#include <vector>

namespace sinescope {

/// What a column holds: the sine or the cosine of one pair's angle, or zeros (last column of halves, odd d).
enum class Wave { Sine, Cosine, Zero };

struct Column
{
    Wave wave;
    std::int64_t pair; ///< 0 for Wave::Zero

    bool operator==(const Column &) const = default;
};

/// Pairs that have both columns, d_model / 2 rounded down.
std::int64_t pairCount(const Parameters &parameters);
/// True when the last column is a sine without its cosine (interleaved, odd d_model); its pair is
/// pairCount().
bool hasUnpairedSine(const Parameters &parameters);
/// Frequencies in use: pairCount(), and one more with an unpaired sine.
std::int64_t frequencyCount(const Parameters &parameters);
/// The column of the sine of `pair`, 0 <= pair < frequencyCount(); that of its cosine, if it has one.
std::int64_t sineColumn(const Parameters &parameters, std::int64_t pair);
std::optional<std::int64_t> cosineColumn(const Parameters &parameters, std::int64_t pair);
/// Which wave stands in `column`, 0 <= column < d_model.
Column columnAt(const Parameters &parameters, std::int64_t column);

/// w of every pair in radians per position, frequencyCount() of them, right to about 1e-30.
/// Built from one d-th root by repeated multiplication. Cost O(d_model).
std::vector<DoubleDouble> angularFrequencies(const Parameters &parameters);
/// w of the pair of `column` without building the others; 0 for a zero column.
DoubleDouble frequencyOfColumn(const Parameters &parameters, std::int64_t column);
/// 2 pi / w, in positions.
double wavelength(DoubleDouble frequency);
/// Wavelength of the pair of `column`; infinite for a zero column.
double wavelengthOfColumn(const Parameters &parameters, std::int64_t column);
/// Pairs (unpaired sine included) whose wavelength is at most length * positionStep.
std::int64_t fullCyclePairs(const Parameters &parameters);

/// Position of a row, firstPosition + row * positionStep; fractional rows lie between the samples.
DoubleDouble positionAt(const Parameters &parameters, double row);

/// One entry of the encoding in double: row 0 <= row < length, column 0 <= column < d_model.
double entryAt(const Parameters &parameters, std::int64_t row, std::int64_t column);

} // namespace sinescope
