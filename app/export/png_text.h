// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QIODevice;

namespace sinescope {

/// Texts in a PNG file: https://www.w3.org/TR/png-3/#11textinfo. Qt reads them with their blanks joined, and
/// only in front of the pixels.

/// True if a file begins with the signature of PNG.
bool beginsPng(const QByteArray &head);
/// `png` with one more text, as it is in UTF-8, in front of its pixels. `key` is in Latin-1,
/// 79 letters at most.
QByteArray withPngText(const QByteArray &png, const QByteArray &key, const QByteArray &text);
/// The text of that key, wherever and however it is kept, in UTF-8 or what it was written in; empty if there
/// is none. Goes from chunk to chunk and decodes no pixels:
/// a hostile file costs no more than 8 MiB and 100,000 chunks.
QByteArray readPngText(QIODevice &device, const QByteArray &key);

} // namespace sinescope
