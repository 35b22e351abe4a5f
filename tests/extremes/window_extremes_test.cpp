// SPDX-License-Identifier: GPL-3.0-or-later
// The window at the ends of its sizes, and every figure zoomed in until one cell fills it.
#include "app/state/cursor.h"
#include "app/state/language.h"
#include "app/state/settings.h"
#include "app/window/figure/figure_view.h"
#include "app/window/figure/page_view.h"
#include "app/window/main_window.h"
#include "tests/app/noting_device.h"

#include <QPainter>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>
#include <QWheelEvent>

using namespace sinescope;

class WindowExtremesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Document> m_document;
    std::unique_ptr<sinescope::Cursor> m_cursor;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;

    const State &state() const { return m_document->state(); }

    void set(const Parameters &parameters, FigureId figure)
    {
        State next = state();
        next.parameters = parameters;
        next.view = {.figure = figure};
        m_document->apply(next);
    }

    static void turnWheel(FigureView &view, QPointF point, int notches)
    {
        QWheelEvent event(point, view.mapToGlobal(point), {}, {0, 120 * notches}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&view, &event);
    }

    static void checkView(FigureView &view)
    {
        test::NotingDevice device(view.size());
        QPainter painter(&device);
        painter.setFont(view.font());
        view.figure().paint(painter, {});
        painter.end();
        QVERIFY2(device.isFinite(), qPrintable(view.figure().title()));
        static const QRegularExpression wrong(QStringLiteral("(?<![A-Za-z])(nan|inf)(?![A-Za-z])"));
        QStringList texts{view.figure().describe(), view.reading()};
        for (const test::NotedText &noted : device.texts())
            texts << noted.text;
        for (const QString &text : texts)
            QVERIFY2(!text.contains(wrong), qPrintable(text));
    }

    QList<FigureView *> visibleViews()
    {
        QList<FigureView *> views;
        for (FigureView *view : m_window->findChildren<FigureView *>()) {
            if (view->isVisible())
                views << view;
        }
        return views;
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("Sinescope"));
        QCoreApplication::setApplicationName(QStringLiteral("window_extremes_test"));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
        m_document = std::make_unique<Document>();
        m_cursor = std::make_unique<sinescope::Cursor>();
        m_settings = std::make_unique<Settings>();
        m_settings->setLanguage(QStringLiteral("en"));
        useLanguage(QStringLiteral("en"));
        m_window = std::make_unique<MainWindow>(*m_document, *m_cursor, *m_settings);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void everyPageHoldsOutInAnyWindow_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("320 x 240") << QSize(320, 240);
        QTest::newRow("as narrow as can be") << QSize(1, 2000);
        QTest::newRow("as low as can be") << QSize(3000, 1);
        QTest::newRow("7680 x 4320") << QSize(7680, 4320);
    }

    void everyPageHoldsOutInAnyWindow()
    {
        QFETCH(const QSize, size);
        m_window->setMinimumSize(1, 1); // a desktop that places windows side by side asks nobody
        m_window->resize(size);
        QCOMPARE(m_window->size(), size);
        for (const FigureId page : pageIds) {
            set({}, page);
            QCoreApplication::processEvents();
            QVERIFY(!visibleViews().isEmpty());
            for (FigureView *view : visibleViews())
                checkView(*view);
        }
        m_window->resize(1000, 700);
        QCoreApplication::processEvents();
        QCOMPARE(m_window->size(), QSize(1000, 700));
    }

    void oneCellFillsAnyFigureAndAllComesBack_data()
    {
        QTest::addColumn<int>("figure");
        QTest::addColumn<qint64>("length");
        QTest::addColumn<qint64>("dModel");
        for (int number = int(FigureId::Encoding); number <= int(FigureId::FormatErrors); ++number) {
            const FigureId id{number};
            if (id == FigureId::Sentence || id == FigureId::Limits) // pages of several figures
                continue;
            for (const auto &[length, dModel] :
                 std::initializer_list<std::pair<int, int>>{{128, 64}, {1, 1}, {16'777'216, 32'768}})
                QTest::addRow("figure %d, %d x %d", int(id), length, dModel)
                    << int(id) << qint64(length) << qint64(dModel);
        }
    }

    void oneCellFillsAnyFigureAndAllComesBack()
    {
        QFETCH(const int, figure);
        QFETCH(const qint64, length);
        QFETCH(const qint64, dModel);
        const FigureId id{figure};
        set({.length = length, .dModel = dModel}, id);
        QCoreApplication::processEvents();
        FigureView &view = m_window->findChild<PageView *>()->view(id);
        const QPointF point = view.figure().plotArea().center();
        for (int i = 0; i < 40; ++i) { // 5 notches are at least a doubling
            turnWheel(view, point, 5);
            if (i % 16 == 0)
                checkView(view);
        }
        checkView(view);
        QCoreApplication::processEvents();
        for (const AxisKind kind : {view.figure().horizontalKind(), view.figure().verticalKind()}) {
            if (kind == AxisKind::Positions)
                QCOMPARE(visiblePositions(state()).size(), 1.0);
            if (kind == AxisKind::OtherPositions)
                QCOMPARE(visibleOtherPositions(state()).size(), 1.0);
            if (kind == AxisKind::Dimensions)
                QCOMPARE(visibleDimensions(state()).size(), 1.0);
            if (kind == AxisKind::Pairs)
                QCOMPARE(visiblePairs(state()).size(), 1.0);
        }
        for (int i = 0; i < 40; ++i) {
            turnWheel(view, point, -5);
        }
        QCOMPARE(state().view, View{.figure = id});
        checkView(view);
    }
};

QTEST_MAIN(WindowExtremesTest)
#include "window_extremes_test.moc"
