// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table_problem.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sinescope {

/// How the numbers of a table are written.
enum class TableNumbers { Float16, Float32, Float64, Text };

/// What the header of a .npy file says.
struct NpyHeader
{
    TableNumbers type = TableNumbers::Float32; ///< never Text
    bool isBigEndian = false;
    bool isFortranOrder = false; ///< columns one after the other
    std::vector<std::int64_t> shape{};
    std::int64_t dataBegin = 0; ///< bytes in front of the numbers
};

inline constexpr std::string_view npyMagic = "\x93NUMPY";
/// As many bytes hold any header that is read; NumPy itself refuses headers above 10,000.
inline constexpr std::size_t longestNpyHeader = 65536;

/// Reads the header from the first bytes of a file; no more than longestNpyHeader are looked at. Versions 1
/// to 3 of the format; float16, 32 and 64. Source: numpy.lib.format.
std::variant<NpyHeader, TableProblem> readNpyHeader(std::string_view file);

std::int64_t bytesOfEach(TableNumbers type);
/// `out.size()` numbers as doubles, from as many times bytesOfEach(header.type) bytes.
void decodeNumbers(const NpyHeader &header, const std::byte *bytes, std::span<double> out);

} // namespace sinescope
