// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/export_job.h"

#include "app/export/document_file.h"
#include "app/export/output_file.h"
#include "app/export/picture_export.h"

#include <QCoreApplication>

#include <new>

namespace sinescope {

namespace {

struct ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

} // namespace

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

static std::optional<Failure> write(const State &state, const ExportOptions &options, const ExportJob &job,
                                    const ExportWatch &watch)
{
    if (job.format->kind == ExportFormat::Kind::Document)
        return writeDocument(state, options.unknown, job.path);
    return job.format->kind == ExportFormat::Kind::Picture
               ? exportPicture(state, options, *job.format, job.path, watch)
               : exportData(state, options, *job.format, job.path, watch);
}

std::optional<Failure> runExport(const State &state, const ExportOptions &options, const ExportJob &job,
                                 const ExportWatch &watch)
{
    try {
        return write(state, options, job, watch);
    } catch (const std::bad_alloc &) {
        return Failure{
            ExitCode::TooLarge, {}, ExportWords::tr("%1: there is not enough memory").arg(job.path)};
    }
}

} // namespace sinescope
