// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sinescope {

/// What a colour map is called; the id itself for one that has no name yet.
QString colormapLabel(const QString &id);

} // namespace sinescope
