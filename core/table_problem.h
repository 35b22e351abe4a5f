// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace sinescope {

/// Why a file is not a table that can be checked.
struct TableProblem
{
    enum class Kind {
        CannotRead,  ///< `error` is the errno
        NotAFile,    ///< a folder, a pipe, a device
        Empty,       ///< no bytes, or no numbers
        NotATable,   ///< neither .npy nor text of numbers
        BadHeader,   ///< of a .npy file
        Version,     ///< `part` is the version of the .npy format
        Type,        ///< `part` is the dtype
        Shape,       ///< `part` is the shape: not rows and columns
        Truncated,   ///< `found` of `expected` bytes
        TooLarge,    ///< `part` is the shape or the size
        NotANumber,  ///< `part` in line `line`
        UnevenLines, ///< line `line` has `found` numbers, those before have `expected`
    };
    Kind kind = Kind::CannotRead;
    std::string part{};
    std::int64_t line = 0;
    std::int64_t found = 0;
    std::int64_t expected = 0;
    int error = 0;
};

} // namespace sinescope
