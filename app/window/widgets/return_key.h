// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sinescope {

/// Return presses the button that has the keys, as Space does. In dialogs Qt lets it press their default
/// button.
void installReturnKey();

} // namespace sinescope
