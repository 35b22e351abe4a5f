// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line/batch.h"
#include "app/command_line/command_line.h"
#include "app/command_line/interrupts.h"

namespace sinescope {

/// Whether a QApplication is needed.
bool needsPictures(const Job &job);

// Both print what fails and how far they are, and return the exit code. Ctrl+C leaves nothing of the file at
// hand and ends the program.

/// Writes all outputs of a job; none of them before all have been checked.
ExitCode runJob(const Job &job, const Interrupts &interrupts);
/// Does one job after the other, each output on its own. The code is that of the first failure.
ExitCode runBatch(const std::vector<BatchJob> &jobs, bool isQuiet, const Interrupts &interrupts);

} // namespace sinescope
