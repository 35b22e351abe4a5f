// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/command_line_values.h"

#include <QStringList>

#include <charconv>
#include <cmath>

namespace sinescope {

namespace {

/// All of `text` as a number, or nothing.
template <typename Number> std::optional<Number> parseWhole(std::string_view text)
{
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

} // namespace

std::optional<double> parseNumber(const QString &text)
{
    return parseWhole<double>(text.toStdString());
}

std::optional<Range> parseRange(const QString &text)
{
    const std::string ends = text.toStdString();
    const std::size_t colon = ends.find(':');
    if (colon == std::string::npos || ends.find('-') != std::string::npos)
        return std::nullopt;
    const auto begin = parseWhole<std::int64_t>(std::string_view(ends).substr(0, colon));
    const auto end = parseWhole<std::int64_t>(std::string_view(ends).substr(colon + 1));
    return begin && end ? std::optional(Range{*begin, *end}) : std::nullopt;
}

std::optional<PictureSize> parseSize(const QString &text)
{
    const bool isMillimetres = text.endsWith(QStringLiteral("mm"));
    const QStringList sides = (isMillimetres ? text.chopped(2) : text).split(QLatin1Char('x'));
    if (sides.size() != 2)
        return std::nullopt;
    const auto width = parseNumber(sides[0]);
    const auto height = parseNumber(sides[1]);
    const auto isSide = [&](double side) {
        return std::isfinite(side) && side > 0 && (isMillimetres || side == std::floor(side));
    };
    if (!width || !height || !isSide(*width) || !isSide(*height))
        return std::nullopt;
    return PictureSize{{*width, *height}, isMillimetres};
}

} // namespace sinescope
