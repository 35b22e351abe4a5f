// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/time_left.h"

#include <mutex>

namespace sinescope {

/// "sinescope: TEXT" on standard error, one line whatever a file name holds.
void printMessage(QString text);

/// How far an export is, in one line of the terminal that standard error is: "table.npy  43 %  12 s left".
/// Says nothing about short ones, nor when it is quiet or standard error is no terminal.
class ProgressLine
{
public:
    explicit ProgressLine(bool isQuiet);
    ~ProgressLine() { clear(); }
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

    /// Another piece of work begins.
    void begin(const QString &name);
    void show(double done);
    /// Wipes the line, so that other text may stand there.
    void clear();
    /// The same, for good, on whichever thread ends the program.
    void close();

private:
    void wipe();

    std::mutex m_mutex; ///< of the terminal and what is known of it
    bool m_isShown;
    QString m_name;
    TimeLeft m_timeLeft;
    QElapsedTimer m_sinceLine;
    qsizetype m_width = 0; ///< of the line that stands there
};

} // namespace sinescope
