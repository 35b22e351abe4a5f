// SPDX-License-Identifier: GPL-3.0-or-later
// Documents are saved, and what has changed is not lost unasked.
#include "app/lessons/lesson_session.h"
#include "app/window/panel_dock.h"
#include "app/window/widgets/number_box.h"
#include "tests/window/window_with_documents.h"

#include <QDockWidget>
#include <QJsonDocument>
#include <QMenuBar>
#include <QTest>

#include <sys/stat.h>

using namespace sinescope;

class DocumentActionsTest : public QObject, protected test::WindowWithDocuments
{
    Q_OBJECT

private slots:
    void initTestCase() { useTestSettings(QStringLiteral("document_actions_test")); }
    void init() { makeWindow(); }
    void cleanup() { closeWindow(); }

    void saveAsksForANameOnceAndThenNoMore()
    {
        change(50);
        QVERIFY(m_window->isWindowModified());
        m_answers->chooseFile(at("talk.sinescope"));
        press(Qt::Key_S);
        QVERIFY(!m_window->isWindowModified());
        QCOMPARE(m_window->windowTitle(), QStringLiteral("talk.sinescope[*]"));
        change(60);
        press(Qt::Key_S);
        State read;
        QVERIFY(!readDocument(contentOf(at("talk.sinescope")), read));
        QVERIFY(read == state());
        QCOMPARE(read.parameters.length, 60);
    }

    void saveAsGivesTheDocumentAnotherFile()
    {
        m_window->documents().open(documentOfLength("one.sinescope", 50));
        change(60);
        m_answers->chooseFile(at("two.v2")); // not the extension of a document
        press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(session().path(), at("two.v2.sinescope"));
        QVERIFY(contentOf(at("one.sinescope")).contains("50"));
        QVERIFY(contentOf(at("two.v2.sinescope")).contains("60"));
    }

    void anotherDocumentIsNotReplacedUnasked()
    {
        put("two.v2.sinescope", "precious");
        m_answers->chooseFile(at("two.v2"));
        m_answers->click(QStringLiteral("Cancel"));
        press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(contentOf(at("two.v2.sinescope")), QByteArray("precious"));
        m_answers->chooseFile(at("two.v2"));
        m_answers->click(QStringLiteral("Replace"));
        press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(contentOf(at("two.v2.sinescope")), toDocumentText(state()));
    }

    void aFailedSaveKeepsTheDocumentModified()
    {
        m_window->documents().open(documentOfLength("a.sinescope", 50));
        change(60);
        QVERIFY(QFile::remove(at("a.sinescope")));
        QVERIFY(QDir().mkpath(at("a.sinescope"))); // a folder is where the file was
        m_answers->click(QStringLiteral("Replace"));
        m_answers->click(QStringLiteral("OK"));
        press(Qt::Key_S);
        QVERIFY(m_answers->takeTexts().last().contains(QStringLiteral("is a folder")));
        QVERIFY(m_window->isWindowModified());
    }

    void aPipeIsNoDocument()
    {
        const QString words = QStringLiteral("a.sinescope: is not a regular file");
        const QString path = documentOfLength("a.sinescope", 50);
        m_window->documents().open(path);
        change(60);
        QVERIFY(QFile::remove(path) && mkfifo(path.toLocal8Bit().constData(), 0600) == 0);
        m_answers->click(QStringLiteral("OK"));
        press(Qt::Key_S); // asks nothing
        QVERIFY(m_answers->takeTexts().last().contains(words));
        m_answers->click(QStringLiteral("OK"));
        m_window->documents().open(path);
        QVERIFY(m_answers->takeTexts().last().contains(words));
        QVERIFY(m_window->isWindowModified());
        QCOMPARE(state().parameters.length, 60);
    }

    void closingAsksAboutChanges_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<bool>("isClosed");
        QTest::addColumn<int>("saved"); // length in the file
        QTest::newRow("save") << QStringLiteral("Save") << true << 60;
        QTest::newRow("discard") << QStringLiteral("Discard") << true << 50;
        QTest::newRow("cancel") << QStringLiteral("Cancel") << false << 50;
    }

    void closingAsksAboutChanges()
    {
        QFETCH(QString, button);
        QFETCH(bool, isClosed);
        QFETCH(int, saved);
        m_window->documents().open(documentOfLength("a.sinescope", 50));
        change(60);
        m_answers->click(button);
        press(Qt::Key_Q);
        QCOMPARE(m_window->isHidden(), isClosed);
        QVERIFY(m_answers->takeTexts().join(u' ').contains(QStringLiteral("a.sinescope")));
        State read;
        QVERIFY(!readDocument(contentOf(at("a.sinescope")), read));
        QCOMPARE(read.parameters.length, saved);
        QCOMPARE(state().parameters.length, 60);
    }

    void cancellingTheNameCancelsTheClosing()
    {
        change(60);
        m_answers->click(QStringLiteral("Save"));
        m_answers->cancel(); // the name
        press(Qt::Key_Q);
        QVERIFY(!m_window->isHidden());
        QVERIFY(m_window->isWindowModified());
    }

    void newAndOpenAskToo()
    {
        const QString other = documentOfLength("a.sinescope", 50);
        change(60);
        m_answers->click(QStringLiteral("Cancel"));
        press(Qt::Key_N);
        QCOMPARE(state().parameters.length, 60);
        m_answers->click(QStringLiteral("Cancel"));
        m_window->documents().open(other);
        QCOMPARE(state().parameters.length, 60);
        m_answers->click(QStringLiteral("Discard"));
        m_window->documents().open(other);
        QCOMPARE(state().parameters.length, 50);
        press(Qt::Key_N);
        QVERIFY(state() == State{});
        QCOMPARE(m_window->windowTitle(), QStringLiteral("Sinescope"));
    }

    void lookingAroundIsNoChange()
    {
        State next = state();
        next.view.positions = Interval{10, 20};
        next.view.figure = FigureId::Waveforms;
        m_document->apply(next);
        QVERIFY(!m_window->isWindowModified());
        press(Qt::Key_Q);
        QVERIFY(m_window->isHidden());
    }

    void backAtTheSavedStateNothingIsModified()
    {
        m_window->documents().open(documentOfLength("a.sinescope", 50));
        change(60);
        change(50); // another step, the same document
        QVERIFY(!m_window->isWindowModified());
        m_document->undoStack().undo();
        QVERIFY(m_window->isWindowModified());
        press(Qt::Key_S);
        m_document->undoStack().undo();
        QVERIFY(m_window->isWindowModified());
    }

    void aNumberBeingTypedIsSavedToo()
    {
        m_window->documents().open(documentOfLength("a.sinescope", 50));
        NumberBox *box = nullptr;
        for (NumberBox *candidate : m_window->findChildren<NumberBox *>()) {
            if (candidate->accessibleName() == QStringLiteral("Length"))
                box = candidate;
        }
        QVERIFY(box);
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QStringLiteral("77"));
        QCOMPARE(state().parameters.length, 50);
        QTest::keyClick(box, Qt::Key_S, Qt::ControlModifier);
        State read;
        QVERIFY(!readDocument(contentOf(at("a.sinescope")), read));
        QCOMPARE(read.parameters.length, 77);
    }

    void unknownKeysSurviveTheWindow()
    {
        m_window->documents().open(put("a.sinescope", "{\"sinescope\": 1, \"later\": {\"x\": 0.1}}"));
        change(60);
        press(Qt::Key_S);
        const QJsonObject json = QJsonDocument::fromJson(contentOf(at("a.sinescope"))).object();
        QCOMPARE(json[u"later"][u"x"].toDouble(), 0.1);
        press(Qt::Key_N); // they belong to the other document
        m_answers->chooseFile(at("b.sinescope"));
        press(Qt::Key_S);
        QVERIFY(!contentOf(at("b.sinescope")).contains("later"));
    }

    void aFileThatAnotherProgramChangedIsNotReplacedUnasked()
    {
        m_window->documents().open(documentOfLength("a.sinescope", 50));
        change(60);
        QTest::qSleep(20); // the clock of the file system ticks
        documentOfLength("a.sinescope", 999);
        m_answers->click(QStringLiteral("Cancel"));
        press(Qt::Key_S);
        QVERIFY(contentOf(at("a.sinescope")).contains("999"));
        m_answers->click(QStringLiteral("Replace"));
        press(Qt::Key_S);
        QVERIFY(contentOf(at("a.sinescope")).contains("60"));
        change(61);
        press(Qt::Key_S); // no question: it is ours again
        QVERIFY(contentOf(at("a.sinescope")).contains("61"));
    }

    void whatALessonSetsIsNobodysWork()
    {
        auto &lessons = *m_window->findChild<LessonSession *>();
        const QString key = lessons.library().first()->key;
        QVERIFY(lessons.open(key));
        lessons.goTo(2);
        QVERIFY(state() != State{});
        QVERIFY(!m_window->isWindowModified());
        change(321); // one's own
        QVERIFY(m_window->isWindowModified());
        lessons.goTo(3);
        QVERIFY(!m_window->isWindowModified());
        lessons.close();
        QVERIFY(!m_window->isWindowModified());
        press(Qt::Key_N); // no question
        QVERIFY(state() == State{});
    }

    void workBeforeOrAfterALessonIsAskedFor()
    {
        auto &lessons = *m_window->findChild<LessonSession *>();
        const QString key = lessons.library().first()->key;
        change(60);
        QVERIFY(lessons.open(key));
        lessons.goTo(2);
        QVERIFY(m_window->isWindowModified());
        m_answers->click(QStringLiteral("Cancel"));
        QVERIFY(!m_window->close());
        m_answers->click(QStringLiteral("Discard"));
        press(Qt::Key_N);
        lessons.goTo(3); // the lesson goes on, on the new document
        QVERIFY(!m_window->isWindowModified());
        lessons.close();
        change(60);
        QVERIFY(m_window->isWindowModified());
        QVERIFY(lessons.open(key)); // what it replaces was work
        QVERIFY(m_window->isWindowModified());
    }

    void aLessonIsNotSavedOverADocumentUnasked()
    {
        auto &lessons = *m_window->findChild<LessonSession *>();
        QVERIFY(lessons.open(lessons.library().first()->key));
        m_window->documents().open(documentOfLength("mine.sinescope", 50)); // in the middle of it
        const QByteArray before = contentOf(at("mine.sinescope"));
        press(Qt::Key_S); // nothing to ask: it is what it was
        QCOMPARE(contentOf(at("mine.sinescope")), before);
        lessons.goTo(2);
        QVERIFY(!m_window->isWindowModified());
        change(77);
        m_answers->chooseFile(at("step.sinescope"));
        press(Qt::Key_S); // asks where to
        QCOMPARE(contentOf(at("mine.sinescope")), before);
        QCOMPARE(session().path(), at("step.sinescope"));
        change(78);
        press(Qt::Key_S); // it is a document like any other now
        QVERIFY(contentOf(at("step.sinescope")).contains("78"));
    }

    void whatIsTriedInAChallengeIsNobodysWork()
    {
        const auto openChallenge = [this] {
            for (QAction *entry : m_window->menuBar()->findChildren<QAction *>()) {
                if (entry->text().remove(u'&').startsWith(QStringLiteral("Challenge")))
                    entry->trigger();
            }
        };
        auto *dock = m_window->findChild<PanelDock *>(QStringLiteral("challengeDock"));
        openChallenge();
        QVERIFY(state() != State{});
        QVERIFY(!m_window->isWindowModified());
        change(123);
        QVERIFY(!m_window->isWindowModified());
        dock->close();
        QVERIFY(!m_window->isWindowModified());
        openChallenge(); // goes on
        change(200);
        QVERIFY(!m_window->isWindowModified());
        dock->putAside(); // for the parameters, in a narrow window
        QVERIFY(!dock->isVisible());
        openChallenge();
        QVERIFY(dock->isVisible());
        dock->close();
        QVERIFY(!m_window->isWindowModified());
        change(124);
        QVERIFY(m_window->isWindowModified());
    }

    void theLanguageChangesTheMenuAndTheTitle()
    {
        change(60);
        QCOMPARE(m_window->windowTitle(), QStringLiteral("Untitled[*]"));
        m_settings->setLanguage(QStringLiteral("zh_CN"));
        QCoreApplication::processEvents(); // shows the new menus
        press(Qt::Key_Z);
        QCOMPARE(m_window->windowTitle(), QStringLiteral("Sinescope"));
        m_window->documents().open(documentOfLength("a.sinescope", 50));
        press(Qt::Key_N); // the shortcut is there once
        QVERIFY(state() == State{});
        m_settings->setLanguage(QStringLiteral("en"));
    }
};

QTEST_MAIN(DocumentActionsTest)
#include "document_actions_test.moc"
