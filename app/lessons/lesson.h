// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/expression.h"
#include "app/state/cursor.h"
#include "app/state/state.h"

namespace sinescope {

/// Markdown with live numbers, and the line of the file where it begins.
struct LessonText
{
    QString markdown;
    int line = 0;
};

/// Something an author says of the step's state: it must hold there.
struct Claim
{
    Expression condition;
    int line = 0;
};

/// One answer to choose; it is right where its condition holds.
struct Choice
{
    LessonText text;
    Expression condition;
};

/// What a step asks. The right answer is never stored: it is computed from the expression.
struct Question
{
    enum class Kind {
        Number, ///< type a number: `answer` within `tolerance`
        Choice, ///< choose one of `choices`
        Reach   ///< turn the controls until `answer` holds
    };
    Kind kind = Kind::Number;
    LessonText ask;
    Expression answer;
    QString literal; ///< what the author expects of `answer`; for the check of the lesson alone
    double tolerance = 0;
    std::vector<Choice> choices;
    State stepState;
    State asked; ///< where a number or a choice is computed: the step's state, changed as the question says
    State solution; ///< where a Reach question's condition holds
    LessonText right;
    LessonText wrong;
    LessonText hint;
    int line = 0;
};

/// The state that fixed numbers ({{!...}}) of a question's texts are of: that of the answer; of a setting to
/// be reached that of the step.
const State &fixedState(const Question &question);

struct LessonStep
{
    QString title;
    LessonText text;
    State state;
    std::optional<FigureId> figure; ///< pointed at by a frame
    std::optional<Cell> cell;       ///< and by the crosshair
    std::vector<Claim> claims;
    std::optional<Question> question;
    int line = 0;
};

/// One lesson as read from its file.
struct Lesson
{
    QString id; ///< the file's name without its extension; the same in every language
    QString title;
    LessonText summary;
    std::vector<LessonStep> steps;
};

/// What is wrong with a lesson's file, and where.
struct LessonProblem
{
    QString file;
    int line = 0;
    QString text;

    /// "lesson.md, line 12: ..."
    QString message() const;
};

} // namespace sinescope
