// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sinescope {

/// Other words for what stands at a place of the menus or is a control, by its English name: "png" for
/// "File: Export"; in English and in the language of now.
QString synonymsOf(const QString &english);

} // namespace sinescope
