// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/failure.h"
#include "app/state/state.h"

#include <QByteArray>

#include <variant>

class QIODevice;

namespace sinescope {

/// A picture carries the document it was made from, so that opening it brings the exact state back: a PNG as
/// the text "Sinescope", an SVG and the XMP packet of a PDF as
/// <sinescope:document xmlns:sinescope="urn:sinescope:document">JSON, XML escaped</sinescope:document>.

/// The same picture with its document.
QByteArray pngWithDocument(const QByteArray &png, const State &state);
/// That element, in UTF-8.
QByteArray documentElement(const State &state);

/// True if a file that begins with `head` (1 KiB is enough) is a PNG, a PDF, or an SVG or other
/// XML, whatever its name says.
bool beginsPicture(const QByteArray &head);

/// The text of the document in a picture, to be read by readDocument(). Goes by the content, never by the
/// name, decodes no pixels and looks at no more than 32 MiB of the file. Without a document there:
/// ExitCode::Invalid, and `name` is in the text.
std::variant<QByteArray, Failure> readEmbeddedDocument(QIODevice &device, const QString &name);
/// A file that cannot be read is ExitCode::Io.
std::variant<QByteArray, Failure> readEmbeddedDocument(const QString &path);

} // namespace sinescope
