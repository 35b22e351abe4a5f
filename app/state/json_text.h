// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/failure.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <variant>

namespace sinescope {

/// Documents, and presets and lessons too, are small: what is larger is no document.
inline constexpr qint64 maximumDocumentBytes = 1 << 20;

/// Reads the JSON object that `given` is, strictly: at most `mostBytes` of UTF-8, no key twice, no
/// number beyond a double, nested at most 1024 deep. Every failure is ExitCode::Invalid; `failedAt` takes its
/// byte.
std::variant<QJsonObject, Failure> parseJsonObject(const QByteArray &given,
                                                   qint64 mostBytes = maximumDocumentBytes,
                                                   qsizetype *failedAt = nullptr);

/// A value as a message names it: a string as it is, anything else as JSON, not longer than a line.
QString valueText(const QJsonValue &value);

/// The same JSON with a byte order mark at the beginning of a string as an escape: Qt drops one that stands
/// there as it is, and then does not find the key again. For what is read and what is written.
QByteArray withEscapedMarks(QByteArray json);
/// The byte of `given` that stands at `place` of withEscapedMarks(given).
qsizetype placeBeforeEscapes(const QByteArray &given, qsizetype place);

/// What `read` has and `known` has not, at every level of objects within objects.
QJsonObject unknownParts(const QJsonObject &read, const QJsonObject &known);
/// `known` with `unknown` beside it at every level; where both have a key, `known` counts.
QJsonObject withUnknownParts(const QJsonObject &known, const QJsonObject &unknown);

} // namespace sinescope
