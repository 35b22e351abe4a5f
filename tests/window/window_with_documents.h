// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/cursor.h"
#include "app/state/settings.h"
#include "app/state/state_json.h"
#include "app/window/document/document_actions.h"
#include "app/window/main_window.h"
#include "tests/window/dialog_answers.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace sinescope::test {

/// A window in English for each test, with a folder for its documents and answers to what it asks.
class WindowWithDocuments
{
protected:
    QTemporaryDir m_folder;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<sinescope::Cursor> m_cursor;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<DialogAnswers> m_answers;

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

    /// Once, before the first window; `name` keeps the settings of a test apart from those of others.
    static void useTestSettings(const QString &name)
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("Sinescope"));
        QCoreApplication::setApplicationName(name);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void makeWindow()
    {
        QDir(m_folder.path()).removeRecursively();
        QVERIFY(QDir().mkpath(m_folder.path()));
        QSettings().clear();
        m_document = std::make_unique<Document>();
        m_cursor = std::make_unique<sinescope::Cursor>();
        m_settings = std::make_unique<Settings>();
        m_settings->setLanguage(QStringLiteral("en"));
        m_window = std::make_unique<MainWindow>(*m_document, *m_cursor, *m_settings);
        m_answers = std::make_unique<DialogAnswers>();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void closeWindow()
    {
        QVERIFY(m_answers->isDone());
        m_window.reset();
    }
};

} // namespace sinescope::test
