// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/monkey/play.h"

#include "tests/monkey/invariants.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <malloc.h>
#include <sys/resource.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
constexpr bool isSanitized = true;
#else
constexpr bool isSanitized = false;
#endif

namespace sinescope::test {

namespace {

/// Links lead out of the program: not here.
class NoBrowser : public QObject
{
    Q_OBJECT

public slots:
    void open(const QUrl &) {}
};

constexpr int thoroughEvery = 20;
constexpr int measureEvery = 1000;
constexpr std::size_t warmUp = 4; ///< measurements, or a quarter: caches fill
/// Bytes: Qt keeps the fonts of many sizes, and a name for every icon that it has ever drawn.
constexpr std::size_t mayGrow = std::size_t{4} << 20;
constexpr std::size_t mayGrowByEvent = 20;
constexpr unsigned hangsAfter = isSanitized ? 600 : 180; ///< s, a large picture included
constexpr rlim_t largestFile = rlim_t{40} << 20;         ///< an export of everything fills no disk: it fails

/// Memory in use with no window open.
class Memory
{
public:
    void measure()
    {
        malloc_trim(0);
        const auto used = mallinfo2();
        m_used.push_back(used.uordblks + used.hblkhd);
    }
    /// Caches come and go: from the least of the first half after the warm-up to that of the second.
    std::size_t growth() const
    {
        if (m_used.size() < warmUp + 2)
            return 0;
        const auto begin = m_used.begin() + std::ptrdiff_t(std::max(warmUp, m_used.size() / 4));
        const auto middle = begin + (m_used.end() - begin) / 2;
        const auto before = *std::min_element(begin, middle);
        const auto after = *std::min_element(middle, m_used.end());
        return after > before ? after - before : 0;
    }
    void print() const
    {
        if (m_used.empty())
            return;
        fprintf(stderr, "memory with no window, KiB, at each %d events:", measureEvery);
        const std::size_t step = std::max<std::size_t>(1, m_used.size() / 100);
        for (std::size_t i = 0; i < m_used.size(); i += step)
            fprintf(stderr, " %zu", m_used[i] / 1024);
        fprintf(stderr, "\n");
    }

private:
    std::vector<std::size_t> m_used;
};

/// Milliseconds that this thread has worked.
double threadTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// Nothing of the person's own is read or written.
void moveHome(const QString &folder)
{
    QDir().mkpath(folder + QStringLiteral("/files"));
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, QFile::encodeName(folder));
    QDir::setCurrent(folder);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("LANG", "C.UTF-8");
    const rlimit limit{largestFile, largestFile};
    setrlimit(RLIMIT_FSIZE, &limit);
    std::signal(SIGXFSZ, SIG_IGN);
}

} // namespace

bool play(const WindowUnderTest::Source &source, const QString &record)
{
    QFile file(record);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        qFatal("%s cannot be written", qPrintable(record));
    const QTemporaryDir folder;
    moveHome(folder.path());
    QCoreApplication::setOrganizationName(QStringLiteral("Sinescope"));
    QCoreApplication::setApplicationName(QStringLiteral("monkey_test"));
    int argc = 1;
    char name[] = "monkey_test";
    char *argv[] = {name, nullptr};
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setCursorFlashTime(0);
    NoBrowser browser;
    for (const char *scheme : {"http", "https", "file", "mailto"})
        QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), &browser, "open");
    listenToQt();

    WindowUnderTest tested(folder.path());
    Memory memory;
    QString line;
    QString wrong;
    int count = 0;
    int measured = 0;
    double slowest = 0;
    QString slowestLine;
    double begun = 0; // of this thread: other work on the machine does not count
    const auto next = [&] {
        line = source();
        if (!line.isEmpty())
            file.write(line.toUtf8() + '\n');
        alarm(hangsAfter);
        begun = threadTime();
        return line;
    };
    const auto check = [&] {
        if (const double time = threadTime() - begun; time > slowest) {
            slowest = time;
            const State &state = tested.document().state();
            slowestLine =
                QStringLiteral("%1 (%2 x %3, page %4, %5 dimensions)")
                    .arg(line, QString::number(state.parameters.length),
                         QString::number(state.parameters.dModel), QString::number(int(state.view.figure)),
                         QString::number(state.display.dimensions.size()));
        }
        wrong = whatIsWrong(tested, ++count % thoroughEvery == 0);
        return !wrong.isEmpty();
    };
    // In parts, between which no window is open and the memory can be measured.
    do {
        int left = measureEvery;
        const int before = count;
        tested.play([&] { return left-- > 0 ? next() : QString(); }, check);
        if (wrong.isEmpty())
            wrong = whatIsWrong(tested, true);
        alarm(hangsAfter);
        tested.close();
        if (count - before >= measureEvery && !isSanitized) {
            memory.measure();
            ++measured;
        }
        if (wrong.isEmpty())
            tested.restart();
        if (count == before)
            break;
    } while (wrong.isEmpty());
    alarm(0);
    memory.print();
    fprintf(stderr, "%d events, %d dialogs, the slowest %.0f ms: %s\n", count, tested.dialogs(), slowest,
            qPrintable(slowestLine));
    if (wrong.isEmpty() && memory.growth() > std::max(mayGrow, mayGrowByEvent * std::size_t(count)))
        wrong = QStringLiteral("memory: %1 KiB more than after the warm-up").arg(memory.growth() / 1024);
    if (!wrong.isEmpty())
        fprintf(stderr, "event %d, %s\nbroken: %s\n", count, qPrintable(line), qPrintable(wrong));
    return wrong.isEmpty();
}

} // namespace sinescope::test

#include "play.moc"
