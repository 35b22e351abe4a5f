// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/comparison_heatmap.h"
#include "app/figures/figure_list.h"
#include "app/figures/reading.h"
#include "core/similarity.h"

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
