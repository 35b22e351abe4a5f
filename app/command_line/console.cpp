// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/console.h"

#include "app/state/field_text.h"

#include <algorithm>
#include <cstdio>
#include <sys/ioctl.h>
#include <unistd.h>

namespace sinescope {

namespace {

constexpr qint64 betweenLines = 100; // ms

/// Letters that fit a line of the terminal; Chinese ones are two wide, and the last place makes some wrap.
qsizetype terminalWidth()
{
    winsize size{};
    const bool isKnown = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return isKnown ? size.ws_col - 1 : 79;
}

} // namespace

void printMessage(QString text)
{
    std::fprintf(stderr, "sinescope: %s\n", qPrintable(oneLine(std::move(text))));
}

ProgressLine::ProgressLine(bool isQuiet)
    : m_isShown(!isQuiet && isatty(STDERR_FILENO) != 0)
{
}

void ProgressLine::begin(const QString &name)
{
    m_name = oneLine(name);
    m_timeLeft = {};
    m_sinceLine.invalidate();
}

void ProgressLine::show(double done)
{
    const std::lock_guard lock(m_mutex);
    const bool isDue = !m_sinceLine.isValid() || m_sinceLine.elapsed() >= betweenLines;
    if (!m_isShown || !isDue || !m_timeLeft.isWorthTelling())
        return;
    m_sinceLine.start();
    const QString rest = done > 0
                             ? QStringLiteral("  %1 %  %2").arg(int(done * 100)).arg(m_timeLeft.text(done))
                             : QStringLiteral("  …"); // nobody knows yet
    QString name = m_name;
    while (name.size() > 1 && widthOf(name) + widthOf(rest) > terminalWidth())
        name = QStringLiteral("…") + name.mid(2); // the end of a path tells more
    const QString line = name + rest;
    const auto blanks = std::max<qsizetype>(m_width - widthOf(line), 0);
    std::fprintf(stderr, "\r%s%*s", qPrintable(line), int(blanks), "");
    m_width = widthOf(line);
}

void ProgressLine::clear()
{
    const std::lock_guard lock(m_mutex);
    wipe();
}

void ProgressLine::close()
{
    const std::lock_guard lock(m_mutex);
    wipe();
    m_isShown = false;
}

void ProgressLine::wipe()
{
    if (m_width > 0)
        std::fprintf(stderr, "\r%*s\r", int(m_width), "");
    m_width = 0;
}

} // namespace sinescope
