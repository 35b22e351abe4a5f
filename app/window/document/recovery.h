// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace sinescope {

class Autosave;
class DocumentSession;

/// Offers what instances that no longer run have left unsaved in `folder`, the latest first, until one is
/// restored. What is discarded is gone; what has not been asked about is offered at the next start. True if
/// one was restored.
bool offerRecovery(DocumentSession &session, Autosave &autosave, const QString &folder, QWidget &window);

} // namespace sinescope
