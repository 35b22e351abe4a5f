// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/export_options.h"

#include <functional>
#include <string_view>
#include <vector>

namespace sinescope {

/// The numbers behind a figure, made row by row: what every data format writes.
struct DataSource
{
    std::string_view descriptor; ///< NumPy's name of the type: "<f4", "<f8"
    std::vector<std::int64_t> shape;
    std::int64_t rowBytes;
    std::function<void(Range rows, char *out)> fill; ///< rows of the table, in C order
};

/// The rows of the table that are written.
Range exportedRows(const State &state, const ExportOptions &options);
/// All of them, without a header. A double, as it may fit no integer.
double dataBytes(const State &state, const ExportOptions &options);
/// For the figures that checkFormat() lets through. May take as long as one row of a similarity matrix.
DataSource makeDataSource(const State &state, const ExportOptions &options);

} // namespace sinescope
