// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/lesson_session.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QBoxLayout;
class QLabel;
class QScrollArea;

namespace sinescope {

class QuestionBox;
class StepBar;

/// The step of the lesson that is open: its text with live numbers, its question, and the way to the other
/// steps. Text and question stand one below the other, or side by side where the panel is low.
class LessonPanel : public QWidget
{
    Q_OBJECT

public:
    LessonPanel(LessonSession &session, Document &document, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    /// The keys go to where the question is answered, if there is one.
    void focusAnswer();
    /// What the step needs with its text and its question side by side.
    int heightSideBySide(int width) const { return heightSideBySide(width, 0); }
    /// The same with room for what will be said to an answer.
    int heightWithReply(int width) const;
    /// How text and question stand from now on, whatever the size.
    void setSideBySide(bool isSideBySide);

signals:
    /// The step, or what it says, is another.
    void contentChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    int heightSideBySide(int width, int belowQuestion) const;
    /// How text and question stand.
    void turn();
    void showStep();
    /// What the core does not agree with in a lesson of one's own.
    void showProblems();
    void chooseEntry();
    /// The question, which each step makes anew, comes before the way to the other steps.
    void orderTabs();
    /// At the last step: how much of the lesson is done.
    void showEnd();
    /// What follows the controls: live numbers.
    void refresh();
    /// Brings to sight where the answer is typed, and what is said to it.
    void showAnswer();
    void showSaid();
    /// Goes on with one of the searches that the step has begun, once the controls have rested.
    void searchOn();

    LessonSession &m_session;
    Document &m_document;
    QScrollArea *m_area; ///< for text and question together: one place to scroll
    QBoxLayout *m_body;
    std::optional<bool> m_isSideBySide; ///< as the size has it while nobody has said so
    QLabel *m_text;
    QWidget *m_answers; ///< the question, and what is said at the end
    QuestionBox *m_question;
    QLabel *m_problems;
    QLabel *m_end;
    StepBar *m_steps;
    bool m_isAnswered = false; ///< at this step: what is said to that stays in sight until somebody scrolls
    QTimer m_search;
    QString m_shown; ///< the Markdown on the screen: setting it again would lose the place
};

} // namespace sinescope
