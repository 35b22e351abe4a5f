// SPDX-License-Identifier: GPL-3.0-or-later
// The file of a lesson, and what the panel makes of it while a step is shown and answered.
#include "app/lessons/answer_check.h"
#include "app/lessons/lesson_reader.h"
#include "app/lessons/placeholder.h"
#include "tests/fuzz/driver/claim.h"

using namespace sinescope;
using fuzz::claim;

namespace {

void answer(const Question &question, const State &state)
{
    filledIn(question.ask.markdown, fixedState(question), state);
    if (question.kind == Question::Kind::Choice) {
        claim(rightChoice(question) <= question.choices.size(), "the right choice is one of them, or none");
        checkChoice(question, 0);
    } else if (question.kind == Question::Kind::Number) {
        checkNumber(question, QStringLiteral("1.5"));
        claim(!rightNumber(question).isEmpty(), "a number is shown");
    } else {
        checkSetting(question, state);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    const LessonReading reading = readLesson(text, QStringLiteral("lesson.md"));
    if (const auto *problems = std::get_if<std::vector<LessonProblem>>(&reading)) {
        claim(!problems->empty(), "a refusal says why");
        for (const LessonProblem &problem : *problems)
            claim(problem.line >= 0 && !problem.message().isEmpty(), "and where");
        return 0;
    }
    const Lesson &lesson = std::get<Lesson>(reading);
    claim(!lesson.steps.empty() && lesson.steps.size() <= maximumLessonSteps,
          "a lesson has steps, not too many");
    for (const LessonStep &step : lesson.steps) {
        claim(!check(step.state.parameters), "parameters are within their limits");
        filledIn(step.text.markdown, step.state, step.state);
        if (step.question)
            answer(*step.question, step.state);
    }
    return 0;
}
