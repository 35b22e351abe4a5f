// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line/command_line.h"

class QCommandLineParser;

namespace sinescope {

/// `sinescope facts` and `sinescope code`, as jobs that print text.
/// Finding the facts takes up to some seconds.
std::optional<Failure> readFacts(const QCommandLineParser &parser, Job &job);
std::optional<Failure> readCode(const QCommandLineParser &parser, Job &job);

} // namespace sinescope
