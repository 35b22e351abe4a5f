// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/export_job.h"

#include "app/export/document_file.h"
#include "app/export/output_file.h"
#include "app/export/picture_export.h"

namespace sinescope {

std::optional<Failure> checkExport(const State &state, const ExportOptions &options, const ExportJob &job)
{
    if (auto failure = checkFormat(*job.format, options.figure))
        return failure;
    const bool isPicture = job.format->kind == ExportFormat::Kind::Picture;
    if (job.format->kind == ExportFormat::Kind::Document)
        return checkTarget(job.path);
    if (auto failure = isPicture ? checkPicture(state, options, pictureKindOf(*job.format))
                                 : checkData(state, options, *job.format, job.path))
        return failure;
    return checkTarget(job.path);
}

std::optional<Failure> runExport(const State &state, const ExportOptions &options, const ExportJob &job,
                                 const ExportWatch &watch)
{
    if (job.format->kind == ExportFormat::Kind::Document)
        return writeDocument(state, options.unknown, job.path);
    return job.format->kind == ExportFormat::Kind::Picture
               ? exportPicture(state, options, *job.format, job.path, watch)
               : exportData(state, options, *job.format, job.path, watch);
}

} // namespace sinescope
