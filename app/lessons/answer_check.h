// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/lesson.h"

namespace sinescope {

/// What is said of an answer. NotKnown: the right one is still being looked for.
enum class AnswerVerdict { Right, TooSmall, TooLarge, Wrong, NotANumber, NotKnown };

AnswerVerdict checkNumber(const Question &question, const QString &typed);
AnswerVerdict checkChoice(const Question &question, std::size_t chosen);
/// Whether the condition of a Reach question holds in `current`.
AnswerVerdict checkSetting(const Question &question, const State &current);

/// The right number as the lesson shows it; "…" while it is looked for.
QString rightNumber(const Question &question);
/// The choice that is right; the number of choices when none is.
std::size_t rightChoice(const Question &question);
/// True when the condition holds; an expression that means nothing holds nowhere.
bool holds(const Expression &condition, const State &state);

} // namespace sinescope
