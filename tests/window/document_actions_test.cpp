// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/embedded_document.h"
#include "app/lessons/lesson_session.h"
#include "app/state/cursor.h"
#include "app/state/settings.h"
#include "app/state/state_json.h"
#include "app/window/document/document_actions.h"
#include "app/window/main_window.h"
#include "app/window/widgets/number_box.h"
#include "tests/app/random_state.h"
#include "tests/window/dialog_answers.h"

#include <QDir>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QJsonDocument>
#include <QMenuBar>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace sinescope;

class DocumentActionsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<sinescope::Cursor> m_cursor;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<test::DialogAnswers> m_answers;

    const State &state() const { return m_document->state(); }
    DocumentSession &session() { return m_window->documents().session(); }
    QString at(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QString put(const char *name, const QByteArray &content) const
    {
        QFile file(at(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s cannot be written", name);
        return file.fileName();
    }

    QString documentOfLength(const char *name, int length) const
    {
        State saved;
        saved.parameters.length = length;
        return put(name, toDocumentText(saved));
    }

    void change(int length)
    {
        State next = state();
        next.parameters.length = length;
        m_document->apply(next);
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
    {
        m_window->activateWindow(); // no window manager gives the focus back after a dialog
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), key, modifiers);
    }

    QList<QAction *> recentActions()
    {
        auto *file = m_window->menuBar()->findChild<QMenu *>();
        emit file->aboutToShow();
        for (QMenu *menu : file->findChildren<QMenu *>()) {
            if (menu->title() == QStringLiteral("Open &recent"))
                return menu->actions().first(menu->actions().size() - 2); // a line and "Clear this list"
        }
        return {};
    }

    /// True when the window takes the drag.
    bool drag(const QList<QUrl> &urls)
    {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
        enter.ignore();
        QCoreApplication::sendEvent(m_window.get(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_window.get(), &drop);
        QCoreApplication::processEvents();
        return drop.isAccepted() && drop.dropAction() == Qt::CopyAction;
    }
    bool drop(const QString &path) { return drag({QUrl::fromLocalFile(path)}); }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("Sinescope"));
        QCoreApplication::setApplicationName(QStringLiteral("document_actions_test"));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void init()
    {
        QDir(m_folder.path()).removeRecursively();
        QVERIFY(QDir().mkpath(m_folder.path()));
        QSettings().clear();
        m_document = std::make_unique<Document>();
        m_cursor = std::make_unique<sinescope::Cursor>();
        m_settings = std::make_unique<Settings>();
        m_settings->setLanguage(QStringLiteral("en"));
        m_window = std::make_unique<MainWindow>(*m_document, *m_cursor, *m_settings);
        m_answers = std::make_unique<test::DialogAnswers>();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup()
    {
        QVERIFY(m_answers->isDone());
        m_window.reset();
    }

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

    void openingShowsTheDocumentWithNothingToUndo()
    {
        test::Random random(2);
        const State saved = test::randomState(random);
        change(60);
        m_document->undoStack().undo();
        m_answers->chooseFile(put("a.sinescope", toDocumentText(saved)));
        press(Qt::Key_O);
        QVERIFY(state() == saved);
        QVERIFY(!m_document->undoStack().canUndo() && !m_document->undoStack().canRedo());
        QVERIFY(!m_document->canGoBack());
        QVERIFY(!m_window->isWindowModified());
    }

    void whatCannotBeOpenedChangesNothingAndSaysWhy()
    {
        change(50);
        for (const QByteArray content : {"", "{\"sinescope\": 2}", "{\"sinescope\": 1, \"view\": 5}"}) {
            m_answers->click(QStringLiteral("OK"));
            m_window->documents().open(put("bad.sinescope", content));
            QVERIFY(m_answers->takeTexts().join(u' ').contains(QStringLiteral("bad.sinescope")));
        }
        QCOMPARE(state().parameters.length, 50);
        QVERIFY(m_window->isWindowModified());
        QVERIFY(m_document->undoStack().canUndo());
        QVERIFY(session().path().isEmpty());
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

    void aPictureIsOpenedButNeverOverwritten()
    {
        State drawn;
        drawn.parameters.length = 77;
        const QByteArray content = "<svg>" + documentElement(drawn) + "</svg>";
        m_window->documents().open(put("waves.svg", content));
        QVERIFY(state() == drawn);
        QCOMPARE(m_window->windowTitle(), QStringLiteral("waves.svg[*]"));
        change(78);
        m_answers->chooseFile(at("waves.sinescope"));
        press(Qt::Key_S);
        QCOMPARE(contentOf(at("waves.svg")), content);
        QCOMPARE(session().path(), at("waves.sinescope"));
    }

    void recentFilesAreTheLastTenLatestFirst()
    {
        for (int i = 0; i < 12; ++i)
            m_window->documents().open(
                documentOfLength(qPrintable(QStringLiteral("%1.sinescope").arg(i)), 50 + i));
        m_window->documents().open(at("5.sinescope"));
        const QList<QAction *> recent = recentActions();
        QCOMPARE(recent.size(), 10);
        QVERIFY(recent[0]->text().startsWith(QStringLiteral("&1  ")));
        QVERIFY(recent[0]->text().endsWith(QStringLiteral("5.sinescope")));
        QVERIFY(recent[1]->text().endsWith(QStringLiteral("11.sinescope")));
        QVERIFY(recent[9]->text().startsWith(QStringLiteral("&0  ")));
        recent[1]->trigger();
        QCOMPARE(state().parameters.length, 61);
    }

    void aRecentFileThatIsGoneIsToldAndForgotten()
    {
        m_window->documents().open(documentOfLength("gone.sinescope", 50));
        QVERIFY(QFile::remove(at("gone.sinescope")));
        m_answers->click(QStringLiteral("OK"));
        recentActions().first()->trigger();
        QVERIFY(m_answers->takeTexts().join(u' ').contains(QStringLiteral("gone.sinescope")));
        QVERIFY(recentActions().isEmpty());
    }

    void aDroppedDocumentOpensAfterTheQuestion()
    {
        const QString path = documentOfLength("a b%41ü.sinescope", 50);
        QVERIFY(drop(path));
        QCOMPARE(state().parameters.length, 50);
        change(60);
        m_answers->click(QStringLiteral("Cancel"));
        QVERIFY(drop(documentOfLength("b.sinescope", 70)));
        QCOMPARE(state().parameters.length, 60);
        m_answers->click(QStringLiteral("Discard"));
        QVERIFY(drop(at("b.sinescope")));
        QCOMPARE(state().parameters.length, 70);
    }

    void aDroppedPictureBringsItsStateBack()
    {
        test::Random random(9);
        const State drawn = test::randomState(random);
        QVERIFY(drop(put("a.pdf", "%PDF-1.4\n" + documentElement(drawn) + "\n%%EOF")));
        QVERIFY(state() == drawn);
    }

    void otherDropsAreDeclinedOrExplained()
    {
        QVERIFY(!drag({}));
        QVERIFY(!drag({QUrl(QStringLiteral("https://example.org/a.sinescope"))}));
        QVERIFY(!drag({QUrl::fromLocalFile(at("a.sinescope")), QUrl::fromLocalFile(at("b.sinescope"))}));
        m_answers->click(QStringLiteral("OK"));
        QVERIFY(drop(put("photo.png", "\x89PNG\r\n\x1a\n")));
        QVERIFY(m_answers->takeTexts().join(u' ').contains(QStringLiteral("no Sinescope document")));
    }

    void tablesGoTheirOwnWay()
    {
        QStringList tables;
        m_window->documents().openOtherwise({QStringLiteral("npy"), QStringLiteral("csv")},
                                            [&](const QString &path) { tables << path; });
        QVERIFY(drop(put("table.NPY", "x")));
        QVERIFY(drop(documentOfLength("a.sinescope", 50)));
        QCOMPARE(tables, QStringList{at("table.NPY")});
        QCOMPARE(state().parameters.length, 50);
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
        for (QAction *entry : m_window->menuBar()->findChildren<QAction *>()) {
            if (entry->text().remove(u'&').startsWith(QStringLiteral("Challenge")))
                entry->trigger();
        }
        QVERIFY(state() != State{});
        QVERIFY(!m_window->isWindowModified());
        change(123);
        QVERIFY(!m_window->isWindowModified());
        m_window->findChild<QDockWidget *>(QStringLiteral("challengeDock"))->close();
        QVERIFY(!m_window->isWindowModified());
        change(124);
        QVERIFY(m_window->isWindowModified());
    }

    void theTitleKeepsOddNames()
    {
        m_window->documents().open(documentOfLength("a[*]b.sinescope", 50));
        QCOMPARE(m_window->windowTitle(), QStringLiteral("a[*][*]b.sinescope[*]"));
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
