// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csv_writer.h"

#include "core/float16.h"
#include "core/shortest_float.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

namespace sinescope {

namespace {

char *writeWord(std::string_view word, char *out)
{
    return std::ranges::copy(word, out).out;
}

} // namespace

char *writeShortest(double number, char *out)
{
    constexpr double exactlyWhole = 1e15;
    if (std::isnan(number))
        return writeWord("nan", out);
    const bool isWhole = std::abs(number) < exactlyWhole && number == std::trunc(number);
    if (isWhole && (number != 0 || !std::signbit(number)))
        return std::to_chars(out, out + longestNumber, static_cast<std::int64_t>(number)).ptr;
    return std::to_chars(out, out + longestNumber, number).ptr;
}

namespace {

char *writeNumber(float number, char *out)
{
    // NaN has a sign that nobody means.
    return std::isnan(number) ? writeWord("nan", out) : writeShortestFloat(number, out);
}

/// The texts of all numbers of a type that has no more than 32,768 of either sign.
class Float16Texts
{
public:
    Float16Texts()
        : m_texts(0x8000)
    {
        for (unsigned bits = 0; bits < m_texts.size(); ++bits)
            set(m_texts[bits], {static_cast<std::uint16_t>(bits)});
    }

    std::string_view operator[](unsigned bits) const
    {
        return {m_texts[bits].letters.data(), m_texts[bits].size};
    }

private:
    struct Text
    {
        std::array<char, 15> letters;
        std::uint8_t size;
    };

    /// The middle of what is rounded to the number: above a power of two the spacing doubles.
    static double middle(Float16 number)
    {
        const double value = toDouble(number);
        const double below = toDouble(Float16{static_cast<std::uint16_t>(number.bits - 1)});
        const double above = toDouble(Float16{static_cast<std::uint16_t>(number.bits + 1)});
        return value + ((above - value) - (value - below)) / 4;
    }

    /// The decimal of fewest digits that is rounded to the number; if there is one,
    /// that nearest to the middle is.
    static double shortest(Float16 number)
    {
        std::array<char, longestNumber> letters{};
        char *const begin = letters.data();
        const double value = toDouble(number);
        for (int digits = 1; number.bits > 0 && digits <= 5; ++digits) { // five tell all of them apart
            for (const double wanted : {value, middle(number)}) {
                const char *end =
                    std::to_chars(begin, begin + letters.size(), wanted, std::chars_format::general, digits)
                        .ptr;
                double read = 0;
                std::from_chars(begin, end, read);
                if (toFloat16(read) == number)
                    return read;
            }
        }
        return value;
    }

    static void set(Text &text, Float16 number)
    {
        std::array<char, longestNumber> letters{};
        const char *end = writeShortest(shortest(number), letters.data());
        text.size = static_cast<std::uint8_t>(end - letters.data());
        std::copy_n(letters.begin(), text.size, text.letters.begin());
    }

    std::vector<Text> m_texts;
};

char *writeNumber(double number, char *out)
{
    return writeShortest(number, out);
}

char *writeNumber(Float16 number, char *out)
{
    static const Float16Texts texts; // GCOVR_EXCL_BR_LINE: its guard
    const unsigned size = number.bits & 0x7fff;
    if (number.bits != size && size <= 0x7c00) // not for NaN
        *out++ = '-';
    return writeWord(texts[size], out);
}

template <typename Number> char *writeCells(const CsvBlock &block, Range cells, char *out)
{
    const auto *numbers = static_cast<const Number *>(block.numbers);
    std::int64_t row = cells.begin / block.columns;
    std::int64_t column = cells.begin % block.columns;
    for (std::int64_t cell = cells.begin; cell < cells.end; ++cell) {
        if (column == 0 && !block.positions.empty()) {
            out = writeShortest(block.positions[static_cast<std::size_t>(row)], out);
            *out++ = ',';
        }
        out = writeNumber(numbers[cell], out);
        const bool isLast = ++column == block.columns;
        *out++ = isLast ? '\n' : ',';
        if (isLast) {
            column = 0;
            ++row;
        }
    }
    return out;
}

} // namespace

char *writeCsv(const CsvBlock &block, Range cells, char *out)
{
    switch (block.type) {
    case NumberType::Float32:
        return writeCells<float>(block, cells, out);
    case NumberType::Float64:
        return writeCells<double>(block, cells, out);
    case NumberType::Float16:
        break;
    }
    return writeCells<Float16>(block, cells, out);
}

} // namespace sinescope
