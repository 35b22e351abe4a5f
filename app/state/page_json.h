// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/failure.h"
#include "app/state/limits_settings.h"
#include "app/state/sentence_settings.h"

#include <QJsonObject>

#include <optional>

namespace sinescope {

/// {"text", "first_index", "word_scale", "scale", "projection", "seed",
/// "shuffle", "sequence", "query", "key"}
QJsonObject toJson(const SentenceSettings &settings);
/// {"format", "rounded"}
QJsonObject toJson(const LimitsSettings &settings);

/// Sets what `json` names and leaves the rest alone; on failure nothing is promised of the target.
/// A word that is no choice gives ExitCode::Usage, any other mistake ExitCode::Invalid.
std::optional<Failure> applyJson(const QJsonObject &json, SentenceSettings &settings);
std::optional<Failure> applyJson(const QJsonObject &json, LimitsSettings &settings);

} // namespace sinescope
