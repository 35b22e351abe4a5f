// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/failure.h"
#include "app/state/state.h"

#include <QStringList>

#include <optional>
#include <span>
#include <variant>

namespace sinescope {

/// A kind of file that can be written, known by its extension.
struct ExportFormat
{
    enum class Kind { Picture, Data, Document };
    QLatin1StringView extension;
    Kind kind;
};

/// Every format once.
std::span<const ExportFormat> exportFormats();
QStringList extensionsOf(std::span<const ExportFormat> formats);
/// The format of an extension, in letters of either case. Null for an unknown one.
const ExportFormat *findFormat(QStringView extension);
/// The extension of a path: "png" of "a.b/c.png"; empty when there is none.
QString extensionOf(const QString &path);

/// Why a figure cannot be written in a format, if so: it has no numbers of that kind.
std::optional<Failure> checkFormat(const ExportFormat &format, FigureId figure);

} // namespace sinescope
