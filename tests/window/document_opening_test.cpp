// SPDX-License-Identifier: GPL-3.0-or-later
// Documents are opened: by the dialog, from the list of recent ones, dropped, out of a picture.
#include "app/export/embedded_document.h"
#include "tests/app/random_state.h"
#include "tests/window/window_with_documents.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QTest>

using namespace sinescope;

class DocumentOpeningTest : public QObject, protected test::WindowWithDocuments
{
    Q_OBJECT

private:
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
    void initTestCase() { useTestSettings(QStringLiteral("document_opening_test")); }
    void init() { makeWindow(); }
    void cleanup() { closeWindow(); }

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

    void theTitleKeepsOddNames()
    {
        m_window->documents().open(documentOfLength("a[*]b.sinescope", 50));
        QCOMPARE(m_window->windowTitle(), QStringLiteral("a[*][*]b.sinescope[*]"));
    }
};

QTEST_MAIN(DocumentOpeningTest)
#include "document_opening_test.moc"
