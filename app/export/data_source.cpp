// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/data_source.h"

#include "core/csv_writer.h"
#include "core/encoding_table.h"
#include "core/exact_table.h"
#include "core/float16.h"
#include "core/similarity_matrix.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <memory>

namespace sinescope {

namespace {

using FillDoubles = std::function<void(Range rows, double *out)>;
using Fill = std::function<void(Range rows, char *out)>;

constexpr std::array<std::string_view, 6> wavelengthColumns{
    "pair", "sine_column", "cosine_column", "angular_frequency", "wavelength", "completed_cycles"};

Range exportedColumns(const State &state, const ExportOptions &options)
{
    return options.columns.value_or(Range{0, state.parameters.dModel});
}

std::string shortest(double number)
{
    std::array<char, longestCsvCell> text{};
    return {text.data(), writeShortest(number, text.data())};
}

std::string dimensionName(std::int64_t dimension)
{
    return "dimension_" + std::to_string(dimension);
}

/// Numbers made as doubles and written as another type, a few rows at a time: memory that stays in the cache.
Fill fillAs(NumberType type, std::int64_t columns, FillDoubles fill)
{
    if (type == NumberType::Float64)
        return [fill = std::move(fill)](Range rows, char *out) {
            fill(rows, reinterpret_cast<double *>(out));
        };
    constexpr std::int64_t numbersAtOnce = 1 << 16;
    const std::int64_t rowsAtOnce = std::max<std::int64_t>(numbersAtOnce / columns, 1);
    const auto exact = std::make_shared<std::vector<double>>();
    return [=, fill = std::move(fill)](Range rows, char *out) {
        for (std::int64_t begin = rows.begin; begin < rows.end; begin += rowsAtOnce) {
            const Range part{begin, std::min(begin + rowsAtOnce, rows.end)};
            exact->resize(std::size_t(part.size() * columns));
            fill(part, exact->data());
            if (type == NumberType::Float16)
                toFloat16(*exact, reinterpret_cast<Float16 *>(out));
            else
                std::ranges::transform(*exact, reinterpret_cast<float *>(out),
                                       [](double value) { return static_cast<float>(value); });
            out += part.size() * columns * bytesOf(type);
        }
    };
}

DataSource encodingSource(const State &state, const ExportOptions &options, const TableShape &shape)
{
    const Range columns = exportedColumns(state, options);
    const auto name = [columns](std::int64_t column) {
        return dimensionName(columns.begin + column);
    };
    if (shape.type == NumberType::Float32) {
        const auto table = std::make_shared<const EncodingTable>(state.parameters, columns);
        return {shape, [table](Range rows, char *out) { table->fill(rows, reinterpret_cast<float *>(out)); },
                name};
    }
    const ExactTable table(state.parameters, columns);
    const auto fill = [table](Range rows, double *out) {
        table.fill(rows, out, table.columnCount());
    };
    return {shape, fillAs(shape.type, shape.columns, fill), name};
}

DataSource similaritySource(const State &state, const TableShape &shape)
{
    const auto similarity = std::make_shared<const Similarity>(state.parameters, state.display.measure);
    const auto fill = [similarity, reference = double(state.display.reference)](Range rows, double *out) {
        similarity->curve(reference, double(rows.begin), 1, {out, std::size_t(rows.size())});
    };
    const auto name = [measure = state.display.measure](std::int64_t) {
        return std::string(std::ranges::find(measureIds, measure, &ChoiceId<Measure>::choice)->id);
    };
    return {shape, fillAs(shape.type, 1, fill), name};
}

/// A row of the matrix in double. By offsets alone, a row is a piece of one curve and its mirror image.
FillDoubles exactMatrix(const Similarity &similarity, std::int64_t length)
{
    if (!similarity.dependsOnOffsetOnly())
        return [similarity, length](Range rows, double *out) {
            for (std::int64_t row = rows.begin; row < rows.end; ++row, out += length)
                similarity.curve(double(row), 0, 1, {out, std::size_t(length)});
        };
    const auto curve = std::make_shared<std::vector<double>>(std::size_t(length));
    similarity.curve(0, 0, 1, *curve);
    return [curve, length](Range rows, double *out) {
        for (std::int64_t row = rows.begin; row < rows.end; ++row, out += length) {
            std::reverse_copy(curve->begin(), curve->begin() + row + 1, out);
            std::copy(curve->begin() + 1, curve->end() - row, out + row + 1);
        }
    };
}

DataSource matrixSource(const State &state, const TableShape &shape)
{
    const Similarity similarity(state.parameters, state.display.measure);
    const auto name = [parameters = state.parameters](std::int64_t column) {
        return shortest(toDouble(positionAt(parameters, double(column))));
    };
    if (shape.type != NumberType::Float32)
        return {shape, fillAs(shape.type, shape.columns, exactMatrix(similarity, shape.columns)), name};
    const auto matrix = std::make_shared<const SimilarityMatrix>(similarity);
    return {shape, [matrix](Range rows, char *out) { matrix->fill(rows, reinterpret_cast<float *>(out)); },
            name};
}

DataSource waveformsSource(const State &state, const TableShape &shape)
{
    const std::vector<std::int64_t> dimensions = drawnDimensions(state);
    const ExactTable table(state.parameters, dimensions);
    const auto fill = [table, parameters = state.parameters](Range rows, double *out) {
        const std::int64_t stride = table.columnCount() + 1;
        table.fill(rows, out + 1, stride);
        for (std::int64_t row = rows.begin; row < rows.end; ++row, out += stride)
            *out = toDouble(positionAt(parameters, double(row)));
    };
    const auto name = [dimensions](std::int64_t column) {
        return column == 0 ? std::string("position") : dimensionName(dimensions[std::size_t(column - 1)]);
    };
    return {shape, fillAs(shape.type, shape.columns, fill), name};
}

DataSource wavelengthsSource(const State &state, const TableShape &shape)
{
    const Parameters &parameters = state.parameters;
    const std::int64_t pairs = pairCount(parameters);
    const bool isInterleaved = parameters.layout == Layout::Interleaved;
    const double range = double(parameters.length) * parameters.positionStep;
    const auto frequencies =
        std::make_shared<const std::vector<DoubleDouble>>(angularFrequencies(parameters));
    const auto fill = [=](Range rows, double *out) {
        for (std::int64_t pair = rows.begin; pair < rows.end; ++pair) {
            const DoubleDouble frequency = (*frequencies)[std::size_t(pair)];
            const double length = wavelength(frequency);
            const std::int64_t sine = isInterleaved ? 2 * pair : pair;
            const std::int64_t cosine = isInterleaved ? sine + 1 : pairs + pair;
            *out++ = double(pair);
            *out++ = double(sine);
            *out++ = pair < pairs ? double(cosine) : std::numeric_limits<double>::quiet_NaN();
            *out++ = toDouble(frequency);
            *out++ = length;
            *out++ = std::floor(range / length);
        }
    };
    const auto name = [](std::int64_t column) {
        return std::string(wavelengthColumns[std::size_t(column)]);
    };
    return {shape, fillAs(shape.type, shape.columns, fill), name};
}

} // namespace

NumberType usualNumberType(FigureId figure)
{
    return figure == FigureId::Encoding || figure == FigureId::SimilarityMatrix ? NumberType::Float32
                                                                                : NumberType::Float64;
}

bool hasNumberType(FigureId figure, NumberType type)
{
    return type == NumberType::Float64 || (figure != FigureId::Waveforms && figure != FigureId::Wavelengths);
}

TableShape tableShape(const State &state, const ExportOptions &options)
{
    const NumberType type = options.numberType.value_or(usualNumberType(options.figure));
    const Range rows = options.rows.value_or(Range{0, state.parameters.length});
    switch (options.figure) {
    case FigureId::Similarity:
        return {.type = type, .rows = rows, .columns = 1, .isList = true};
    case FigureId::SimilarityMatrix:
        return {.type = type, .rows = rows, .columns = state.parameters.length};
    case FigureId::Waveforms:
        return {.type = type,
                .rows = rows,
                .columns = 1 + std::int64_t(drawnDimensions(state).size()),
                .hasPositions = false};
    case FigureId::Wavelengths:
        return {.type = type,
                .rows = {0, frequencyCount(state.parameters)},
                .columns = std::int64_t(wavelengthColumns.size()),
                .hasPositions = false};
    default:
        return {.type = type, .rows = rows, .columns = exportedColumns(state, options).size()};
    }
}

DataSource makeDataSource(const State &state, const ExportOptions &options)
{
    const TableShape shape = tableShape(state, options);
    switch (options.figure) {
    case FigureId::Similarity:
        return similaritySource(state, shape);
    case FigureId::SimilarityMatrix:
        return matrixSource(state, shape);
    case FigureId::Waveforms:
        return waveformsSource(state, shape);
    case FigureId::Wavelengths:
        return wavelengthsSource(state, shape);
    default:
        return encodingSource(state, options, shape);
    }
}

} // namespace sinescope
