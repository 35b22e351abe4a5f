// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/document.h"

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace sinescope {

class ChallengePanel;
class ChallengeSession;
class CompanionRoom;
class Cursor;
class LessonPanel;
class LessonSession;
class PageView;
class ParameterPanel;
struct Theme;

/// The figures for a lecture hall: the whole screen, everything much larger, no panels but what the page
/// needs and the step of the lesson, or the challenge, that is open, and a pointer that is seen from the last
/// row. It shows the same document as the window behind it. Escape closes it; PageDown and PageUp, which
/// presenters send, go on and back in the lesson, or through the pages where none is open; F9 shows the
/// parameters.
class Presentation : public QWidget
{
    Q_OBJECT

public:
    /// `actions` keep their keys here.
    Presentation(Document &document, Cursor &cursor, LessonSession &session, ChallengeSession &challenge,
                 const Theme &theme, const QList<QAction *> &actions, QWidget *window);

    void setTheme(const Theme &theme);
    void switchParameters();
    bool hasParameters() const;
    /// How many times as large a screen of that size shows everything.
    static double magnification(QSize screen);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeFoot();
    /// In the order of F6 and Tab; again when one has got more widgets.
    void orderParts();
    void addKeys();
    /// The keys go to the answer of a lesson, else to a figure.
    void focusFirst();
    void useMagnification();
    /// Pages of many small things have fewer of them, larger, where the screen has the room.
    double ofDensePage() const;
    /// To the next or the one before: step of the lesson, or page.
    void turn(int steps);
    void useSize();
    void placeCompanions();

    Document &m_document;
    Cursor &m_cursor;
    LessonSession &m_session;
    QList<QWidget *> m_parts;
    QWidget *m_figures; ///< the page, and the controls that it needs
    PageView *m_page;
    LessonPanel *m_lesson;
    ChallengePanel *m_challenge;
    QBoxLayout *m_row; ///< the parameters, and the stage
    CompanionRoom *m_companions = nullptr;
    ParameterPanel *m_parameters = nullptr; ///< once it was asked for
    QLabel *m_reading = nullptr;
};

} // namespace sinescope
