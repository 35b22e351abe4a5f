// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of the pages Sentence and Limits.
#include "app/figures/figure_list.h"
#include "app/figures/page_layout.h"
#include "app/figures/shown_sentence.h"
#include "core/precision.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace sinescope;

namespace {

/// One sequence of three words, small vectors: weights that differ visibly.
State smallSentence()
{
    State state;
    state.parameters.dModel = 16;
    state.display.sentence.text = QStringLiteral("dog bites man");
    state.display.sentence.wordScale = WordScale::Chosen;
    state.display.sentence.scale = 2;
    return state;
}

} // namespace

class PageFiguresTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Figure> m_figure;

    QImage paint(FigureId id, const State &state, QSize size = {500, 450})
    {
        const Theme &theme = themeOf(QStringLiteral("light"));
        m_figure = makeFigure(id);
        m_figure->show(state, {QSizeF(size), 1, &theme, QGuiApplication::font()});
        QImage image(size, QImage::Format_RGB32);
        image.fill(theme.card);
        QPainter painter(&image);
        painter.setFont(QGuiApplication::font());
        m_figure->paint(painter, {});
        return image;
    }

    QString reading(FigureId id, const State &state, const Cell &cell)
    {
        paint(id, state);
        return m_figure->readingAt(cell);
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void everyPartOfBothPagesIsDrawnAndDescribed()
    {
        for (const FigureId page : {FigureId::Sentence, FigureId::Limits}) {
            for (const Placement &place : placements(page, {1600, 1000})) {
                QCOMPARE(pageOf(place.figure), page);
                for (const QSize size : {QSize(520, 490), QSize(230, 180), QSize(20, 15)}) {
                    const QImage image = paint(place.figure, {}, size);
                    QVERIFY(!m_figure->title().isEmpty() && !m_figure->describe().isEmpty());
                    QVERIFY(size.width() < 100 || image.pixel(size.width() / 2, size.height() / 2) != 0);
                }
            }
        }
    }

    void anAttentionCellHasTheColourOfItsWeight()
    {
        const State state = smallSentence();
        const ShownSentence &shown = shownSentence(state);
        // softmax(X X^T / sqrt(d)) from the entries
        double scores[3][3];
        for (int q = 0; q < 3; ++q) {
            for (int k = 0; k < 3; ++k) {
                scores[q][k] = 0;
                for (std::int64_t c = 0; c < 16; ++c) {
                    const auto entry = [&](int place) {
                        return shown.sentence.wordEntry(shown.at(place), c) +
                               entryAt(state.parameters, place, c);
                    };
                    scores[q][k] += entry(q) * entry(k) / 4;
                }
            }
        }
        double weights[3][3];
        double largest = 0;
        for (int q = 0; q < 3; ++q) {
            const double sum = std::exp(scores[q][0]) + std::exp(scores[q][1]) + std::exp(scores[q][2]);
            for (int k = 0; k < 3; ++k) {
                weights[q][k] = std::exp(scores[q][k]) / sum;
                QVERIFY(std::abs(weights[q][k] - shown.weights[1](q, k)) < 1e-6);
                largest = std::max({largest, weights[q][k], shown.weights[0](q, k)});
            }
        }
        const QImage image = paint(FigureId::AttentionWith, state);
        const auto &colours = findColormap("viridis")->colours;
        for (int q = 0; q < 3; ++q) {
            for (int k = 0; k < 3; ++k) {
                const QPointF centre(m_figure->horizontalMap().toPixel(k),
                                     m_figure->verticalMap().toPixel(q));
                const auto found = std::ranges::find(colours, image.pixel(centre.toPoint()));
                QVERIFY(found != colours.end());
                QVERIFY(std::abs(double(found - colours.begin()) - weights[q][k] / largest * 255) <= 1.5);
            }
        }
    }

    void theThreeHeatmapsAddUp()
    {
        const State state = smallSentence();
        const QString text = reading(FigureId::WordSums, state, {.column = 5, .token = 1});
        const QRegularExpression numbers(QStringLiteral("word (\\S+) \\+ encoding (\\S+) = (\\S+)"));
        const QRegularExpressionMatch match = numbers.match(text);
        QVERIFY2(match.hasMatch(), qPrintable(text));
        QVERIFY(std::abs(match.captured(1).toDouble() + match.captured(2).toDouble() -
                         match.captured(3).toDouble()) < 2e-6);
        QVERIFY(std::abs(match.captured(2).toDouble() - entryAt(state.parameters, 1, 5)) < 1e-6);
        QVERIFY2(text.contains(QStringLiteral("bites")), qPrintable(text));
    }

    void paddingIsGreyAndSaysSo()
    {
        State state = smallSentence();
        state.display.sentence.text = QStringLiteral("a b c\nd");
        const QImage image = paint(FigureId::WordVectors, state);
        const QPointF pad(m_figure->horizontalMap().toPixel(8), m_figure->verticalMap().toPixel(5));
        QCOMPARE(QColor(image.pixel(pad.toPoint())), themeOf(QStringLiteral("light")).grid);
        QVERIFY(m_figure->readingAt({.token = 5}).contains(QStringLiteral("Padding")));
        QVERIFY(reading(FigureId::AttentionWith,
                        [&] {
                            state.display.sentence.sequence = 1;
                            return state;
                        }(),
                        {.token = 3, .otherToken = 4})
                    .contains(QStringLiteral("Padding")));
    }

    void whatToClickIsToldInTheWindowOnly()
    {
        const State state = smallSentence();
        Canvas canvas{{500, 450}, 1, &themeOf(QStringLiteral("light")), QGuiApplication::font()};
        const auto figure = makeFigure(FigureId::AttentionWith);
        figure->show(state, canvas);
        QVERIFY(!figure->describe().contains(QStringLiteral("Shuffle")));
        canvas.isInteractive = true;
        figure->show(state, canvas);
        QVERIFY(figure->describe().contains(QStringLiteral("Shuffle the words")));
    }

    void withoutWordsThereAreNoTicks()
    {
        State state = smallSentence();
        state.display.sentence.text.clear();
        for (const FigureId id : {FigureId::WordVectors, FigureId::AttentionWith, FigureId::ScoreTerms}) {
            const QImage image = paint(id, state);
            const QRectF plot = m_figure->plotArea();
            for (int y = int(plot.bottom()) + 3; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    QCOMPARE(image.pixel(x, y), image.pixel(1, 1));
            }
        }
    }

    void shufflingIsToldInNumbers()
    {
        State state = smallSentence();
        state.display.sentence.shuffle = 1;
        paint(FigureId::AttentionWithout, state);
        QVERIFY2(m_figure->describe().contains(QStringLiteral("Mean output changes by 0.000000")),
                 qPrintable(m_figure->describe()));
        paint(FigureId::AttentionWith, state);
        QVERIFY(!m_figure->describe().contains(QStringLiteral("changes by 0.000000")));
        QVERIFY(!m_figure->describe().contains(QStringLiteral("change by 0.000000")));
    }

    void aClickOnAttentionChoosesThePairOfTheScore()
    {
        State state = smallSentence();
        paint(FigureId::AttentionWith, state);
        state = m_figure->clicked({.token = 2, .otherToken = 0}, false);
        QCOMPARE(state.display.sentence.query, std::int64_t(2));
        QCOMPARE(state.display.sentence.key, std::int64_t(0));
        paint(FigureId::ScoreTerms, state);
        const ShownSentence &shown = shownSentence(state);
        const double score = shown.sentence.terms(shown.at(2), shown.at(0)).sum();
        QVERIFY(m_figure->describe().contains(QStringLiteral("score %1").arg(score, 0, 'f', 6)));
    }

    void aClickOnATokenShowsItsSequence()
    {
        State state = smallSentence();
        state.display.sentence.text = QStringLiteral("a b\nc d");
        paint(FigureId::WordVectors, state);
        const State next = m_figure->clicked({.token = 3}, false);
        QCOMPARE(next.display.sentence.sequence, std::int64_t(1));
        QCOMPARE(next.display.sentence.query, std::int64_t(1));
    }

    void whatCannotBeDrawnIsSaid_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("dModel");
        QTest::addColumn<QString>("part");
        QTest::newRow("empty") << QString() << 64 << "no words";
        QTest::newRow("10,000 words") << QStringLiteral("word ").repeated(10000) << 64 << "10,000 tokens";
        QTest::newRow("padding") << QStringLiteral("a\n").repeated(10) + QStringLiteral("b ").repeated(30)
                                 << 64 << "330 tokens";
        QTest::newRow("wide") << QStringLiteral("a b c d e f g h i") << 32768 << "d_model 32,768";
    }

    void whatCannotBeDrawnIsSaid()
    {
        QFETCH(QString, text);
        QFETCH(int, dModel);
        QFETCH(QString, part);
        State state;
        state.display.sentence.text = text;
        state.parameters.dModel = dModel;
        for (const Placement &place : placements(FigureId::Sentence, {1600, 1000})) {
            paint(place.figure, state);
            QVERIFY2(m_figure->describe().contains(part), qPrintable(m_figure->describe()));
            QVERIFY(m_figure->readingAt({.token = 3, .otherToken = 4}).contains(part));
            QVERIFY(m_figure->clicked({.token = 3, .otherToken = 4}, false) == state);
        }
        state.display.sentence.text = QStringLiteral("works again");
        state.parameters.dModel = 64;
        paint(FigureId::AttentionWith, state);
        QVERIFY(!m_figure->describe().contains(part));
    }

    void theLargestSentenceIsDrawn()
    {
        State state;
        state.parameters.dModel = 1024;
        QStringList words;
        for (int i = 0; i < 256; ++i)
            words << QString::number(i);
        state.display.sentence.text = words.join(u' ');
        paint(FigureId::WordSums, state);
        QVERIFY2(m_figure->describe().contains(QStringLiteral("256 tokens")),
                 qPrintable(m_figure->describe()));
    }

    void costsAreThoseOfTheFormulas()
    {
        const QString text = reading(FigureId::Cost, {}, {.reach = 1000}); // d_model 64
        QVERIFY2(text.contains(QStringLiteral("attention L²d 64,000,000")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("table Ld 64,000")), qPrintable(text));
    }

    void decayReadsTheSimilarityAtADistance()
    {
        // MATH.md: K(k)/(d/2) at d = 512: k = 10 .678866113.
        State state;
        state.parameters.dModel = 512;
        const QString text = reading(FigureId::Decay, state, {.reach = 10});
        QVERIFY2(text.contains(QStringLiteral("similarity 0.6789")), qPrintable(text));
    }

    void contrastIsTheDifferenceOfTwoSimilarities()
    {
        State state;
        const Similarity similarity(state.parameters, Measure::Cosine);
        const double change = std::abs(similarity.between(0, 21) - similarity.between(0, 20));
        const QString text = reading(FigureId::Contrast, state, {.reach = 20});
        QVERIFY2(text.contains(QLocale().toString(change, 'g', 4)), qPrintable(text));
    }

    void nearestPositionsAreRead()
    {
        State state; // MATH.md: d = 2 nearly repeats at 710
        state.parameters.dModel = 2;
        const QString text = reading(FigureId::NearestPositions, state, {.reach = 711});
        QVERIFY2(text.contains(QStringLiteral("6.02")), qPrintable(text));
        QVERIFY(!reading(FigureId::NearestPositions, state, {.reach = 710}).contains(QStringLiteral("6.02")));
    }

    void positionsToldApartAreCounted()
    {
        const QString text = reading(FigureId::DistinctPositions, {}, {.reach = 300});
        // 0 to 256, and every other number up to 298 and 300 for 299 (ties to even): 257 + 22.
        QVERIFY2(text.contains(QStringLiteral("bfloat16 279")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("float16 300")), qPrintable(text));
    }

    void errorsOfAFormatAreRead()
    {
        State state;
        state.parameters.length = 300;
        state.display.limits = {NumberFormat::Bfloat16, RoundedPart::Positions};
        const QString text = reading(FigureId::FormatErrors, state, {.row = 257, .column = 0});
        QVERIFY2(text.contains(QStringLiteral("the position becomes 256")), qPrintable(text));
        QVERIFY2(text.contains(QLocale().toString(std::sin(256.0), 'f', 6)), qPrintable(text));
    }

    void aDModelWithoutAPairIsSaid()
    {
        State state;
        state.parameters.dModel = 1;
        for (const FigureId id : {FigureId::Decay, FigureId::Contrast}) {
            paint(id, state);
            QVERIFY(m_figure->describe().contains(QStringLiteral("no pair")));
        }
    }

    void theCrosshairFollowsTheLogarithmicAxis()
    {
        paint(FigureId::Cost, {});
        const double x = m_figure->horizontalMap().toPixel(2); // 100
        const auto cell = m_figure->cellAt({x, m_figure->plotArea().center().y()}, {});
        QVERIFY(cell);
        QVERIFY(std::abs(cell->reach - 100) <= 1);
        QVERIFY(!m_figure->cellAt({1, 1}, {}));
    }
};

QTEST_MAIN(PageFiguresTest)
#include "page_figures_test.moc"
