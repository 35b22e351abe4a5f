// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_session.h"
#include "app/state/cursor.h"
#include "app/state/settings.h"
#include "app/window/figure/page_view.h"
#include "app/window/main_window.h"
#include "app/window/panel_dock.h"
#include "app/window/parameters/limits_panel.h"
#include "app/window/parameters/parameter_panel.h"
#include "app/window/parameters/sentence_panel.h"

#include <QApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>

using namespace sinescope;

/// However small the window and large the type, a lesson leaves the figures their room.
class PageRoomTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Document> m_document;
    std::unique_ptr<sinescope::Cursor> m_cursor;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;

    void make(double points, QSize size)
    {
        m_settings->reset();
        QFont font = QGuiApplication::font();
        font.setPointSizeF(points);
        QApplication::setFont(font);
        m_document = std::make_unique<Document>();
        m_cursor = std::make_unique<sinescope::Cursor>();
        m_window = std::make_unique<MainWindow>(*m_document, *m_cursor, *m_settings);
        m_window->setMinimumSize(0, 0); // a smaller screen than this one would have allowed it
        m_window->resize(size);
        m_window->show();
        settle();
    }

    static void settle()
    {
        for (int i = 0; i < 4; ++i)
            QCoreApplication::processEvents();
    }

    void openLesson()
    {
        auto &session = *m_window->findChild<LessonSession *>();
        QVERIFY(session.open(QString(session.library().entries().front().key)));
        settle();
    }

    QWidget &page() { return *m_window->findChild<PageView *>(); }
    QWidget &parameters() { return *m_window->findChild<ParameterPanel *>(); }
    PanelDock &lesson() { return *m_window->findChild<PanelDock *>(QStringLiteral("lessonDock")); }

    bool isPageLarge() { return page().width() >= 0.45 * m_window->width(); }

    void addSmallWindows()
    {
        QTest::addColumn<double>("points");
        QTest::addColumn<QSize>("size");
        QTest::newRow("14 points on 1024 x 600") << 14.0 << QSize(1004, 540);
        QTest::newRow("the same enlarged by the desktop") << 9.0 << QSize(640, 340);
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("Sinescope"));
        QCoreApplication::setApplicationName(QStringLiteral("page_room_test"));
        m_settings = std::make_unique<Settings>();
    }
    void cleanup() { m_window.reset(); }

    void theFiguresKeepTheirRoom_data() { addSmallWindows(); }
    void theFiguresKeepTheirRoom()
    {
        QFETCH(double, points);
        QFETCH(QSize, size);
        make(points, size);
        QVERIFY(parameters().isVisible());
        const int before = page().height();
        openLesson();
        State next = m_document->state();
        next.view.figure = FigureId::Overview; // that of the lesson has a panel of its own
        m_document->apply(next);
        settle();
        QCOMPARE(m_window->size(), size);
        QVERIFY(lesson().isVisible());
        QVERIFY(isPageLarge());
        QVERIFY(page().height() > 0.8 * before);
        lesson().close();
        settle();
        QVERIFY(parameters().isVisible());
        QVERIFY(isPageLarge());
    }

    void theParametersStandInForTheLesson_data() { addSmallWindows(); }
    void theParametersStandInForTheLesson()
    {
        QFETCH(double, points);
        QFETCH(QSize, size);
        make(points, size);
        openLesson();
        QVERIFY(!parameters().isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_F9);
        settle();
        QVERIFY(parameters().isVisible());
        QVERIFY(!lesson().isVisible());
        QVERIFY(isPageLarge());
        QVERIFY(m_window->findChild<LessonSession *>()->isOpen());
        QToolButton *back = nullptr;
        for (auto *button : parameters().findChildren<QToolButton *>()) {
            if (button->isVisible() && button->text().startsWith(u'←'))
                back = button;
        }
        QVERIFY(back && back->width() < parameters().width());
        QTest::mouseClick(back, Qt::LeftButton);
        settle();
        QVERIFY(lesson().isVisible());
        QVERIFY(!parameters().isVisible());
        QVERIFY(isPageLarge());
        QVERIFY(m_settings->isPanelShown()); // the choice of the person is another matter
        QTest::keyClick(m_window.get(), Qt::Key_F9);
        settle();
        m_window->findChild<LessonSession *>()->close();
        settle();
        QVERIFY(parameters().isVisible());
        QVERIFY(!back->isVisible()); // there is nothing to go back to
    }

    /// "bfloat16" was cut off in a narrow window; in a wide one all stand in a line.
    void theFormatsAreAllInReach()
    {
        for (const QSize size : {QSize(640, 600), QSize(1500, 900)}) {
            make(9, size);
            State next = m_document->state();
            next.view.figure = FigureId::Limits;
            m_document->apply(next);
            settle();
            QSet<int> lines;
            for (const auto *button : m_window->findChild<LimitsPanel *>()->findChildren<QPushButton *>()) {
                QVERIFY2(button->visibleRegion().boundingRect() == button->rect(),
                         qPrintable(button->text()));
                lines << button->mapTo(m_window.get(), QPoint()).y();
            }
            QCOMPARE(lines.size() > 1, size.width() < 1000);
        }
    }

    void theControlsOfASentenceScroll_data() { addSmallWindows(); }
    void theControlsOfASentenceScroll()
    {
        QFETCH(double, points);
        QFETCH(QSize, size);
        make(points, size);
        State next = m_document->state();
        next.view.figure = FigureId::Sentence;
        m_document->apply(next);
        settle();
        QVERIFY(page().height() > 0.25 * m_window->height());
        auto &panel = *m_window->findChild<SentencePanel *>();
        for (auto *button : panel.findChildren<QPushButton *>()) {
            button->setEnabled(true);
            button->setFocus(Qt::TabFocusReason);
            qobject_cast<QScrollArea *>(panel.parentWidget()->parentWidget())->ensureWidgetVisible(button);
            settle();
            QVERIFY2(button->visibleRegion().boundingRect() == button->rect(), qPrintable(button->text()));
        }
        next.view.figure = FigureId::Clocks;
        m_document->apply(next);
        settle();
        QVERIFY(!panel.parentWidget()->parentWidget()->isVisible());
    }

    void aWideWindowShowsAll()
    {
        make(9, {1004, 400});
        openLesson();
        QVERIFY(!parameters().isVisible());
        m_window->resize(1500, 400);
        settle();
        QVERIFY(parameters().isVisible());
        QVERIFY(lesson().isVisible());
        QVERIFY(isPageLarge());
        m_window->resize(1004, 400);
        settle();
        QTest::keyClick(m_window.get(), Qt::Key_F9);
        settle();
        QVERIFY(!lesson().isVisible());
        m_window->resize(1500, 400);
        settle();
        QVERIFY(lesson().isVisible());
        QVERIFY(parameters().isVisible());
    }
};

QTEST_MAIN(PageRoomTest)
#include "page_room_test.moc"
