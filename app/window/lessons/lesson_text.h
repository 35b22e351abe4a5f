// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sinescope {

/// The Markdown of a lesson for a label, in the label's font: HTML as it is written, pictures as their text.
/// Nothing is loaded.
QString labelText(const QString &markdown);

} // namespace sinescope
