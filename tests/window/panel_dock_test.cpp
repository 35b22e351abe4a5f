// SPDX-License-Identifier: GPL-3.0-or-later
// The title of a panel is dragged, with a button held, to another edge of the window.
#include "tests/window/window_with_lessons.h"

#include <QDialog>
#include <QTest>
#include <QToolButton>

using namespace sinescope;

class PanelDockTest : public QObject, protected test::WindowWithLessons
{
    Q_OBJECT

private:
    QPoint m_bottom;
    QPoint m_right;

    Qt::DockWidgetArea area() { return m_window->dockWidgetArea(&dock()); }
    QPoint inWindow(const QWidget &widget, QPoint point) { return widget.mapTo(m_window.get(), point); }
    QPoint title() { return inWindow(*dock().titleBarWidget(), {60, 12}); }
    bool hasHand() { return dock().titleBarWidget()->cursor().shape() == Qt::ClosedHandCursor; }

    void press(QPoint point, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mousePress(m_window->windowHandle(), button, {}, point);
    }
    void move(QPoint point) { QTest::mouseMove(m_window->windowHandle(), point); }
    void release(QPoint point, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mouseRelease(m_window->windowHandle(), button, {}, point);
    }
    void drag(QPoint from, QPoint to)
    {
        press(from);
        move((from + to) / 2);
        release(to);
    }

private slots:
    void initTestCase() { useTestSettings(QStringLiteral("panel_dock_test")); }
    void init()
    {
        makeWindow();
        open(QStringLiteral("8. "));
        QCOMPARE(area(), Qt::RightDockWidgetArea);
        m_bottom = QPoint(m_window->width() / 2, m_window->height() - 80);
        m_right = QPoint(m_window->width() - 80, m_window->height() / 2);
    }
    void cleanup() { m_window.reset(); }

    void itGoesToTheEdgeWhereItIsDropped()
    {
        press(title());
        QVERIFY(!hasHand());
        move((title() + m_bottom) / 2);
        QVERIFY(hasHand());
        release(m_bottom);
        QVERIFY(!hasHand());
        QCOMPARE(area(), Qt::BottomDockWidgetArea);
        QVERIFY(dock().isVisible() && dock().isPlaced());
        QCoreApplication::processEvents();
        drag(title(), m_right);
        QCOMPARE(area(), Qt::RightDockWidgetArea);
    }

    void onItselfItStaysAsItIs()
    {
        const int width = dock().width();
        drag(title(), m_right);
        QCOMPARE(area(), Qt::RightDockWidgetArea);
        QCOMPARE(dock().width(), width);
        drag(title(), m_bottom);
        QCoreApplication::processEvents();
        const QPoint end = inWindow(*dock().titleBarWidget(), {dock().width() - 120, 12});
        drag(end, end + QPoint(5, 12)); // a hand that shakes
        QCOMPARE(area(), Qt::BottomDockWidgetArea);
    }

    void aClickMovesNothing()
    {
        QTest::mouseClick(m_window->windowHandle(), Qt::LeftButton, {}, title());
        move(m_bottom);
        QVERIFY(!hasHand());
        QCOMPARE(area(), Qt::RightDockWidgetArea);
    }

    void onlyTheTitleIsAHandle()
    {
        for (const QPoint &point : {QPoint(3, 3), QPoint(3, dock().widget()->height() - 3)})
            drag(inWindow(*dock().widget(), point), m_bottom);
        QCOMPARE(area(), Qt::RightDockWidgetArea);
    }

    void onlyTheLeftButtonDrags()
    {
        press(title(), Qt::RightButton);
        release(m_bottom, Qt::RightButton);
        QCOMPARE(area(), Qt::RightDockWidgetArea);
        press(title());
        move(m_bottom);
        press(m_bottom, Qt::RightButton);
        release(m_bottom, Qt::RightButton);
        QCOMPARE(area(), Qt::RightDockWidgetArea);
        release(m_bottom);
        QCOMPARE(area(), Qt::BottomDockWidgetArea);
    }

    void whatIsHiddenMeanwhileStaysWhereItIs()
    {
        press(title());
        move(m_bottom);
        dock().close();
        release(m_bottom);
        QVERIFY(dock().isHidden());
        QCOMPARE(area(), Qt::RightDockWidgetArea);
    }

    void aDialogThatTakesTheReleaseEndsTheDrag()
    {
        press(title());
        move(m_bottom);
        QVERIFY(hasHand());
        QDialog dialog(m_window.get());
        dialog.open();
        QVERIFY(!hasHand());
        release(m_bottom);
        QCOMPARE(area(), Qt::RightDockWidgetArea);
    }

    void aPressElsewhereBeginsNothingOfTheOneBefore()
    {
        press(title());
        move(m_bottom); // and the release is somebody else's
        drag(inWindow(*dock().widget(), {3, 3}), m_bottom);
        QVERIFY(!hasHand());
        QCOMPARE(area(), Qt::RightDockWidgetArea);
    }
};

QTEST_MAIN(PanelDockTest)
#include "panel_dock_test.moc"
