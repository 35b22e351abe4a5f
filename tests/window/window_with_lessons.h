// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/lesson_progress.h"
#include "app/lessons/lesson_session.h"
#include "app/window/panel_dock.h"
#include "tests/window/own_lesson.h"
#include "tests/window/test_window.h"

#include <QLabel>
#include <QPushButton>
#include <QTextDocumentFragment>

namespace sinescope::test {

/// A window whose lessons were never opened before.
class WindowWithLessons : protected TestWindow
{
protected:
    PanelDock &dock() { return *m_window->findChild<PanelDock *>(QStringLiteral("lessonDock")); }
    LessonSession &session() { return *m_window->findChild<LessonSession *>(); }

    void open(const QString &title)
    {
        QAction *entry = action(title);
        QVERIFY2(entry, qPrintable(title));
        entry->trigger();
        activate();
    }
    template <typename Widget = QPushButton> Widget &child(const char *name)
    {
        return *dock().findChild<Widget *>(QLatin1StringView(name));
    }
    void click(const char *name)
    {
        QCoreApplication::processEvents(); // a new step has been laid out
        QVERIFY2(child(name).isVisible() && child(name).isEnabled(), name);
        QTest::mouseClick(&child(name), Qt::LeftButton);
    }
    QString text()
    {
        return QTextDocumentFragment::fromHtml(child<QLabel>("lessonText").text()).toPlainText();
    }
    QString said() { return QTextDocumentFragment::fromHtml(child<QLabel>("answer").text()).toPlainText(); }
    void turn(std::int64_t length, std::int64_t dModel)
    {
        State next = state();
        next.parameters.length = length;
        next.parameters.dModel = dModel;
        m_document->apply(next);
    }

    void useOwnLesson(const QByteArray &text) { m_own.use(session(), text); }

    void makeWindow()
    {
        progress::clear();
        setOwnLessonsFolder({});
        TestWindow::makeWindow({1500, 900});
    }

private:
    OwnLesson m_own;
};

} // namespace sinescope::test
