// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/lesson.h"

namespace sinescope {

/// {{expression = literal}} in the text of a lesson.
struct Placeholder
{
    qsizetype begin = 0; ///< of the first brace
    qsizetype size = 0;
    bool isFixed = false; ///< {{!...}}: of the step's own state, whatever the learner turns
    std::variant<Expression, ExpressionError> expression;
    QString literal; ///< what the author says stands here in the step's state; gives the digits to show
};

/// Those of `text`, in order.
std::vector<Placeholder> placeholdersIn(const QString &text);
/// The line of the file where a placeholder of `text` stands.
int lineOf(const Placeholder &placeholder, const LessonText &text);

/// The value as a lesson shows it: as many decimals as the literal has, digits grouped in the current
/// language; six digits without a literal; "none" for NaN.
QString shownValue(const LiveValue &value, const QString &literal);
/// `text` with every placeholder replaced by its value in bold type, or by "…" while that is looked for.
QString filledIn(const QString &text, const State &stepState, const State &current);

} // namespace sinescope
