// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sinescope {

/// The languages of the program: "en" and "zh_CN".
QStringList languageIds();

/// The one in use.
QString currentLanguage();

/// Makes `id` the language of all texts and numbers from now on; English for an unknown one. Texts that are
/// already on the screen stay. Needs a QCoreApplication.
void useLanguage(const QString &id);

} // namespace sinescope
