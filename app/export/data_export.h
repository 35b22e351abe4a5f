// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/export_options.h"
#include "app/state/failure.h"

#include <functional>
#include <stop_token>

namespace sinescope {

/// How a long export is watched and ended. Both are called and read on the thread that writes.
struct ExportWatch
{
    std::stop_token stop{};                    ///< a stopped export leaves no file
    std::function<void(double)> progress = {}; ///< from 0 to 1
};

/// Why those numbers are not written at all, if so: rows that do not exist, or no space for them.
std::optional<Failure> checkData(const State &state, const ExportOptions &options, const QString &path);

/// Checks and writes the numbers of a figure as .npy, C order, in blocks of a few MiB:
///   encoding           float32 (rows, columns)
///   similarity         float64 (rows), NaN where a cosine is undefined
///   similarity-matrix  float32 (rows, length)
/// The old file stays until the new one is whole. Needs no application object but that of the messages.
std::optional<Failure> exportNpy(const State &state, const ExportOptions &options, const QString &path,
                                 const ExportWatch &watch = {});

} // namespace sinescope
