// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/presets.h"

#include <QByteArray>

namespace sinescope {

// A file of presets: a JSON list of {"id", "name", "about", "source", "parameters": as in state_json.h}.
// "name" and "about" are texts, or one for each language: {"en": ..., "zh_CN": ...}.

/// Adds the presets of `text`, at most Presets::mostOwn. The failure names the one at fault.
std::optional<Failure> readPresets(const QByteArray &text, std::vector<Preset> &presets);
/// Ids, names and parameters, as readPresets() reads them.
QByteArray toPresetsText(const std::vector<Preset> &presets);

} // namespace sinescope
