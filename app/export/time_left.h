// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>

namespace sinescope {

/// How long a piece of work that has begun still takes, told from how much of it is done.
class TimeLeft
{
public:
    TimeLeft() { m_begun.start(); }

    /// True once it is worth telling: not for what is over in the twinkling of an eye.
    bool isWorthTelling() const { return m_begun.elapsed() > 500; }
    /// "2 min 5 s left" when `done`, from 0 to 1, is done; empty while there is nothing to tell it from.
    QString text(double done) const;

private:
    QElapsedTimer m_begun;
};

/// "5 s", "2 min 5 s", "3 h 10 min"; at least one second.
QString durationText(double seconds);

} // namespace sinescope
