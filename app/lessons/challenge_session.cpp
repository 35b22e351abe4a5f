// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/challenge_session.h"

#include <QRandomGenerator>

namespace sinescope {

ChallengeSession::ChallengeSession(Document &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
}

void ChallengeSession::open()
{
    m_isOpen = true;
    if (!m_run)
        return start(Level::Easy, QRandomGenerator::global()->generate());
    emit changed();
}

void ChallengeSession::close()
{
    m_isOpen = false;
    emit changed();
}

void ChallengeSession::start(Level level, std::uint32_t seed)
{
    m_run = ChallengeRun{makeChallenge(level, seed), level, 0, {}, false};
    const State begun = m_run->challenge.start;
    emit aboutToStart(begun);
    m_document.apply(begun);
    emit changed();
}

void ChallengeSession::startAnother(Level level)
{
    if (m_isOpen)
        start(level, QRandomGenerator::global()->generate());
}

void ChallengeSession::giveHint()
{
    if (!m_isOpen)
        return;
    m_run->said = nextHint(m_run->challenge, m_document.state().parameters, m_run->hints);
    ++m_run->hints;
    emit changed();
}

void ChallengeSession::giveUp()
{
    if (!m_isOpen)
        return;
    m_run->isGivenUp = true;
    State shown = m_document.state();
    shown.parameters = m_run->challenge.target.parameters;
    m_document.apply(shown);
    emit changed();
}

} // namespace sinescope
