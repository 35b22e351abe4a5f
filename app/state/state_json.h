// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/failure.h"
#include "app/state/state.h"

#include <QByteArray>
#include <QJsonObject>

namespace sinescope {

/// The one serial form of a State. Files, presets and the command line go through it:
/// {"sinescope": 1,
///  "parameters": {"length", "d_model", "base", "layout", "spacing", "first_position", "position_step"},
///  "display": {"dimensions", "reference", "measure", "colormap", "range_fitted", "point_sampled",
///              "positions_down", "references", "shift", "landmarks",
///              "comparison": {"parameters": {...}, "view"} or null},
///  "view": {"figure", "positions": [begin, end], "dimensions": [begin, end],
///           "other_positions": [begin, end]},
///  "sentence": {...}, "limits": {...}}, see page_json.h
/// The number after "sinescope" is the schema; a reader refuses a larger one.
inline constexpr int stateSchema = 1;
inline constexpr qint64 maximumDocumentBytes = 1 << 20;

QJsonObject toJson(const State &state);
/// Sets what `json` names and leaves the rest of `state` alone. On failure `state` is unchanged.
/// A word that is no choice gives ExitCode::Usage, any other mistake ExitCode::Invalid.
std::optional<Failure> applyJson(const QJsonObject &json, State &state);

/// A whole document as text. Every finite double comes back exactly.
QByteArray toDocumentText(const State &state);
/// Reads a document; what it does not name has its default, parameters and figure those of `state`. Every
/// failure is ExitCode::Invalid.
std::optional<Failure> readDocument(const QByteArray &text, State &state);

} // namespace sinescope
