// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/answer_check.h"

#include "app/lessons/live_numbers.h"
#include "app/lessons/placeholder.h"
#include "app/state/field_text.h"

#include <algorithm>
#include <cmath>

namespace sinescope {

static double expectedNumber(const Question &question)
{
    const auto value = numberOf(question.answer, LiveNumbers(question.asked));
    const auto *number = std::get_if<double>(&value);
    return number ? *number : std::nan("");
}

/// Whether a value that the expression needs is still being looked for.
static bool isSearched(const Expression &expression, const State &state)
{
    const auto value = expression.evaluate(LiveNumbers(state));
    const auto *error = std::get_if<ExpressionError>(&value);
    return error && error->isSearched;
}

AnswerVerdict checkNumber(const Question &question, const QString &typed)
{
    const auto number = typedNumber(typed);
    if (!number)
        return AnswerVerdict::NotANumber;
    if (isSearched(question.answer, question.asked))
        return AnswerVerdict::NotKnown;
    const double expected = expectedNumber(question);
    // A decimal number such as 0.1 has no exact double: the limit itself counts as within.
    const double rounding = 1e-12 * std::max(std::abs(expected), std::abs(*number));
    if (std::abs(*number - expected) <= question.tolerance + rounding)
        return AnswerVerdict::Right;
    return *number < expected ? AnswerVerdict::TooSmall : AnswerVerdict::TooLarge;
}

AnswerVerdict checkChoice(const Question &question, std::size_t chosen)
{
    if (std::ranges::any_of(question.choices,
                            [&](const Choice &c) { return isSearched(c.condition, question.asked); }))
        return AnswerVerdict::NotKnown;
    return chosen == rightChoice(question) ? AnswerVerdict::Right : AnswerVerdict::Wrong;
}

AnswerVerdict checkSetting(const Question &question, const State &current)
{
    if (isSearched(question.answer, current))
        return AnswerVerdict::NotKnown;
    return holds(question.answer, current) ? AnswerVerdict::Right : AnswerVerdict::Wrong;
}

QString rightNumber(const Question &question)
{
    if (isSearched(question.answer, question.asked))
        return QStringLiteral("…");
    return shownValue(expectedNumber(question), question.literal);
}

std::size_t rightChoice(const Question &question)
{
    std::size_t right = 0;
    while (right < question.choices.size() && !holds(question.choices[right].condition, question.asked))
        ++right;
    return right;
}

bool holds(const Expression &condition, const State &state)
{
    const auto value = numberOf(condition, LiveNumbers(state));
    const auto *number = std::get_if<double>(&value);
    return number && *number != 0 && !std::isnan(*number);
}

} // namespace sinescope
