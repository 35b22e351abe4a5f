// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sinescope {

/// From now on the wheel turns a number, slider or choice only when that has the focus; else what is around
/// it scrolls, so that no value changes unnoticed.
void installWheelGuard();

} // namespace sinescope
