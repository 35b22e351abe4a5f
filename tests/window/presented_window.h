// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/lesson_session.h"
#include "app/window/presentation.h"
#include "tests/window/test_window.h"

#include <QLabel>

namespace sinescope::test {

/// A window whose figures are presented.
class PresentedWindow : protected TestWindow
{
protected:
    Presentation *running() { return m_window->findChild<Presentation *>(); }
    LessonSession &session() { return *m_window->findChild<LessonSession *>(); }
    FigureView &view(FigureId id) { return running()->findChild<PageView *>()->view(id); }
    /// What stands at the foot.
    QString told() { return running()->findChild<QLabel *>(QStringLiteral("reading"))->text(); }
    bool isOver()
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return running() == nullptr;
    }

    void begin()
    {
        activate();
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QVERIFY(running());
        QVERIFY(QTest::qWaitForWindowExposed(running()));
    }

    void makeWindow()
    {
        TestWindow::makeWindow();
        begin();
    }

    void closeWindow()
    {
        session().close();
        m_window.reset();
    }
};

} // namespace sinescope::test
