// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/export_options.h"

#include <QByteArray>
#include <QSizeF>

#include <functional>

class QPainter;

namespace sinescope {

/// What a PDF says of itself besides its page.
struct PdfWords
{
    QString title;
    QByteArray metadata; ///< XML for the description of its XMP packet
};

/// One page as PDF: fonts embedded, images without loss. `size` is in pixels of 1/96 inch, as are the
/// painter's coordinates. The same strokes give the same bytes: its date is that of SOURCE_DATE_EPOCH,
/// or a fixed one.
QByteArray pdfPage(QSizeF size, const PdfWords &words, const std::function<void(QPainter &)> &paint);

} // namespace sinescope
