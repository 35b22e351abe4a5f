// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/encoding_figure.h"
#include "app/state/cursor.h"
#include "app/window/figure/figure_view.h"
#include "app/window/figure/page_view.h"
#include "core/colormap.h"

#include <QDialog>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace sinescope;

class FigureViewTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Document> m_document;
    std::unique_ptr<sinescope::Cursor> m_cursor;
    std::unique_ptr<PageView> m_page;

    const State &state() const { return m_document->state(); }
    FigureView &view(FigureId id) { return m_page->view(id); }

    /// The middle of a cell of the heatmap, in pixels of its view.
    QPoint pointOf(const Cell &cell)
    {
        const Figure &figure = view(FigureId::Encoding).figure();
        return QPointF(figure.horizontalMap().toPixel(double(cell.row)),
                       figure.verticalMap().toPixel(double(cell.column)))
            .toPoint();
    }

    void paint()
    {
        for (const FigureId id : {FigureId::Encoding, FigureId::Waveforms, FigureId::Similarity})
            view(id).grab();
    }

    void turnWheel(FigureView &target, QPoint point, int notches)
    {
        QWheelEvent event(QPointF(point), target.mapToGlobal(QPointF(point)), {}, {0, 120 * notches},
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&target, &event);
        paint();
    }

    /// Holds a zoomed figure in the middle of a drag; where it was taken hold of.
    QPoint dragZoomed(FigureView &target)
    {
        turnWheel(target, pointOf({64, 32}), 5);
        const QPoint start = target.mapTo(m_page.get(), target.rect().center());
        QTest::mousePress(m_page->windowHandle(), Qt::LeftButton, {}, start);
        QTest::mouseMove(m_page->windowHandle(), start - QPoint(40, 0));
        return start;
    }

    void set(std::int64_t length, std::int64_t dModel)
    {
        State next = state();
        next.parameters.length = length;
        next.parameters.dModel = dModel;
        m_document->apply(next);
        paint();
    }

private slots:
    void init()
    {
        m_document = std::make_unique<Document>();
        m_cursor = std::make_unique<sinescope::Cursor>();
        m_page = std::make_unique<PageView>(*m_document, *m_cursor, themeOf(QStringLiteral("light")));
        m_page->resize(1300, 900);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        paint();
    }

    void theThreePlotAreasAreAligned()
    {
        for (const std::int64_t length : {1, 50, 16777216}) {
            set(length, 64);
            const QRectF encoding = view(FigureId::Encoding).figure().plotArea();
            for (const FigureId id : {FigureId::Waveforms, FigureId::Similarity}) {
                const QRectF area = view(id).figure().plotArea();
                QCOMPARE(area.left(), encoding.left());
                QCOMPARE(area.right(), encoding.right());
                QCOMPARE(view(id).x(), view(FigureId::Encoding).x());
            }
        }
    }

    void aPixelOfTheHeatmapHasTheColourOfItsEntry()
    {
        set(16, 8);
        const QImage image = view(FigureId::Encoding).grab().toImage();
        const Colormap &map = *findColormap(defaultColormapId);
        for (std::int64_t row = 0; row < 16; ++row) {
            for (std::int64_t column = 0; column < 8; ++column) {
                const auto value = float(entryAt(state().parameters, row, column));
                const QRgb expected = map.colours[std::size_t(colourIndex(value, -1, 1))];
                QCOMPARE(image.pixel(pointOf({row, column})) | 0xff000000, expected | 0xff000000);
            }
        }
    }

    void aClickOnTheHeatmapChoosesDimensionAndReference()
    {
        QTest::mouseClick(&view(FigureId::Encoding), Qt::LeftButton, {}, pointOf({40, 21}));
        QCOMPARE(state().display.reference, 40);
        QCOMPARE(state().display.dimensions, std::vector<std::int64_t>{21});
        m_document->undoStack().undo();
        QCOMPARE(state().display, sinescope::Display{});
    }

    void withControlAClickAddsAndRemovesADimension()
    {
        FigureView &encoding = view(FigureId::Encoding);
        QTest::mouseClick(&encoding, Qt::LeftButton, Qt::ControlModifier, pointOf({40, 21}));
        QCOMPARE(state().display.dimensions, (std::vector<std::int64_t>{0, 8, 16, 32, 21}));
        QTest::mouseClick(&encoding, Qt::LeftButton, Qt::ControlModifier, pointOf({40, 16}));
        QCOMPARE(state().display.dimensions, (std::vector<std::int64_t>{0, 8, 32, 21}));
    }

    void changingTheParametersChangesThePixelsOfAllThree()
    {
        std::map<FigureId, QImage> before;
        for (const FigureId id : {FigureId::Encoding, FigureId::Waveforms, FigureId::Similarity})
            before[id] = view(id).grab().toImage();
        set(128, 128);
        for (const FigureId id : {FigureId::Encoding, FigureId::Waveforms, FigureId::Similarity})
            QVERIFY(view(id).grab().toImage() != before[id]);
        m_document->undoStack().undo();
        for (const FigureId id : {FigureId::Encoding, FigureId::Waveforms, FigureId::Similarity})
            QCOMPARE(view(id).grab().toImage(), before[id]);
    }

    void hoveringMovesTheCrosshairOfAllFigures()
    {
        QSignalSpy readings(&view(FigureId::Encoding), &FigureView::readingChanged);
        QTest::mouseMove(&view(FigureId::Encoding), pointOf({17, 24}));
        QCOMPARE(m_cursor->cell(), (Cell{17, 24}));
        // sin(17 / 10000^(24/64)) = .5120650195; wavelength 2 pi 10000^(24/64) = 198.69
        const QString reading = readings.last().first().toString();
        QVERIFY2(reading.contains(QStringLiteral("0.512065")), qPrintable(reading));
        QVERIFY2(reading.contains(QStringLiteral("198.69")), qPrintable(reading));
    }

    void keysChooseAndZoom()
    {
        FigureView &encoding = view(FigureId::Encoding);
        m_cursor->moveTo(Cell{40, 21});
        QTest::keyClick(&encoding, Qt::Key_Return);
        QCOMPARE(state().display.reference, 40);
        QCOMPARE(state().display.dimensions, std::vector<std::int64_t>{21});
        QTest::keyClick(&encoding, Qt::Key_Plus);
        QVERIFY(visiblePositions(state()).size() < 128);
        QTest::keyClick(&encoding, Qt::Key_Minus);
        QVERIFY(!state().view.positions);
    }

    void theWheelKeepsTheCellUnderThePointer()
    {
        const QPoint point = pointOf({40, 21});
        turnWheel(view(FigureId::Encoding), point, 4);
        QVERIFY(visiblePositions(state()).size() < 64);
        QVERIFY(visibleDimensions(state()).size() < 32);
        QCOMPARE(view(FigureId::Encoding).figure().cellAt(point, {}), (Cell{40, 21}));
        QCOMPARE(m_document->undoStack().count(), 0);
    }

    void zoomIsSharedAndResetGoesBackToAll()
    {
        turnWheel(view(FigureId::Similarity), view(FigureId::Similarity).rect().center(), 3);
        QVERIFY(state().view.positions.has_value());
        QVERIFY(!state().view.dimensions.has_value());
        turnWheel(view(FigureId::Similarity), view(FigureId::Similarity).rect().center(), -30);
        QVERIFY(!state().view.positions.has_value());
    }

    void aDragPansAndIsOneStepBack()
    {
        turnWheel(view(FigureId::Encoding), pointOf({64, 32}), 5);
        const View zoomedView = state().view;
        FigureView &encoding = view(FigureId::Encoding);
        const QPoint start = encoding.rect().center();
        QTest::mousePress(&encoding, Qt::LeftButton, {}, start);
        for (int x = 10; x <= 100; x += 10) {
            QMouseEvent move(QEvent::MouseMove, QPointF(start - QPoint(x, 0)),
                             encoding.mapToGlobal(QPointF(start - QPoint(x, 0))), Qt::LeftButton,
                             Qt::LeftButton, {});
            QCoreApplication::sendEvent(&encoding, &move);
        }
        QTest::mouseRelease(&encoding, Qt::LeftButton, {}, start - QPoint(100, 0));
        QVERIFY(state().view.positions->begin > zoomedView.positions->begin);
        QCOMPARE(state().view.positions->size(), zoomedView.positions->size());
        QCOMPARE(state().display, sinescope::Display{});
        m_document->goBack();
        QCOMPARE(state().view, zoomedView);
        m_document->goBack();
        QCOMPARE(state().view, View{});
        m_document->goForward();
        QCOMPARE(state().view, zoomedView);
    }

    void aDialogThatTakesTheReleaseEndsTheDrag()
    {
        FigureView &encoding = view(FigureId::Encoding);
        const QPoint start = dragZoomed(encoding);
        QCOMPARE(encoding.cursor().shape(), Qt::ClosedHandCursor);
        const View panned = state().view;
        QDialog dialog(m_page.get());
        dialog.open();
        QVERIFY(encoding.cursor().shape() != Qt::ClosedHandCursor);
        dialog.close();
        QTest::mouseMove(m_page->windowHandle(), start - QPoint(90, 0)); // as if it were still held
        QCOMPARE(state().view, panned);
        QTest::mouseRelease(m_page->windowHandle(), Qt::LeftButton, {}, start);
        QCOMPARE(state().view, panned);
    }

    void aMenuThatTakesTheReleaseEndsTheDrag()
    {
        FigureView &encoding = view(FigureId::Encoding);
        const QPoint start = dragZoomed(encoding);
        QCOMPARE(encoding.cursor().shape(), Qt::ClosedHandCursor);
        const View panned = state().view;
        QMenu menu;
        menu.addAction(QStringLiteral("Copy"));
        menu.popup(encoding.mapToGlobal(QPoint(20, 20)));
        QTest::mouseRelease(&menu, Qt::LeftButton, {}, QPoint(-5, -5));
        menu.close();
        QMouseEvent move(QEvent::MouseMove, QPointF(encoding.rect().center()),
                         encoding.mapToGlobal(QPointF(encoding.rect().center())), Qt::NoButton, {}, {});
        QCoreApplication::sendEvent(&encoding, &move);
        QVERIFY(encoding.cursor().shape() != Qt::ClosedHandCursor);
        QCOMPARE(state().view, panned);
        QTest::mouseRelease(m_page->windowHandle(), Qt::LeftButton, {}, start); // for the tests behind
    }

    void aDoubleClickFillsThePageAndChoosesNothing()
    {
        FigureView &encoding = view(FigureId::Encoding);
        // As a window system sends it: the second press comes as a double click.
        const QPoint point = pointOf({40, 21});
        QTest::mousePress(&encoding, Qt::LeftButton, {}, point);
        QTest::mouseRelease(&encoding, Qt::LeftButton, {}, point);
        QMouseEvent second(QEvent::MouseButtonDblClick, QPointF(point), encoding.mapToGlobal(QPointF(point)),
                           Qt::LeftButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&encoding, &second);
        QTest::mouseRelease(&encoding, Qt::LeftButton, {}, point);
        QCOMPARE(state().view.figure, FigureId::Encoding);
        QCOMPARE(state().display, sinescope::Display{});
        QVERIFY(!m_document->undoStack().canUndo());
    }

    void arrowKeysMoveTheCrosshair()
    {
        FigureView &encoding = view(FigureId::Encoding);
        m_cursor->moveTo(Cell{5, 5});
        QTest::keyClick(&encoding, Qt::Key_Right);
        QTest::keyClick(&encoding, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(m_cursor->cell(), (Cell{6, 15}));
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(&encoding, Qt::Key_Left);
        QCOMPARE(m_cursor->cell(), (Cell{0, 15}));
    }

    void homeAndEndStayWithinTheFigure()
    {
        State next = state();
        next.view.figure = FigureId::Limits;
        m_document->apply(next);
        FigureView &chart = view(FigureId::Decay);
        for (int i = 0; i < 12; ++i) // each went on by a multiple, until there was no number for it
            QTest::keyClick(&chart, Qt::Key_End);
        QVERIFY(m_cursor->cell());
        const Cell end = *m_cursor->cell();
        QCOMPARE(chart.figure().within(end), end);
        QTest::keyClick(&chart, Qt::Key_Home);
        QCOMPARE(m_cursor->cell()->reach, 1);
    }

    void positionsDownTurnsTheHeatmap()
    {
        State next = state();
        next.display.positionsDown = true;
        next.parameters.length = 16;
        next.parameters.dModel = 8;
        m_document->apply(next);
        paint();
        Figure &figure = view(FigureId::Encoding).figure();
        QCOMPARE(figure.horizontalKind(), AxisKind::Dimensions);
        const QImage image = view(FigureId::Encoding).grab().toImage();
        const Colormap &map = *findColormap(defaultColormapId);
        for (std::int64_t row = 0; row < 16; ++row) {
            const QPoint point =
                QPointF(figure.horizontalMap().toPixel(3), figure.verticalMap().toPixel(double(row)))
                    .toPoint();
            const auto value = float(entryAt(state().parameters, row, 3));
            QCOMPARE(image.pixel(point) | 0xff000000,
                     map.colours[std::size_t(colourIndex(value, -1, 1))] | 0xff000000);
        }
    }

    void everyLimitPaints_data()
    {
        QTest::addColumn<qint64>("length");
        QTest::addColumn<qint64>("dModel");
        QTest::addColumn<double>("base");
        QTest::addColumn<int>("measure");
        for (const qint64 length : {1, 2, 16777216}) {
            for (const qint64 dModel : {1, 2, 5, 32768}) {
                for (const double base : {1.0, 1e12}) {
                    for (const int measure : {0, 1, 2})
                        QTest::addRow("%lld x %lld, base %g, measure %d", length, dModel, base, measure)
                            << length << dModel << base << measure;
                }
            }
        }
    }

    void everyLimitPaints()
    {
        QFETCH(qint64, length);
        QFETCH(qint64, dModel);
        QFETCH(double, base);
        QFETCH(int, measure);
        State next = state();
        next.parameters.length = length;
        next.parameters.dModel = dModel;
        next.parameters.base = base;
        next.display.measure = static_cast<Measure>(measure);
        m_document->apply(next);
        paint();
        m_cursor->moveTo(Cell{length - 1, dModel - 1});
        paint();
        QVERIFY(!view(FigureId::Similarity).figure().readingAt({length - 1, 0}).isEmpty());
    }
};

QTEST_MAIN(FigureViewTest)
#include "figure_view_test.moc"
