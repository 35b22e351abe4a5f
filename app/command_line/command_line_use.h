// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line/command_line.h"

namespace sinescope {

/// Refuses an option that was given and has no effect on any of the outputs: a size of data, columns of a
/// similarity, the type of a picture's numbers. `given` are names without dashes.
std::optional<Failure> checkUse(const QStringList &given, const Job &job);

} // namespace sinescope
