// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTextDocument;

namespace sinescope {

/// Shows the Markdown of a lesson: HTML as it is written, pictures as their text. Nothing is loaded.
void showMarkdown(QTextDocument &document, const QString &markdown);
/// The same for a label, in the label's font.
QString labelText(const QString &markdown);

} // namespace sinescope
