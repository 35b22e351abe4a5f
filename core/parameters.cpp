// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parameters.h"

#include <cmath>
#include <limits>

namespace sinescope {

namespace {

constexpr double maximumLength = 16'777'216; // 2^24
constexpr Parameters defaults;

constexpr std::array<FieldInfo, 5> fieldTable{{
    {Field::Length, "length", true, 1, maximumLength, static_cast<double>(defaults.length)},
    {Field::DModel, "d_model", true, 1, 32'768, static_cast<double>(defaults.dModel)},
    {Field::Base, "base", false, 1, 1e12, defaults.base},
    {Field::FirstPosition, "first_position", false, 0, maximumLength, defaults.firstPosition},
    {Field::PositionStep, "position_step", false, 1.0 / 1024, 64, defaults.positionStep},
}};

/// Rounded; NaN becomes 0 and what no integer can hold the nearest that does,
/// so that check() still finds it wrong.
std::int64_t toInteger(double value)
{
    constexpr double beyond = 9.2e18;
    if (std::isnan(value))
        return 0;
    if (std::abs(value) >= beyond)
        return value > 0 ? std::numeric_limits<std::int64_t>::max()
                         : std::numeric_limits<std::int64_t>::min();
    return std::llround(value);
}

} // namespace

std::span<const FieldInfo> fields()
{
    return fieldTable;
}

const FieldInfo &info(Field field)
{
    return fieldTable[static_cast<std::size_t>(field)];
}

double value(const Parameters &parameters, Field field)
{
    switch (field) {
    case Field::Length:
        return static_cast<double>(parameters.length);
    case Field::DModel:
        return static_cast<double>(parameters.dModel);
    case Field::Base:
        return parameters.base;
    case Field::FirstPosition:
        return parameters.firstPosition;
    case Field::PositionStep:
        break;
    }
    return parameters.positionStep;
}

void setValue(Parameters &parameters, Field field, double value)
{
    switch (field) {
    case Field::Length:
        parameters.length = toInteger(value);
        break;
    case Field::DModel:
        parameters.dModel = toInteger(value);
        break;
    case Field::Base:
        parameters.base = value;
        break;
    case Field::FirstPosition:
        parameters.firstPosition = value;
        break;
    case Field::PositionStep:
        parameters.positionStep = value;
        break;
    }
}

std::optional<Problem> check(Field field, double value)
{
    const FieldInfo &limits = info(field);
    if (std::isnan(value))
        return Problem{field, Problem::Kind::NotANumber, value};
    if (value < limits.minimum)
        return Problem{field, Problem::Kind::TooSmall, value};
    if (value > limits.maximum)
        return Problem{field, Problem::Kind::TooLarge, value};
    if (limits.whole && value != std::floor(value))
        return Problem{field, Problem::Kind::NotWhole, value};
    return std::nullopt;
}

std::optional<Problem> check(const Parameters &parameters)
{
    for (const FieldInfo &field : fieldTable) {
        if (const auto problem = check(field.field, value(parameters, field.field)))
            return problem;
    }
    return std::nullopt;
}

} // namespace sinescope
