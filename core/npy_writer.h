// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace sinescope {

/// The first 128 bytes of a NumPy .npy file, version 1.0, C order. `descriptor` is the dtype: "<f4", "<f8".
/// Source: numpy.lib.format, "Format Version 1.0".
std::string npyHeader(std::string_view descriptor, std::span<const std::int64_t> shape);

} // namespace sinescope
