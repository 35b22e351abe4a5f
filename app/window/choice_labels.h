// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace sinescope {

/// What there is to choose from: the id that is kept, and what it is called.
using LabelledChoices = QList<std::pair<QString, QString>>;

LabelledChoices colormapChoices();
LabelledChoices themeChoices(); ///< of the window; pictures have others
/// Each called by its own name, which is never translated.
LabelledChoices languageChoices();

} // namespace sinescope
