// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/sweep.h"

class QWidget;

namespace sinescope {

// Exports from the window. What takes longer than half a second shows a dialog with the time left and Cancel;
// a failure is told in a message box over `parent`. Both return true when everything is written; else there
// is nothing of it.

/// Checks and writes one file. Data are made on one worker thread, pictures on this one, which is the GUI's.
bool runExportWithProgress(QWidget *parent, const State &state, const ExportOptions &options,
                           const ExportJob &job);

/// Checks and writes the files of a sweep, on the GUI's thread.
bool runSweepWithProgress(QWidget *parent, const State &state, const ExportOptions &options,
                          const ExportJob &job, const Sweep &sweep);

} // namespace sinescope
