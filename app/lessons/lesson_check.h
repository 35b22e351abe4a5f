// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/lesson.h"

#include <functional>
#include <memory>

namespace sinescope {

/// What a lesson says that the core does not agree with: claims that do not hold, literals that differ from
/// the value in the step's state, names that do not exist, a choice with no or several right answers, a
/// setting to be reached that holds already, or not at the solution either. `names` makes the names of a
/// state; the core's are LiveNumbers. Empty when all is well.
using NamesOf = std::function<std::unique_ptr<Names>(const State &)>;
std::vector<LessonProblem> checkLesson(const Lesson &lesson, const QString &file, const NamesOf &names);
std::vector<LessonProblem> checkLesson(const Lesson &lesson, const QString &file);

} // namespace sinescope
