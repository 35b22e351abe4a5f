// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace sinescope {

/// Order of the columns. Interleaved: sin, cos, sin, cos ... Halves: all sin, then all cos.
enum class Layout { Interleaved, Halves };

/// Angular frequency of pair i, with d = d_model, m = d / 2 rounded down.
/// Paper (Vaswani et al. 2017): base^(-2i/d). TensorToTensor (also fairseq): base^(-i / max(m - 1, 1)).
enum class Spacing { Paper, TensorToTensor };

/// What determines an encoding, and nothing else. Row r stands for position firstPosition + r * positionStep.
struct Parameters
{
    std::int64_t length = 128; ///< number of rows
    std::int64_t dModel = 64;  ///< number of columns, odd ones included
    double base = 10000;
    Layout layout = Layout::Interleaved;
    Spacing spacing = Spacing::Paper;
    double firstPosition = 0;
    double positionStep = 1;

    bool operator==(const Parameters &) const = default;
};

enum class Field { Length, DModel, Base, FirstPosition, PositionStep };

/// One numeric field: the id that files and the command line use, its limits (both included) and its default.
struct FieldInfo
{
    Field field;
    std::string_view id;
    bool whole;
    double minimum;
    double maximum;
    double defaultValue;
};

/// The one table of limits and defaults, in the order of Parameters.
std::span<const FieldInfo> fields();
const FieldInfo &info(Field field);
double value(const Parameters &parameters, Field field);
/// Whole fields are rounded; nothing is checked.
void setValue(Parameters &parameters, Field field, double value);

/// Stable ids of the two choices, as in files and on the command line.
template <typename Choice> struct ChoiceId
{
    Choice choice;
    std::string_view id;
};
inline constexpr std::array<ChoiceId<Layout>, 2> layoutIds{
    {{Layout::Interleaved, "interleaved"}, {Layout::Halves, "halves"}}};
inline constexpr std::array<ChoiceId<Spacing>, 2> spacingIds{
    {{Spacing::Paper, "paper"}, {Spacing::TensorToTensor, "tensor2tensor"}}};

/// What is wrong with the value of a field.
struct Problem
{
    enum class Kind { NotANumber, NotWhole, TooSmall, TooLarge };
    Field field;
    Kind kind;
    double value;

    bool operator==(const Problem &) const = default;
};

/// Tells whether `value` may stand in `field`; nothing when it may.
std::optional<Problem> check(Field field, double value);
/// The first problem in the order of the table; nothing when all is well.
std::optional<Problem> check(const Parameters &parameters);

} // namespace sinescope
