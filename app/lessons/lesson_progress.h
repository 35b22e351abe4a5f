// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What a person has done of the lessons, kept by QSettings under "lessons/progress". Lessons go by their
/// library keys, steps by their numbers from 0; what the file of the settings says wrongly
/// counts as not done.
namespace sinescope::progress {

bool isDone(const QString &lesson, int step);
void setDone(const QString &lesson, int step);
/// How many of the first `steps` steps are done.
int doneCount(const QString &lesson, int steps);

/// The step where the lesson was left; 0 at first.
int lastStep(const QString &lesson);
/// The lesson that was open last; empty at first.
QString lastLesson();
void leaveAt(const QString &lesson, int step);

/// Forgets all of it.
void clear();

} // namespace sinescope::progress
