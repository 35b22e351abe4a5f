// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sinescope {

/// From now on a screen reader hears of the slider of every ParameterRow the value, not the step.
void installSliderAccessibility();

} // namespace sinescope
