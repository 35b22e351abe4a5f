// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/monkey/window_under_test.h"

namespace sinescope::test {

/// What is wrong with the window now, whatever was done to it: "KIND: details"; empty when nothing is.
/// The cheap part is looked at after each event, all of it where `isThorough`.
QString whatIsWrong(WindowUnderTest &tested, bool isThorough);

/// Messages of Qt are wrong too, and kept until somebody asks.
void listenToQt();

} // namespace sinescope::test
