// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/export_options.h"

#include <QStringList>

namespace sinescope {

/// A command for a POSIX shell that writes the same picture.
struct CommandText
{
    QStringList arguments; ///< from "sinescope" on, not quoted
    QStringList left;      ///< what no option can say, in words for the user; mostly empty

    QString quoted() const; ///< as it is pasted into a shell
};

/// `sinescope export FIGURE.png` with the options that differ from the command line's defaults. Visible
/// ranges become whole cells: those that are touched.
/// Dimensions and a reference that are not drawn are left out.
CommandText commandText(const State &state, const ExportOptions &options, const QString &language);

} // namespace sinescope
