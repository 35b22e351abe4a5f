// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sinescope {

/// Most dimensions that can be chosen at once.
inline constexpr std::size_t maximumDimensions = 100;

struct DimensionListProblem
{
    enum class Kind { NotANumber, Reversed, TooLarge, TooMany };
    Kind kind;
    std::string part; ///< the piece of text that is wrong

    bool operator==(const DimensionListProblem &) const = default;
};

/// Reads "0, 8, 16-19": whole numbers and ranges (both ends included), separated by commas or spaces.
/// Repeated numbers are dropped, the order is kept; an empty text is an empty list. Numbers go up to the
/// largest d_model less one. The comma and dash of Chinese and printed text serve as well.
std::variant<std::vector<std::int64_t>, DimensionListProblem> parseDimensions(std::string_view text);
/// The shortest such text: runs of three or more become ranges. parseDimensions() gives the same list back.
std::string formatDimensions(const std::vector<std::int64_t> &dimensions);

} // namespace sinescope
