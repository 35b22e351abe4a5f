// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/lesson_session.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
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
    /// The keys go to where the question is answered, if there is one.
    void focusAnswer();
    /// What the step needs with its text and its question side by side.
    int heightSideBySide(int width) const;

signals:
    /// The step, or what it says, is another.
    void contentChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QWidget *makeFooter();
    void showStep();
    /// A button for each step, with a tick on those that are done.
    void showDots();
    /// What the core does not agree with in a lesson of one's own.
    void showProblems();
    /// At the last step: how much of the lesson is done.
    void showEnd();
    /// On to the next step, or at the last one to the next lesson.
    void goOn();
    /// The lesson after this one; null when there is none.
    const LibraryEntry *nextLesson() const;
    /// What follows the controls: live numbers, and whether there is something to go back to.
    void refresh();
    /// Brings what is said to an answer to sight.
    void showSaid();
    /// Goes on with one of the searches that the step has begun, once the controls have rested.
    void searchOn();
    /// The question gets the height it needs, up to a half; the text all the rest.
    void fitText();
    int textHeight(int width) const;
    int questionHeight(int width) const;

    LessonSession &m_session;
    Document &m_document;
    QBoxLayout *m_body;
    QTextBrowser *m_text;
    QuestionBox *m_question;
    QScrollArea *m_questionArea;
    QHBoxLayout *m_dots;
    QLabel *m_problems;
    QLabel *m_end;
    QWidget *m_footer = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_return = nullptr;
    QPushButton *m_next = nullptr;
    QTimer m_search;
    QString m_shown; ///< the Markdown on the screen: setting it again would lose the place
};

} // namespace sinescope
