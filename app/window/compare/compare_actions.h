// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/document.h"

class QMenuBar;

namespace sinescope {

/// The menu Compare: pinning, and pairs worth comparing.
void addCompareMenu(QMenuBar &bar, Document &document);

// What the menu and the bar do to a document.
void pinShown(Document &document);
void swapPinned(Document &document);
void unpin(Document &document);
void setComparisonView(Document &document, ComparisonView view);
void setOverlay(Document &document, Overlay overlay, bool isShown);

} // namespace sinescope
