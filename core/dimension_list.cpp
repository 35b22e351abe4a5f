// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dimension_list.h"

#include "core/parameters.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

namespace sinescope {

namespace {

using ListProblem = DimensionListProblem;

/// The Chinese commas and the en dash, in UTF-8, read as their ASCII likes.
std::string withPlainMarks(std::string_view text)
{
    constexpr std::pair<std::string_view, char> marks[] = {
        {"\xef\xbc\x8c", ','}, {"\xe3\x80\x81", ','}, {"\xe2\x80\x93", '-'}};
    std::string plain;
    while (!text.empty()) {
        const auto *mark =
            std::ranges::find_if(marks, [text](const auto &each) { return text.starts_with(each.first); });
        const bool found = mark != std::end(marks);
        plain.push_back(found ? mark->second : text.front());
        text.remove_prefix(found ? mark->first.size() : 1);
    }
    return plain;
}

bool isSpace(char character)
{
    return character == ' ' || character == '\t' || character == '\n' || character == '\r';
}

/// "16 - 19" reads as "16-19": spaces beside a dash do not separate.
std::string withTightRanges(const std::string &text)
{
    std::string tight;
    for (const char character : text) {
        if (character == '-') {
            while (!tight.empty() && isSpace(tight.back()))
                tight.pop_back();
        } else if (isSpace(character) && !tight.empty() && tight.back() == '-') {
            continue;
        }
        tight.push_back(character);
    }
    return tight;
}

std::variant<std::int64_t, ListProblem> readNumber(std::string_view digits, std::string_view part)
{
    const bool isNumber =
        !digits.empty() && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    if (!isNumber)
        return ListProblem{ListProblem::Kind::NotANumber, std::string(part)};
    std::int64_t number = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (result.ec != std::errc() || static_cast<double>(number) >= info(Field::DModel).maximum)
        return ListProblem{ListProblem::Kind::TooLarge, std::string(digits)};
    return number;
}

/// Adds one number or range; the problem if there is one.
std::variant<std::monostate, ListProblem> addPart(std::string_view part, std::vector<std::int64_t> &list)
{
    const std::size_t dash = part.find('-');
    const auto first = readNumber(part.substr(0, dash), part);
    if (const auto *problem = std::get_if<ListProblem>(&first))
        return *problem;
    const auto last = dash == std::string_view::npos ? first : readNumber(part.substr(dash + 1), part);
    if (const auto *problem = std::get_if<ListProblem>(&last))
        return *problem;
    const std::int64_t begin = std::get<std::int64_t>(first);
    const std::int64_t end = std::get<std::int64_t>(last);
    if (begin > end)
        return ListProblem{ListProblem::Kind::Reversed, std::string(part)};
    for (std::int64_t dimension = begin; dimension <= end; ++dimension) {
        if (std::ranges::find(list, dimension) != list.end())
            continue;
        if (list.size() == maximumDimensions)
            return ListProblem{ListProblem::Kind::TooMany, std::string(part)};
        list.push_back(dimension);
    }
    return {};
}

} // namespace

std::variant<std::vector<std::int64_t>, DimensionListProblem> parseDimensions(std::string_view text)
{
    const std::string plain = withTightRanges(withPlainMarks(text));
    std::vector<std::int64_t> list;
    const auto separates = [](char character) {
        return character == ',' || isSpace(character);
    };
    for (auto begin = plain.begin(); begin != plain.end();) {
        if (separates(*begin)) {
            ++begin;
            continue;
        }
        const auto end = std::find_if(begin, plain.end(), separates);
        const auto added = addPart(std::string_view(begin, end), list);
        if (const auto *problem = std::get_if<ListProblem>(&added))
            return *problem;
        begin = end;
    }
    return list;
}

std::string formatDimensions(const std::vector<std::int64_t> &dimensions)
{
    std::string text;
    for (std::size_t i = 0; i < dimensions.size();) {
        std::size_t last = i;
        while (last + 1 < dimensions.size() && dimensions[last + 1] == dimensions[last] + 1)
            ++last;
        if (last < i + 2)
            last = i; // two in a row stand as two numbers
        if (!text.empty())
            text += ", ";
        text += std::to_string(dimensions[i]);
        if (last > i) {
            text += '-';
            text += std::to_string(dimensions[last]);
        }
        i = last + 1;
    }
    return text;
}

} // namespace sinescope
