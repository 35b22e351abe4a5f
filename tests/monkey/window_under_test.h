// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/cursor.h"
#include "app/state/document.h"
#include "app/state/settings.h"
#include "app/window/document/autosave.h"
#include "app/window/main_window.h"

#include <QPointer>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace sinescope::test {

/// The program's window with all that belongs to it, its home a temporary folder, and whoever plays with it.
/// A dialog that blocks gets the next events itself, from within its own loop,
/// and is closed after some of them.
class WindowUnderTest
{
public:
    /// Gives the next event; empty when there are no more. Called inside of dialogs too.
    using Source = std::function<QString()>;
    /// After every event; true ends the play.
    using Check = std::function<bool()>;

    explicit WindowUnderTest(const QString &folder);
    ~WindowUnderTest();
    Q_DISABLE_COPY_MOVE(WindowUnderTest)

    void play(const Source &source, const Check &check);
    /// Ends the window and begins another.
    void restart();
    /// As at the end of the program.
    void close();

    MainWindow &window() { return *m_window; }
    Document &document() { return *m_document; }
    /// What events go to: a popup, a modal dialog, else one of the windows.
    QWidget *target(int choice) const;
    int dialogs() const { return m_dialogs; } ///< that have blocked so far

private:
    void playOne(const QString &line);
    void perform(const QString &line);
    void inDialog(int &events);
    bool answered(QWidget &dialog, const QStringList &words);
    void action(int index);
    void drop(const QString &path);
    QString file(int index) const;

    QString m_folder;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<sinescope::Cursor> m_cursor;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Autosave> m_autosave;
    Source m_source;
    Check m_check;
    bool m_isOver = false;
    int m_depth = 0;
    int m_dialogs = 0;
};

} // namespace sinescope::test
