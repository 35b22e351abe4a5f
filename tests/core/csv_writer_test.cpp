// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csv_writer.h"
#include "core/float16.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <random>
#include <vector>

using namespace sinescope;

namespace {

QByteArray textOf(const CsvBlock &block, Range cells)
{
    std::vector<char> text(std::size_t(cells.size() * longestCsvCell));
    const char *end = writeCsv(block, cells, text.data());
    return {text.data(), end - text.data()};
}

template <typename Number> CsvBlock blockOf(NumberType type, const std::vector<Number> &numbers)
{
    return {type, numbers.data(), 1, {}};
}

} // namespace

class CsvWriterTest : public QObject
{
    Q_OBJECT

private slots:
    void linesHaveAPositionAndCommas()
    {
        const std::vector<double> positions{1, 1.5, 100'000};
        const std::vector<float> numbers{0.0F, 1.0F, -0.5F, 0.1F, 1e-7F, 0.84147096F};
        const CsvBlock block{NumberType::Float32, numbers.data(), 2, positions};
        QCOMPARE(textOf(block, {0, 6}), QByteArray("1,0,1\n1.5,-0.5,0.1\n100000,1e-07,0.84147096\n"));
        QCOMPARE(textOf(block, {3, 5}), QByteArray("0.1\n100000,1e-07,"));
        const CsvBlock plain{NumberType::Float32, numbers.data(), 3, {}};
        QCOMPARE(textOf(plain, {0, 6}), QByteArray("0,1,-0.5\n0.1,1e-07,0.84147096\n"));
    }

    void floatsReadBack()
    {
        std::mt19937 random(1);
        std::vector<float> numbers;
        while (numbers.size() < 100'000) {
            const auto number = std::bit_cast<float>(std::uint32_t(random()));
            if (std::isfinite(number))
                numbers.push_back(number);
        }
        const QByteArrayList lines =
            textOf(blockOf(NumberType::Float32, numbers), {0, std::int64_t(numbers.size())}).split('\n');
        QCOMPARE(lines.size(), qsizetype(numbers.size()) + 1);
        for (std::size_t i = 0; i < numbers.size(); ++i)
            QCOMPARE(std::bit_cast<std::uint32_t>(std::strtof(lines[qsizetype(i)].constData(), nullptr)),
                     std::bit_cast<std::uint32_t>(numbers[i]));
    }

    void doublesReadBack()
    {
        std::mt19937_64 random(2);
        std::vector<double> numbers{-0.0, 1e15, 123456789012345.0, 1e22, 5e-324, -1.7976931348623157e308};
        while (numbers.size() < 100'000) {
            const auto number = std::bit_cast<double>(random());
            if (std::isfinite(number))
                numbers.push_back(number);
        }
        const QByteArrayList lines =
            textOf(blockOf(NumberType::Float64, numbers), {0, std::int64_t(numbers.size())}).split('\n');
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            QVERIFY(lines[qsizetype(i)].size() <= 24);
            QCOMPARE(std::bit_cast<std::uint64_t>(std::strtod(lines[qsizetype(i)].constData(), nullptr)),
                     std::bit_cast<std::uint64_t>(numbers[i]));
        }
        QCOMPARE(lines[2], QByteArray("123456789012345"));
    }

    void everyFloat16ReadsBackFromFewestDigits()
    {
        std::vector<Float16> numbers;
        for (unsigned bits = 0; bits < 0x10000; ++bits) {
            if ((bits & 0x7fff) < 0x7c00)
                numbers.push_back({std::uint16_t(bits)});
        }
        const QByteArrayList lines =
            textOf(blockOf(NumberType::Float16, numbers), {0, std::int64_t(numbers.size())}).split('\n');
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            const double read = std::strtod(lines[qsizetype(i)].constData(), nullptr);
            QCOMPARE(toFloat16(read).bits, numbers[i].bits);
            // With one digit less it is another number, so none of the digits is idle.
            const double exact = toDouble(numbers[i]);
            QByteArray digits = lines[qsizetype(i)];
            digits = digits.left(digits.indexOf('e') < 0 ? digits.size() : digits.indexOf('e'));
            digits.replace("-", "").replace(".", "");
            while (digits.startsWith('0') || (digits.size() > 1 && digits.endsWith('0')))
                digits = digits.startsWith('0') ? digits.mid(1) : digits.chopped(1);
            if (digits.size() < 2)
                continue;
            const QByteArray fewer = QByteArray::number(exact, 'e', int(digits.size()) - 2);
            QVERIFY2(toFloat16(fewer.toDouble()).bits != numbers[i].bits, lines[qsizetype(i)].constData());
        }
        const std::vector<Float16> known{toFloat16(0.1), toFloat16(-1.0 / 3), toFloat16(1000),
                                         toFloat16(-0.0)};
        QCOMPARE(textOf(blockOf(NumberType::Float16, known), {0, 4}), QByteArray("0.1\n-0.3333\n1000\n-0\n"));
    }

    void whatIsNoNumberIsNan()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const std::vector<double> doubles{nan, -nan, HUGE_VAL, -HUGE_VAL};
        QCOMPARE(textOf(blockOf(NumberType::Float64, doubles), {0, 4}), QByteArray("nan\nnan\ninf\n-inf\n"));
        const std::vector<float> floats{float(nan), -float(nan)};
        QCOMPARE(textOf(blockOf(NumberType::Float32, floats), {0, 2}), QByteArray("nan\nnan\n"));
        const std::vector<Float16> halves{{0x7e00}, {0xfe00}, {0x7c00}, {0xfc00}};
        QCOMPARE(textOf(blockOf(NumberType::Float16, halves), {0, 4}), QByteArray("nan\nnan\ninf\n-inf\n"));
    }

    void noCellIsLongerThanItSays()
    {
        const std::vector<double> longest{-2.2250738585072014e-308};
        const CsvBlock block{NumberType::Float64, longest.data(), 1, longest};
        const QByteArray text = textOf(block, {0, 1});
        QVERIFY(text.size() <= longestCsvCell);
        QCOMPARE(text, QByteArray("-2.2250738585072014e-308,-2.2250738585072014e-308\n"));
    }
};

QTEST_GUILESS_MAIN(CsvWriterTest)
#include "csv_writer_test.moc"
