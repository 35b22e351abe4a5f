// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/export_options.h"
#include "app/export/export_watch.h"

class QPrinter;
class QWidget;

namespace sinescope {

/// Paints the picture of the options on the printer's page, in the theme for paper and never higher than
/// wide: a page upright leaves its lower part white. False when the printer cannot begin or it is stopped.
bool printPicture(QPrinter &printer, const State &state, ExportOptions options,
                  const ExportWatch &watch = {});

/// Asks for a printer and prints; tells what goes wrong. A page across is proposed.
void printWithDialog(QWidget *parent, const State &state, const ExportOptions &options);

} // namespace sinescope
