// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/figure_list.h"
#include "core/encoding_sampler.h"
#include "core/similarity.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace sinescope;

class FiguresTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Figure> m_figure;

    QImage paint(FigureId id, const State &state, QSize size = {700, 500})
    {
        const Theme &theme = themeOf(QStringLiteral("light"));
        m_figure = makeFigure(id);
        m_figure->show(state, {QSizeF(size), 1, &theme, QGuiApplication::font()});
        QImage image(size, QImage::Format_RGB32);
        image.fill(theme.card);
        QPainter painter(&image);
        m_figure->paint(painter, {});
        return image;
    }

    static QRgb colourOf(double value, double limit, std::string_view map = defaultColormapId)
    {
        const Colormap &colormap = *findColormap(map);
        return colormap.colours[std::size_t(colourIndex(float(value), float(-limit), float(limit)))] |
               0xff000000;
    }

    /// Index of a colour of the default map; pictures are compared by it, as neighbours differ by rounding.
    static int indexOf(QRgb colour)
    {
        const auto &colours = findColormap(defaultColormapId)->colours;
        const auto found = std::ranges::find(colours, colour | 0xff000000);
        return found == colours.end() ? -1000 : int(found - colours.begin());
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aMatrixCellHasTheColourOfItsDotProduct()
    {
        State state;
        state.parameters.length = 12;
        state.parameters.dModel = 8;
        const QImage image = paint(FigureId::SimilarityMatrix, state);
        for (int p = 0; p < 12; ++p) {
            for (int q = 0; q < 12; ++q) {
                double dot = 0; // from the definition
                for (int column = 0; column < 8; ++column)
                    dot += entryAt(state.parameters, p, column) * entryAt(state.parameters, q, column);
                const QPointF centre(m_figure->horizontalMap().toPixel(q),
                                     m_figure->verticalMap().toPixel(p));
                const int shown = indexOf(image.pixel(centre.toPoint()));
                QVERIFY(std::abs(shown - indexOf(colourOf(dot, 4))) <= 1); // |P|^2 = d / 2 = 4
            }
        }
    }

    void aDistanceMatrixTakesASequentialMap()
    {
        State state;
        state.parameters.length = 12;
        state.parameters.dModel = 8;
        state.display.measure = Measure::Distance;
        const QImage image = paint(FigureId::SimilarityMatrix, state);
        const QPointF diagonal(m_figure->horizontalMap().toPixel(3), m_figure->verticalMap().toPixel(3));
        QCOMPARE(image.pixel(diagonal.toPoint()),
                 QRgb(findColormap("viridis")->colours.front() | 0xff000000));
    }

    void aPixelOfSeveralEntriesShowsTheirMean()
    {
        State state;
        state.parameters.length = 5000;
        state.parameters.dModel = 4;
        const QImage image = paint(FigureId::Encoding, state);
        const QRectF area = m_figure->plotArea();
        const double rows = 5000 / area.width();
        for (int pixel = 0; pixel < int(area.width()); pixel += 7) {
            // Brute force over the entries of column 0, each by the share of it that the pixel covers.
            const double begin = pixel * rows;
            const double end = begin + rows;
            double sum = 0;
            for (auto row = std::int64_t(begin); double(row) < end; ++row)
                sum += (std::min(end, double(row) + 1) - std::max(begin, double(row))) *
                       entryAt(state.parameters, row, 0);
            const int y = int(m_figure->verticalMap().toPixel(0));
            const int shown = indexOf(image.pixel(int(area.left()) + pixel, y));
            QVERIFY(std::abs(shown - indexOf(colourOf(sum / rows, 1))) <= 1);
        }
    }

    void pointSamplesShowTheEntryUnderTheMiddle()
    {
        State state;
        state.parameters.length = 5000;
        state.parameters.dModel = 4;
        state.display.isPointSampled = true;
        const QImage image = paint(FigureId::Encoding, state);
        const QRectF area = m_figure->plotArea();
        for (int pixel = 0; pixel < int(area.width()); pixel += 7) {
            const auto row = std::int64_t((pixel + 0.5) * 5000 / area.width());
            const int y = int(m_figure->verticalMap().toPixel(0));
            const int shown = indexOf(image.pixel(int(area.left()) + pixel, y));
            QVERIFY(std::abs(shown - indexOf(colourOf(entryAt(state.parameters, row, 0), 1))) <= 1);
        }
        QVERIFY2(m_figure->describe().contains(QStringLiteral("moire")), qPrintable(m_figure->describe()));
    }

    void theBadgeSaysWhatAPixelHolds()
    {
        State state;
        paint(FigureId::Encoding, state);
        QVERIFY2(m_figure->describe().contains(QStringLiteral("1 cell =")), qPrintable(m_figure->describe()));
        state.parameters.length = 1000000;
        paint(FigureId::Encoding, state);
        QVERIFY2(m_figure->describe().contains(QStringLiteral("1 pixel = mean of")),
                 qPrintable(m_figure->describe()));
    }

    void fittedColoursSpanTheVisibleValues()
    {
        // Column 2 of d = 4, B = 10000 is sin(p / 100): up to .0999 for the first eleven positions.
        State state;
        state.parameters.length = 11;
        state.parameters.dModel = 4;
        state.view.dimensions = Interval{1.5, 2.5};
        state.display.isRangeFitted = true;
        const QImage image = paint(FigureId::Encoding, state);
        const QPointF last(m_figure->horizontalMap().toPixel(10), m_figure->verticalMap().toPixel(2));
        QCOMPARE(indexOf(image.pixel(last.toPoint())), 255);
        const QPointF first(m_figure->horizontalMap().toPixel(0), m_figure->verticalMap().toPixel(2));
        QCOMPARE(indexOf(image.pixel(first.toPoint())), 128);
    }

    void undefinedCosineIsAGap()
    {
        // d = 1: row 0 has norm 0 (MATH.md).
        State state;
        state.parameters.dModel = 1;
        state.display.measure = Measure::Cosine;
        paint(FigureId::Similarity, state);
        QVERIFY(m_figure->readingAt({5, 0, 0}).contains(QStringLiteral("undefined")));
    }
};

QTEST_MAIN(FiguresTest)
#include "figures_test.moc"
