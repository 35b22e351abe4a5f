// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

namespace sinescope {

/// Writes one value to QSettings and to its file at once; without a value the key or the group goes. False
/// where the file cannot be written: the value is good until the program ends, and the file is as before,
/// wherever files can have two names.
bool storeSetting(const QString &key, const QVariant &value);

} // namespace sinescope
