// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_check.h"

#include "app/lessons/live_numbers.h"
#include "app/lessons/placeholder.h"
#include "app/lessons/question_reader.h"

#include <QCoreApplication>

#include <cmath>

namespace sinescope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LessonCheck)
};

class Checker
{
public:
    Checker(const QString &file, const NamesOf &names)
        : m_problems(file)
        , m_names(names)
    {
    }

    const std::vector<LessonProblem> &problems() const { return m_problems.list(); }

    void check(const LessonStep &step)
    {
        m_state = &step.state;
        for (const Claim &claim : step.claims) {
            if (isTrue(claim.condition, step.state, claim.line) == false)
                m_problems.add(claim.line, Words::tr("does not hold: %1").arg(claim.condition.text()));
        }
        checkText(step.text, step.state, step.state);
        if (step.question)
            check(*step.question);
    }

private:
    void check(const Question &question)
    {
        const State &fixed = fixedState(question);
        checkText(question.ask, *m_state, fixed);
        checkText(question.hint, *m_state, fixed);
        checkText(question.wrong, *m_state, fixed);
        // What is said of a right setting is said when it has been reached.
        checkText(question.right, question.kind == Question::Kind::Reach ? question.solution : question.asked,
                  fixed);
        switch (question.kind) {
        case Question::Kind::Number:
            checkLiteral(question.answer, question.literal, question.asked, question.line);
            break;
        case Question::Kind::Choice:
            checkChoices(question);
            break;
        case Question::Kind::Reach:
            if (isTrue(question.answer, *m_state, question.line) == true)
                m_problems.add(question.line,
                               Words::tr("holds before anything is turned: %1").arg(question.answer.text()));
            if (isTrue(question.answer, question.solution, question.line) == false)
                m_problems.add(question.line,
                               Words::tr("does not hold at the solution: %1").arg(question.answer.text()));
        }
    }

    void checkChoices(const Question &question)
    {
        int right = 0;
        bool isKnown = true;
        for (const Choice &choice : question.choices) {
            const auto isRight = isTrue(choice.condition, question.asked, choice.text.line);
            isKnown = isKnown && isRight.has_value();
            right += isRight == true;
            checkText(choice.text, *m_state, fixedState(question));
        }
        if (isKnown && right != 1)
            m_problems.add(question.line, Words::tr("%1 choices are right; it must be one").arg(right));
    }

    void checkText(const LessonText &text, const State &shown, const State &fixed)
    {
        for (const Placeholder &placeholder : placeholdersIn(text.markdown)) {
            const int line = lineOf(placeholder, text);
            if (const auto *error = std::get_if<ExpressionError>(&placeholder.expression))
                m_problems.add(line, error->text);
            else
                checkLiteral(std::get<Expression>(placeholder.expression), placeholder.literal,
                             placeholder.isFixed ? fixed : shown, line);
        }
    }

    /// The value, written with the literal's decimals, must be the literal.
    void checkLiteral(const Expression &expression, const QString &literal, const State &state, int line)
    {
        const auto value = expression.evaluate(*m_names(state));
        if (const auto *error = std::get_if<ExpressionError>(&value)) {
            m_problems.add(line, error->text);
            return;
        }
        if (literal.isEmpty())
            return;
        const auto &found = std::get<LiveValue>(value);
        const auto *number = std::get_if<double>(&found);
        const qsizetype point = literal.indexOf(u'.');
        const int decimals = point < 0 ? 0 : int(literal.size() - point - 1);
        const QString text = number ? QString::number(*number, 'f', decimals) : std::get<QString>(found);
        if (text != literal)
            m_problems.add(line, Words::tr("%1 is %2, not %3").arg(expression.text(), text, literal));
    }

    /// Nothing where there is no answer, which then is a problem already.
    std::optional<bool> isTrue(const Expression &condition, const State &state, int line)
    {
        const auto value = numberOf(condition, *m_names(state));
        if (const auto *error = std::get_if<ExpressionError>(&value)) {
            m_problems.add(line, error->text);
            return std::nullopt;
        }
        const double number = std::get<double>(value);
        return number != 0 && !std::isnan(number);
    }

    LessonProblems m_problems;
    const NamesOf &m_names;
    const State *m_state = nullptr;
};

} // namespace

std::vector<LessonProblem> checkLesson(const Lesson &lesson, const QString &file, const NamesOf &names)
{
    Checker checker(file, names);
    for (const LessonStep &step : lesson.steps)
        checker.check(step);
    return checker.problems();
}

std::vector<LessonProblem> checkLesson(const Lesson &lesson, const QString &file)
{
    return checkLesson(lesson, file, [](const State &state) { return std::make_unique<LiveNumbers>(state); });
}

} // namespace sinescope
