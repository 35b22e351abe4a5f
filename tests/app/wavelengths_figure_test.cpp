// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/log_ticks.h"
#include "app/figures/wavelengths_figure.h"
#include "core/facts.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <cmath>

using namespace sinescope;

class WavelengthsFigureTest : public QObject
{
    Q_OBJECT

private:
    WavelengthsFigure m_figure;

    QImage paint(const State &state, QSize size = {1000, 700})
    {
        const Theme &theme = themeOf(QStringLiteral("light"));
        m_figure.show(state, {QSizeF(size), 1, &theme, QGuiApplication::font()});
        QImage image(size, QImage::Format_RGB32);
        image.fill(theme.card);
        QPainter painter(&image);
        m_figure.paint(painter, {});
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

    static bool isNear(QRgb a, const QColor &b)
    {
        return std::abs(qRed(a) - b.red()) + std::abs(qGreen(a) - b.green()) + std::abs(qBlue(a) - b.blue()) <
               60;
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void everyPairStandsAtItsWavelength()
    {
        const State state = sized(128, 64);
        const QImage image = paint(state);
        const QColor colour = curveStyle(themeOf(QStringLiteral("light")), 0).colour;
        for (int pair = 0; pair < 32; ++pair) {
            const double wavelength = 2 * M_PI * std::pow(10000.0, 2.0 * pair / 64);
            const QPointF point(m_figure.horizontalMap().toPixel(pair),
                                m_figure.logarithmMap().toPixel(std::log10(wavelength)));
            QVERIFY2(isNear(image.pixel(point.toPoint()), colour), qPrintable(QString::number(pair)));
        }
    }

    void aboveTheLengthTheGroundIsShaded()
    {
        const QImage image = paint(sized(1000, 64));
        const int x = int(m_figure.plotArea().left()) + 3;
        const double y = m_figure.logarithmMap().toPixel(3); // of 1000 positions
        const QRgb card = themeOf(QStringLiteral("light")).card.rgb();
        QVERIFY(image.pixel(x, int(y) - 8) != card);
        QCOMPARE(image.pixel(x, int(y) + 8), card);
    }

    void theNumbersAreThoseOfMathMd() // MATH.md, "Values", d = 512 and L = 50; critical dimension 92
    {
        paint(sized(50, 512));
        for (const char *part : {"58 of 256 pairs", "208 of 512 columns", "60,611.5"})
            QVERIFY2(m_figure.describe().contains(QLatin1String(part)), qPrintable(m_figure.describe()));
        paint(sized(4096, 128));
        QVERIFY(m_figure.describe().contains(QStringLiteral("Critical dimension 92.")));
        State flat = sized(4096, 128);
        flat.parameters.base = 1;
        paint(flat);
        QVERIFY(!m_figure.describe().contains(QStringLiteral("Critical")));
    }

    void theReadingGivesPairColumnsWavelengthAndCycles()
    {
        State state = sized(2048, 64);
        paint(state);
        // 2 pi 10000^(24/64) = 198.6918; 2048 / 198.6918 = 10.307
        for (const char *part : {"Pair 12", "24 (sin) and 25 (cos)", "198.692", "10.31 cycles"})
            QVERIFY2(m_figure.readingAt({0, 25}).contains(QLatin1String(part)),
                     qPrintable(m_figure.readingAt({0, 25})));
        state.parameters.layout = Layout::Halves;
        paint(state);
        QVERIFY(m_figure.readingAt({0, 44}).contains(QStringLiteral("12 (sin) and 44 (cos)")));
        state.parameters.layout = Layout::Interleaved;
        state.parameters.dModel = 65;
        paint(state);
        QVERIFY(m_figure.readingAt({0, 64}).contains(QStringLiteral("no cos")));
    }

    void theBandOfACosineCoversThePairsThatHardlyVary()
    {
        const State state = sized(128, 64);
        const QImage image = paint(state);
        const int y = int(m_figure.plotArea().bottom()) - 6;
        const QRgb card = themeOf(QStringLiteral("light")).card.rgb();
        for (int pair = 0; pair < 32; ++pair) {
            double low = 1;
            for (int row = 0; row < 128; ++row) // cosines fall from 1
                low = std::min(low, std::cos(std::pow(10000.0, -2.0 * pair / 64) * row));
            // Beside the middle, where a line of the grid may stand, and not within the text.
            const int x = int(m_figure.horizontalMap().toPixel(pair - 0.35));
            if (pair < 26)
                QCOMPARE(image.pixel(x, y) != card, 1 - low < 0.1);
        }
    }

    void theOtherSpacingIsAGhost()
    {
        State state = sized(128, 8);
        const QImage paper = paint(state);
        // tensor2tensor, d = 8: the last of four pairs at 2 pi B; the paper's at 2 pi B^(3/4).
        const QPointF ghost(m_figure.horizontalMap().toPixel(3),
                            m_figure.logarithmMap().toPixel(std::log10(2 * M_PI * 10000)));
        bool isFound = false;
        for (int x = int(ghost.x()) - 6; x <= int(ghost.x()); ++x) {
            for (int y = int(ghost.y()) - 6; y <= int(ghost.y()) + 6; ++y)
                isFound = isFound || isNear(paper.pixel(x, y), themeOf(QStringLiteral("light")).mutedText);
        }
        QVERIFY(isFound);
    }

    void aClickChoosesTheDimension()
    {
        paint(sized(128, 64));
        const QPointF point(m_figure.horizontalMap().toPixel(12), m_figure.plotArea().center().y());
        const std::optional<Cell> cell = m_figure.cellAt(point, {});
        QCOMPARE(cell->column, 24);
        QCOMPARE(m_figure.clicked(*cell, false).display.dimensions, std::vector<std::int64_t>{24});
    }

    void everyLimitPaints()
    {
        for (const std::int64_t length : {1, 16777216}) {
            for (const std::int64_t dModel : {1, 2, 3, 32767, 32768}) {
                for (const Layout layout : {Layout::Interleaved, Layout::Halves}) {
                    for (const double base : {1.0, 1e12}) {
                        State state = sized(length, dModel);
                        state.parameters.layout = layout;
                        state.parameters.base = base;
                        state.display.dimensions = {0, dModel - 1};
                        QImage image = paint(state, {300, 200});
                        QPainter painter(&image);
                        m_figure.paintCursor(painter, {0, dModel - 1});
                        QVERIFY(!m_figure.readingAt({0, dModel - 1}).isEmpty());
                    }
                }
            }
        }
    }

    void decadesAreWrittenAsPeopleDo_data()
    {
        QTest::addColumn<int>("exponent");
        QTest::addColumn<QString>("text");
        QTest::newRow("-12") << -12 << QStringLiteral("10⁻¹²");
        QTest::newRow("-2") << -2 << QStringLiteral("0.01");
        QTest::newRow("0") << 0 << QStringLiteral("1");
        QTest::newRow("3") << 3 << QStringLiteral("1,000");
        QTest::newRow("6") << 6 << QStringLiteral("1,000,000");
        QTest::newRow("9") << 9 << QStringLiteral("10⁹");
    }

    void decadesAreWrittenAsPeopleDo()
    {
        QFETCH(const int, exponent);
        QFETCH(const QString, text);
        QCOMPARE(decadeText(exponent), text);
    }

    void logarithmicTicksStandOnWholeDecades()
    {
        QCOMPARE(logTicks(0.2).interval, 1.0);
        QCOMPARE(logTicks(1.0).interval, 1.0);
        QCOMPARE(logTicks(2.3).interval, 3.0);
        QCOMPARE(logTicks(2.3).anchor, 0.0);
    }
};

QTEST_MAIN(WavelengthsFigureTest)
#include "wavelengths_figure_test.moc"
