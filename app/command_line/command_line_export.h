// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line/command_line.h"

class QCommandLineParser;

namespace sinescope {

/// Reads the options and outputs of `sinescope export` into a job whose state is complete but for the visible
/// ranges.
std::optional<Failure> readExport(const QCommandLineParser &parser, Job &job);

/// Reads `sinescope export --batch FILE`, which takes few other options. The file is not read.
std::optional<Failure> readBatchCall(const QCommandLineParser &parser, Job &job);

/// A word that must be one of `choices` where the option is given; what a usage error says.
std::optional<Failure> checkWord(const QCommandLineParser &parser, const QString &option,
                                 const QStringList &choices);

} // namespace sinescope
