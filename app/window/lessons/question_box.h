// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/lesson_session.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace sinescope {

/// The question of a step: asks it, takes the answer and shows what the session says to it.
class QuestionBox : public QWidget
{
    Q_OBJECT

public:
    QuestionBox(LessonSession &session, Document &document, QWidget *parent);

    /// Shows the numbers as they are now.
    void refresh();
    /// Where the answer is typed or chosen; null for a setting, which is turned.
    QWidget *answer() const;
    /// Where the keys go: that, or the button that checks a setting; null without a question.
    QWidget *entry() const;
    /// What is said to it.
    QWidget *said() const;
    /// What two lines of that, and the gap above them, take more than there is now.
    int roomForReply() const;

signals:
    /// Somebody types an answer.
    void typed();
    /// Something was said of an answer.
    void spoke();

private:
    void build();
    void buildNumber(QLayout &layout);
    void buildChoices(QVBoxLayout &layout);
    void buildButtons(QLayout &layout);
    QLabel *addLabel(QVBoxLayout &layout, const QString &name);

    void showChoices();
    void showAsk(const QString &markdown);
    void showSaid(const QString &markdown);
    /// What was said, with its numbers.
    QString saidText() const;
    QString filled(const LessonText &text, const State &current) const;
    const Question &question() const { return *m_session.step().question; }

    LessonSession &m_session;
    Document &m_document;
    QWidget *m_content = nullptr;
    QLabel *m_ask = nullptr;
    QLabel *m_answer = nullptr;
    QLineEdit *m_number = nullptr;
    QButtonGroup *m_choices = nullptr;
    QPushButton *m_check = nullptr;
    QPushButton *m_show = nullptr;
    QString m_shownAsk; ///< the Markdown on the screen
    QString m_shownSaid;
};

} // namespace sinescope
