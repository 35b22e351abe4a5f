// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/data_export.h"

#include "app/export/data_source.h"
#include "app/export/export_limits.h"
#include "app/export/output_file.h"
#include "app/state/choice.h"
#include "app/state/field_text.h"
#include "core/csv_writer.h"
#include "core/frequencies.h"
#include "core/npy_writer.h"
#include "core/two_threads.h"

#include <QCoreApplication>

#include <algorithm>

namespace sinescope {

namespace {

struct ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

constexpr std::int64_t blockBytes = 4 << 20;
constexpr std::int64_t textBlockBytes =
    1 << 18; // its text is several times as long, and both stay in the caches
constexpr std::int64_t textCells = 1 << 16;
constexpr std::size_t twoThreadCells = 1 << 12;

bool isCsv(const ExportFormat &format)
{
    return format.extension == QLatin1StringView("csv");
}

/// Blocks come from an allocator, so that they are aligned for any number.
struct Block
{
    Range rows;
    std::vector<char> numbers;
};

/// Fills block after block and hands each to `write`, which says how it went. One buffer for all blocks:
/// fresh pages would cost more than the numbers in them.
template <typename Write>
bool writeBlocks(const DataSource &source, std::int64_t bytesAtOnce, const ExportWatch &watch,
                 const Write &write)
{
    const Range rows = source.shape.rows;
    const std::int64_t rowBytes = source.shape.columns * bytesOf(source.shape.type);
    const std::int64_t rowsAtOnce = std::min(std::max<std::int64_t>(bytesAtOnce / rowBytes, 1), rows.size());
    Block block{{}, std::vector<char>(std::size_t(rowsAtOnce * rowBytes))};
    for (std::int64_t begin = rows.begin; begin < rows.end; begin += rowsAtOnce) {
        if (watch.stop.stop_requested())
            return false;
        block.rows = {begin, std::min(begin + rowsAtOnce, rows.end)};
        source.fill(block.rows, block.numbers.data());
        if (!write(block))
            return false;
        watch.tell(double(block.rows.end - rows.begin) / double(rows.size()));
    }
    return true;
}

bool writeNumbers(const DataSource &source, OutputFile &file, const ExportWatch &watch)
{
    const std::int64_t rowBytes = source.shape.columns * bytesOf(source.shape.type);
    return writeBlocks(source, blockBytes, watch, [&](const Block &block) {
        return file.write(block.numbers.data(), block.rows.size() * rowBytes);
    });
}

bool writeNpyHeader(const TableShape &shape, OutputFile &file)
{
    const std::array<std::int64_t, 2> sizes{shape.rows.size(), shape.columns};
    const std::string header =
        npyHeader(npyDescriptor(shape.type), std::span(sizes).first(shape.isList ? 1 : 2));
    return file.write(header.data(), qint64(header.size()));
}

/// The names of the columns, written piece by piece: there may be 16 million.
bool writeNames(const DataSource &source, OutputFile &file)
{
    std::string names = source.shape.hasPositions ? "position" : "";
    for (std::int64_t column = 0; column < source.shape.columns; ++column) {
        if (column > 0 || source.shape.hasPositions)
            names += ',';
        names += source.columnName(column);
        if (std::int64_t(names.size()) >= blockBytes) {
            if (!file.write(names.data(), qint64(names.size())))
                return false;
            names.clear();
        }
    }
    names += '\n';
    return file.write(names.data(), qint64(names.size()));
}

/// The lines of a block; two threads write the text of half the cells each.
bool writeLines(const CsvBlock &block, std::int64_t rows, std::vector<char> &text, OutputFile &file,
                const std::stop_token &stop)
{
    const std::int64_t cells = rows * block.columns;
    for (std::int64_t begin = 0; begin < cells && !stop.stop_requested(); begin += textCells) {
        const auto count = std::size_t(std::min(textCells, cells - begin));
        std::array<char *, 2> starts{};
        std::array<char *, 2> ends{};
        inTwoHalves(count, count >= twoThreadCells, [&](std::size_t from, std::size_t to) {
            const std::size_t half = from == 0 ? 0 : 1;
            starts[half] = text.data() + std::int64_t(from) * longestCsvCell;
            ends[half] =
                writeCsv(block, {begin + std::int64_t(from), begin + std::int64_t(to)}, starts[half]);
        });
        for (std::size_t half = 0; half < starts.size(); ++half) {
            if (!file.write(starts[half], ends[half] - starts[half]))
                return false;
        }
    }
    return !stop.stop_requested();
}

bool writeText(const DataSource &source, const Parameters &parameters, OutputFile &file,
               const ExportWatch &watch)
{
    if (!writeNames(source, file))
        return false;
    std::vector<char> text(std::size_t(textCells * longestCsvCell));
    std::vector<double> positions;
    return writeBlocks(source, textBlockBytes, watch, [&](const Block &block) {
        positions.clear();
        for (std::int64_t row = block.rows.begin; source.shape.hasPositions && row < block.rows.end; ++row)
            positions.push_back(toDouble(positionAt(parameters, double(row))));
        return writeLines({source.shape.type, block.numbers.data(), source.shape.columns, positions},
                          block.rows.size(), text, file, watch.stop);
    });
}

std::optional<Failure> checkReference(const State &state, const ExportOptions &options)
{
    if (options.figure != FigureId::Similarity || isReferenceDrawn(state))
        return std::nullopt;
    return Failure{ExitCode::Invalid, QStringLiteral("reference"),
                   outsideText(exactText(double(state.display.reference)), 0,
                               double(state.parameters.length - 1), true)};
}

std::optional<Failure> checkNumberType(const ExportOptions &options)
{
    if (!options.numberType || hasNumberType(options.figure, *options.numberType))
        return std::nullopt;
    return Failure{ExitCode::Usage, QStringLiteral("dtype"),
                   ExportWords::tr("the data of %1 is float64, not %2")
                       .arg(idOf(figureIds, options.figure), idOf(numberTypeIds, *options.numberType))};
}

} // namespace

/// The digits of a text vary; half of what is usual is always needed.
double leastDataBytes(const State &state, const ExportOptions &options, const ExportFormat &format)
{
    const TableShape shape = tableShape(state, options);
    const double numbers = double(shape.rows.size()) * double(shape.columns);
    const auto bytes = double(bytesOf(shape.type));
    return numbers * (isCsv(format) ? std::min(bytes, 5.0) : bytes);
}

std::optional<Failure> checkData(const State &state, const ExportOptions &options, const ExportFormat &format,
                                 const QString &path)
{
    if (auto failure = checkReference(state, options))
        return failure;
    if (auto failure = checkNumberType(options))
        return failure;
    if (options.figure == FigureId::Waveforms && drawnDimensions(state).empty())
        return Failure{ExitCode::Invalid, QStringLiteral("dimensions"), ExportWords::tr("none is chosen")};
    return checkFileSize(leastDataBytes(state, options, format), path);
}

static std::optional<Failure> writeTable(const State &state, const ExportOptions &options,
                                         const ExportFormat &format, const QString &path,
                                         const ExportWatch &watch)
{
    OutputFile file(path, watch.stop);
    if (auto failure = file.open())
        return failure;
    const DataSource source = makeDataSource(state, options);
    if (isCsv(format))
        writeText(source, state.parameters, file, watch);
    else if (format.extension == QLatin1StringView("raw") || writeNpyHeader(source.shape, file))
        writeNumbers(source, file, watch);
    return file.commit(); // tells why it went wrong, if it did
}

std::optional<Failure> exportData(const State &state, const ExportOptions &options,
                                  const ExportFormat &format, const QString &path, const ExportWatch &watch)
{
    std::optional<Failure> failure = checkData(state, options, format, path);
    if (!failure)
        watch.doBeside([&] { failure = writeTable(state, options, format, path, watch); });
    return failure;
}

} // namespace sinescope
