// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/settings.h"
#include "app/state/state_json.h"
#include "app/window/document/autosave.h"
#include "app/window/document/recovery.h"
#include "tests/app/random_state.h"
#include "tests/window/dialog_answers.h"

#include <QDir>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace sinescope;
using namespace std::chrono_literals;

namespace {

/// What one instance of the program has.
struct Instance
{
    explicit Instance(const QString &folder, std::chrono::milliseconds interval = 1h)
        : autosave(document, session, folder, interval)
    {
    }

    void change(int length)
    {
        State next = document.state();
        next.parameters.length = length;
        document.apply(next);
    }

    Settings settings;
    Document document;
    DocumentSession session{document, settings};
    Autosave autosave;
};

} // namespace

class AutosaveTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_root;
    QString m_folder;

    QStringList waiting() const
    {
        return QDir(m_folder).entryList({QStringLiteral("*.unsaved")}, QDir::Files);
    }
    QStringList everything() const
    {
        return QDir(m_folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    /// An instance that is killed: its destructors never run.
    void crash(const std::function<void(Instance &)> &work) const
    {
        const pid_t child = fork();
        if (child == 0) {
            auto *instance = new Instance(m_folder);
            work(*instance);
            kill(getpid(), SIGKILL);
        }
        QVERIFY(waitpid(child, nullptr, 0) == child);
    }
    void crashWithLength(int length) const
    {
        crash([&](Instance &instance) {
            instance.change(length);
            instance.autosave.writeNow();
        });
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("Sinescope"));
        QCoreApplication::setApplicationName(QStringLiteral("autosave_test"));
    }

    void init()
    {
        QSettings().clear();
        m_folder = m_root.filePath(QStringLiteral("data/recovery"));
        QDir(m_folder).removeRecursively();
    }

    void changesAreOnTheDiskSoonEvenDuringALongDrag()
    {
        Instance instance(m_folder, 100ms);
        const Gesture drag = instance.document.newGesture();
        for (int length = 200; length < 260; ++length) { // 600 ms without a pause
            State next = instance.document.state();
            next.parameters.length = length;
            instance.document.apply(next, drag);
            QTest::qWait(10);
            if (length > 230)
                QCOMPARE(waiting().size(), 1);
        }
        const auto theirs = [&] {
            QFile file(m_folder + u'/' + waiting().value(0));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QTRY_VERIFY(theirs().contains("\"length\": 259"));
    }

    void unsavedWorkIsForItsOwnerAlone()
    {
        const mode_t mask = umask(0); // the most generous
        QVERIFY(QDir().mkpath(m_folder));
        struct stat before;
        QVERIFY(stat(QFile::encodeName(m_folder).constData(), &before) == 0 &&
                (before.st_mode & 0777) == 0777);
        Instance instance(m_folder);
        for (const int length : {60, 61}) { // a new file, and one that takes the place of an old one
            instance.change(length);
            QVERIFY(!instance.autosave.writeNow());
            QCOMPARE(waiting().size(), 1);
            struct stat file;
            QCOMPARE(stat(QFile::encodeName(m_folder + u'/' + waiting().front()).constData(), &file), 0);
            QCOMPARE(file.st_mode & 0777, mode_t(0600));
        }
        umask(mask);
        struct stat folder;
        QCOMPARE(stat(QFile::encodeName(m_folder).constData(), &folder), 0);
        QCOMPARE(folder.st_mode & 0777, mode_t(0700));
    }

    void lookingAroundWritesNothing()
    {
        Instance instance(m_folder, 1ms);
        State next = instance.document.state();
        next.view.figure = FigureId::Waveforms;
        instance.document.apply(next);
        QTest::qWait(50);
        QVERIFY(!QDir(m_folder).exists());
    }

    void savingAndUndoingTakeTheFileAway()
    {
        Instance instance(m_folder, 1ms);
        instance.change(50);
        QTRY_COMPARE(waiting().size(), 1);
        instance.document.undoStack().undo();
        QTRY_COMPARE(waiting().size(), 0);
        instance.document.undoStack().redo();
        QTRY_COMPARE(waiting().size(), 1);
        QVERIFY(!instance.session.save(m_root.filePath(QStringLiteral("a.sinescope"))));
        QTRY_COMPARE(waiting().size(), 0);
        QTest::qWait(30);
        QCOMPARE(waiting().size(), 0); // nothing writes it again
    }

    void aNormalEndLeavesNothing()
    {
        {
            Instance instance(m_folder, 1ms);
            instance.change(50);
            QTRY_COMPARE(waiting().size(), 1);
            instance.change(60);
        }
        QCOMPARE(everything(), QStringList());
    }

    void afterACrashTheWorkIsRestored()
    {
        test::Random random(4);
        const State lost = test::randomState(random);
        const QString path = m_root.filePath(QStringLiteral("talk.sinescope"));
        QVERIFY(!writeDocument({}, {{QStringLiteral("later"), 7}}, path));
        crash([&](Instance &instance) {
            instance.session.open(path);
            instance.document.apply(lost);
            instance.autosave.writeNow();
        });
        QCOMPARE(waiting().size(), 1);

        Instance next(m_folder);
        test::DialogAnswers answers;
        QWidget window;
        answers.click(QStringLiteral("Restore"));
        offerRecovery(next.session, next.autosave, m_folder, window);
        QVERIFY(answers.takeTexts().join(u' ').contains(path));
        QVERIFY(next.document.state() == lost);
        QCOMPARE(next.session.path(), path);
        QVERIFY(next.session.isModified());
        QVERIFY(!next.session.isFileChanged());
        QCOMPARE(waiting().size(), 1); // now that of this instance: a second crash loses nothing either
        QVERIFY(!next.session.save(path));
        const auto saved = openDocument(path, FigureId::Overview);
        QVERIFY(std::get<OpenedDocument>(saved).state == lost);
        QCOMPARE(std::get<OpenedDocument>(saved).unknown[u"later"].toInt(), 7);
        QTRY_COMPARE(waiting().size(), 0);
        offerRecovery(next.session, next.autosave, m_folder, window); // no second question
        QVERIFY(answers.isDone());
    }

    void aFileChangedSinceTheCrashIsNoticed()
    {
        const QString path = m_root.filePath(QStringLiteral("talk.sinescope"));
        QVERIFY(!writeDocument({}, {}, path));
        crash([&](Instance &instance) {
            instance.session.open(path);
            instance.change(50);
            instance.autosave.writeNow();
        });
        QTest::qSleep(20);
        QVERIFY(!writeDocument({}, {}, path));
        Instance next(m_folder);
        test::DialogAnswers answers;
        QWidget window;
        answers.click(QStringLiteral("Restore"));
        offerRecovery(next.session, next.autosave, m_folder, window);
        QVERIFY(next.session.isFileChanged());
    }

    void discardedWorkIsNotOfferedAgain()
    {
        crashWithLength(50);
        Instance next(m_folder);
        test::DialogAnswers answers;
        QWidget window;
        answers.click(QStringLiteral("Discard"));
        offerRecovery(next.session, next.autosave, m_folder, window);
        QVERIFY(next.document.state() == State{});
        QVERIFY(!next.session.isModified());
        offerRecovery(next.session, next.autosave, m_folder, window);
        QVERIFY(answers.isDone());
        QCOMPARE(everything(), QStringList());
    }

    void severalAreOfferedTheLatestFirst()
    {
        for (const int length : {51, 52, 53}) {
            crashWithLength(length);
            QTest::qSleep(20);
        }
        QCOMPARE(waiting().size(), 3);
        test::DialogAnswers answers;
        QWidget window;
        {
            Instance next(m_folder);
            answers.click(QStringLiteral("Discard"));
            answers.click(QStringLiteral("Restore"));
            offerRecovery(next.session, next.autosave, m_folder, window);
            QCOMPARE(next.document.state().parameters.length, 52);
            QVERIFY(!next.session.save(m_root.filePath(QStringLiteral("b.sinescope"))));
        }
        Instance later(m_folder);
        answers.click(QStringLiteral("Restore"));
        offerRecovery(later.session, later.autosave, m_folder, window);
        QCOMPARE(later.document.state().parameters.length, 51);
        QVERIFY(answers.isDone());
    }

    void instancesThatRunAreLeftAlone()
    {
        Instance running(m_folder, 1ms);
        running.change(50);
        QTRY_COMPARE(waiting().size(), 1);
        Instance next(m_folder);
        test::DialogAnswers answers;
        QWidget window;
        offerRecovery(next.session, next.autosave, m_folder, window);
        QVERIFY(answers.isDone());
        QCOMPARE(waiting().size(), 1);
    }

    void unmodifiedInstancesLeaveNothingToOffer()
    {
        crash([](Instance &instance) {
            instance.change(50);
            instance.autosave.writeNow();
            instance.document.undoStack().undo();
            QTest::qWait(50);
        });
        Instance next(m_folder);
        test::DialogAnswers answers;
        QWidget window;
        offerRecovery(next.session, next.autosave, m_folder, window);
        QVERIFY(answers.isDone());
        QCOMPARE(everything(), QStringList()); // its lock is cleared away
    }

    void brokenRecoveryFilesAreSkippedAndKept()
    {
        QVERIFY(QDir().mkpath(m_folder));
        QFile file(m_folder + QStringLiteral("/x.unsaved"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"path\": \"/a\"}\n{\"sinescope\": 2}") > 0);
        file.close();
        Instance next(m_folder);
        test::DialogAnswers answers;
        QWidget window;
        offerRecovery(next.session, next.autosave, m_folder, window);
        QVERIFY(answers.isDone());
        QCOMPARE(everything(), QStringList{QStringLiteral("x.unsaved")});
    }

    void whereNothingCanBeWrittenItIsToldOnce()
    {
        QFile obstacle(m_root.filePath(QStringLiteral("obstacle")));
        QVERIFY(obstacle.open(QIODevice::WriteOnly));
        Instance instance(obstacle.fileName() + QStringLiteral("/recovery"), 1ms);
        const QSignalSpy told(&instance.autosave, &Autosave::failed);
        for (int length = 50; length < 60; ++length) {
            instance.change(length);
            QTest::qWait(10);
        }
        QCOMPARE(told.size(), 1);
        QVERIFY(told.first().first().toString().contains(obstacle.fileName()));
    }

    /// What a slider tick pays for it: far below a frame.
    void aTickDoesNotWaitForTheDisk()
    {
        Instance instance(m_folder, 1ms);
        instance.change(50);
        QElapsedTimer clock;
        qint64 longest = 0;
        for (int length = 51; length < 251; ++length) {
            clock.start();
            instance.change(length);
            longest = std::max(longest, clock.nsecsElapsed());
            QTest::qWait(1);
        }
        qInfo("longest tick %.3f ms", double(longest) / 1e6);
        QVERIFY(waiting().size() == 1);
    }
};

QTEST_MAIN(AutosaveTest)
#include "autosave_test.moc"
