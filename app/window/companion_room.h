// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSize>

#include <functional>
#include <optional>

class QBoxLayout;
class QWidget;

namespace sinescope {

class ChallengePanel;
class ChallengeSession;
class LessonPanel;
class LessonSession;

/// Where the lesson or the challenge of a presentation stands: below the figures or beside them, so that it
/// leaves them the most room, and does not jump while it is read.
class CompanionRoom : public QObject
{
    Q_OBJECT

public:
    /// `stage` holds the figures, the lesson and the challenge. `parametersWidth` tells how much of the screen
    /// the parameters take now, 0 without them: it follows their type.
    CompanionRoom(QBoxLayout &stage, QWidget &figures, LessonPanel &lesson, LessonSession &lessons,
                  ChallengePanel &challenge, ChallengeSession &challenges,
                  std::function<int()> parametersWidth);

    /// Of the screen, and how much larger than on a desktop everything is. Places all anew.
    void setScreen(QSize size, double magnification);

private:
    int width() const { return m_size.width() - m_parametersWidth(); }
    bool hasParameters() const { return m_parametersWidth() > 0; }
    bool isBelow() const;
    /// A lesson of that height.
    bool fitsBelow(int lesson) const;
    /// Another step, or another lesson.
    void turn();
    void place();
    /// Gives the lesson the height of what it says now.
    void follow();
    void layOut(bool isBelow);

    QBoxLayout &m_stage;
    QWidget &m_figures;
    LessonPanel &m_lesson;
    LessonSession &m_lessons;
    ChallengePanel &m_challenge;
    ChallengeSession &m_challenges;
    QSize m_size;
    std::function<int()> m_parametersWidth;
    double m_magnification = 1;
    QString m_lessonKey;            ///< of the lesson that is open
    std::optional<bool> m_wasBelow; ///< the lesson, at the step before
    bool m_isAnswered = false;      ///< since the lesson was placed
};

} // namespace sinescope
