// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sinescope {

class Settings;
struct Theme;

/// The theme of that choice; for "system" a light or a dark one, as the desktop has it.
const Theme &chosenTheme(const Settings &settings);

/// Dresses the whole application: palette, controls, and sliders that go where they are clicked.
void applyStyle(const Theme &theme);

} // namespace sinescope
