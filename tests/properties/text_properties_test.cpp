// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and tables as text and bytes: what is written reads back as it was.
#include "core/csv_reader.h"
#include "core/csv_writer.h"
#include "core/dimension_list.h"
#include "core/float16.h"
#include "core/npy_reader.h"
#include "core/npy_writer.h"
#include "core/precision.h"
#include "core/shortest_float.h"
#include "core/word_vectors.h"
#include "tests/properties/property.h"

#include <bit>
#include <charconv>
#include <cstring>
#include <numeric>

using namespace sinescope;
using namespace sinescope::test;

namespace {

/// Any finite double: any size, or one as encodings are made of.
double anyDouble(Case &random)
{
    if (random.coin())
        return random.real(-1, 1);
    const auto bits = std::uint64_t(random.whole(INT64_MIN, INT64_MAX));
    const auto number = std::bit_cast<double>(bits);
    return std::isfinite(number) ? number : 0;
}

float anyFloat(Case &random)
{
    if (random.coin())
        return float(random.real(-1, 1));
    const auto number = std::bit_cast<float>(std::uint32_t(random.whole(0, UINT32_MAX)));
    return std::isfinite(number) ? number : 0;
}

/// A number around all that binary16 can hold.
double aroundFloat16(Case &random)
{
    const double size = std::exp2(random.real(-27, 17));
    return random.coin() ? size : -size;
}

/// As it stands in a file: of float16 the value, rounded.
double asType(NumberType type, double number)
{
    return type == NumberType::Float64   ? number
           : type == NumberType::Float32 ? double(float(number))
                                         : toDouble(toFloat16(number));
}

NumberType anyType(Case &random)
{
    return numberTypeIds[std::size_t(random.whole(0, 2))].choice;
}

/// Numbers one after the other, in the memory of any type.
std::vector<double> bytesOfNumbers(NumberType type, const std::vector<double> &numbers)
{
    std::vector<double> memory(numbers.size() + 1); // aligned for all
    auto *at = reinterpret_cast<std::byte *>(memory.data());
    for (const double number : numbers) {
        const auto single = float(number);
        const Float16 half = toFloat16(number);
        const void *from = type == NumberType::Float64   ? static_cast<const void *>(&number)
                           : type == NumberType::Float32 ? static_cast<const void *>(&single)
                                                         : static_cast<const void *>(&half);
        std::memcpy(at, from, std::size_t(bytesOf(type)));
        at += bytesOf(type);
    }
    return memory;
}

std::vector<double> anyNumbers(Case &random, NumberType type, std::int64_t count)
{
    std::vector<double> numbers(std::size_t(count), 0.0);
    for (double &number : numbers)
        number = asType(type, type == NumberType::Float64 ? anyDouble(random) : random.real(-1, 1));
    return numbers;
}

NumberFormat anyFormat(Case &random)
{
    return numberFormatIds[std::size_t(random.whole(0, 2))].choice;
}

} // namespace

class TextPropertiesTest : public QObject
{
    Q_OBJECT

private slots:
    void aListOfDimensionsReadsBack()
    {
        forAll([](Case &random) {
            std::vector<std::int64_t> list;
            const std::int64_t count = random.whole(0, 100);
            while (std::int64_t(list.size()) < count) {
                // Runs as well as single ones.
                const std::int64_t next =
                    !list.empty() && random.coin() ? list.back() + 1 : random.whole(0, 32767);
                if (next < 32768 && std::ranges::find(list, next) == list.end())
                    list.push_back(next);
                else if (random.oneIn(4))
                    break;
            }
            const auto read = parseDimensions(formatDimensions(list));
            const auto *back = std::get_if<std::vector<std::int64_t>>(&read);
            return back && *back == list;
        });
    }

    void aFloatHasTheShortestTextThatReadsBack()
    {
        forAll([](Case &random) {
            const float number = anyFloat(random);
            std::array<char, longestNumber> text{};
            const std::string_view written(text.data(), writeShortestFloat(number, text.data()));
            std::array<char, 64> expected{};
            const auto end = std::to_chars(expected.data(), expected.data() + expected.size(), number).ptr;
            float back = 0;
            std::from_chars(written.data(), written.data() + written.size(), back);
            return written == std::string_view(expected.data(), end) &&
                   std::bit_cast<std::uint32_t>(back) == std::bit_cast<std::uint32_t>(number);
        });
    }

    void aDoubleReadsBack()
    {
        forAll([](Case &random) {
            const double number =
                random.oneIn(4) ? double(random.whole(-(1LL << 53), 1LL << 53)) : anyDouble(random);
            std::array<char, 400> text{};
            const char *end = writeShortest(number, text.data());
            double back = 0;
            std::from_chars(text.data(), end, back);
            return end - text.data() <= longestCsvCell && back == number;
        });
    }

    void float16IsTheNearestAndReadsBack()
    {
        forAll([](Case &random) {
            const double number = aroundFloat16(random);
            const Float16 half = toFloat16(number);
            if (std::isinf(toDouble(half)))
                return std::abs(number) >= 65520;
            const double error = std::abs(toDouble(half) - number);
            // No neighbour is nearer, and it stands for itself.
            const double above = toDouble({std::uint16_t(half.bits + 1)});
            const double below = (half.bits & 0x7fff) != 0 ? toDouble({std::uint16_t(half.bits - 1)}) : 0;
            return error <= std::abs(above - number) && error <= std::abs(below - number) &&
                   toFloat16(toDouble(half)) == half;
        });
    }

    void manyFloat16AreAsOne()
    {
        forAll([](Case &random) {
            std::vector<double> numbers(std::size_t(random.whole(0, 40)));
            for (double &number : numbers)
                number = random.coin() ? aroundFloat16(random) : anyDouble(random);
            std::vector<Float16> halves(numbers.size());
            toFloat16(numbers, halves.data());
            for (std::size_t i = 0; i < numbers.size(); ++i) {
                if (halves[i] != toFloat16(numbers[i]))
                    return false;
            }
            return true;
        });
    }

    void aRoundedNumberIsRounded()
    {
        forAll([](Case &random) {
            const NumberFormat format = anyFormat(random);
            const double number = anyDouble(random);
            const double once = rounded(format, number);
            if (format != NumberFormat::Float32 && std::isfinite(once) &&
                valueOf(format, bitsOf(format, number)) != once)
                return false;
            return rounded(format, once) == once;
        });
    }

    void roundingKeepsTheOrder()
    {
        forAll([](Case &random) {
            const NumberFormat format = anyFormat(random);
            double one = anyDouble(random);
            double other = random.coin() ? one * (1 + random.real(-1e-3, 1e-3)) : anyDouble(random);
            if (one > other)
                std::swap(one, other);
            return rounded(format, one) <= rounded(format, other);
        });
    }

    void distinctPositionsAreCounted()
    {
        forAll([](Case &random) {
            Parameters parameters = random.encoding(4);
            const NumberFormat format = anyFormat(random);
            const std::int64_t rows = random.upTo(60);
            parameters.length = rows;
            if (random.coin())
                parameters.firstPosition = std::floor(random.real(0, 5000));
            std::int64_t count = 1;
            std::optional<std::int64_t> collision;
            for (std::int64_t row = 1; row < rows; ++row) {
                const auto at = [&](std::int64_t r) {
                    return rounded(format, parameters.firstPosition + double(r) * parameters.positionStep);
                };
                if (at(row) != at(row - 1))
                    ++count;
                else if (!collision)
                    collision = row;
            }
            return distinctPositions(parameters, format, rows) == count &&
                   firstCollision(parameters, format) == collision;
        });
    }

    void aNpyFileReadsBack()
    {
        forAll([](Case &random) {
            const NumberType type = anyType(random);
            std::vector<std::int64_t> shape(std::size_t(random.whole(1, 3)));
            for (std::int64_t &size : shape)
                size = random.whole(1, 6);
            const std::int64_t count =
                std::accumulate(shape.begin(), shape.end(), std::int64_t{1}, std::multiplies<>());
            const auto numbers = anyNumbers(random, type, count);
            const auto memory = bytesOfNumbers(type, numbers);
            const std::string header = npyHeader(npyDescriptor(type), shape);
            const auto read = readNpyHeader(header);
            const auto *found = std::get_if<NpyHeader>(&read);
            if (!found || found->shape != shape || found->isFortranOrder || found->dataBegin != 128 ||
                bytesOfEach(found->type) != bytesOf(type))
                return false;
            std::vector<double> back(numbers.size());
            decodeNumbers(*found, reinterpret_cast<const std::byte *>(memory.data()), back);
            return back == numbers;
        });
    }

    void aCsvFileReadsBack()
    {
        forAll([](Case &random) {
            const NumberType type = anyType(random);
            const std::int64_t rows = random.whole(1, 6);
            const std::int64_t columns = random.whole(1, 5);
            const auto numbers = anyNumbers(random, type, rows * columns);
            const auto memory = bytesOfNumbers(type, numbers);
            std::vector<double> positions(std::size_t(rows), 0.0);
            for (std::int64_t row = 0; row < rows; ++row)
                positions[std::size_t(row)] = random.real(0, 1e6);
            std::string text = "position";
            for (std::int64_t column = 0; column < columns; ++column)
                text += ",d" + std::to_string(column);
            text += '\n';
            const std::size_t begin = text.size();
            text.resize(begin + std::size_t(rows * (columns + 1) * longestCsvCell));
            const CsvBlock block{type, memory.data(), columns, positions};
            // In two pieces: joined they are the whole.
            const std::int64_t cut = random.whole(0, rows * columns);
            char *end = writeCsv(block, {0, cut}, text.data() + begin);
            end = writeCsv(block, {cut, rows * columns}, end);
            text.resize(std::size_t(end - text.data()));
            std::size_t given = 0; // a few bytes at a time
            const auto read = readCsv([&]() {
                const std::size_t size =
                    std::min<std::size_t>(std::size_t(random.whole(1, 40)), text.size() - given);
                given += size;
                return std::string_view(text).substr(given - size, size);
            });
            const auto *table = std::get_if<CsvTable>(&read);
            const auto isSame = [type](double back, double number) {
                return asType(type, back) == number;
            };
            return table && table->hasPositions && table->hasHeader && table->rows == rows &&
                   table->columns == columns && std::ranges::equal(table->values, numbers, isSame);
        });
    }

    void anOrderOfWordsHoldsEachOnce()
    {
        forAll([](Case &random) {
            std::vector<std::int64_t> order(std::size_t(random.upTo(40)));
            makeOrder(std::uint64_t(random.whole(0, 1000)), std::uint64_t(random.whole(0, 5)), order);
            std::ranges::sort(order);
            for (std::size_t i = 0; i < order.size(); ++i) {
                if (order[i] != std::int64_t(i))
                    return false;
            }
            return true;
        });
    }
};

QTEST_GUILESS_MAIN(TextPropertiesTest)
#include "text_properties_test.moc"
