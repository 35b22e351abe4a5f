// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/monkey/shrink.h"

#include <algorithm>

namespace sinescope::test {

QStringList shrink(QStringList events, const std::function<bool(const QStringList &)> &breaks,
                   std::chrono::seconds time)
{
    const auto end = std::chrono::steady_clock::now() + time;
    qsizetype part = std::max<qsizetype>(1, events.size() / 2);
    while (true) {
        bool isShorter = false;
        for (qsizetype begin = 0; begin < events.size();) {
            if (std::chrono::steady_clock::now() > end)
                return events;
            QStringList rest = events;
            rest.remove(begin, std::min(part, events.size() - begin));
            if (!rest.isEmpty() && breaks(rest)) {
                events = rest;
                isShorter = true;
            } else {
                begin += part;
            }
        }
        if (part == 1 && !isShorter)
            return events;
        if (!isShorter || part > events.size())
            part = std::max<qsizetype>(1, part / 2);
    }
}

} // namespace sinescope::test
