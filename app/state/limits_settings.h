// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rounded_encoding.h"

namespace sinescope {

/// What the page Limits studies: a number format, and what is held in it.
struct LimitsSettings
{
    NumberFormat format = NumberFormat::Bfloat16;
    RoundedPart part = RoundedPart::Angles;

    bool operator==(const LimitsSettings &) const = default;
};

} // namespace sinescope
