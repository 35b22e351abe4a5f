// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sinescope::test {

/// What the core does in two halves, against the same in parts that one thread does, or what is known of it.
bool contrastIsThatOfEachAlone();
bool sentencesAreThoseOfFewWords();
bool aTableIsComparedWhole();

} // namespace sinescope::test
