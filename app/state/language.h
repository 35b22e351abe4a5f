// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace sinescope {

/// The languages of the program: "en" and "zh_CN".
QStringList languageIds();
/// How numbers look: "language" as the language has them (1,234.5), "plain" without groups (1234.5), "comma"
/// with a decimal comma (1234,5).
QStringList numberStyleIds();

/// Those in use.
QString currentLanguage();
QString currentNumberStyle();

/// Makes `id` the language of all texts and numbers from now on; English for an unknown one. Texts that are
/// already on the screen stay. Needs a QCoreApplication.
void useLanguage(const QString &id);
/// What stands in the program for a short text of its window in the language of now: "&New" for "新建(&N)".
/// Several where they are translated alike; none in English, and for what is no such text.
QStringList englishOf(const QString &text);
/// The same for the format of numbers; "language" for an unknown id. It stays when the language changes.
void useNumberStyle(const QString &id);

} // namespace sinescope
