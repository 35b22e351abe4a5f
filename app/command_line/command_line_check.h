// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line/command_line.h"

class QCommandLineParser;

namespace sinescope {

/// Checks the table that `sinescope check` names and puts the report into job.text. `job.state` holds what
/// the options say; those that were given are kept, the others are found out.
std::optional<Failure> readCheck(const QCommandLineParser &parser, Job &job);

} // namespace sinescope
