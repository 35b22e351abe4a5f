// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/data_export.h"
#include "app/export/export_format.h"
#include "app/export/export_options.h"

namespace sinescope {

/// One file to write.
struct ExportJob
{
    const ExportFormat *format = nullptr;
    QString path; ///< "-" is standard output

    bool isStandardOutput() const { return path == QLatin1StringView("-"); }
};

/// Everything that can be refused before work starts. An impossible size and an
/// unwritable path are all found here.
std::optional<Failure> checkExport(const State &state, const ExportOptions &options, const ExportJob &job);
/// Writes one file that checkExport() let through.
std::optional<Failure> runExport(const State &state, const ExportOptions &options, const ExportJob &job,
                                 const ExportWatch &watch = {});

} // namespace sinescope
