// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_session.h"

#include "app/lessons/lesson_progress.h"
#include "app/lessons/live_offsets.h"

#include <tuple>
#include <utility>

namespace sinescope {

/// What an answer was given to: kind of question, choices, whether there is a hint.
static std::optional<std::tuple<Question::Kind, std::size_t, bool>> shapeOf(const LessonStep &step)
{
    if (!step.question)
        return std::nullopt;
    return std::tuple(step.question->kind, step.question->choices.size(),
                      step.question->hint.markdown.isEmpty());
}

/// Wrong answers after which the right one may be shown.
constexpr int failuresBeforeAnswer = 2;

LessonSession::LessonSession(Document &document, Cursor &cursor, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_cursor(cursor)
{
}

void LessonSession::setLibrary(LessonLibrary library)
{
    const QString key = m_entry ? m_entry->key : QString();
    const auto before = m_entry ? shapeOf(step()) : std::nullopt;
    m_library = std::move(library);
    m_entry = m_library.find(key);
    const bool isLost = !key.isEmpty() && (!m_entry || !m_entry->lesson || m_step >= stepCount());
    if (isLost)
        return close();
    if (m_entry && shapeOf(step()) != before)
        m_run = freshRun(); // of another question
    emit stepChanged();
}

bool LessonSession::open(const QString &key)
{
    const LibraryEntry *entry = m_library.find(key);
    if (!entry || !entry->lesson)
        return false;
    emit aboutToBegin();
    m_entry = entry;
    const int left = progress::lastStep(key);
    enter(left < stepCount() ? left : 0);
    return true;
}

LessonSession::~LessonSession()
{
    live::forget();
}

void LessonSession::close()
{
    m_entry = nullptr;
    m_cursor.pointAt(std::nullopt);
    emit stepChanged();
    live::forget();
}

void LessonSession::goTo(int step)
{
    if (!isOpen()) // a button that a key presses tells of it a moment later
        return;
    const int target = std::clamp(step, 0, stepCount() - 1);
    if (target > m_step && !this->step().question)
        progress::setDone(m_entry->key, m_step);
    enter(target);
}

void LessonSession::enter(int step)
{
    m_step = step;
    m_run = freshRun();
    progress::leaveAt(m_entry->key, m_step);
    if (m_step + 1 == stepCount() && !this->step().question) // nothing follows
        progress::setDone(m_entry->key, m_step);
    emit stepChanged(); // first: what shows the step before would fill it in with the new state
    returnToStep();
}

AnswerRun LessonSession::freshRun() const
{
    AnswerRun run;
    if (step().question && isDone(m_step))
        run.said = AnswerRun::Said::Before;
    return run;
}

void LessonSession::returnToStep()
{
    if (!isOpen())
        return;
    emit aboutToSet(step().state);
    m_document.apply(step().state);
    m_cursor.pointAt(step().figure);
    m_cursor.moveTo(step().cell);
}

bool LessonSession::isAway() const
{
    const State &now = m_document.state();
    const State &then = step().state;
    return now.parameters != then.parameters || now.display != then.display ||
           now.view.figure != then.view.figure;
}

bool LessonSession::isDone(int step) const
{
    return progress::isDone(m_entry->key, step);
}

void LessonSession::forgetProgress()
{
    progress::clear();
    if (!isOpen())
        return;
    if (m_run.said == AnswerRun::Said::Before)
        m_run.said = AnswerRun::Said::Nothing;
    emit answerChanged();
    emit progressChanged();
}

void LessonSession::type(const QString &number)
{
    if (std::exchange(m_run.typed, number) != number)
        emit answerChanged();
}

void LessonSession::choose(int choice)
{
    m_run.chosen = choice;
    emit answerChanged();
}

AnswerVerdict LessonSession::verdict() const
{
    const Question &question = *step().question;
    switch (question.kind) {
    case Question::Kind::Number:
        return checkNumber(question, m_run.typed);
    case Question::Kind::Choice:
        return checkChoice(question, std::size_t(m_run.chosen));
    case Question::Kind::Reach:
        break;
    }
    return checkSetting(question, m_document.state());
}

void LessonSession::check()
{
    if (step().question->kind == Question::Kind::Choice && m_run.chosen < 0)
        return say(AnswerRun::Said::ChooseFirst);
    m_run.verdict = verdict();
    switch (*m_run.verdict) {
    case AnswerVerdict::Right:
        if (!isDone(m_step)) {
            progress::setDone(m_entry->key, m_step);
            emit progressChanged();
        }
        break;
    case AnswerVerdict::TooSmall:
    case AnswerVerdict::TooLarge:
    case AnswerVerdict::Wrong:
        ++m_run.failures;
        break;
    case AnswerVerdict::NotANumber:
    case AnswerVerdict::NotKnown:
        break;
    }
    say(AnswerRun::Said::Verdict);
}

bool LessonSession::isAnswerOffered() const
{
    return m_run.verdict != AnswerVerdict::Right &&
           (m_run.failures >= failuresBeforeAnswer || isDone(m_step));
}

void LessonSession::giveHint()
{
    say(AnswerRun::Said::Hint);
}

void LessonSession::showAnswer()
{
    const Question &question = *step().question;
    switch (question.kind) {
    case Question::Kind::Number:
        type(rightNumber(question));
        break;
    case Question::Kind::Choice:
        if (const std::size_t right = rightChoice(question); right < question.choices.size())
            choose(static_cast<int>(right));
        break;
    case Question::Kind::Reach:
        emit aboutToSet(question.solution);
        m_document.apply(question.solution);
        break;
    }
    say(AnswerRun::Said::Answer);
}

void LessonSession::say(AnswerRun::Said what)
{
    m_run.said = what;
    m_run.saidOf = m_document.state();
    emit said();
}

} // namespace sinescope
