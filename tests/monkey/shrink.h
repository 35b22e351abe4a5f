// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <chrono>
#include <functional>

namespace sinescope::test {

/// A shorter list that still breaks: delta debugging (Zeller and Hildebrandt 2002), leaving out ever smaller
/// parts, until no line can go or the time is over.
QStringList shrink(QStringList events, const std::function<bool(const QStringList &)> &breaks,
                   std::chrono::seconds time);

} // namespace sinescope::test
