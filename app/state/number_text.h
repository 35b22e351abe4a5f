// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sinescope {

/// "10⁻⁷".
QString powerOfTenText(int exponent);
/// A number rounded to so many digits, for people to read: "0.0298", and "2.98 × 10⁻⁸" where zeros would be
/// counted.
QString roundedText(double number, int digits);
/// The same always with its power: "6.0 × 10⁻⁷".
QString powerText(double number, int digits);

} // namespace sinescope
