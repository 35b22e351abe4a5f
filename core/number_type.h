// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters.h"

namespace sinescope {

/// The IEEE 754 formats that files of numbers may hold; the ids are NumPy's.
enum class NumberType { Float32, Float64, Float16 };
inline constexpr std::array<ChoiceId<NumberType>, 3> numberTypeIds{
    {{NumberType::Float32, "float32"}, {NumberType::Float64, "float64"}, {NumberType::Float16, "float16"}}};

constexpr std::int64_t bytesOf(NumberType type)
{
    return type == NumberType::Float64 ? 8 : type == NumberType::Float32 ? 4 : 2;
}

/// What a .npy header calls it, little-endian.
constexpr std::string_view npyDescriptor(NumberType type)
{
    return type == NumberType::Float64 ? "<f8" : type == NumberType::Float32 ? "<f4" : "<f2";
}

} // namespace sinescope
