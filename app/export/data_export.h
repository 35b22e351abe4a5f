// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/export_format.h"
#include "app/export/export_options.h"
#include "app/export/export_watch.h"

namespace sinescope {

/// Why those numbers are not written at all, if so: rows that do not exist, a type that the figure does not
/// have, or no space for them.
std::optional<Failure> checkData(const State &state, const ExportOptions &options, const ExportFormat &format,
                                 const QString &path);
/// The least that the file may take, of what checkData() lets through.
double leastDataBytes(const State &state, const ExportOptions &options, const ExportFormat &format);

/// Checks and writes the numbers of a figure, as DataSource has them, in blocks of a few MiB:
///   npy  C order behind a header of 128 bytes
///   raw  the same without a header
///   csv  one line of names, then a line for each row: its position, where the table has none itself, and its
///        numbers with as few digits as read back exactly
/// The old file stays until the new one is whole. Need not run on the GUI's thread; needs no application
/// object but that of the messages.
std::optional<Failure> exportData(const State &state, const ExportOptions &options,
                                  const ExportFormat &format, const QString &path,
                                  const ExportWatch &watch = {});

} // namespace sinescope
