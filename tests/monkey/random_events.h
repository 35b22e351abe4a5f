// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <random>

namespace sinescope::test {

/// Events as lines of text, one after the other, the same for a seed whatever the window does. A line names
/// no widget of its own but the n-th figure or control in sight, so it means something in any window, and a
/// list with lines left out can be tried as well:
///   move|click|right|double PLACE [MODIFIER...]
///                       PLACE is figure|control|window N X Y, X and Y in thousandths
///   drag PLACE X2 Y2    wheel PLACE NOTCHES [MODIFIER...]
///   key SEQUENCE        type TEXT (\t, \r: these keys)
///   action N            the n-th of the menus
///   resize W H          state SEED (any document; a small one unless SEED % 4 is 0)
///   wait MILLISECONDS   restart
///   save|open|drop N    the n-th file of the folder
class RandomEvents
{
public:
    explicit RandomEvents(quint64 seed)
        : m_generator(seed)
    {
    }
    QString next();

private:
    int whole(int low, int high);
    QString mouse();
    QString place();
    QString modifiers();

    std::mt19937_64 m_generator;
};

} // namespace sinescope::test
