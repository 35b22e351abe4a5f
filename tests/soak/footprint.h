// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>

#include <malloc.h>

namespace sinescope::test {

/// What this process holds of the machine.
struct Footprint
{
    qint64 bytes = 0; ///< asked for and not given back
    qsizetype files = 0;
    qsizetype threads = 0;

    static Footprint now()
    {
        const struct mallinfo2 heap = mallinfo2();
        const auto count = [](const char *folder) {
            return QDir(QLatin1StringView(folder))
                .entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)
                .size();
        };
        return {qint64(heap.uordblks + heap.hblkhd), count("/proc/self/fd"), count("/proc/self/task")};
    }
};

} // namespace sinescope::test
