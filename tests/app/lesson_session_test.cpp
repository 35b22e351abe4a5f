// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_progress.h"
#include "app/lessons/lesson_session.h"
#include "app/state/field_text.h"

#include <QDir>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace sinescope;

class LessonSessionTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Document> m_document;
    std::unique_ptr<sinescope::Cursor> m_cursor;
    std::unique_ptr<LessonSession> m_session;
    const QString m_heatmap = QStringLiteral("built-in/04-reading-the-heatmap");

    const State &state() const { return m_document->state(); }
    static void write(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    AnswerVerdict checked()
    {
        m_session->check();
        return m_session->run().verdict.value();
    }
    AnswerVerdict typed(const QString &number)
    {
        m_session->type(number);
        return checked();
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("Sinescope"));
        QCoreApplication::setApplicationName(QStringLiteral("lesson_session_test"));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void init()
    {
        progress::clear();
        setOwnLessonsFolder({});
        m_document = std::make_unique<Document>();
        m_cursor = std::make_unique<sinescope::Cursor>();
        m_session = std::make_unique<LessonSession>(*m_document, *m_cursor);
        m_session->setLibrary(LessonLibrary::load(QStringLiteral("en"), {}));
    }
    void cleanupTestCase() { progress::clear(); }

    void aStepSetsTheStateAndPoints()
    {
        QVERIFY(m_session->open(m_heatmap));
        QCOMPARE(state(), m_session->step().state);
        QCOMPARE(state().parameters.length, 32);
        QCOMPARE(m_cursor->figure(), FigureId::Encoding);
        QCOMPARE(m_cursor->cell(), (Cell{10, 7}));
        QVERIFY(!m_session->isAway());
        m_session->close();
        QVERIFY(!m_session->isOpen());
        QVERIFY(!m_cursor->figure());
    }

    void thereIsNoLessonOfThatName()
    {
        QVERIFY(!m_session->open(QStringLiteral("built-in/99")));
        QVERIFY(!m_session->isOpen());
    }

    void freePlayAndBackToTheStep()
    {
        m_session->open(m_heatmap);
        State next = state();
        next.parameters.base = 77;
        m_document->apply(next);
        QVERIFY(m_session->isAway());
        m_session->returnToStep();
        QVERIFY(!m_session->isAway());
        QCOMPARE(state().parameters.base, 10000.0);
        m_document->undoStack().undo(); // what was played with is not lost
        QCOMPARE(state().parameters.base, 77.0);
    }

    void zoomingIsNotFreePlay()
    {
        m_session->open(m_heatmap);
        State next = state();
        next.view.positions = Interval{3, 9};
        m_document->apply(next);
        QVERIFY(!m_session->isAway());
        next.view.figure = FigureId::SimilarityMatrix;
        m_document->apply(next);
        QVERIFY(m_session->isAway());
    }

    void onlyTheRightAnswerCounts()
    {
        m_session->open(m_heatmap);
        QCOMPARE(typed(QStringLiteral("0.1")), AnswerVerdict::TooSmall);
        QCOMPARE(typed(QStringLiteral("2")), AnswerVerdict::TooLarge);
        QCOMPARE(typed(QStringLiteral("two")), AnswerVerdict::NotANumber);
        QCOMPARE(typed(QStringLiteral("")), AnswerVerdict::NotANumber);
        QCOMPARE(typed(QStringLiteral("nan")), AnswerVerdict::NotANumber);
        QVERIFY(!m_session->isDone(0));
        // cos(10 / 10000^(6/16)) = cos(0.316228) = 0.950415
        QSignalSpy told(m_session.get(), &LessonSession::progressChanged);
        QCOMPARE(typed(QStringLiteral("0.9504")), AnswerVerdict::Right);
        QVERIFY(m_session->isDone(0));
        QCOMPARE(told.size(), 1);
    }

    void numbersMayBeTypedAsPeopleType_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("expected");
        QTest::newRow("grouped") << QStringLiteral("1,707") << 1707.0;
        QTest::newRow("plain") << QStringLiteral(" 1707 ") << 1707.0;
        QTest::newRow("spaced") << QStringLiteral("47 117.24") << 47117.24;
        QTest::newRow("full width") << QStringLiteral("１２．５") << 12.5;
        QTest::newRow("minus sign") << QStringLiteral("\u22120.5") << -0.5;
        QTest::newRow("power") << QStringLiteral("6e-5") << 6e-5;
    }
    void numbersMayBeTypedAsPeopleType()
    {
        QFETCH(QString, text);
        QFETCH(double, expected);
        QCOMPARE(typedNumber(text), std::optional(expected));
    }

    /// By the state's own values, wherever the controls stand.
    void theAnswerDoesNotDependOnFreePlay()
    {
        m_session->open(m_heatmap);
        State next = state();
        next.parameters.base = 5;
        m_document->apply(next);
        QCOMPARE(typed(QStringLiteral("0.9504")), AnswerVerdict::Right);
    }

    void aSettingIsReachedByTurning()
    {
        m_session->open(m_heatmap);
        m_session->goTo(3);
        QCOMPARE(checked(), AnswerVerdict::Wrong);
        State next = state();
        next.parameters.length = 512; // 78 columns vary by less than 0.1 (NumPy)
        m_document->apply(next);
        QCOMPARE(checked(), AnswerVerdict::Right);
        QVERIFY(m_session->isDone(3));
    }

    void theSolutionFulfilsTheQuestion()
    {
        m_session->open(m_heatmap);
        m_session->goTo(3);
        m_session->showAnswer();
        QCOMPARE(checked(), AnswerVerdict::Right);
    }

    void stepsStayWithinTheLesson()
    {
        m_session->open(m_heatmap);
        m_session->goTo(-1);
        QCOMPARE(m_session->stepIndex(), 0);
        m_session->goTo(99);
        QCOMPARE(m_session->stepIndex(), m_session->stepCount() - 1);
    }

    void progressIsRemembered()
    {
        m_session->open(m_heatmap);
        typed(QStringLiteral("0.9504"));
        m_session->goTo(2);
        LessonSession another(*m_document, *m_cursor);
        another.setLibrary(LessonLibrary::load(QStringLiteral("zh_CN"), {}));
        QCOMPARE(progress::lastLesson(), m_heatmap);
        QVERIFY(another.open(progress::lastLesson()));
        QCOMPARE(another.stepIndex(), 2); // in the other language too
        QVERIFY(another.isDone(0));
        QVERIFY(!another.isDone(2));
        QCOMPARE(progress::doneCount(m_heatmap, 5), 1);
        progress::clear();
        QVERIFY(!another.isDone(0));
    }

    void aDamagedProgressIsNone()
    {
        QSettings settings;
        const QString key = QStringLiteral("lessons/progress/built-in%2F04-reading-the-heatmap");
        settings.setValue(key + QStringLiteral("/step"), QStringLiteral("many"));
        settings.setValue(key + QStringLiteral("/done"), QStringLiteral("x,99,-1"));
        settings.sync();
        QVERIFY(m_session->open(m_heatmap));
        QCOMPARE(m_session->stepIndex(), 0);
        QCOMPARE(progress::doneCount(m_heatmap, 5), 0);
        settings.setValue(key + QStringLiteral("/step"), 1000);
        QVERIFY(m_session->open(m_heatmap));
        QCOMPARE(m_session->stepIndex(), 0);
    }

    void theLanguageChangesTheWordsAndNothingElse()
    {
        m_session->open(m_heatmap);
        m_session->goTo(1);
        const QString title = m_session->step().title;
        State next = state();
        next.parameters.base = 77;
        m_document->apply(next);
        m_session->setLibrary(LessonLibrary::load(QStringLiteral("zh_CN"), {}));
        QVERIFY(m_session->isOpen());
        QCOMPARE(m_session->stepIndex(), 1);
        QVERIFY(m_session->step().title != title);
        QCOMPARE(state().parameters.base, 77.0);
    }

    void ownLessonsStandBesideTheBuiltInOnes()
    {
        QTemporaryDir folder;
        const QByteArray lesson =
            "# %1\n\n## Step\n\nText\n\n```state\n{\"parameters\": {\"length\": 33}}\n```\n";
        const auto text = [&](const char *title) {
            return QByteArray(lesson).replace("%1", title);
        };
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("zh_CN")));
        write(folder.filePath(QStringLiteral("b.md")), text("Mine"));
        write(folder.filePath(QStringLiteral("zh_CN/b.md")), text("Chinese"));
        write(folder.filePath(QStringLiteral("a.md")), "# Broken\n\n## S\n\n```point\nnowhere\n```\n");
        write(folder.filePath(QStringLiteral("ignored.txt")), text("No"));

        const LessonLibrary english = LessonLibrary::load(QStringLiteral("en"), folder.path());
        QCOMPARE(english.entries().size(), std::size_t(14));
        const LibraryEntry *broken = english.find(QStringLiteral("own/a"));
        QVERIFY(broken && !broken->lesson);
        QVERIFY2(
            broken->problems[0].message().endsWith(QStringLiteral("clocks, wavelengths, sentence, limits")) &&
                broken->problems[0].message().contains(QStringLiteral("a.md, line 6: ")),
            qPrintable(broken->problems[0].message()));
        QCOMPARE(english.find(QStringLiteral("own/b"))->lesson->title, QStringLiteral("Mine"));
        const LessonLibrary chinese = LessonLibrary::load(QStringLiteral("zh_CN"), folder.path());
        QCOMPARE(chinese.find(QStringLiteral("own/b"))->lesson->title, QStringLiteral("Chinese"));

        m_session->setLibrary(english);
        QVERIFY(!m_session->open(QStringLiteral("own/a")));
        QVERIFY(m_session->open(QStringLiteral("own/b")));
        QCOMPARE(state().parameters.length, 33);
        QVERIFY(m_session->isDone(0)); // nothing is asked and nothing follows
        m_session->setLibrary(LessonLibrary::load(QStringLiteral("en"), {})); // the folder is gone
        QVERIFY(!m_session->isOpen());
    }

    void theFolderOfOwnLessonsCanBeChosen()
    {
        QVERIFY(ownLessonsFolder().endsWith(QStringLiteral("/lessons")));
        setOwnLessonsFolder(QStringLiteral("/somewhere"));
        QCOMPARE(ownLessonsFolder(), QStringLiteral("/somewhere"));
        QCOMPARE(LessonLibrary::load(QStringLiteral("en"), ownLessonsFolder()).entries().size(),
                 std::size_t(12));
        setOwnLessonsFolder({});
        QCOMPARE(ownLessonsFolder(), defaultOwnLessonsFolder());
    }

    void aHugeFileIsRefusedAndTooManyAreLeftOut()
    {
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("huge.md")), QByteArray(2 * maximumLessonBytes, 'x'));
        for (int i = 0; i < LessonLibrary::maximumOwnLessons + 5; ++i)
            write(folder.filePath(QStringLiteral("l%1.md").arg(i, 3, 10, QLatin1Char('0'))), "# T\n\n## S\n");
        const LessonLibrary library = LessonLibrary::load(QStringLiteral("en"), folder.path());
        QCOMPARE(library.entries().size(), std::size_t(12 + LessonLibrary::maximumOwnLessons));
        QVERIFY(library.find(QStringLiteral("own/huge"))
                    ->problems[0]
                    .text.contains(QStringLiteral("larger than")));
    }
};

QTEST_GUILESS_MAIN(LessonSessionTest)
#include "lesson_session_test.moc"
