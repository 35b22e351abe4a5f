// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table_reader.h"

#include "core/parameters.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <fcntl.h>
#include <numeric>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace sinescope {

namespace {

using Kind = TableProblem::Kind;

constexpr std::int64_t longestCsv = std::int64_t{1} << 31;
/// Numbers between two that are wanted which are rather read along than left out by a second request.
constexpr std::int64_t readAlong = 512;

TableProblem readProblem()
{
    return {.kind = Kind::CannotRead, .error = errno};
}

/// Bytes read, fewer than asked for at the end of the file only; -1 with errno.
std::int64_t readAt(int file, std::int64_t offset, std::span<std::byte> out)
{
    std::size_t done = 0;
    while (done < out.size()) {
        const ssize_t part =
            pread(file, out.data() + done, out.size() - done, offset + static_cast<off_t>(done));
        if (part < 0 && errno == EINTR)
            continue;
        if (part < 0)
            return -1;
        if (part == 0)
            break;
        done += static_cast<std::size_t>(part);
    }
    return static_cast<std::int64_t>(done);
}

std::string shapeText(const std::vector<std::int64_t> &shape)
{
    std::string text = "(";
    for (std::size_t i = 0; i < shape.size(); ++i)
        text += (i > 0 ? ", " : "") + std::to_string(shape[i]);
    return text + (shape.size() == 1 ? ",)" : ")");
}

/// Their product, or nothing when no integer holds it.
std::optional<std::int64_t> productOf(const std::vector<std::int64_t> &shape)
{
    std::int64_t product = 1;
    for (const std::int64_t size : shape) {
        if (__builtin_mul_overflow(product, size, &product))
            return std::nullopt;
    }
    return product;
}

} // namespace

TableReader::~TableReader()
{
    if (m_file >= 0)
        close(m_file);
}

TableReader::TableReader(TableReader &&other) noexcept
    : m_file(std::exchange(other.m_file, -1))
    , m_header(std::move(other.m_header))
    , m_csv(std::move(other.m_csv))
    , m_rows(other.m_rows)
    , m_columns(other.m_columns)
{
}

TableReader &TableReader::operator=(TableReader &&other) noexcept
{
    std::swap(m_file, other.m_file);
    std::swap(m_header, other.m_header);
    std::swap(m_csv, other.m_csv);
    std::swap(m_rows, other.m_rows);
    std::swap(m_columns, other.m_columns);
    return *this;
}

std::variant<TableReader, TableProblem> TableReader::open(const std::string &path,
                                                          const std::stop_token &stop)
{
    TableReader reader;
    reader.m_file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK); // a pipe would wait for a writer
    struct stat about
    {
    };
    if (reader.m_file < 0 || fstat(reader.m_file, &about) != 0)
        return readProblem();
    if (!S_ISREG(about.st_mode))
        return TableProblem{.kind = Kind::NotAFile};
    std::vector<std::byte> start(longestNpyHeader);
    const std::int64_t startBytes = readAt(reader.m_file, 0, start);
    if (startBytes < 0)
        return readProblem();
    if (startBytes == 0)
        return TableProblem{.kind = Kind::Empty};
    const std::string_view text(reinterpret_cast<const char *>(start.data()),
                                static_cast<std::size_t>(startBytes));
    if (text.starts_with(npyMagic))
        return openNpy(std::move(reader), text, about.st_size);
    if (about.st_size > longestCsv)
        return TableProblem{.kind = Kind::TooLarge, .part = std::to_string(about.st_size) + " bytes"};
    if (auto problem = reader.readCsvFile(text, stop))
        return *problem;
    return reader;
}

std::variant<TableReader, TableProblem> TableReader::openNpy(TableReader reader, std::string_view start,
                                                             std::int64_t fileBytes)
{
    auto header = readNpyHeader(start);
    if (auto *problem = std::get_if<TableProblem>(&header))
        return *problem;
    reader.m_header = std::get<NpyHeader>(std::move(header));
    const std::vector<std::int64_t> shape = reader.m_header.shape;
    const auto count = productOf(shape);
    const std::int64_t size = bytesOfEach(reader.m_header.type);
    const std::int64_t available = fileBytes - reader.m_header.dataBegin;
    if (!count || *count > available / size)
        return TableProblem{.kind = Kind::Truncated,
                            .part = shapeText(shape),
                            .found = available,
                            .expected = count && *count <= INT64_MAX / size ? *count * size : INT64_MAX};
    if (auto problem = reader.setShape())
        return *problem;
    return reader;
}

std::optional<TableProblem> TableReader::setShape()
{
    std::vector<std::int64_t> shape = m_header.shape;
    const std::string text = shapeText(shape);
    while (shape.size() > 2) {
        const auto one = std::ranges::find(shape, 1);
        if (one == shape.end())
            return TableProblem{.kind = Kind::Shape, .part = text};
        shape.erase(one);
    }
    if (shape.size() < 2)
        return TableProblem{.kind = Kind::Shape, .part = text};
    if (shape[0] == 0 || shape[1] == 0)
        return TableProblem{.kind = Kind::Empty, .part = text};
    const auto longest = static_cast<std::int64_t>(info(Field::Length).maximum);
    const auto widest = static_cast<std::int64_t>(info(Field::DModel).maximum);
    if (shape[0] > longest || shape[1] > widest || shape[0] > mostValues / shape[1])
        return TableProblem{.kind = Kind::TooLarge, .part = text};
    m_rows = shape[0];
    m_columns = shape[1];
    return std::nullopt;
}

std::optional<TableProblem> TableReader::readCsvFile(std::string_view start, const std::stop_token &stop)
{
    m_header.type = TableNumbers::Text;
    std::optional<TableProblem> failed;
    std::vector<std::byte> piece(start.size() < longestNpyHeader ? longestNpyHeader : 1 << 20);
    std::int64_t offset = 0;
    const auto next = [&]() -> std::string_view {
        const std::int64_t bytes = stop.stop_requested() ? 0 : readAt(m_file, offset, piece);
        if (bytes < 0)
            failed = readProblem();
        if (bytes <= 0)
            return {};
        offset += bytes;
        return {reinterpret_cast<const char *>(piece.data()), static_cast<std::size_t>(bytes)};
    };
    if (start.find('\0') != std::string_view::npos)
        return TableProblem{.kind = Kind::NotATable};
    auto read = readCsv(next);
    if (failed)
        return failed;
    if (auto *problem = std::get_if<TableProblem>(&read))
        return *problem;
    m_csv = std::get<CsvTable>(std::move(read));
    m_header.shape = {m_csv.rows, m_csv.columns};
    return setShape();
}

double TableReader::rounding(double value) const
{
    const double size = std::abs(value);
    switch (m_header.type) {
    case TableNumbers::Float16:
        return std::max(0x1p-11 * size, 0x1p-25);
    case TableNumbers::Float32:
        return std::max(0x1p-24 * size, 0x1p-150);
    case TableNumbers::Float64:
        return 0x1p-53 * size;
    case TableNumbers::Text:
        break;
    }
    // With so many digits behind the point a number has its last one there, with so many significant ones it
    // goes with the number: nothing in the text says which was asked for, so the coarser one counts.
    int last = m_csv.lastDigit;
    if (size > 0 && m_csv.significantDigits > 0)
        last = std::max(last, static_cast<int>(std::floor(std::log10(size))) + 1 - m_csv.significantDigits);
    return 0.5 * std::pow(10, last);
}

std::optional<TableProblem> TableReader::readRun(std::int64_t begin, std::span<double> out) const
{
    if (m_header.type == TableNumbers::Text) {
        std::copy_n(m_csv.values.begin() + begin, out.size(), out.begin());
        return std::nullopt;
    }
    const std::int64_t size = bytesOfEach(m_header.type);
    std::vector<std::byte> bytes(out.size() * static_cast<std::size_t>(size));
    const std::int64_t read = readAt(m_file, m_header.dataBegin + begin * size, bytes);
    if (read < 0)
        return readProblem();
    const auto expected = static_cast<std::int64_t>(bytes.size());
    if (read < expected)
        return TableProblem{.kind = Kind::Truncated,
                            .part = shapeText(m_header.shape),
                            .found = begin * size + read,
                            .expected = m_rows * m_columns * size};
    decodeNumbers(m_header, bytes.data(), out);
    return std::nullopt;
}

std::optional<TableProblem> TableReader::read(Range rows, Range columns, double *out) const
{
    if (!m_header.isFortranOrder && columns == Range{0, m_columns}) // one run
        return readRun(rows.begin * m_columns, {out, static_cast<std::size_t>(rows.size() * m_columns)});
    const auto listOf = [](Range range) {
        std::vector<std::int64_t> list(static_cast<std::size_t>(range.size()));
        std::iota(list.begin(), list.end(), range.begin);
        return list;
    };
    return readCells(listOf(rows), listOf(columns), out);
}

std::optional<TableProblem> TableReader::readCells(std::span<const std::int64_t> rows,
                                                   std::span<const std::int64_t> columns, double *out) const
{
    // A line lies in one piece in the file: a row, or a column in Fortran's order.
    const bool isTurned = m_header.isFortranOrder;
    const auto lines = isTurned ? columns : rows;
    const auto places = isTurned ? rows : columns;
    const std::int64_t lineLength = isTurned ? m_rows : m_columns;
    const std::size_t lineStep = isTurned ? 1 : columns.size();
    const std::size_t placeStep = isTurned ? columns.size() : 1;
    std::vector<double> run;
    for (std::size_t line = 0; line < lines.size(); ++line) {
        for (std::size_t begin = 0; begin < places.size();) {
            std::size_t end = begin + 1;
            while (end < places.size() && places[end] - places[end - 1] <= readAlong)
                ++end;
            run.resize(static_cast<std::size_t>(places[end - 1] - places[begin] + 1));
            if (auto problem = readRun(lines[line] * lineLength + places[begin], run))
                return problem;
            for (std::size_t place = begin; place < end; ++place)
                out[line * lineStep + place * placeStep] =
                    run[static_cast<std::size_t>(places[place] - places[begin])];
            begin = end;
        }
    }
    return std::nullopt;
}

} // namespace sinescope
