// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/clocks_figure.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <cmath>

using namespace sinescope;

class ClocksFigureTest : public QObject
{
    Q_OBJECT

private:
    ClocksFigure m_figure;

    QImage paint(const State &state, std::optional<Cell> cell, QSize size = {1000, 700},
                 const QString &themeId = QStringLiteral("light"))
    {
        const Theme &theme = themeOf(themeId);
        const Canvas canvas{QSizeF(size), 1, &theme, QGuiApplication::font()};
        m_figure.show(state, canvas);
        QImage image(size, QImage::Format_RGB32);
        image.fill(theme.card);
        QPainter painter(&image);
        painter.setFont(canvas.font);
        m_figure.paint(painter, {});
        if (cell)
            m_figure.paintCursor(painter, *cell);
        return image;
    }

    QImage paintAtRest(const State &state)
    {
        QImage image = paint(state, std::nullopt);
        QPainter painter(&image);
        painter.setFont(QGuiApplication::font());
        m_figure.paintAtRest(painter);
        return image;
    }

    static State sized(std::int64_t length, std::int64_t dModel)
    {
        State state;
        state.parameters.length = length;
        state.parameters.dModel = dModel;
        state.display.dimensions.clear();
        return state;
    }

    /// The middle of what differs between two pictures within an area, weighted by how much.
    static QPointF middleOfChange(const QImage &before, const QImage &after, const QRectF &area)
    {
        QPointF sum;
        double weight = 0;
        for (int y = int(area.top()); y < int(area.bottom()); ++y) {
            for (int x = int(area.left()); x < int(area.right()); ++x) {
                const double change = std::abs(qGray(before.pixel(x, y)) - qGray(after.pixel(x, y)));
                sum += change * QPointF(x + 0.5, y + 0.5);
                weight += change;
            }
        }
        return weight > 0 ? sum / weight : QPointF();
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theHandPointsAtCosineAndSine()
    {
        // A quarter turn is a step of pi / 2 positions at w = 1: right, up, left, down.
        State state = sized(8, 2);
        state.parameters.positionStep = M_PI / 2;
        const QImage face = paint(state, std::nullopt);
        const QRectF area = m_figure.clockArea(0);
        QVERIFY(area.width() > 100);
        const std::array<QPointF, 4> directions{QPointF(1, 0), {0, -1}, {-1, 0}, {0, 1}};
        for (std::int64_t row = 0; row < 4; ++row) {
            const QImage image = paint(state, Cell{row, 1});
            const QRectF upper = area.adjusted(4, 4, -4, -0.35 * area.height()); // without the texts
            // The hand and its tip pull the middle of all that is drawn towards where they point. The trace
            // of earlier rows pulls less; at row 0 there is none.
            const QPointF pull = middleOfChange(face, image, upper);
            const QRectF around = clockFace(area, QGuiApplication::font(), false);
            const QPointF direction = directions[std::size_t(row)];
            const QPointF tip = around.center() + direction * (around.width() / 2 - 1);
            if (row == 0)
                QVERIFY(pull.x() > around.center().x() + 0.2 * around.width());
            QVERIFY(image.pixel(tip.toPoint()) != face.pixel(tip.toPoint()));
            const QPointF opposite = around.center() - direction * 0.35 * around.width() + QPointF(3, 3);
            QCOMPARE(image.pixel(opposite.toPoint()), face.pixel(opposite.toPoint()));
        }
    }

    void theReadingGivesPairColumnsAndValues()
    {
        State state = sized(2000, 64);
        paint(state, std::nullopt);
        // sin and cos of 17 / 10000^(24/64), by Python: .51206502 and .85894669; wavelength 198.692.
        const QString reading = m_figure.readingAt({17, 24});
        for (const char *part : {"Position 17 ", "pair 12", "dimensions 24 and 25", "cos 0.858947",
                                 "sin 0.512065", "wavelength 198.692"})
            QVERIFY2(reading.contains(QLatin1String(part)), qPrintable(reading));
    }

    void everyPairIsShownWhileThereIsRoom()
    {
        paint(sized(100, 32), std::nullopt);
        QCOMPARE(m_figure.pairs().size(), std::size_t(16));
        for (std::int64_t pair = 0; pair < 16; ++pair) {
            const QPointF middle = m_figure.clockArea(pair).center();
            QCOMPARE(m_figure.cellAt(middle, {77, 0})->column, 2 * pair);
            QCOMPARE(m_figure.cellAt(middle, {77, 0})->row, 77);
        }
        QVERIFY(!m_figure.cellAt({2, 2}, {}));
    }

    void ofManyPairsSomeAreShownAndToldOf()
    {
        State state = sized(16777216, 32768);
        state.display.dimensions = {5001, 20000};
        for (const QSize size : {QSize(640, 380), QSize(1280, 850)}) {
            paint(state, Cell{16777215, 0}, size);
            const auto &pairs = m_figure.pairs();
            QVERIFY(pairs.size() >= 8 && pairs.size() < 100);
            for (const std::int64_t pair : {0, 2500, 10000, 16383})
                QVERIFY(std::ranges::find(pairs, pair) != pairs.end());
            for (const std::int64_t pair : pairs) { // readable: room for a face and three lines
                QVERIFY(m_figure.clockArea(pair).width() > 90);
                QVERIFY(m_figure.clockArea(pair).height() > 90);
                QVERIFY(QRectF({}, size).contains(m_figure.clockArea(pair)));
            }
            QVERIFY(m_figure.describe().contains(QStringLiteral("of 16,384")));
        }
    }

    void noCaptionIsCutOrTouchesAnother_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<QSize>("size");
        State shifted = sized(2000, 128);
        shifted.display.shift = 5;
        State pinned = sized(2000, 128);
        pinned.display.comparison.emplace();
        State halves = sized(777, 96);
        halves.parameters.layout = Layout::Halves;
        State slow = sized(2000, 1024);
        slow.parameters.base = 1e9;
        slow.display.dimensions = {1000, 1001};
        for (const QSize size : {QSize(640, 400), QSize(930, 620), QSize(1200, 800)}) {
            const auto name = [&](const char *what) {
                return QStringLiteral("%1, %2 pixels").arg(QLatin1String(what)).arg(size.width()).toUtf8();
            };
            QTest::newRow(name("plain").data()) << sized(2000, 128) << size;
            QTest::newRow(name("shifted").data()) << shifted << size;
            QTest::newRow(name("pinned").data()) << pinned << size;
            QTest::newRow(name("halves").data()) << halves << size;
            QTest::newRow(name("slow").data()) << slow << size;
        }
    }

    void noCaptionIsCutOrTouchesAnother()
    {
        QFETCH(const State, state);
        QFETCH(const QSize, size);
        // Ink at the edge of a clock's area is a text that is cut there or that runs into its neighbour.
        for (const std::int64_t row : {0, 4, 40, 776}) { // at 4 both values of pair 0 are below zero
            QImage image = paint(state, std::nullopt, size);
            const QRgb card = themeOf(QStringLiteral("light")).card.rgb();
            QPainter painter(&image);
            painter.setFont(QGuiApplication::font());
            m_figure.paintCursor(painter, {row, 1 << 20}); // no clock is framed
            painter.end();
            for (const std::int64_t pair : m_figure.pairs()) {
                const QRect area = m_figure.clockArea(pair).toAlignedRect().intersected(image.rect());
                QFont small = QGuiApplication::font(); // and no text is shortened
                small.setPixelSize(int(std::round(0.88 * QFontInfo(small).pixelSize())));
                const double values =
                    QFontMetricsF(small).horizontalAdvance(QStringLiteral("(-0.8888, -0.8888)"));
                QVERIFY(m_figure.clockArea(pair).width() >= values);
                for (int y = area.top(); y <= area.bottom(); ++y) {
                    for (const int x : {area.left(), area.left() + 1, area.right() - 1, area.right()})
                        QVERIFY2(image.pixel(x, y) == card, qPrintable(QString::number(pair)));
                }
            }
        }
    }

    void rimsAreSeenInEveryTheme()
    {
        for (const char *id : {"light", "dark", "print", "contrast"}) {
            const Theme &theme = themeOf(QLatin1String(id));
            const State state = sized(100, 8);
            const QImage image = paint(state, Cell{5, 1}, {1000, 700}, QLatin1String(id));
            // The line from the middle of a clock's area straight up to the left meets the rim only.
            QFont small = QGuiApplication::font();
            small.setPixelSize(std::max(1, int(std::round(0.88 * QFontInfo(small).pixelSize()))));
            const QRectF face = clockFace(m_figure.clockArea(3), small, false);
            double contrast = 0;
            for (double radius = face.width() / 2 - 3; radius < face.width() / 2 + 3; radius += 0.5) {
                const QPointF point = face.center() + M_SQRT1_2 * radius * QPointF(-1, 1);
                contrast = std::max(contrast, std::abs(double(qGray(image.pixel(point.toPoint()))) -
                                                       qGray(theme.card.rgb())));
            }
            QVERIFY2(contrast > 40, id);
        }
    }

    void withoutACrosshairNoClockIsFramed()
    {
        const State state = sized(100, 8);
        const QImage rest = paintAtRest(state);
        QVERIFY(rest != paint(state, std::nullopt)); // the hands are there
        QCOMPARE(rest, paint(state, Cell{0, 1 << 20}));
        QVERIFY(rest != paint(state, Cell{0, 0}));
    }

    void aZoomedViewShowsThePairsInSight()
    {
        State state = sized(100, 1024);
        state.view.dimensions = Interval{199.5, 219.5}; // columns 200 to 219
        paint(state, std::nullopt);
        QCOMPARE(m_figure.pairs(),
                 (std::vector<std::int64_t>{100, 101, 102, 103, 104, 105, 106, 107, 108, 109}));
        state.parameters.layout = Layout::Halves;
        state.view.dimensions = Interval{611.5, 614.5}; // cosines of pairs 100 to 102
        paint(state, std::nullopt);
        QCOMPARE(m_figure.pairs(), (std::vector<std::int64_t>{100, 101, 102}));
    }

    void aSineWithoutCosineIsToldOf()
    {
        paint(sized(100, 5), Cell{3, 4});
        QCOMPARE(m_figure.pairs().size(), std::size_t(3));
        QVERIFY(m_figure.readingAt({3, 4}).contains(QStringLiteral("no cos")));
    }

    void withoutAPairItSaysSo()
    {
        State state = sized(100, 1);
        state.parameters.layout = Layout::Halves;
        paint(state, Cell{3, 0});
        QVERIFY(m_figure.pairs().empty());
        QVERIFY(m_figure.describe().contains(QStringLiteral("no pair")));
        QVERIFY(!m_figure.readingAt({3, 0}).isEmpty());
    }

    void theShiftIsDrawn()
    {
        State state = sized(100, 8);
        const QImage plain = paint(state, Cell{10, 0});
        state.display.shift = 3;
        QVERIFY(paint(state, Cell{10, 0}) != plain);
    }

    void aClickChoosesTheSineAndWithControlAddsIt()
    {
        State state = sized(100, 64);
        state.display.dimensions = {9};
        paint(state, std::nullopt);
        QCOMPARE(m_figure.clicked({5, 24}, false).display.dimensions, std::vector<std::int64_t>{24});
        QCOMPARE(m_figure.clicked({5, 24}, true).display.dimensions, (std::vector<std::int64_t>{9, 24}));
        // Dimension 9 is the cosine of pair 4, whose sine is 8.
        QCOMPARE(m_figure.clicked({5, 8}, true).display.dimensions, std::vector<std::int64_t>{});
        state.display.dimensions = {9, 70}; // kept beyond d_model
        paint(state, std::nullopt);
        QCOMPARE(m_figure.clicked({5, 70}, true).display.dimensions, std::vector<std::int64_t>{9});
    }

    void withoutACrosshairTheClocksStandAtTheReference()
    {
        State state = sized(100, 64);
        state.display.reference = 42;
        paint(state, std::nullopt);
        QCOMPARE(m_figure.restingCell().row, 42);
        state.display.reference = 1000; // beyond the length
        paint(state, std::nullopt);
        QCOMPARE(m_figure.restingCell().row, 0);
    }
};

QTEST_MAIN(ClocksFigureTest)
#include "clocks_figure_test.moc"
