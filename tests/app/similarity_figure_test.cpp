// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/similarity_figure.h"
#include "core/cosine_integral.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <cmath>

using namespace sinescope;

class SimilarityFigureTest : public QObject
{
    Q_OBJECT

private:
    SimilarityFigure m_figure;

    QImage paint(const State &state, std::optional<Cell> cell = {}, QSize size = {1000, 500})
    {
        const Theme &theme = themeOf(QStringLiteral("light"));
        m_figure.show(state, {QSizeF(size), 1, &theme, QGuiApplication::font()});
        QImage image(size, QImage::Format_RGB32);
        image.fill(theme.card);
        QPainter painter(&image);
        m_figure.paint(painter, {});
        if (cell)
            m_figure.paintCursor(painter, *cell);
        return image;
    }

    int search()
    {
        int parts = 0;
        while (m_figure.search() != Search::Done)
            ++parts;
        return parts;
    }

    static State sized(std::int64_t length, std::int64_t dModel)
    {
        State state;
        state.parameters.length = length;
        state.parameters.dModel = dModel;
        return state;
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void withControlAClickAddsAReferenceAndTakesItAway()
    {
        State state = sized(100, 64);
        paint(state);
        state = m_figure.clicked({40, 0}, true);
        QCOMPARE(state.display.reference, 0);
        QCOMPARE(state.display.references, std::vector<std::int64_t>{40});
        paint(state);
        state = m_figure.clicked({70, 0}, true);
        QCOMPARE(state.display.references, (std::vector<std::int64_t>{40, 70}));
        paint(state);
        QCOMPARE(m_figure.clicked({40, 0}, true).display.references, std::vector<std::int64_t>{70});
        QCOMPARE(m_figure.clicked({0, 0}, true), state); // the reference itself
        const State chosen = m_figure.clicked({5, 0}, false);
        QCOMPARE(chosen.display.reference, 5);
        QVERIFY(chosen.display.references.empty());
    }

    void noMoreReferencesThanColoursForThem()
    {
        State state = sized(1000, 64);
        for (std::int64_t row = 100; row < 1000; row += 50) {
            paint(state);
            state = m_figure.clicked({row, 0}, true);
        }
        QCOMPARE(state.display.references.size(), maximumReferences);
    }

    void aReferenceBeyondTheLengthIsKeptAndNotDrawn()
    {
        State state = sized(1000, 64);
        state.display.references = {500, 900};
        paint(state);
        QVERIFY(m_figure.describe().contains(QStringLiteral("of 3 positions")));
        state.parameters.length = 600;
        paint(state);
        QVERIFY(m_figure.describe().contains(QStringLiteral("of 2 positions")));
        QCOMPARE(drawnReferences(state), (std::vector<std::int64_t>{0, 500}));
        state.display.reference = 800;
        paint(state);
        QVERIFY(m_figure.readingAt({510, 0}).contains(QStringLiteral("+10 rows from reference 500")));
    }

    void everyReferenceHasItsPeak()
    {
        State state = sized(200, 64);
        state.display.reference = 50;
        state.display.references = {100, 150};
        const QImage image = paint(state);
        const Theme &theme = themeOf(QStringLiteral("light"));
        const std::array<std::pair<int, std::size_t>, 3> peaks{{{50, 0}, {100, 1}, {150, 2}}};
        for (const auto &[row, index] : peaks) { // the dot at d / 2 = 32 in the colour of its curve
            const int x = int(std::lround(m_figure.horizontalMap().toPixel(row)));
            bool isFound = false;
            for (int y = int(m_figure.plotArea().top()); y < int(m_figure.plotArea().center().y()); ++y)
                isFound = isFound || image.pixel(x, y) == theme.curves[index].rgb();
            QVERIFY(isFound);
        }
    }

    void bothSidesOfTheReferenceAreEqual()
    {
        State state = sized(300, 64);
        state.display.reference = 140;
        paint(state);
        // K(100) / 32 = .558583400 (MATH.md): 17.874669 on both sides.
        const QString reading = m_figure.readingAt({240, 0});
        QVERIFY2(reading.contains(QStringLiteral("17.874669")), qPrintable(reading));
        QVERIFY2(reading.contains(QStringLiteral("equal at 40")), qPrintable(reading));
        QVERIFY(m_figure.readingAt({40, 0}).contains(QStringLiteral("equal at 240")));
        QVERIFY(!m_figure.readingAt({290, 0}).contains(QStringLiteral("equal"))); // -10 is no row
        QVERIFY(!m_figure.readingAt({140, 0}).contains(QStringLiteral("equal")));
        state.parameters.dModel = 5; // an unpaired sine: not equal
        paint(state);
        QVERIFY(!m_figure.readingAt({240, 0}).contains(QStringLiteral("equal")));
        QVERIFY(m_figure.readingAt({240, 0}).contains(QStringLiteral(" at 40, ")));
    }

    void theCrosshairMarksBothSides()
    {
        State state = sized(100, 64);
        state.display.reference = 40;
        const QImage plain = paint(state);
        const QImage marked = paint(state, Cell{50, 0});
        const int twin = int(m_figure.horizontalMap().toPixel(30));
        const int y = int(m_figure.plotArea().bottom()) - 20;
        bool isChanged = false;
        for (int x = twin - 2; x <= twin + 2; ++x) {
            for (int dy = 0; dy < 6; ++dy)
                isChanged = isChanged || plain.pixel(x, y + dy) != marked.pixel(x, y + dy);
        }
        QVERIFY(isChanged);
    }

    void landmarksAreThoseOfMathMd_data()
    {
        QTest::addColumn<int>("dModel");
        QTest::addColumn<QString>("rise");
        QTest::addColumn<QString>("zero");
        QTest::newRow("64") << 64 << QStringLiteral("first rise at +6 rows")
                            << QStringLiteral("first zero at +725 rows");
        QTest::newRow("128") << 128 << QStringLiteral("first rise at +12 rows")
                             << QStringLiteral("first zero at +1,707 rows");
        QTest::newRow("512") << 512 << QStringLiteral("first rise at +44 rows")
                             << QStringLiteral("first zero at +3,284 rows");
    }

    void landmarksAreThoseOfMathMd()
    {
        QFETCH(const int, dModel);
        QFETCH(const QString, rise);
        QFETCH(const QString, zero);
        State state = sized(128, dModel);
        paint(state);
        QCOMPARE(search(), 0); // nothing while it is not asked for
        state.display.hasLandmarks = true;
        const QImage before = paint(state);
        QVERIFY(search() > 1);
        const QImage after = paint(state);
        QVERIFY(after != before);
        QVERIFY2(m_figure.describe().contains(rise), qPrintable(m_figure.describe()));
        QVERIFY2(m_figure.describe().contains(zero), qPrintable(m_figure.describe()));
        QVERIFY2(m_figure.describe().contains(QStringLiteral("smallest base without a zero in 127 rows")),
                 qPrintable(m_figure.describe()));
        QCOMPARE(search(), 0);
    }

    void otherParametersAreSearchedAnew()
    {
        State state = sized(64, 64);
        state.display.hasLandmarks = true;
        paint(state);
        search();
        state.parameters.dModel = 256;
        paint(state);
        QVERIFY(!m_figure.describe().contains(QStringLiteral("rise at")));
        search();
        QVERIFY(m_figure.describe().contains(QStringLiteral("first rise at +25 rows"))); // MATH.md
    }

    void withAnUnpairedSineThereAreNone()
    {
        State state = sized(64, 33);
        state.display.hasLandmarks = true;
        paint(state);
        QCOMPARE(search(), 0);
    }

    void theLimitIsThatOfLargeDModel()
    {
        // K(k) / (d/2) at d = 32768 from the definition is near the limit: the sum is a Riemann sum of it
        // with 16384 steps, off by half a step times the drop of the integrand, 2 / 32768, at most.
        Parameters parameters;
        parameters.dModel = 32768;
        for (const double offset : {1.0, 10.0, 100.0, 1000.0}) {
            long double sum = 0;
            for (int pair = 0; pair < 16384; ++pair)
                sum += std::cos(std::pow(10000.0L, -(long double)pair / 16384) * (long double)offset);
            const auto mean = double(sum / 16384);
            QVERIFY(std::abs(limitValue(parameters, Measure::Cosine, offset) - mean) < 2e-4);
            QVERIFY(std::abs(limitValue(parameters, Measure::Dot, -offset) - 16384 * mean) < 16384 * 2e-4);
            QVERIFY(std::abs(limitValue(parameters, Measure::Distance, offset) -
                             std::sqrt(32768 * (1 - mean))) < 0.5);
        }
    }

    void manyReferencesOfManyPairsAreDrawnCoarserAndSayIt()
    {
        State state = sized(100000, 32768);
        state.display.references = {10000, 20000, 30000, 40000, 50000, 60000, 70000};
        paint(state);
        QVERIFY2(m_figure.describe().contains(QStringLiteral("one value in")),
                 qPrintable(m_figure.describe()));
        state.parameters.dModel = 64;
        paint(state);
        QVERIFY(!m_figure.describe().contains(QStringLiteral("one value in")));
    }
};

QTEST_MAIN(SimilarityFigureTest)
#include "similarity_figure_test.moc"
