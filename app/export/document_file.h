// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/failure.h"
#include "app/state/state.h"

#include <QJsonObject>

#include <variant>

namespace sinescope {

/// A document as it was opened.
struct OpenedDocument
{
    State state{};
    QJsonObject unknown{};  ///< the keys that mean nothing to this version, kept for saving
    QString path{};         ///< absolute
    bool isPicture = false; ///< it came out of an exported picture, which saving must leave alone
};

/// Opens a document, or a picture that carries one, whichever the content says; what it does not name has its
/// default, the figure `figure`. Reads no more than a document may hold, of a picture no more than 32 MiB.
/// A failure names `path`: ExitCode::Io for a file that cannot be read, else ExitCode::Invalid.
std::variant<OpenedDocument, Failure> openDocument(const QString &path, FigureId figure);

/// Writes a document with the keys that opening it gave as unknown. The old file stays until the new one is
/// whole. "-" is standard output.
std::optional<Failure> writeDocument(const State &state, const QJsonObject &unknown, const QString &path);

} // namespace sinescope
