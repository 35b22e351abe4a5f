// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_session.h"

#include "app/lessons/lesson_progress.h"

namespace sinescope {

LessonSession::LessonSession(Document &document, Cursor &cursor, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_cursor(cursor)
{
}

void LessonSession::setLibrary(LessonLibrary library)
{
    const QString key = m_entry ? m_entry->key : QString();
    m_library = std::move(library);
    m_entry = m_library.find(key);
    const bool isLost = !key.isEmpty() && (!m_entry || !m_entry->lesson || m_step >= stepCount());
    if (isLost)
        close();
    else
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

void LessonSession::close()
{
    m_entry = nullptr;
    m_cursor.pointAt(std::nullopt);
    emit stepChanged();
}

void LessonSession::goTo(int step)
{
    const int target = std::clamp(step, 0, stepCount() - 1);
    if (target > m_step && !this->step().question)
        progress::setDone(m_entry->key, m_step);
    enter(target);
}

void LessonSession::enter(int step)
{
    m_step = step;
    progress::leaveAt(m_entry->key, m_step);
    if (m_step + 1 == stepCount() && !this->step().question) // nothing follows
        progress::setDone(m_entry->key, m_step);
    returnToStep();
    emit stepChanged();
}

void LessonSession::returnToStep()
{
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

AnswerVerdict LessonSession::answerNumber(const QString &typed)
{
    return record(checkNumber(*step().question, typed));
}

AnswerVerdict LessonSession::answerChoice(std::size_t chosen)
{
    return record(checkChoice(*step().question, chosen));
}

AnswerVerdict LessonSession::answerSetting()
{
    return record(checkSetting(*step().question, m_document.state()));
}

void LessonSession::showSolution()
{
    emit aboutToSet(step().question->solution);
    m_document.apply(step().question->solution);
}

AnswerVerdict LessonSession::record(AnswerVerdict verdict)
{
    if (verdict == AnswerVerdict::Right && !isDone(m_step)) {
        progress::setDone(m_entry->key, m_step);
        emit progressChanged();
    }
    return verdict;
}

} // namespace sinescope
