// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters.h"

#include <array>
#include <cstdint>
#include <optional>

namespace sinescope {

/// Number formats that models store and calculate in: IEEE 754 binary32 and binary16, and the upper half of a
/// binary32.
enum class NumberFormat { Float32, Float16, Bfloat16 };
inline constexpr std::array<ChoiceId<NumberFormat>, 3> numberFormatIds{
    {{NumberFormat::Float32, "float32"},
     {NumberFormat::Float16, "float16"},
     {NumberFormat::Bfloat16, "bfloat16"}}};

/// `value` as the nearest number of the format, ties to even; beyond the largest one infinity.
double rounded(NumberFormat format, double value);

/// The pattern of the nearest number; Float16 and Bfloat16 only. NaN gives a quiet NaN.
std::uint16_t bitsOf(NumberFormat format, double value);
/// The number of a pattern; Float16 and Bfloat16 only.
double valueOf(NumberFormat format, std::uint16_t bits);

/// How many of the positions of rows 0 to rows - 1 are still different when each is rounded to the format.
/// In closed form for each power of two that the positions pass.
std::int64_t distinctPositions(const Parameters &parameters, NumberFormat format, std::int64_t rows);
/// The first row whose rounded position is that of the row before; nothing within the length.
std::optional<std::int64_t> firstCollision(const Parameters &parameters, NumberFormat format);

} // namespace sinescope
