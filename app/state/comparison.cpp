// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/comparison.h"

#include <algorithm>
#include <cmath>

namespace sinescope {

namespace {

Parameters with(Parameters parameters, Field field, double value)
{
    setValue(parameters, field, std::clamp(value, info(field).minimum, info(field).maximum));
    return parameters;
}

Parameters with(Parameters parameters, Spacing spacing)
{
    parameters.spacing = spacing;
    return parameters;
}

Parameters stretched(const Parameters &parameters)
{
    return with(parameters, Field::Length, double(parameters.length) * contextStretch);
}

using Pinned = std::optional<Parameters>;

constexpr std::array<ComparisonPreset, 4> presets{
    {{"spacing", [](const Parameters &current) -> Pinned { return with(current, Spacing::Paper); },
      [](const Parameters &current) {
          return with(current, Spacing::TensorToTensor);
      }},
     {"base", [](const Parameters &current) -> Pinned { return with(current, Field::Base, 10000); },
      [](const Parameters &current) {
          return with(current, Field::Base, 500000);
      }},
     {"ntk-aware",
      [](const Parameters &current) -> Pinned {
          return current.dModel > 2 ? Pinned(stretched(current)) : std::nullopt;
      },
      [](const Parameters &current) {
          return with(stretched(current), Field::Base,
                      ntkAwareBase(current.base, current.dModel, contextStretch));
      }},
     {"interpolation", [](const Parameters &current) -> Pinned { return stretched(current); },
      [](const Parameters &current) {
          return with(stretched(current), Field::PositionStep, current.positionStep / contextStretch);
      }}}};

} // namespace

Parameters continuedTo(const Parameters &pinned, std::int64_t length)
{
    Parameters continued = pinned;
    continued.length = length;
    return continued;
}

std::span<const ComparisonPreset> comparisonPresets()
{
    return presets;
}

double ntkAwareBase(double base, std::int64_t dModel, double stretch)
{
    return base * std::pow(stretch, double(dModel) / double(dModel - 2));
}

} // namespace sinescope
