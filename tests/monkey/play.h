// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/monkey/window_under_test.h"

namespace sinescope::test {

/// Plays in this process: events from `source`, each written to `record` before it happens. True if all went
/// well; what did not is on standard error, its last line "broken: KIND: details".
bool play(const WindowUnderTest::Source &source, const QString &record);

} // namespace sinescope::test
