// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/clocks_figure.h"
#include "app/figures/comparison_heatmap.h"
#include "app/figures/figure_list.h"
#include "app/figures/reading.h"
#include "app/figures/similarity_figure.h"
#include "app/figures/wavelengths_figure.h"
#include "core/random_signs.h"
#include "core/similarity.h"

#include <QFontInfo>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <cmath>

using namespace sinescope;

class ComparisonTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Figure> m_figure;

    /// A small table against one with other frequencies and fewer columns.
    static State compared(ComparisonView view)
    {
        State state;
        state.parameters.length = 12;
        state.parameters.dModel = 8;
        Parameters pinned = state.parameters;
        pinned.length = 3; // the formula goes on
        pinned.dModel = 6;
        pinned.base = 50;
        state.display.comparison = Comparison{pinned, view};
        return state;
    }

    /// Entry of an encoding of paper spacing, interleaved, from the definition.
    static double entry(double base, int dModel, int position, int column)
    {
        const double angle = position / std::pow(base, double(column / 2 * 2) / dModel);
        return column % 2 == 0 ? std::sin(angle) : std::cos(angle);
    }

    /// Of the texts below a clock: 0.88 times the other type.
    static QFont smallFont()
    {
        QFont font = QGuiApplication::font();
        font.setPixelSize(std::max(1, int(std::round(0.88 * QFontInfo(font).pixelSize()))));
        return font;
    }

    QImage paint(FigureId id, const State &state)
    {
        const QSize size(700, 500);
        const Theme &theme = themeOf(QStringLiteral("light"));
        m_figure = makeFigure(id);
        m_figure->show(state, {QSizeF(size), 1, &theme, QGuiApplication::font()});
        QImage image(size, QImage::Format_RGB32);
        image.fill(theme.card);
        QPainter painter(&image);
        m_figure->paint(painter, {});
        return image;
    }

    static int indexOf(QRgb colour)
    {
        const auto &colours = findColormap(defaultColormapId)->colours;
        const auto found = std::ranges::find(colours, colour | 0xff000000);
        return found == colours.end() ? -1000 : int(found - colours.begin());
    }

    bool isShown(const QImage &image, int x, int y, double value, double limit) const
    {
        const QPointF centre(m_figure->horizontalMap().toPixel(x), m_figure->verticalMap().toPixel(y));
        const int expected = colourIndex(float(value), float(-limit), float(limit));
        return std::abs(indexOf(image.pixel((centre + QPointF(2, 2)).toPoint())) - expected) <= 1;
    }

    /// Of two rows of such an encoding.
    static double dotProduct(double base, int dModel, int p, int q)
    {
        double dot = 0;
        for (int column = 0; column < dModel; ++column)
            dot += entry(base, dModel, p, column) * entry(base, dModel, q, column);
        return dot;
    }

    /// Whether something of that colour is within two pixels of a point.
    static bool isNear(const QImage &image, QPointF point, const QColor &colour)
    {
        for (int y = -2; y <= 2; ++y) {
            for (int x = -2; x <= 2; ++x) {
                const QRgb pixel = image.pixel(point.toPoint() + QPoint(x, y));
                if (std::abs(qRed(pixel) - colour.red()) + std::abs(qGreen(pixel) - colour.green()) +
                        std::abs(qBlue(pixel) - colour.blue()) <
                    60)
                    return true;
            }
        }
        return false;
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aSplitHeatmapShowsABeforeTheMiddleAndBBehindIt()
    {
        const QImage image = paint(FigureId::Encoding, compared(ComparisonView::Split));
        for (int row = 1; row < 11; ++row) { // the corners hold the names
            for (int column = 0; column < 8; ++column) {
                if (row >= 6)
                    QVERIFY(isShown(image, row, column, entry(10000, 8, row, column), 1));
                else if (column < 6)
                    QVERIFY(isShown(image, row, column, entry(50, 6, row, column), 1));
            }
        }
    }

    void columnsThatAHasNotAreGrey()
    {
        const QImage image = paint(FigureId::Encoding, compared(ComparisonView::Split));
        const auto colourAt = [&](int row, int column) {
            return image.pixel(
                QPointF(m_figure->horizontalMap().toPixel(row), m_figure->verticalMap().toPixel(column))
                    .toPoint());
        };
        QCOMPARE(colourAt(2, 7), QRgb(0xff808080));
        QVERIFY(colourAt(9, 7) != QRgb(0xff808080));
        QVERIFY(colourAt(2, 5) != QRgb(0xff808080));
    }

    void aDifferenceIsBLessA()
    {
        const QImage image = paint(FigureId::Encoding, compared(ComparisonView::Difference));
        for (int row = 0; row < 12; ++row) {
            for (int column = 0; column < 6; ++column)
                QVERIFY(
                    isShown(image, row, column, entry(10000, 8, row, column) - entry(50, 6, row, column), 2));
        }
    }

    void aSplitMatrixShowsAAboveTheDiagonal()
    {
        const QImage image = paint(FigureId::SimilarityMatrix, compared(ComparisonView::Split));
        for (int p = 0; p < 12; ++p) {
            for (int q = 0; q < 12; ++q) {
                const bool isCorner = (p == 0 && q == 11) || (p == 11 && q == 0); // the names
                if (p == q || isCorner)
                    continue;
                const int dModel = q > p ? 6 : 8;
                double dot = 0;
                for (int column = 0; column < dModel; ++column)
                    dot += entry(q > p ? 50 : 10000, dModel, p, column) *
                           entry(q > p ? 50 : 10000, dModel, q, column);
                QVERIFY(isShown(image, q, p, dot, 4));
            }
        }
    }

    void aReadingTellsBothValues()
    {
        paint(FigureId::Encoding, compared(ComparisonView::Split));
        const QString reading = m_figure->readingAt({7, 5, 0});
        QVERIFY(reading.contains(valueText(entry(10000, 8, 7, 5))));
        QVERIFY(reading.endsWith(QStringLiteral("A pinned: ") + valueText(entry(50, 6, 7, 5))));
        QVERIFY(!m_figure->readingAt({7, 7, 0}).contains(QStringLiteral("A pinned"))); // A has no column 7
    }

    void ghostsArePaleAndBehind()
    {
        State state = compared(ComparisonView::Split);
        state.display.dimensions = {0};
        state.display.comparison->parameters = state.parameters; // the same curve hides its ghost
        const QImage same = paint(FigureId::Waveforms, state);
        state.display.comparison->parameters.positionStep = 0.25;
        const QImage other = paint(FigureId::Waveforms, state);
        const QRgb ghost = ghostStyle(themeOf(QStringLiteral("light")), 0).colour.rgb();
        const auto count = [&](const QImage &image) {
            int pixels = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    pixels += image.pixel(x, y) == ghost;
            return pixels;
        };
        QVERIFY(count(other) > 100);
        QVERIFY(count(same) < 20);
    }

    void similarityHasAGhostOfA()
    {
        State state = compared(ComparisonView::Split);
        state.parameters.length = 200;
        const Theme &theme = themeOf(QStringLiteral("light"));
        const QColor ghost = ghostOf(theme, curveStyle(theme, 0)).colour;
        const QImage image = paint(FigureId::Similarity, state);
        const auto &figure = dynamic_cast<const SimilarityFigure &>(*m_figure);
        int apart = 0;
        int found = 0;
        for (int row = 5; row < 200; row += 5) { // 2 pixels and more to a row
            const double x = figure.horizontalMap().toPixel(row);
            const double y = figure.valueMap().toPixel(dotProduct(50, 6, 0, row));
            QVERIFY(y > figure.plotArea().top() && y < figure.plotArea().bottom());
            const double above = figure.valueMap().toPixel(dotProduct(10000, 8, 0, row));
            if (std::abs(above - y) < 8)
                continue; // beneath B
            ++apart;
            found += isNear(image, {x, y}, ghost);
        }
        QVERIFY(apart > 20);
        QVERIFY2(found > 0.9 * apart, qPrintable(QString::number(found))); // but where B is steep beside it
        QVERIFY(figure.describe().contains(QStringLiteral("pale: A pinned")));
        const QString reading = figure.readingAt({7, 0});
        QVERIFY(reading.contains(valueText(dotProduct(10000, 8, 0, 7))));
        QVERIFY2(reading.endsWith(QStringLiteral("A pinned: ") + valueText(dotProduct(50, 6, 0, 7))),
                 qPrintable(reading));
        state.display.measure = Measure::Cosine;
        paint(FigureId::Similarity, state);
        QVERIFY(m_figure->readingAt({7, 0}).endsWith(valueText(dotProduct(50, 6, 0, 7) / 3)));
        state.display.comparison.reset();
        paint(FigureId::Similarity, state);
        QVERIFY(!m_figure->describe().contains(QStringLiteral("A pinned")));
        QVERIFY(!m_figure->readingAt({7, 0}).contains(QStringLiteral("A pinned")));
    }

    void wavelengthsHaveAGhostOfA()
    {
        const State state = compared(ComparisonView::Split);
        const QImage image = paint(FigureId::Wavelengths, state);
        const auto &figure = dynamic_cast<const WavelengthsFigure &>(*m_figure);
        const QColor ghost = ghostStyle(themeOf(QStringLiteral("light")), 0).colour;
        const auto place = [&](double pair, double wavelength) {
            return QPointF(figure.horizontalMap().toPixel(pair),
                           figure.logarithmMap().toPixel(std::log10(wavelength)));
        };
        for (const double pair : {0.5, 1.0, 1.5}) // at 0 both begin
            QVERIFY(isNear(image, place(pair, 2 * M_PI * std::pow(50, 2 * pair / 6)), ghost));
        QVERIFY(!isNear(image, place(2.5, 2 * M_PI * std::pow(50, 5.0 / 6)), ghost)); // A has pairs 0 to 2
        QVERIFY(figure.describe().contains(QStringLiteral("pale: A pinned")));
        const QString pinned = wavelengthText(2 * M_PI * std::pow(50, 4.0 / 6));
        QVERIFY(figure.readingAt({0, 4}).endsWith(QStringLiteral("A pinned: wavelength ") + pinned));
        QVERIFY(!figure.readingAt({0, 6}).contains(QStringLiteral("A pinned")));
    }

    void aClockHasAPaleHandWhereAHasThePair()
    {
        State state = compared(ComparisonView::Split);
        state.display.dimensions.clear();
        const auto &pinned = state.display.comparison->parameters;
        const auto paintAt = [&](const State &shown) {
            QImage image = paint(FigureId::Clocks, shown);
            QPainter painter(&image);
            painter.setFont(QGuiApplication::font());
            m_figure->paintCursor(painter, {7, 0, 0});
            return image;
        };
        const QImage with = paintAt(state);
        const auto areaOf = [&](int pair) {
            return dynamic_cast<const ClocksFigure &>(*m_figure).clockArea(pair);
        };
        State alone = state;
        alone.display.comparison.reset();
        const QImage without = paintAt(alone);
        for (int pair = 1; pair < 4; ++pair) { // pair 0 is the same in both
            const QRect area = areaOf(pair).toAlignedRect();
            QCOMPARE(with.copy(area) != without.copy(area), pair < 3);
            if (pair == 3)
                continue;
            const double angle = 7 / std::pow(50, 2.0 * pair / 6);
            const QRectF face = clockFace(areaOf(pair), smallFont(), false);
            const QPointF half =
                face.center() + face.width() / 4 * QPointF(std::cos(angle), -std::sin(angle));
            const Theme &theme = themeOf(QStringLiteral("light"));
            QVERIFY(isNear(with, half, ghostOf(theme, {theme.accent, Qt::SolidLine}).colour));
        }
        QCOMPARE(pinned.dModel, 6);
        paintAt(state);
        QVERIFY(m_figure->describe().contains(QStringLiteral("A pinned")));
        QVERIFY(m_figure->readingAt({7, 2, 0}).endsWith(
            QStringLiteral("A pinned: cos %1, sin %2")
                .arg(valueText(entry(50, 6, 7, 3)), valueText(entry(50, 6, 7, 2)))));
        QVERIFY(!m_figure->readingAt({7, 6, 0}).contains(QStringLiteral("A pinned")));
    }

    void rotaryIsTheSumOverThePairs_data()
    {
        QTest::addColumn<int>("dModel");
        QTest::newRow("even: the same curve") << 8;
        QTest::newRow("odd: without the unpaired sine") << 7;
    }

    void rotaryIsTheSumOverThePairs()
    {
        QFETCH(const int, dModel);
        State state;
        state.parameters.length = 100;
        state.parameters.dModel = dModel;
        state.display.reference = 3;
        state.display.overlays = {Overlay::Rotary};
        paint(FigureId::Similarity, state);
        double sum = 0;
        for (int pair = 0; pair < dModel / 2; ++pair)
            sum += std::cos((40 - 3) / std::pow(10000, 2.0 * pair / dModel));
        const QString reading = m_figure->readingAt({40, 0});
        QVERIFY2(reading.endsWith(QStringLiteral("rotary ") + valueText(sum)), qPrintable(reading));
        QCOMPARE(reading.count(valueText(sum)), dModel == 8 ? 2 : 1);
        QCOMPARE(m_figure->describe().contains(QStringLiteral("very same kernel")), dModel == 8);
    }

    void alibiFallsInAStraightLine()
    {
        State state;
        state.parameters.length = 1000;
        state.parameters.dModel = 64;
        state.parameters.positionStep = 2;
        state.display.reference = 500;
        state.display.overlays = {Overlay::Alibi};
        const QImage image = paint(FigureId::Similarity, state);
        const auto &figure = dynamic_cast<const SimilarityFigure &>(*m_figure);
        const QColor colour =
            SimilarityOverlays::style(themeOf(QStringLiteral("light")), Overlay::Alibi).colour;
        int drawn = 0; // the line is dashed
        for (int row = 0; row < 1000; ++row) {
            const double value = 32 - 2 * std::abs(row - 500) / 256.0; // d / 2, two positions a row
            drawn += isNear(image, {figure.horizontalMap().toPixel(row), figure.valueMap().toPixel(value)},
                            colour);
        }
        QVERIFY2(drawn > 500, qPrintable(QString::number(drawn)));
        QVERIFY(figure.readingAt({600, 0}).endsWith(QStringLiteral("1/256 ") + valueText(32 - 200 / 256.0)));
        state.display.measure = Measure::Cosine;
        paint(FigureId::Similarity, state);
        QVERIFY(m_figure->readingAt({600, 0}).endsWith(valueText(1 - 200 / 256.0 / 32)));
        state.display.measure = Measure::Distance;
        paint(FigureId::Similarity, state);
        QVERIFY(m_figure->readingAt({600, 0}).endsWith(valueText(std::sqrt(2 * 200 / 256.0))));
    }

    void alibiEndsWhereTheMeasureDoes() // else it would press everything else flat
    {
        State state;
        state.parameters.length = 1'000'000;
        state.display.overlays = {Overlay::Alibi};
        paint(FigureId::Similarity, state);
        const double floor = dynamic_cast<const SimilarityFigure &>(*m_figure).valueMap().toCoordinate(
            m_figure->plotArea().bottom());
        QVERIFY(floor > -1.2 * double(state.parameters.dModel) / 2);
    }

    void randomIsTheTableBeforeTraining()
    {
        State state;
        state.parameters.length = 60;
        state.parameters.dModel = 100;
        state.display.reference = 20;
        state.display.overlays = {Overlay::Random};
        const QImage image = paint(FigureId::Similarity, state);
        const auto &figure = dynamic_cast<const SimilarityFigure &>(*m_figure);
        const RandomSigns table(SimilarityOverlays::seed, 100);
        const QColor colour =
            SimilarityOverlays::style(themeOf(QStringLiteral("light")), Overlay::Random).colour;
        int found = 0;
        for (int row = 20; row < 60; ++row) {
            double dot = 0;
            for (int column = 0; column < 100; ++column)
                dot += table.entry(20, column) * table.entry(row, column);
            QVERIFY(figure.readingAt({row, 0}).endsWith(QStringLiteral("random ") + valueText(dot)));
            found +=
                isNear(image, {figure.horizontalMap().toPixel(row), figure.valueMap().toPixel(dot)}, colour);
        }
        QVERIFY2(found > 30, qPrintable(QString::number(found))); // thin tips are pale, some are hidden
    }

    void theNtkAwareBaseIsThePublishedOne()
    {
        QVERIFY(std::abs(ntkAwareBase(10000, 128, 2) - 20221.26) < 0.005); // figures of the design notes
        QVERIFY(std::abs(ntkAwareBase(10000, 128, 4) - 40889.94) < 0.005);
        QVERIFY(std::abs(ntkAwareBase(10000, 128, 8) - 82684.62) < 0.005);
    }

    void presetsStayWithinTheLimits()
    {
        Parameters extreme;
        for (const double side : {0.0, 1.0}) {
            for (const FieldInfo &field : fields())
                setValue(extreme, field.field, side == 0 ? field.minimum : field.maximum);
            for (const ComparisonPreset &preset : comparisonPresets()) {
                const auto pinned = preset.pinned(extreme);
                QCOMPARE(pinned.has_value(), preset.id != "ntk-aware" || extreme.dModel > 2);
                if (!pinned)
                    continue;
                QVERIFY(!check(*pinned));
                QVERIFY(!check(preset.shown(extreme)));
            }
        }
    }
};

QTEST_MAIN(ComparisonTest)
#include "comparison_test.moc"
