// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/state_json.h"
#include "app/window/document/document_actions.h"
#include "tests/window/dialog_answers.h"
#include "tests/window/test_window.h"

#include <QDir>
#include <QSettings>
#include <QTemporaryDir>

#include <memory>

namespace sinescope::test {

/// A window for each test, with a folder for its documents and answers to what it asks.
class WindowWithDocuments : protected TestWindow
{
protected:
    QTemporaryDir m_folder;
    std::unique_ptr<DialogAnswers> m_answers;

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
        activate();
        QTest::keyClick(m_window.get(), key, modifiers);
    }

    void makeWindow()
    {
        QDir(m_folder.path()).removeRecursively();
        QVERIFY(QDir().mkpath(m_folder.path()));
        QSettings().clear();
        TestWindow::makeWindow();
        m_answers = std::make_unique<DialogAnswers>();
    }

    void closeWindow()
    {
        QVERIFY(m_answers->isDone());
        m_window.reset();
    }
};

} // namespace sinescope::test
