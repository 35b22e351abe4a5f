// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/failure.h"

#include <QSize>
#include <QString>

#include <optional>

namespace sinescope {

/// Refusals before any work starts; all are ExitCode::TooLarge. Sizes are doubles, as what is refused may
/// fit no integer.

/// A picture of that many pixels: by what formats and painters can hold, and by this machine's memory.
/// `longest` is the largest allowed side.
std::optional<Failure> checkPictureSize(double width, double height, double longest);
/// A file of that many bytes at `path`: by what a file can hold, and by checkSpace().
std::optional<Failure> checkFileSize(double bytes, const QString &path);
/// One file or several of that many bytes in all: by the free space at `path`. "-" (standard output), pipes
/// and devices have none to check.
std::optional<Failure> checkSpace(double bytes, const QString &path);

inline constexpr double longestPaintedSide = 32767;   ///< what QPainter reaches
inline constexpr double longestPageSide = 19'200;     ///< 200 inches: what readers of PDF show
inline constexpr double longestCellsSide = 1'000'000; ///< what readers of PNG accept

} // namespace sinescope
