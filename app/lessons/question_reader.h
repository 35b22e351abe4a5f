// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/lesson.h"

#include <QStringList>

namespace sinescope {

/// The lines of a fenced block and the line of the file where the first of them stands.
struct LessonBlock
{
    QStringList lines;
    int line = 0;
};

/// Collects what is wrong with one file.
class LessonProblems
{
public:
    explicit LessonProblems(QString file)
        : m_file(std::move(file))
    {
    }

    void add(int line, const QString &text) { m_list.push_back({m_file, line, text}); }
    const std::vector<LessonProblem> &list() const { return m_list; }

private:
    QString m_file;
    std::vector<LessonProblem> m_list;
};

/// `json` put on top of `state`; `line` is where it begins. Keys that no state has are problems.
void applyLessonState(const QString &json, int line, State &state, LessonProblems &problems);
/// An expression, or a problem and one that is empty.
Expression readExpression(const QString &text, int line, LessonProblems &problems);

/// Reads the lines of a question; an indented line continues the one before.
///   ask: the question
///   answer: expression = literal     a number to type, or
///   choice: text | condition         (two to eight; exactly one condition may hold), or
///   reach: condition                 to be made true with the controls
///   tolerance: 0.5                   of a number; 0 when it is not given
///   with: {JSON}                     the state in which a number or a choice is asked, on top of the step's
///   solution: {JSON}                 a state that fulfils "reach", on top of the step's
///   right:, wrong:, hint:            what is said then
Question readQuestion(const LessonBlock &block, const State &stepState, LessonProblems &problems);

} // namespace sinescope
