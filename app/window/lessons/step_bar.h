// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/lesson_session.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace sinescope {

/// The way through a lesson: a dot for each step with a tick on those that are done, the step before and the
/// one after, and back to what the step has set once something was turned.
class StepBar : public QWidget
{
    Q_OBJECT

public:
    StepBar(LessonSession &session, Document &document, QWidget *parent = nullptr);

    /// What has the keys where nothing is asked.
    QWidget *entry() const;

signals:
    /// The person has gone to another step or lesson.
    void wentOn();

private:
    void refresh();
    void showDots();
    void goTo(int step);
    /// On to the next step, or at the last one to the next lesson.
    void goOn();
    /// The lesson after this one; null when there is none.
    const LibraryEntry *nextLesson() const;

    LessonSession &m_session;
    QHBoxLayout *m_dots;
    QPushButton *m_back;
    QPushButton *m_return;
    QPushButton *m_next;
};

} // namespace sinescope
