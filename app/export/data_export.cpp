// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/data_export.h"

#include "app/export/data_source.h"
#include "app/export/export_limits.h"
#include "app/export/output_file.h"
#include "app/state/field_text.h"
#include "core/npy_writer.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace sinescope {

namespace {

struct ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

constexpr std::int64_t blockBytes = 4 << 20;

/// One buffer for all blocks: fresh pages would cost more than the numbers in them.
bool writeBlocks(const DataSource &source, const Range &rows, OutputFile &file, const ExportWatch &watch)
{
    const std::int64_t blockRows = std::clamp<std::int64_t>(blockBytes / source.rowBytes, 1, rows.size());
    std::vector<char> block(std::size_t(blockRows * source.rowBytes));
    for (std::int64_t begin = rows.begin; begin < rows.end; begin += blockRows) {
        if (watch.stop.stop_requested())
            return false;
        const Range part{begin, std::min(begin + blockRows, rows.end)};
        source.fill(part, block.data());
        if (!file.write(block.data(), part.size() * source.rowBytes))
            return true; // commit() tells why
        if (watch.progress)
            watch.progress(double(part.end - rows.begin) / double(rows.size()));
    }
    return true;
}

std::optional<Failure> checkReference(const State &state, const ExportOptions &options)
{
    if (options.figure != FigureId::Similarity || isReferenceDrawn(state))
        return std::nullopt;
    return Failure{ExitCode::Invalid, QStringLiteral("reference"),
                   outsideText(exactText(double(state.display.reference)), 0,
                               double(state.parameters.length - 1), true)};
}

} // namespace

std::optional<Failure> checkData(const State &state, const ExportOptions &options, const QString &path)
{
    if (auto failure = checkReference(state, options))
        return failure;
    return checkFileSize(dataBytes(state, options), path);
}

std::optional<Failure> exportNpy(const State &state, const ExportOptions &options, const QString &path,
                                 const ExportWatch &watch)
{
    if (auto failure = checkData(state, options, path))
        return failure;
    OutputFile file(path);
    if (auto failure = file.open())
        return failure;
    const DataSource source = makeDataSource(state, options);
    const std::string header = npyHeader(source.descriptor, source.shape);
    file.write(header.data(), qint64(header.size()));
    if (!writeBlocks(source, exportedRows(state, options), file, watch))
        return Failure{ExitCode::Io, {}, ExportWords::tr("%1: stopped").arg(path)};
    return file.commit();
}

} // namespace sinescope
