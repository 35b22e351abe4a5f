// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/sweep.h"
#include "app/export/time_left.h"

#include <QDir>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <sys/stat.h>

using namespace sinescope;

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions everybody(0x7077); // but not "this user", which is a guess

ExportJob csvIn(const QTemporaryDir &folder)
{
    return {findFormat(QStringLiteral("csv")), folder.filePath(QStringLiteral("a.csv"))};
}

std::vector<State> threeStates()
{
    return std::get<std::vector<State>>(sweepStates({}, {}, {QStringLiteral("length"), 2, 4, false, 3}));
}

QStringList namesIn(const QTemporaryDir &folder)
{
    return QDir(folder.path())
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

} // namespace

class SweepTest : public QObject
{
    Q_OBJECT

private slots:
    void theTextOfAnOptionIsRead()
    {
        QCOMPARE(parseSweep(QStringLiteral("base=10:1000000:log:120")),
                 std::optional(Sweep{QStringLiteral("base"), 10, 1e6, true, 120}));
        QCOMPARE(parseSweep(QStringLiteral("d-model=64:2:linear:3")),
                 std::optional(Sweep{QStringLiteral("d_model"), 64, 2, false, 3}));
        QCOMPARE(parseSweep(QStringLiteral("reference=0:1e2:101")),
                 std::optional(Sweep{QStringLiteral("reference"), 0, 100, false, 101}));
        QVERIFY(!parseSweep(QStringLiteral("base=10:20:log")));
    }

    void endsAreExactAndStepsEqual()
    {
        const auto linear = sweepValues({QStringLiteral("base"), 0.1, 0.7, false, 7}, false);
        QCOMPARE(linear.size(), std::size_t(7));
        QVERIFY(linear.front() == 0.1 && linear.back() == 0.7);
        for (std::size_t i = 1; i < linear.size(); ++i)
            QVERIFY(std::abs(linear[i] - linear[i - 1] - 0.1) < 1e-15);
        const auto falling = sweepValues({QStringLiteral("base"), 1e12, 1, true, 13}, false);
        QVERIFY(falling.front() == 1e12 && falling.back() == 1);
        for (std::size_t i = 0; i < falling.size(); ++i)
            QVERIFY(std::abs(falling[i] / std::pow(10.0, 12.0 - double(i)) - 1) < 1e-13);
    }

    void wholeFieldsAreRounded()
    {
        QCOMPARE(sweepValues({QStringLiteral("length"), 1, 100, true, 5}, true),
                 (std::vector<double>{1, 3, 10, 32, 100})); // 10^(1/2) = 3.16, 10^(3/2) = 31.6
        QCOMPARE(sweepValues({QStringLiteral("length"), 7, 9, false, 1}, true), std::vector<double>{7});
    }

    void everyFieldIsTurned()
    {
        State state;
        for (const SweepField &field : sweepFields()) {
            const auto made = sweepStates(state, {}, {field.id, 2, 64, false, 3});
            QVERIFY2(std::holds_alternative<std::vector<State>>(made), qPrintable(field.id));
            const auto &states = std::get<std::vector<State>>(made);
            QCOMPARE(states.size(), std::size_t(3));
            QCOMPARE(sweptValue(states[0], field.id), 2.0);
            QCOMPARE(sweptValue(states[1], field.id), 33.0);
            QCOMPARE(sweptValue(states[2], field.id), 64.0);
            State back = states[1]; // nothing else changed
            back.parameters = state.parameters;
            back.display.reference = state.display.reference;
            QVERIFY(back == state);
        }
        QCOMPARE(sweepFields().size(), std::size_t(6));
    }

    void limitsAreToldBeforeWork()
    {
        const auto refused = [](const Sweep &sweep, const ExportOptions &options = {}) {
            const auto made = sweepStates({}, options, sweep);
            const auto *failure = std::get_if<Failure>(&made);
            return failure ? failure->field : QStringLiteral("none");
        };
        QCOMPARE(refused({QStringLiteral("base"), 10, 2e12, false, 9}), QStringLiteral("base"));
        QCOMPARE(refused({QStringLiteral("base"), NAN, 20, false, 9}), QStringLiteral("base"));
        QCOMPARE(refused({QStringLiteral("base"), 10, 20, false, mostSweepFiles + 1}),
                 QStringLiteral("sweep"));
        QCOMPARE(refused({QStringLiteral("layout"), 0, 1, false, 2}), QStringLiteral("sweep"));
        QCOMPARE(refused({QStringLiteral("reference"), 0, 128, false, 2}), QStringLiteral("reference"));
        QCOMPARE(refused({QStringLiteral("reference"), 0, 127, false, 2}), QStringLiteral("none"));
        ExportOptions options;
        options.rows = Range{0, 100};
        QCOMPARE(refused({QStringLiteral("length"), 200, 99, false, 2}, options),
                 QStringLiteral("positions"));
        QCOMPARE(refused({QStringLiteral("length"), 200, 100, false, 2}, options), QStringLiteral("none"));
    }

    void numbersHaveTheWidthOfTheCount()
    {
        QCOMPARE(sweepPath(QStringLiteral("a/b.c/frames.png"), 0, 5),
                 QStringLiteral("a/b.c/frames-0001.png"));
        QCOMPARE(sweepPath(QStringLiteral("f.png"), 9999, 10'000), QStringLiteral("f-10000.png"));
        QCOMPARE(sweepPath(QStringLiteral("f.png"), 8, 10'000), QStringLiteral("f-00009.png"));
    }

    void spaceIsThatOfAllFiles()
    {
        const QTemporaryDir folder;
        const double free = double(QStorageInfo(folder.path()).bytesAvailable());
        if (free < 1e6) // below a root of its own, mounts may not be known
            QSKIP("the free space here is not known");
        State state;
        state.parameters = {.length = std::int64_t(free / 2 / 4 / 256), .dModel = 256};
        state.parameters.length = std::min<std::int64_t>(state.parameters.length, 16'777'216);
        const double each = double(state.parameters.length) * 256 * 4;
        ExportOptions options;
        options.numberType = NumberType::Float32;
        const ExportJob job{findFormat(QStringLiteral("raw")), folder.filePath(QStringLiteral("a.raw"))};
        const std::vector<State> few(1, state);
        QVERIFY(!checkSweep(few, options, job));
        const std::vector<State> many(std::size_t(free / each) + 2, state);
        const auto failure = checkSweep(many, options, job);
        QVERIFY(failure && failure->code == ExitCode::TooLarge);
    }

    /// A folder stands where the last frame belongs, made after the check.
    void aFrameThatCannotBePlacedBringsTheOldOnesBack()
    {
        const QTemporaryDir folder;
        const ExportJob job = csvIn(folder);
        put(folder.filePath(QStringLiteral("a-0001.csv")), "old");
        QVERIFY(QFile::setPermissions(folder.filePath(QStringLiteral("a-0001.csv")), ownerOnly));
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("a-0003.csv")));
        put(folder.filePath(QStringLiteral("a-0003.csv/held")), "held");
        const auto failure = runSweep(threeStates(), {}, job);
        QVERIFY(failure && failure->code == ExitCode::Io);
        QVERIFY2(failure->text.contains(QStringLiteral("a-0003.csv")), qPrintable(failure->text));
        QCOMPARE(namesIn(folder), (QStringList{QStringLiteral("a-0001.csv"), QStringLiteral("a-0003.csv")}));
        QCOMPARE(contentOf(folder.filePath(QStringLiteral("a-0001.csv"))), QByteArray("old"));
        QCOMPARE(QFile::permissions(folder.filePath(QStringLiteral("a-0001.csv"))) & everybody,
                 QFile::Permissions(ownerOnly));
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("a-0003.csv/held"))));
    }

    /// Also to another disk, where /dev/shm is one.
    void linksAndPermissionsOfOldFramesAreKept()
    {
        const QTemporaryDir folder;
        const QTemporaryDir elsewhere(QStringLiteral("/dev/shm/sinescope-XXXXXX"));
        const QString far = elsewhere.isValid() ? elsewhere.path() : folder.path();
        const QStringList targets{folder.filePath(QStringLiteral("target.csv")),
                                  far + QStringLiteral("/far.csv"), far + QStringLiteral("/new.csv")};
        put(targets[0], "old");
        put(targets[1], "old");
        for (const QString &target : targets.first(2))
            QVERIFY(QFile::setPermissions(target, ownerOnly));
        for (int i = 0; i < 3; ++i)
            QVERIFY(QFile::link(targets[i], sweepPath(csvIn(folder).path, i, 3)));
        QVERIFY(!checkSweep(threeStates(), {}, csvIn(folder)));
        const auto failure = runSweep(threeStates(), {}, csvIn(folder));
        QVERIFY2(!failure, failure ? qPrintable(failure->text) : "");
        for (int i = 0; i < 3; ++i) {
            QVERIFY(QFileInfo(sweepPath(csvIn(folder).path, i, 3)).isSymLink());
            QVERIFY(contentOf(targets[i]).startsWith("position,"));
        }
        for (const QString &target : targets.first(2))
            QCOMPARE(QFile::permissions(target) & everybody, QFile::Permissions(ownerOnly));
    }

    void oldFramesOnAnotherDiskComeBackToo()
    {
        const QTemporaryDir folder;
        const QTemporaryDir elsewhere(QStringLiteral("/dev/shm/sinescope-XXXXXX"));
        if (!elsewhere.isValid())
            QSKIP("there is no /dev/shm");
        const QString far = elsewhere.filePath(QStringLiteral("far.csv"));
        put(far, "old");
        QVERIFY(QFile::link(far, sweepPath(csvIn(folder).path, 0, 3)));
        QVERIFY(
            QFile::link(elsewhere.filePath(QStringLiteral("new.csv")), sweepPath(csvIn(folder).path, 1, 3)));
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("a-0003.csv")));
        put(folder.filePath(QStringLiteral("a-0003.csv/held")), "held");
        QVERIFY(runSweep(threeStates(), {}, csvIn(folder)));
        QCOMPARE(contentOf(far), QByteArray("old"));
        QCOMPARE(namesIn(elsewhere), QStringList(QStringLiteral("far.csv")));
    }

    void pipesAreNoFrames()
    {
        const QTemporaryDir folder;
        const QString pipe = sweepPath(csvIn(folder).path, 1, 3);
        QCOMPARE(mkfifo(qPrintable(pipe), 0600), 0);
        const auto failure = checkSweep(threeStates(), {}, csvIn(folder));
        QVERIFY(failure && failure->code == ExitCode::Io && failure->text.startsWith(pipe));
    }

    void timesAreToldInTwoUnits()
    {
        QCOMPARE(durationText(0), QStringLiteral("1 s"));
        QCOMPARE(durationText(58.2), QStringLiteral("59 s"));
        QCOMPARE(durationText(125), QStringLiteral("2 min 5 s"));
        QCOMPARE(durationText(3600 * 26 + 61), QStringLiteral("26 h 1 min"));
        QVERIFY(TimeLeft().text(0).isEmpty());
        QCOMPARE(TimeLeft().text(0.5), QStringLiteral("1 s left"));
    }
};

QTEST_GUILESS_MAIN(SweepTest)
#include "sweep_test.moc"
