// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/export_options.h"

#include <QString>

#include <optional>

namespace sinescope {

// Values of options; nothing for a text that has another form.

/// A number as in C: "64", "1e6", "-5", "nan"; no blanks, no grouped digits.
std::optional<double> parseNumber(const QString &text);
/// "A:B", two whole numbers without a sign. Their order and limits are not checked.
std::optional<Range> parseRange(const QString &text);
/// "800x600", whole pixels, or "160x100.5mm"; both sides above 0.
std::optional<PictureSize> parseSize(const QString &text);

} // namespace sinescope
