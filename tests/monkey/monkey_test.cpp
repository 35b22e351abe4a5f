// SPDX-License-Identifier: GPL-3.0-or-later
// Random events on the real window, and lists of them that once broke
// something. See tests/README.md, "Monkeys".
//   monkey_test                     the cases, then SINESCOPE_MONKEY_EVENTS events of SINESCOPE_MONKEY_SEED
//                                   and as many of a random seed (with SINESCOPE_MONKEY_SEED set: that alone)
//   monkey_test FILE...             these lists of events
//   monkey_test --shrink FILE       a shorter list that breaks in the same way, as FILE.short
// Every play is a process of its own, so that a crash ends it and nothing else.
#include "tests/core/asked_number.h"
#include "tests/monkey/play.h"
#include "tests/monkey/random_events.h"
#include "tests/monkey/shrink.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace sinescope::test;

namespace {

constexpr int usualEvents = 1500;
constexpr quint64 usualSeed = 20170612; // the day of the paper
constexpr std::chrono::seconds usualShrinkTime{120};

struct Outcome
{
    bool isWell = false;
    QString kind; ///< of what broke: that of the invariant, or the signal
    QString output;
};

void say(const QString &text)
{
    fprintf(stderr, "%s\n", qPrintable(text));
    fflush(stderr);
}

QStringList linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([](const QString &line) { return line.startsWith(u'#'); });
    return lines;
}

void write(const QString &path, const QStringList &lines)
{
    QFile file(path);
    const QByteArray text = lines.join(u'\n').toUtf8() + '\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("%s cannot be written", qPrintable(path));
}

Outcome playInProcess(const QStringList &arguments)
{
    const QTemporaryDir temporary; // goes with what a play that aborts leaves there
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TMPDIR"), temporary.path());
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    process.waitForFinished(-1);
    Outcome outcome;
    outcome.output = QString::fromUtf8(process.readAll()).trimmed();
    outcome.isWell = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    const QString last = outcome.output.section(u'\n', -1);
    if (process.exitStatus() == QProcess::CrashExit)
        outcome.kind = QStringLiteral("signal %1").arg(process.exitCode());
    else if (last.startsWith(QStringLiteral("broken: ")))
        outcome.kind = last.section(u':', 1, 1).trimmed();
    else
        outcome.kind = QStringLiteral("exit code %1").arg(process.exitCode());
    return outcome;
}

Outcome replay(const QString &path)
{
    return playInProcess({QStringLiteral("--play"), path, QStringLiteral("/dev/null")});
}

/// The shortest list that breaks as this one does, and where it is.
void shorten(const QString &path, const QString &kind)
{
    const QString shorter =
        QFileInfo(path).fileName() + QStringLiteral(".short"); // here, not among the sources
    const std::chrono::seconds time(
        askedNumber<std::int64_t>("SINESCOPE_MONKEY_SHRINK", usualShrinkTime.count()));
    const auto breaks = [&](const QStringList &lines) {
        write(shorter, lines);
        const Outcome outcome = replay(shorter);
        return !outcome.isWell && outcome.kind == kind;
    };
    const QStringList all = linesOf(path);
    const QStringList found = shrink(all, breaks, time);
    write(shorter, found);
    say(QStringLiteral("%1 of %2 events are enough, in %3:").arg(found.size()).arg(all.size()).arg(shorter));
    say(found.mid(0, 60).join(u'\n'));
    say(QStringLiteral("Once mended, keep them as tests/monkey/cases/NAME.txt."));
}

bool isWell(const QString &name, const QString &record, const Outcome &outcome)
{
    say(QStringLiteral("%1: %2").arg(name, outcome.isWell ? QStringLiteral("well")
                                                          : QStringLiteral("broken (%1)").arg(outcome.kind)));
    if (!outcome.output.isEmpty())
        say(outcome.output);
    if (!outcome.isWell)
        shorten(record, outcome.kind);
    return outcome.isWell;
}

bool playSeed(quint64 seed, int events)
{
    const QString record = QDir::current().absoluteFilePath(QStringLiteral("monkey-%1.txt").arg(seed));
    const Outcome outcome =
        playInProcess({QStringLiteral("--random"), QString::number(seed), QString::number(events), record});
    const bool well = isWell(QStringLiteral("seed %1").arg(seed), record, outcome);
    if (well)
        QFile::remove(record);
    return well;
}

bool playFile(const QString &path)
{
    const Outcome outcome = playInProcess({QStringLiteral("--play"), path, QStringLiteral("/dev/null")});
    return isWell(path, path, outcome);
}

int playHere(const QStringList &arguments)
{
    if (arguments[1] == QStringLiteral("--random")) {
        RandomEvents random(arguments[2].toULongLong());
        int left = arguments[3].toInt();
        return play([&] { return left-- > 0 ? random.next() : QString(); }, arguments[4]) ? 0 : 1;
    }
    const QStringList lines = linesOf(arguments[2]);
    qsizetype index = 0;
    return play([&] { return lines.value(index++); }, arguments[3]) ? 0 : 1;
}

int playAll()
{
    bool well = true;
    const QDir cases(QStringLiteral(SINESCOPE_MONKEY_CASES));
    for (const QString &name : cases.entryList({QStringLiteral("*.txt")}, QDir::Files))
        well = playFile(cases.filePath(name)) && well;
    const auto events = askedNumber<int>("SINESCOPE_MONKEY_EVENTS", usualEvents);
    if (qEnvironmentVariableIsSet("SINESCOPE_MONKEY_SEED"))
        return playSeed(askedNumber<quint64>("SINESCOPE_MONKEY_SEED", 0, 0), events) && well ? 0 : 1;
    well = playSeed(usualSeed, events) && well;
    // Chance is for long runs: the short one says the same each time.
    const bool isLong = qEnvironmentVariableIsSet("SINESCOPE_MONKEY_EVENTS");
    const quint64 other = isLong ? QRandomGenerator::global()->generate() : usualSeed + 1;
    return playSeed(other, events) && well ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    if (arguments.value(1) == QStringLiteral("--random") || arguments.value(1) == QStringLiteral("--play"))
        return playHere(arguments);

    const QCoreApplication application(argc, argv);
    if (arguments.value(1) == QStringLiteral("--shrink")) {
        const Outcome outcome = replay(arguments[2]);
        return isWell(arguments[2], arguments[2], outcome) ? 0 : 1;
    }
    if (argc == 1)
        return playAll();
    bool well = true;
    for (const QString &path : arguments.mid(1))
        well = playFile(path) && well;
    return well ? 0 : 1;
}
