// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sinescope {

struct Theme;

/// Dresses the whole application: palette, controls, and sliders that go where they are clicked.
void applyStyle(const Theme &theme);

} // namespace sinescope
