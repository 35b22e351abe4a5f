// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/lesson_session.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QTextBrowser;

namespace sinescope {

class QuestionBox;

/// The step of the lesson that is open: its text with live numbers, its question, and the way to the other steps. Text
/// and question stand one below the other, or side by side where the panel is low.
class LessonPanel : public QWidget
{
    Q_OBJECT

public:
    LessonPanel(LessonSession &session, Document &document, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeFooter();
    void showStep();
    /// A button for each step, with a tick on those that are done.
    void showDots();
    /// What the core does not agree with in a lesson of one's own.
    void showProblems();
    /// What follows the controls: live numbers, and whether there is something to go back to.
    void refresh();
    /// Goes on with one of the searches that the step has begun, once the controls have rested.
    void searchOn();
    void fitText();

    LessonSession &m_session;
    Document &m_document;
    QBoxLayout *m_body;
    QTextBrowser *m_text;
    QuestionBox *m_question;
    QHBoxLayout *m_dots;
    QLabel *m_problems;
    QPushButton *m_back = nullptr;
    QPushButton *m_return = nullptr;
    QPushButton *m_next = nullptr;
    QTimer m_search;
    QString m_shown; ///< the Markdown on the screen: setting it again would lose the place
};

} // namespace sinescope
