// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/npy_writer.h"

namespace sinescope {

std::string npyHeader(std::string_view descriptor, std::span<const std::int64_t> shape)
{
    constexpr std::size_t headerBytes = 128;
    // Magic string, version 1.0, and the length of what follows as two bytes, low one first.
    std::string header("\x93NUMPY\x01\x00", 8);
    header.push_back(static_cast<char>(headerBytes - 10));
    header.push_back('\0');

    header += "{'descr': '";
    header += descriptor;
    header += "', 'fortran_order': False, 'shape': (";
    for (std::size_t axis = 0; axis < shape.size(); ++axis) {
        header += std::to_string(shape[axis]);
        if (axis + 1 < shape.size())
            header += ", ";
        else if (shape.size() == 1)
            header += ','; // as Python writes a tuple of one
    }
    header += "), }";
    header.resize(headerBytes - 1, ' ');
    header.push_back('\n');
    return header;
}

} // namespace sinescope
