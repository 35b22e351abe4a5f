// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/data_source.h"

#include "core/encoding_table.h"
#include "core/similarity_matrix.h"

#include <memory>

namespace sinescope {

namespace {

Range exportedColumns(const State &state, const ExportOptions &options)
{
    return options.columns.value_or(Range{0, state.parameters.dModel});
}

/// Blocks come from an allocator, so that they are aligned for any number.
template <typename Number> std::span<Number> numbersAt(char *out, std::int64_t count)
{
    return {reinterpret_cast<Number *>(out), std::size_t(count)};
}

DataSource encodingSource(const State &state, const ExportOptions &options)
{
    const auto table =
        std::make_shared<const EncodingTable>(state.parameters, exportedColumns(state, options));
    const std::int64_t columns = table->columnCount();
    return {.descriptor = "<f4",
            .shape = {exportedRows(state, options).size(), columns},
            .rowBytes = columns * std::int64_t(sizeof(float)),
            .fill = [table](Range rows, char *out) {
                table->fill(rows, numbersAt<float>(out, rows.size() * table->columnCount()).data());
            }};
}

DataSource similaritySource(const State &state, const ExportOptions &options)
{
    const auto similarity = std::make_shared<const Similarity>(state.parameters, state.display.measure);
    const auto reference = double(state.display.reference);
    return {.descriptor = "<f8",
            .shape = {exportedRows(state, options).size()},
            .rowBytes = sizeof(double),
            .fill = [similarity, reference](Range rows, char *out) {
                similarity->curve(reference, double(rows.begin), 1, numbersAt<double>(out, rows.size()));
            }};
}

DataSource matrixSource(const State &state, const ExportOptions &options)
{
    const auto matrix =
        std::make_shared<const SimilarityMatrix>(Similarity(state.parameters, state.display.measure));
    const std::int64_t length = matrix->length();
    return {.descriptor = "<f4",
            .shape = {exportedRows(state, options).size(), length},
            .rowBytes = length * std::int64_t(sizeof(float)),
            .fill = [matrix](Range rows, char *out) {
                matrix->fill(rows, numbersAt<float>(out, rows.size() * matrix->length()).data());
            }};
}

} // namespace

Range exportedRows(const State &state, const ExportOptions &options)
{
    return options.rows.value_or(Range{0, state.parameters.length});
}

double dataBytes(const State &state, const ExportOptions &options)
{
    const auto rows = double(exportedRows(state, options).size());
    switch (options.figure) {
    case FigureId::Encoding:
        return rows * double(exportedColumns(state, options).size()) * sizeof(float);
    case FigureId::Similarity:
        return rows * sizeof(double);
    case FigureId::SimilarityMatrix:
        return rows * double(state.parameters.length) * sizeof(float);
    default:
        return 0;
    }
}

DataSource makeDataSource(const State &state, const ExportOptions &options)
{
    if (options.figure == FigureId::Similarity)
        return similaritySource(state, options);
    if (options.figure == FigureId::SimilarityMatrix)
        return matrixSource(state, options);
    return encodingSource(state, options);
}

} // namespace sinescope
