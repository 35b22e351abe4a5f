// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QMenu;

namespace sinescope {

class Document;
class Settings;

/// Adds to the Edit menu what copies text: code that makes the table, and the command that writes the figure.
/// `say` is told in a few words what was copied.
void addCopyActions(QMenu &menu, const Document &document, const Settings &settings,
                    const std::function<void(const QString &)> &say);

} // namespace sinescope
