// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/export_options.h"
#include "app/state/failure.h"

#include <QImage>

namespace sinescope {

/// Why that picture is not made at all, if so: too many pixels, or --cells of a figure that has none.
std::optional<Failure> checkPicture(const State &state, const ExportOptions &options);

/// The picture, painted by the figures' own paint: the overview on the ground of the page, any other figure
/// on that of a card. checkPicture() comes first. Needs a QApplication; null when there is no memory.
QImage renderPicture(const State &state, const ExportOptions &options);

/// Checks, renders and writes it as PNG. The old file stays until the new one is whole.
std::optional<Failure> exportPng(const State &state, const ExportOptions &options, const QString &path);

} // namespace sinescope
