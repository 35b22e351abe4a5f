// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csv_reader.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

namespace sinescope {

namespace {

constexpr std::size_t longestLine = 1 << 24; // 32,768 numbers of 24 digits fit well
constexpr int noDigit = 1 << 20;             // lastDigit before any number

using Fields = std::vector<std::string_view>;

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view around = " \t\r\"'";
    const std::size_t begin = text.find_first_not_of(around);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(around) + 1 - begin);
}

char delimiterOf(std::string_view line)
{
    for (const char delimiter : {';', '\t', ','}) {
        if (line.find(delimiter) != std::string_view::npos)
            return delimiter;
    }
    return ' ';
}

void splitLine(std::string_view line, char delimiter, Fields &fields)
{
    fields.clear();
    if (delimiter == ' ') {
        for (line = trimmed(line); !line.empty();) {
            const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
            fields.push_back(trimmed(line.substr(0, end)));
            line.remove_prefix(std::min(line.find_first_not_of(" \t", end), line.size()));
        }
        return;
    }
    for (std::size_t begin = 0; begin <= line.size();) {
        const std::size_t end = std::min(line.find(delimiter, begin), line.size());
        fields.push_back(trimmed(line.substr(begin, end - begin)));
        begin = end + 1;
    }
    if (fields.size() > 1 && fields.back().empty())
        fields.pop_back(); // a delimiter behind every number
}

/// The digits that numbers are written with.
struct Digits
{
    int last = noDigit;  ///< power of ten of the last one
    int significant = 0; ///< as many

    /// Those that tell `a` and `b` apart from their neighbours: the finest, and the most.
    static Digits finest(Digits a, Digits b)
    {
        return {std::min(a.last, b.last), std::max(a.significant, b.significant)};
    }
};

struct Number
{
    double value;
    Digits digits;
};

/// Exponents of more digits than an int has become this, which is beyond all others.
constexpr int hugeExponent = 1 << 16;

/// The digits of what from_chars has read.
Digits digitsOf(std::string_view text)
{
    const std::size_t e = std::min(text.find_first_of("eE"), text.size());
    const std::string_view mantissa = text.substr(0, e);
    const std::size_t point = mantissa.find('.');
    const int digit = point == std::string_view::npos ? 0 : -static_cast<int>(e - point - 1);
    int exponent = 0;
    if (e < text.size()) {
        const std::size_t sign = text[e + 1] == '+' ? 2 : 1;
        const char *end = text.data() + text.size();
        if (std::from_chars(text.data() + e + sign, end, exponent).ec == std::errc::result_out_of_range)
            exponent = text[e + 1] == '-' ? -hugeExponent : hugeExponent;
        exponent = std::clamp(exponent, -hugeExponent, hugeExponent);
    }
    const std::size_t first = std::min(mantissa.find_first_of("123456789"), mantissa.size());
    const auto significant =
        std::ranges::count_if(mantissa.substr(first), [](char c) { return c >= '0' && c <= '9'; });
    return {digit + exponent, static_cast<int>(significant)};
}

std::optional<Number> numberOf(std::string_view field, bool hasDecimalComma)
{
    if (field.starts_with('+'))
        field.remove_prefix(1);
    constexpr std::size_t longest = 64;
    if (field.empty() || field.size() > longest)
        return std::nullopt;
    std::array<char, longest> text{};
    std::ranges::copy(field, text.begin());
    if (hasDecimalComma)
        std::ranges::replace(text, ',', '.');
    const char *end = text.data() + field.size();
    double value = 0;
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (stop != end) // at the beginning where there is no number at all
        return std::nullopt;
    const bool isNumber = error == std::errc() && std::isfinite(value) && value != 0;
    const Digits digits = isNumber || error != std::errc() ? digitsOf({text.data(), field.size()}) : Digits{};
    if (error == std::errc::result_out_of_range) { // 1e999 or 1e-999
        const double size =
            digits.last + digits.significant > 0 ? std::numeric_limits<double>::infinity() : 0;
        value = std::copysign(size, field.front() == '-' ? -1 : 1);
    }
    return Number{value, isNumber ? digits : Digits{}};
}

/// Gathers lines one after the other.
class Lines
{
public:
    explicit Lines(std::int64_t mostValues)
        : m_mostValues(mostValues)
    {
    }

    std::optional<TableProblem> add(std::string_view line)
    {
        ++m_line;
        if (m_line == 1 && line.starts_with("\xef\xbb\xbf"))
            line.remove_prefix(3); // byte order mark
        if (trimmed(line).empty() || line.front() == '#')
            return std::nullopt;
        if (m_delimiter == 0)
            m_delimiter = delimiterOf(line);
        splitLine(line, m_delimiter, m_fields);
        if (m_table.columns == 0 && !m_table.hasHeader && isHeader()) {
            m_table.hasHeader = true;
            m_firstName = std::string(m_fields.front());
            return std::nullopt;
        }
        return addNumbers();
    }

    std::variant<CsvTable, TableProblem> finish()
    {
        if (m_table.rows == 0)
            return TableProblem{.kind = TableProblem::Kind::Empty};
        if (m_table.columns > 1 && isPositions())
            removePositions();
        const Digits digits = m_table.hasPositions ? m_digits : Digits::finest(m_digits, m_firstDigits);
        m_table.lastDigit = digits.last == noDigit ? 0 : digits.last;
        m_table.significantDigits = digits.significant;
        return std::move(m_table);
    }

private:
    bool hasDecimalComma() const { return m_delimiter != ',' && m_delimiter != ' '; }

    /// Names rather than numbers: a word, or no name for the first column, or the numbers of the columns.
    bool isHeader() const
    {
        if (m_fields.front().empty())
            return true;
        bool isCounting = m_fields.size() > 2;
        for (std::size_t i = 0; i < m_fields.size(); ++i) {
            const std::string_view field = m_fields[i];
            const auto number = numberOf(field, hasDecimalComma());
            if (!number && !field.empty() &&
                std::string_view("0123456789+-.,").find(field.front()) == std::string_view::npos)
                return true;
            isCounting = isCounting && number && number->value == static_cast<double>(i);
        }
        return isCounting;
    }

    std::optional<TableProblem> addNumbers()
    {
        using Kind = TableProblem::Kind;
        const auto found = static_cast<std::int64_t>(m_fields.size());
        if (m_table.rows == 0)
            m_table.columns = found;
        if (found != m_table.columns)
            return TableProblem{
                .kind = Kind::UnevenLines, .line = m_line, .found = found, .expected = m_table.columns};
        if (static_cast<std::int64_t>(m_table.values.size()) + found > m_mostValues)
            return TableProblem{.kind = Kind::TooLarge, .part = std::to_string(m_mostValues)};
        for (const std::string_view &field : m_fields) {
            const auto number = numberOf(field, hasDecimalComma());
            if (!number)
                return TableProblem{
                    .kind = Kind::NotANumber, .part = std::string(field.substr(0, 40)), .line = m_line};
            m_table.values.push_back(number->value);
            // A column of positions has digits of its own.
            Digits &digits = &field == m_fields.data() ? m_firstDigits : m_digits;
            digits = Digits::finest(digits, number->digits);
        }
        ++m_table.rows;
        return std::nullopt;
    }

    double first(std::int64_t row) const
    {
        return m_table.values[static_cast<std::size_t>(row * m_table.columns)];
    }

    bool isPositions() const
    {
        std::string name = m_firstName;
        std::ranges::transform(name, name.begin(),
                               [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        if (name.starts_with("pos") || name == "row" || name == "index")
            return true;
        if (m_table.rows < 2)
            return false;
        const double step = first(1) - first(0);
        bool isWhole = true;
        bool isBeyondOne = false;
        for (std::int64_t row = 0; row < m_table.rows; ++row) {
            const double value = first(row);
            if (!(std::abs(value - first(0) - step * static_cast<double>(row)) <= 1e-9 * std::abs(value)))
                return false;
            isWhole = isWhole && value == std::floor(value);
            isBeyondOne = isBeyondOne || std::abs(value) > 1 + 1e-6;
        }
        return step != 0 &&
               (isWhole || (isBeyondOne && m_table.rows > 2)); // any two numbers are a progression
    }

    void removePositions()
    {
        m_table.hasPositions = true;
        const auto width = static_cast<std::size_t>(m_table.columns);
        std::size_t kept = 0;
        for (std::size_t i = 0; i < m_table.values.size(); ++i) {
            if (i % width != 0)
                m_table.values[kept++] = m_table.values[i];
        }
        m_table.values.resize(kept);
        --m_table.columns;
    }

    std::int64_t m_mostValues;
    CsvTable m_table;
    Fields m_fields;
    std::string m_firstName;
    std::int64_t m_line = 0;
    char m_delimiter = 0;
    Digits m_digits;
    Digits m_firstDigits;
};

} // namespace

std::variant<CsvTable, TableProblem> readCsv(const TextSource &source, std::int64_t mostValues)
{
    Lines lines(mostValues);
    std::string pending; // a line whose end has not come yet
    for (std::string_view piece = source(); !piece.empty(); piece = source()) {
        for (std::size_t end = piece.find('\n'); end != std::string_view::npos; end = piece.find('\n')) {
            pending.append(piece.substr(0, end));
            if (auto problem = lines.add(pending))
                return *problem;
            pending.clear();
            piece.remove_prefix(end + 1);
        }
        pending.append(piece);
        if (pending.size() > longestLine || pending.find('\0') != std::string::npos)
            return TableProblem{.kind = TableProblem::Kind::NotATable};
    }
    if (auto problem = lines.add(pending))
        return *problem;
    return lines.finish();
}

} // namespace sinescope
