// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters.h"

#include <array>
#include <optional>
#include <span>
#include <string_view>

namespace sinescope {

/// How a heatmap shows two encodings at once: A before the middle and B behind it, or B less A.
enum class ComparisonView { Split, Difference };
inline constexpr std::array<ChoiceId<ComparisonView>, 2> comparisonViewIds{
    {{ComparisonView::Split, "split"}, {ComparisonView::Difference, "difference"}}};

/// The encoding that was pinned as A; the parameters of the State are B.
struct Comparison
{
    Parameters parameters{};
    ComparisonView view = ComparisonView::Split;

    bool operator==(const Comparison &) const = default;
};

/// A as the figures draw it: the formula goes on for ever, so that it has as many rows as B. Its columns are
/// its own.
Parameters continuedTo(const Parameters &pinned, std::int64_t length);

/// Two encodings that are worth a comparison, made from the one at hand.
struct ComparisonPreset
{
    std::string_view id;
    std::optional<Parameters> (*pinned)(const Parameters &current); ///< nothing where it has no meaning
    Parameters (*shown)(const Parameters &current);
};
std::span<const ComparisonPreset> comparisonPresets();

/// How many times longer the context becomes in the presets that stretch one.
inline constexpr double contextStretch = 4;
/// The base that "NTK-aware scaling" uses for a context `stretch` times as long: base * stretch^(d / (d -
/// 2)). Limits: d_model above 2. Source: bloc97 2023, "NTK-aware scaled RoPE".
double ntkAwareBase(double base, std::int64_t dModel, double stretch);

} // namespace sinescope
