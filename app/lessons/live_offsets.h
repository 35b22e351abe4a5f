// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/offset_search.h"

namespace sinescope::live {

/// First rise and first zero, found as the facts find them; `nearest` is not looked for. Whoever asks for the
/// first time waits for the first OffsetSums::run offsets, some 10 ms; those beyond are searchOn()'s. The
/// last few parameters are remembered, so that turning what the search does not depend on costs nothing.
/// One thread only.
OffsetFindings offsets(const Parameters &parameters);

enum class Progress {
    None, ///< nothing is left to be found, or nobody has asked
    Some, ///< one run further
    Found ///< and one of the two is known now
};
/// Takes a search that offsets() has begun one run further, some 10 ms.
Progress searchOn(const Parameters &parameters);

/// Everything that is remembered: searches take up to 2 MB each.
void forget();

} // namespace sinescope::live
