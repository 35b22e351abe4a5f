// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/export_format.h"
#include "app/export/export_options.h"

#include <vector>

namespace sinescope {

/// What is chosen in the export dialog. The colour map is part of the document,
/// and a picture may have another.
struct ExportChoices
{
    const ExportFormat *format = nullptr;
    ExportOptions options;
    QString colormap;

    /// The document as it is exported.
    State applied(State state) const;
};

/// What was chosen last time, kept by QSettings, for a figure of this document.
ExportChoices rememberedChoices(FigureId figure, const State &state);
void rememberChoices(const ExportChoices &choices);
/// Where the last export went.
QString rememberedFolder();
void rememberFolder(const QString &folder);

/// A size that people ask for.
struct SizePreset
{
    QString label;
    PictureSize size;
};
std::vector<SizePreset> sizePresets();

} // namespace sinescope
