// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/companion_room.h"

#include "app/lessons/challenge_session.h"
#include "app/lessons/lesson_session.h"
#include "app/window/lessons/challenge_panel.h"
#include "app/window/lessons/lesson_panel.h"

#include <QBoxLayout>

#include <algorithm>
#include <utility>

namespace sinescope {

namespace {

/// The share of the height that a lesson may take below the figures; where it needs more, it stands beside
/// them.
constexpr double shareBelow = 0.33;
constexpr double shareBeside = 0.36;
/// Beside the parameters, which leave less of the width, for an answer, and for a step after one that stood
/// there.
constexpr double mostBelow = 0.45;
constexpr double leastBelowParameters = 300; ///< pixels that figures of usual size need above the lesson then
/// Where the figures would get less of the width, the parameters stand in for the lesson.
constexpr double leastOfFigures = 0.35;

} // namespace

CompanionRoom::CompanionRoom(QBoxLayout &stage, QWidget &figures, LessonPanel &lesson, LessonSession &lessons,
                             ChallengePanel &challenge, ChallengeSession &challenges,
                             std::function<int()> parametersWidth)
    : QObject(&figures)
    , m_stage(stage)
    , m_figures(figures)
    , m_lesson(lesson)
    , m_lessons(lessons)
    , m_challenge(challenge)
    , m_challenges(challenges)
    , m_parametersWidth(std::move(parametersWidth))
    , m_lessonKey(lessons.isOpen() ? lessons.entry().key : QString())
{
    connect(&lessons, &LessonSession::stepChanged, this, &CompanionRoom::turn);
    connect(&lessons, &LessonSession::said, this, [this] { m_isAnswered = true; });
    connect(&challenges, &ChallengeSession::changed, this, &CompanionRoom::place);
    connect(&lesson, &LessonPanel::contentChanged, this, &CompanionRoom::follow, Qt::QueuedConnection);
}

void CompanionRoom::setScreen(QSize size, double magnification)
{
    m_size = size;
    m_magnification = magnification;
    m_wasBelow.reset();
    place();
}

bool CompanionRoom::isBelow() const
{
    return m_stage.direction() == QBoxLayout::TopToBottom;
}

bool CompanionRoom::fitsBelow(int lesson) const
{
    if (!m_lessons.isOpen() || m_wasBelow == false)
        return false;
    if (hasParameters() && m_size.height() - lesson < leastBelowParameters * m_magnification)
        return false;
    const bool mayBeMore = hasParameters() || m_wasBelow.has_value();
    return lesson <= (mayBeMore ? mostBelow : shareBelow) * m_size.height();
}

void CompanionRoom::turn()
{
    const QString lesson = m_lessons.isOpen() ? m_lessons.entry().key : QString();
    m_wasBelow.reset();
    if (std::exchange(m_lessonKey, lesson) == lesson && !m_lesson.isHidden())
        m_wasBelow = isBelow(); // it does not jump from step to step
    place();
}

void CompanionRoom::place()
{
    m_isAnswered = false;
    layOut(fitsBelow(m_lesson.heightSideBySide(width())));
}

void CompanionRoom::follow()
{
    // What is said to an answer is scrolled to: the lesson stays where it is being read.
    layOut(m_isAnswered ? isBelow() : fitsBelow(m_lesson.heightSideBySide(width())));
}

void CompanionRoom::layOut(bool isBelow)
{
    const int wide = width();
    const int needed = m_lesson.heightSideBySide(wide);
    const int withReply = std::min(m_lesson.heightWithReply(wide), int(shareBelow * m_size.height()));
    const int below = std::min(std::max(needed, withReply), int(mostBelow * m_size.height()));
    const int beside = int(shareBeside * m_size.width());
    const bool hasRoom = isBelow || wide - beside >= leastOfFigures * m_size.width();
    // A challenge shows the figure that it is about: that of the page can make room for it.
    const bool isChallengeAlone = m_challenges.isOpen() && !hasRoom;
    m_figures.setVisible(!isChallengeAlone);
    m_lesson.setVisible(m_lessons.isOpen() && hasRoom);
    m_challenge.setVisible(m_challenges.isOpen());
    m_lesson.setSideBySide(isBelow);
    m_stage.setDirection(isBelow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const int broad = isChallengeAlone ? wide : beside;
    for (QWidget *companion : std::initializer_list<QWidget *>{&m_lesson, &m_challenge}) {
        companion->setMinimumSize(isBelow ? QSize(0, below) : QSize(broad, 0));
        companion->setMaximumSize(isBelow ? QSize(QWIDGETSIZE_MAX, below) : QSize(broad, QWIDGETSIZE_MAX));
    }
}

} // namespace sinescope
