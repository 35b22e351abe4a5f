// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/export_format.h"
#include "app/export/export_options.h"
#include "app/export/export_watch.h"
#include "app/export/picture_page.h"
#include "app/state/failure.h"

#include <QImage>

namespace sinescope {

/// PNG is made of pixels; SVG and PDF are pages.
PictureKind pictureKindOf(const ExportFormat &format);

/// Why that picture is not made at all, if so: too many pixels, too large a page,
/// or --cells of a figure that has none.
std::optional<Failure> checkPicture(const State &state, const ExportOptions &options,
                                    PictureKind kind = PictureKind::Pixels);

/// The picture in pixels, painted by the figures' own paint. checkPicture() comes first. Needs a
/// QApplication and its thread; null when there is no memory, or when it is stopped.
QImage renderPicture(const State &state, const ExportOptions &options, const ExportWatch &watch = {});

/// The content of the file in one of the picture formats, with the document in it.
/// Empty when there is no memory.
QByteArray pictureBytes(const State &state, const ExportOptions &options, const ExportFormat &format);

/// Checks, paints and writes it: pixels are encoded beside, and all is written there. The old file stays until the
/// new one is whole.
std::optional<Failure> exportPicture(const State &state, const ExportOptions &options,
                                     const ExportFormat &format, const QString &path,
                                     const ExportWatch &watch = {});

} // namespace sinescope
