// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/document_file.h"

#include <optional>

class QCommandLineParser;

namespace sinescope {

/// Reads the document of --open, or `file` if it is not empty, and sets what the options name on top: an
/// explicit option beats the document, in any order. `opened` gets the document as it was read; its path
/// stays empty where none was named. `start` stands for a document that --open names.
std::optional<Failure> readState(const QCommandLineParser &parser, const QString &file, State &state,
                                 OpenedDocument *opened = nullptr,
                                 const std::optional<OpenedDocument> &start = std::nullopt);

} // namespace sinescope
