// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/document_file.h"
#include "app/export/export_job.h"
#include "app/export/sweep.h"

#include <QStringList>

#include <variant>
#include <vector>

namespace sinescope {

/// What the arguments ask for.
struct Job
{
    enum class Action { ShowWindow, Export, Batch, PrintText };
    Action action = Action::ShowWindow;
    State state{};
    bool isStateGiven = false; ///< by an option or a file; else a window begins as the person likes it
    OpenedDocument opened{};   ///< its path is empty when the arguments name no file
    ExportOptions options{};
    std::vector<ExportJob> outputs{};
    std::optional<Sweep> sweep{}; ///< every output is a series of files
    bool isQuiet = false;
    QString language{}; ///< of the window, for this run; empty for the person's own
    QString batchFile{};
    QString text{}; ///< for standard output
};

/// Reads arguments, the program's name first, by the grammar of the man page. Nothing is written, and --open
/// is read. Makes --language, else English, the language of the program. An export starts from the
/// document `start`, if that is given. Needs a QCoreApplication.
std::variant<Job, Failure> readCommandLine(const QStringList &arguments,
                                           const std::optional<OpenedDocument> &start = std::nullopt);

} // namespace sinescope
