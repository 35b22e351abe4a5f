// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/document.h"

#include <QWidget>

class QLabel;

namespace sinescope {

class Cursor;
class LessonPanel;
class LessonSession;
class PageView;
struct Theme;

/// The figures for a lecture hall: the whole screen, everything much larger, no panels but what the page needs and the step
/// of the lesson that is open, and a pointer that is seen from the last row. It shows the same document as the window behind
/// it. Escape closes it; PageDown and PageUp, which presenters send, go on and back in the lesson, or through the
/// pages where none is open.
class Presentation : public QWidget
{
    Q_OBJECT

public:
    /// `actions` keep their keys here.
    Presentation(Document &document, Cursor &cursor, LessonSession &session, const Theme &theme,
                 const QList<QAction *> &actions, QWidget *window);

    void setTheme(const Theme &theme);
    /// How many times as large a screen of that size shows everything.
    static double magnification(QSize screen);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeFoot();
    void addKeys();
    /// To the next or the one before: step of the lesson, or page.
    void turn(int steps);
    void useSize();
    void fitLesson();

    Document &m_document;
    LessonSession &m_session;
    PageView *m_page;
    LessonPanel *m_lesson;
    QLabel *m_reading = nullptr;
};

} // namespace sinescope
