// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/lesson.h"

#include <QByteArray>

namespace sinescope {

inline constexpr qint64 maximumLessonBytes = 256 << 10;
inline constexpr std::size_t maximumLessonSteps = 50;
/// Live numbers in the text and the question of one step: they follow every movement of a slider.
inline constexpr std::size_t maximumStepNumbers = 100;
/// And their length in all, braces included: a short call may take a millisecond.
inline constexpr qsizetype maximumStepNumbersLength = 2000;

/// What became of a file: a lesson, or what is wrong with it.
using LessonReading = std::variant<Lesson, std::vector<LessonProblem>>;

/// Reads a lesson from UTF-8 Markdown. "# Title", a summary, then a "## Heading" for every step. Fenced
/// blocks tell what is to be done; any other block is text:
///   ```state     JSON of state_json.h, on top of the defaults (before the first step: for all steps)
///   ```point     a figure's id, and a row and a column if a cell is meant
///   ```holds     one condition a line that the step claims
///   ```question  "key: value" lines, see question_reader.h
/// Nothing of the file is executed, no picture is loaded, HTML is shown as it is written.
LessonReading readLesson(const QByteArray &text, const QString &file);

} // namespace sinescope
