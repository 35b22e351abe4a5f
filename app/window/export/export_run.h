// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/sweep.h"

class QWidget;

namespace sinescope {

// Exports from the window, as WatchedWork; a failure is told in a message box over `parent`. Both return true
// when everything is written; else there is nothing of it.

/// Checks and writes one file.
bool runExportWithProgress(QWidget *parent, const State &state, const ExportOptions &options,
                           const ExportJob &job);

/// Checks and writes the files of a sweep.
bool runSweepWithProgress(QWidget *parent, const State &state, const ExportOptions &options,
                          const ExportJob &job, const Sweep &sweep);

} // namespace sinescope
