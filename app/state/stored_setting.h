// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

namespace sinescope {

/// Writes one value to QSettings and to its file at once; without a value the key goes. False where the file cannot
/// be written: it is as before then, and the value is good until the program ends.
bool storeSetting(const QString &key, const QVariant &value);

} // namespace sinescope
