// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/answer_check.h"
#include "app/lessons/lesson_library.h"
#include "app/state/document.h"

namespace sinescope {

/// How the question of a step is being answered, and what was last said to that.
struct AnswerRun
{
    enum class Said {
        Nothing,
        Before, ///< it was answered another time
        ChooseFirst,
        Verdict,
        Hint,
        Answer
    };
    QString typed;   ///< of a number
    int chosen = -1; ///< of the choices
    Said said = Said::Nothing;
    std::optional<AnswerVerdict> verdict; ///< the last one
    State saidOf; ///< what was judged: the numbers of a verdict do not change when something is turned
    int failures = 0;
};

/// The lesson somebody is taking: which one, at which step, and what of it has been answered. It sets the
/// document to the state of a step and points the cursor; turning the controls in between is free play.
class LessonSession : public QObject
{
    Q_OBJECT

public:
    LessonSession(Document &document, Cursor &cursor, QObject *parent = nullptr);
    ~LessonSession() override;
    Q_DISABLE_COPY_MOVE(LessonSession)

    const LessonLibrary &library() const { return m_library; }
    /// Another language or other files. The lesson goes on at its step with what was answered, nothing of the
    /// document changes; it is closed when the new library has not that lesson with that many steps.
    void setLibrary(LessonLibrary library);

    bool isOpen() const { return m_entry != nullptr; }
    /// Only while a lesson is open.
    const Lesson &lesson() const { return *m_entry->lesson; }
    const LibraryEntry &entry() const { return *m_entry; }
    int stepIndex() const { return m_step; }
    int stepCount() const { return static_cast<int>(lesson().steps.size()); }
    const LessonStep &step() const { return lesson().steps[std::size_t(m_step)]; }

    /// Opens a lesson at the step where it was left. False when the library has no such lesson.
    bool open(const QString &key);
    void close();
    /// Shows a step, kept within the lesson; nothing when none is open.
    void goTo(int step);
    /// Sets the document to the state of the step again, if one is shown.
    void returnToStep();
    /// True once somebody has turned a control or the page.
    bool isAway() const;

    /// A step without a question is done once it has been left forwards,
    /// one with a question by its right answer.
    bool isDone(int step) const;
    /// Of all lessons.
    void forgetProgress();

    /// The following are for a step with a question.
    const AnswerRun &run() const { return m_run; }
    /// After some mistakes, and where it was right another time.
    bool isAnswerOffered() const;
    void type(const QString &number);
    void choose(int choice);
    /// Judges what was typed, chosen or set.
    void check();
    void giveHint();
    /// Gives the right answer; sets the document to it where a setting is asked for.
    void showAnswer();

signals:
    void aboutToBegin();
    /// The document is about to be set.
    void aboutToSet(const sinescope::State &state);
    /// Another step or lesson, or none any more.
    void stepChanged();
    void progressChanged();
    /// Something was typed or chosen.
    void answerChanged();
    /// Something was said to it.
    void said();
    /// A number that took long was found; whoever shows some shows them again.
    void numbersFound();

private:
    void enter(int step);
    AnswerRun freshRun() const;
    AnswerVerdict verdict() const;
    void say(AnswerRun::Said what);

    Document &m_document;
    Cursor &m_cursor;
    LessonLibrary m_library;
    const LibraryEntry *m_entry = nullptr;
    int m_step = 0;
    AnswerRun m_run; ///< of this step
};

} // namespace sinescope
