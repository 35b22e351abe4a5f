// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/failure.h"
#include "app/state/json_text.h"
#include "app/state/state.h"

#include <QByteArray>
#include <QJsonObject>

namespace sinescope {

/// The one serial form of a State. Files, presets and the command line go through it:
/// {"sinescope": 1,
///  "parameters": {"length", "d_model", "base", "layout", "spacing", "first_position", "position_step"},
///  "display": {"dimensions", "reference", "measure", "colormap", "range_fitted", "point_sampled",
///              "positions_down", "references", "shift", "landmarks",
///              "comparison": {"parameters": {...}, "view"} or null, "overlays"},
///  "view": {"figure", "positions": [begin, end], "dimensions": [begin, end],
///           "other_positions": [begin, end]},
///  "sentence": {...}, "limits": {...}}, see page_json.h
/// The number after "sinescope" is the schema. It grows when a reader that does not know of a change would
/// show something else than what was saved; such a reader refuses it. What is merely added needs no new
/// number: a reader keeps the keys it does not know, at every level, and writes them back.
inline constexpr int stateSchema = 1;

QJsonObject toJson(const State &state);
/// Sets what `json` names and leaves the rest of `state` alone. On failure `state` is unchanged.
/// A word that is no choice gives ExitCode::Usage, any other mistake ExitCode::Invalid.
std::optional<Failure> applyJson(const QJsonObject &json, State &state);

/// A whole document as text, with the keys that readDocument() gave as unknown. Every finite double comes
/// back exactly.
QByteArray toDocumentText(const State &state, const QJsonObject &unknown = {});
/// Reads a document; what it does not name has its default, the figure that of `state`. `unknown`
/// gets the keys that mean nothing here, in their place.
/// Every failure is ExitCode::Invalid and changes nothing.
std::optional<Failure> readDocument(const QByteArray &text, State &state, QJsonObject *unknown = nullptr);

} // namespace sinescope
