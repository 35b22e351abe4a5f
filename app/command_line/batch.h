// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line/command_line.h"

namespace sinescope {

/// One job of a batch file as it was read.
struct BatchJob
{
    int number;          ///< from 1
    QStringList outputs; ///< as the file names them
    QString language;
    std::variant<Job, Failure> job; ///< or what is wrong with its values
};

inline constexpr qint64 maximumBatchBytes = 16 << 20;
inline constexpr qsizetype maximumBatchJobs = 10'000;

/// Reads a file of jobs:
///   {"jobs": [{"document": {...},        a whole document, or
///              "open": "other.sinescope", a file to start from; or neither
///              "options": {"figure": "similarity", "length": 512, "dimensions": [0, 8], "cells": true},
///              "outputs": ["a.png", "data/b.npy"]}]}
/// Options are those of `sinescope export` without their dashes; paths are relative to the folder of the
/// file. A file that has another form is refused as a whole with ExitCode::Invalid and says where it differs;
/// a value that is not valid concerns its job alone. `language` is that of jobs that name none.
std::variant<std::vector<BatchJob>, Failure> readBatch(const QString &path, const QString &language);

} // namespace sinescope
