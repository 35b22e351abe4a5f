// SPDX-License-Identifier: GPL-3.0-or-later
// The tables behind the figures, against the definitions calculated here in long double.
#include "app/figures/log_chart.h"
#include "app/figures/shown_sentence.h"
#include "app/numbers/number_table.h"
#include "core/frequencies.h"

#include <QApplication>
#include <QLocale>
#include <QTest>

#include <cmath>
#include <numbers>
#include <set>

using namespace sinescope;

namespace {

using Real = long double;

/// base^(-2i/d), or base^(-i/(m-1)) of tensor2tensor.
Real frequency(const Parameters &p, std::int64_t pair)
{
    const Real exponent = p.spacing == Spacing::Paper
                              ? Real(2) * Real(pair) / Real(p.dModel)
                              : Real(pair) / Real(std::max<std::int64_t>(p.dModel / 2 - 1, 1));
    return std::pow(Real(p.base), -exponent);
}

Real positionOf(const Parameters &p, std::int64_t row)
{
    return Real(p.firstPosition) + Real(row) * Real(p.positionStep);
}

/// Interleaved columns only.
Real entry(const Parameters &p, std::int64_t row, std::int64_t column)
{
    const Real angle = positionOf(p, row) * frequency(p, column / 2);
    return column % 2 == 0 ? std::sin(angle) : std::cos(angle);
}

Real dot(const Parameters &p, std::int64_t a, std::int64_t b)
{
    Real sum = 0;
    for (std::int64_t column = 0; column < p.dModel; ++column)
        sum += entry(p, a, column) * entry(p, b, column);
    return sum;
}

double numberIn(const QString &text)
{
    bool isNumber = false;
    const double number = QLocale().toDouble(text, &isNumber);
    return isNumber ? number : NAN;
}

/// True when `text` is `value` rounded to the decimals it has.
bool isRight(const QString &text, Real value)
{
    const qsizetype point = text.indexOf(QLatin1Char('.'));
    const qsizetype exponent = text.indexOf(QLatin1Char('e'), 0, Qt::CaseInsensitive);
    const qsizetype end = exponent < 0 ? text.size() : exponent;
    const qsizetype decimals = point < 0 ? 0 : end - point - 1;
    const Real power = exponent < 0 ? 0 : Real(text.mid(exponent + 1).toInt());
    const Real half = Real(0.5) * std::pow(Real(10), power - Real(decimals));
    return std::abs(Real(numberIn(text)) - value) <= half * Real(1.0001);
}

int columnOf(const NumberTable &table, const QString &header)
{
    const auto found = table.headers.indexOf(header);
    if (found < 0)
        qFatal("no column %s among %s", qPrintable(header), qPrintable(table.headers.join(u'|')));
    return int(found);
}

State comparing()
{
    State state;
    state.parameters.length = 40;
    state.parameters.dModel = 8;
    state.display.comparison = Comparison{state.parameters};
    state.display.comparison->parameters.base = 50;
    state.display.comparison->parameters.dModel = 6;
    return state;
}

} // namespace

class NumbersTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void everyFigureHasATableOfItsOwn()
    {
        State state;
        std::set<QString> contents;
        for (int id = 0; id <= int(FigureId::FormatErrors); ++id) {
            const auto figure = FigureId(id);
            const NumberTable table = numberTable(figure, state, {});
            QCOMPARE(hasNumbers(figure), !table.headers.isEmpty());
            if (!hasNumbers(figure))
                continue;
            QVERIFY(table.rows > 0 && !table.caption.isEmpty());
            QString text;
            for (std::int64_t row = 0; row < std::min<std::int64_t>(table.rows, 6); ++row) {
                text += table.rowHeader(row);
                for (int column = 0; column < std::min(8, int(table.headers.size())); ++column) {
                    QVERIFY(!table.value(row, column).isEmpty());
                    text += table.value(row, column) + table.headers[column];
                }
            }
            contents.insert(text + table.caption);
        }
        QCOMPARE(contents.size(), std::size_t(18));
    }

    void theHeatmapsTableHasTheCellsInSight()
    {
        State state;
        state.view.positions = Interval{9.5, 19.5}; // rows 10 to 19
        state.view.dimensions = Interval{3.5, 7.5};
        const NumberTable table = numberTable(FigureId::Encoding, state, {});
        QCOMPARE(table.rows, 10);
        QCOMPARE(table.headers, QStringList({"dim 4", "dim 5", "dim 6", "dim 7"}));
        QCOMPARE(table.rowHeader(2), QStringLiteral("12"));
        for (std::int64_t row = 0; row < 10; ++row) {
            for (int column = 0; column < 4; ++column)
                QVERIFY(isRight(table.value(row, column), entry(state.parameters, 10 + row, 4 + column)));
        }
    }

    void aComparisonListsBothEncodingsAndTheirDifference()
    {
        State state = comparing();
        state.display.comparison->view = ComparisonView::Difference;
        const Parameters &a = state.display.comparison->parameters;
        const NumberTable table = numberTable(FigureId::Encoding, state, {});
        QCOMPARE(table.headers.size(), 24);
        for (std::int64_t row = 0; row < 40; ++row) {
            for (std::int64_t column = 0; column < 8; ++column) {
                const QString name = QStringLiteral("dim %1").arg(column);
                const QString of = table.value(row, columnOf(table, QStringLiteral("A: ") + name));
                const QString less = table.value(row, columnOf(table, QStringLiteral("B − A: ") + name));
                const Real shown = entry(state.parameters, row, column);
                QVERIFY(isRight(table.value(row, columnOf(table, QStringLiteral("B: ") + name)), shown));
                if (column < 6) {
                    QVERIFY(isRight(of, entry(a, row, column)));
                    QVERIFY(isRight(less, shown - entry(a, row, column)));
                } else { // A is six dimensions wide
                    QCOMPARE(of, QStringLiteral("–"));
                    QCOMPARE(less, QStringLiteral("–"));
                }
            }
        }
        state.display.comparison->view = ComparisonView::Split;
        QCOMPARE(numberTable(FigureId::Encoding, state, {}).headers.size(), 16);
        state.display.dimensions = {5, 100};
        QCOMPARE(numberTable(FigureId::Waveforms, state, {}).headers, QStringList({"A: dim 5", "B: dim 5"}));
    }

    void similarityHasAColumnForEachCurve()
    {
        State state = comparing();
        const Parameters &a = state.display.comparison->parameters;
        state.display.reference = 3;
        state.display.references = {20, 70}; // the last is beyond the length
        state.display.overlays = {Overlay::Rotary, Overlay::Alibi, Overlay::Random};
        state.display.hasLandmarks = true;
        const NumberTable table = numberTable(FigureId::Similarity, state, {});
        QCOMPARE(table.headers,
                 QStringList({"A: dot product to 3", "B: dot product to 3", "A: dot product to 20",
                              "B: dot product to 20", "rotary", "ALiBi, 1/256", "random", "limit"}));
        for (std::int64_t row = 0; row < 40; ++row) {
            QVERIFY(isRight(table.value(row, 0), dot(a, 3, row)));
            QVERIFY(isRight(table.value(row, 1), dot(state.parameters, 3, row)));
            QVERIFY(isRight(table.value(row, 2), dot(a, 20, row)));
            QVERIFY(isRight(table.value(row, 3), dot(state.parameters, 20, row)));
            QVERIFY(isRight(table.value(row, 4), dot(state.parameters, 3, row))); // the same kernel
            QVERIFY(isRight(table.value(row, 5), 4 - Real(std::abs(row - 3)) / 256));
            QVERIFY(std::abs(numberIn(table.value(row, 6))) <= 4); // rows of norm 2
        }
        QCOMPARE(table.value(3, 6), QStringLiteral("4.000000"));
        QCOMPARE(table.value(3, 7), QStringLiteral("4.000000")); // at no distance: a pair each
        state.display.reference = 50;
        state.display.references.clear();
        const NumberTable none = numberTable(FigureId::Similarity, state, {});
        QVERIFY(none.headers.isEmpty() && none.caption.contains(QStringLiteral("no reference")));
    }

    void cosineAndDistanceFollowTheirDefinitions()
    {
        State state;
        state.parameters.length = 300;
        state.parameters.dModel = 7; // a sine without its cosine: norms differ
        state.display.reference = 250;
        const Parameters &p = state.parameters;
        const auto product = [&](std::int64_t x, std::int64_t y) {
            return dot(p, x, y);
        };
        state.display.measure = Measure::Cosine;
        const NumberTable cosine = numberTable(FigureId::Similarity, state, {});
        state.display.measure = Measure::Distance;
        const NumberTable distance = numberTable(FigureId::SimilarityMatrix, state, {});
        for (std::int64_t row = 0; row < 300; row += 7) {
            const Real xy = product(250, row);
            const Real xx = product(250, 250);
            const Real yy = product(row, row);
            QVERIFY(isRight(cosine.value(row, 0), xy / std::sqrt(xx * yy)));
            QVERIFY(isRight(distance.value(row, 250), std::sqrt(std::max<Real>(0, xx + yy - 2 * xy))));
        }
    }

    void aMatrixInSightHasRowsAndColumnsOfItsOwn()
    {
        State state;
        state.view.positions = Interval{9.5, 19.5};
        state.view.otherPositions = Interval{99.5, 103.5};
        const NumberTable table = numberTable(FigureId::SimilarityMatrix, state, {});
        QCOMPARE(table.rows, 4);
        QCOMPARE(table.headers.size(), 10);
        QVERIFY(isRight(table.value(1, 2), dot(state.parameters, 101, 12)));
    }

    void clocksTellAngleSineAndCosineOfThePosition_data()
    {
        QTest::addColumn<bool>("isPaper");
        QTest::addColumn<qint64>("row");
        QTest::newRow("paper") << true << qint64(17);
        QTest::newRow("tensor2tensor") << false << qint64(4321);
    }

    void clocksTellAngleSineAndCosineOfThePosition()
    {
        QFETCH(bool, isPaper);
        QFETCH(qint64, row);
        State state;
        Parameters &p = state.parameters;
        p.length = 5000;
        p.dModel = 30;
        p.spacing = isPaper ? Spacing::Paper : Spacing::TensorToTensor;
        p.firstPosition = 2;
        p.positionStep = 0.5;
        state.display.shift = 100;
        const NumberTable table = numberTable(FigureId::Clocks, state, {row, 4, 0});
        QCOMPARE(table.rows, 15);
        QCOMPARE(table.headers.size(), 11);
        const Real later = positionOf(p, row + 100);
        const QString there = QLocale().toString(double(later), 'g', 17);
        for (std::int64_t pair = 0; pair < 15; ++pair) {
            const Real w = frequency(p, pair);
            const Real angle = w * positionOf(p, row);
            const auto value = [&](const QString &header) {
                return table.value(pair, columnOf(table, header));
            };
            QCOMPARE(value("dim of sin"), QString::number(2 * pair));
            QCOMPARE(value("dim of cos"), QString::number(2 * pair + 1));
            QVERIFY(isRight(value("frequency"), w));
            QVERIFY(isRight(value("wavelength"), 2 * std::numbers::pi_v<Real> / w));
            QVERIFY(isRight(value("angle"), angle));
            QVERIFY(isRight(value("sin"), std::sin(angle)));
            QVERIFY(isRight(value("cos"), std::cos(angle)));
            QVERIFY(isRight(value("sin at " + there), std::sin(w * later)));
            QVERIFY(isRight(value("cos at " + there), std::cos(w * later)));
            QVERIFY(isRight(value("sin of the rotation"), std::sin(w * 50)));
            QVERIFY(isRight(value("cos of the rotation"), std::cos(w * 50)));
        }
    }

    void wavelengthsCountCyclesAndTellWhatHardlyVaries()
    {
        State state = comparing();
        const Parameters &p = state.parameters;
        const NumberTable table = numberTable(FigureId::Wavelengths, state, {});
        QCOMPARE(table.rows, 4);
        for (std::int64_t pair = 0; pair < 4; ++pair) {
            const Real wavelength = 2 * std::numbers::pi_v<Real> / frequency(p, pair);
            const auto value = [&](const QString &header) {
                return table.value(pair, columnOf(table, header));
            };
            QVERIFY(isRight(value("cycles within the length"), 40 / wavelength));
            for (const bool isSine : {true, false}) {
                Real low = 1;
                Real high = -1;
                for (std::int64_t row = 0; row < 40; ++row) {
                    low = std::min(low, entry(p, row, 2 * pair + (isSine ? 0 : 1)));
                    high = std::max(high, entry(p, row, 2 * pair + (isSine ? 0 : 1)));
                }
                QCOMPARE(value(isSine ? "sin varies" : "cos varies"),
                         high - low < 0.1L ? QStringLiteral("hardly") : QStringLiteral("yes"));
            }
            Parameters other = p;
            other.spacing = Spacing::TensorToTensor;
            QVERIFY(isRight(value("wavelength, tensor2tensor spacing"),
                            2 * std::numbers::pi_v<Real> / frequency(other, pair)));
            const Parameters &a = state.display.comparison->parameters;
            if (pair < 3)
                QVERIFY(isRight(value("A: wavelength"), 2 * std::numbers::pi_v<Real> / frequency(a, pair)));
            else
                QCOMPARE(value("A: wavelength"), QStringLiteral("–"));
        }
    }

    void anEncodingWithoutAPairSaysSo()
    {
        State state;
        state.parameters.dModel = 1;
        state.parameters.layout = Layout::Halves;
        const NumberTable table = numberTable(FigureId::Clocks, state, {});
        QVERIFY(table.headers.isEmpty() && table.caption.contains(QStringLiteral("no pair")));
    }

    void tokensAddWordAndPosition()
    {
        const State state;
        const NumberTable words = numberTable(FigureId::WordVectors, state, {});
        const NumberTable positions = numberTable(FigureId::WordPositions, state, {});
        const NumberTable sums = numberTable(FigureId::WordSums, state, {});
        QCOMPARE(words.rows, 12); // two sequences of six, the second with two of padding
        QCOMPARE(words.rowHeader(1), QStringLiteral("cat (1)"));
        QCOMPARE(words.value(11, 0), QStringLiteral("–"));
        for (const std::int64_t row : {0, 4, 6, 9}) {
            for (int column = 0; column < 64; ++column) {
                // The float32 table: half a unit in its last place is 3e-8.
                const Real position = entry(state.parameters, row % 6, column);
                QVERIFY(std::abs(Real(numberIn(positions.value(row, column))) - position) < 5.4e-7L);
                const double sum =
                    numberIn(words.value(row, column)) + numberIn(positions.value(row, column));
                QVERIFY(std::abs(numberIn(sums.value(row, column)) - sum) < 1.6e-6);
            }
        }
        for (int column = 0; column < 64; ++column)
            QCOMPARE(words.value(0, column), words.value(6, column)); // "the" begins both
    }

    void attentionIsTheSoftmaxOfItsScores()
    {
        const State state;
        const ShownSentence &shown = shownSentence(state);
        for (const bool with : {false, true}) {
            const NumberTable table =
                numberTable(with ? FigureId::AttentionWith : FigureId::AttentionWithout, state, {});
            QCOMPARE(table.headers.size(), 12);
            const auto vector = [&](std::int64_t place, std::int64_t column) {
                const Token &token = shown.at(place);
                return Real(shown.sentence.wordEntry(token, column)) +
                       (with ? Real(shown.sentence.positionEntry(token, column)) : 0);
            };
            for (std::int64_t query = 0; query < 6; ++query) {
                std::vector<Real> scores;
                Real total = 0;
                for (std::int64_t key = 0; key < 6; ++key) {
                    Real score = 0;
                    for (std::int64_t column = 0; column < 64; ++column)
                        score += vector(query, column) * vector(key, column);
                    scores.push_back(score / 8);
                    total += std::exp(scores.back());
                }
                for (int key = 0; key < 6; ++key) {
                    const Real weight = std::exp(scores[std::size_t(key)]) / total;
                    // Products are kept as float32.
                    QVERIFY(std::abs(Real(numberIn(table.value(query, key))) - weight) < 2e-6L);
                    QVERIFY(std::abs(Real(numberIn(table.value(query, 6 + key))) - scores[std::size_t(key)]) <
                            5e-6L);
                }
            }
        }
        const NumberTable split = numberTable(FigureId::ScoreTerms, state, {});
        const NumberTable scores = numberTable(FigureId::AttentionWith, state, {});
        QCOMPARE(split.rows, 5);
        QCOMPARE(split.value(4, 0),
                 scores.value(state.display.sentence.query, 6 + int(state.display.sentence.key)));
    }

    void aTextThatCannotBeDrawnIsToldInsteadOfATable()
    {
        State state;
        state.display.sentence.text.clear();
        for (const FigureId id : {FigureId::WordSums, FigureId::AttentionWith, FigureId::ScoreTerms}) {
            const NumberTable table = numberTable(id, state, {});
            QVERIFY(table.headers.isEmpty() && table.caption.contains(QStringLiteral("no words")));
        }
    }

    void chartsHaveARowForTheLengthAndForEveryStepOfTheKeys()
    {
        State state;
        state.parameters.length = 777;
        state.parameters.dModel = 12;
        const Parameters &p = state.parameters;
        const NumberTable cost = numberTable(FigureId::Cost, state, {});
        const NumberTable decay = numberTable(FigureId::Decay, state, {});
        const NumberTable contrast = numberTable(FigureId::Contrast, state, {});
        const auto mean = [&](Real k) {
            Real sum = 0;
            for (std::int64_t pair = 0; pair < 6; ++pair)
                sum += std::cos(k * frequency(p, pair));
            return sum / 6;
        };
        Real last = 0;
        bool hasLength = false;
        for (std::int64_t row = 0; row < cost.rows; ++row) {
            const Real reach = Real(numberIn(cost.rowHeader(row)));
            QVERIFY(reach > last);
            last = reach;
            hasLength = hasLength || reach == 777;
            QVERIFY(isRight(cost.value(row, 0), reach * reach * 12));
            QVERIFY(isRight(cost.value(row, 1), reach * 12));
            QVERIFY(isRight(cost.value(row, 2), 4 * reach * reach));
            QVERIFY(isRight(cost.value(row, 3), 4 * reach * 12));
            QVERIFY2(isRight(decay.value(row, 0), mean(reach)), qPrintable(decay.value(row, 0)));
            QVERIFY2(isRight(contrast.value(row, 0), std::abs(mean(reach + 1) - mean(reach))),
                     qPrintable(contrast.value(row, 0)));
        }
        QVERIFY(hasLength);
        QCOMPARE(last, Real(largestReach(state)));
    }

    void nearestPositionsAreThoseOfBruteForce()
    {
        State state;
        state.parameters.length = 100;
        state.parameters.dModel = 4;
        const NumberTable table = numberTable(FigureId::NearestPositions, state, {});
        std::int64_t row = 0;
        Real nearest = INFINITY;
        for (std::int64_t gap = 1; gap < 1000; ++gap) { // the axis ends at 1000
            Real square = 0;
            for (std::int64_t pair = 0; pair < 2; ++pair)
                square += 2 - 2 * std::cos(Real(gap) * frequency(state.parameters, pair));
            const Real distance = std::sqrt(square);
            if (distance >= nearest)
                continue;
            nearest = distance;
            QVERIFY(row < table.rows);
            QCOMPARE(table.rowHeader(row), QLocale().toString(qint64(gap + 1)));
            QCOMPARE(table.value(row, 0), QLocale().toString(qint64(gap)));
            QVERIFY(isRight(table.value(row, 1), distance));
            ++row;
        }
        QCOMPARE(row, table.rows);
    }

    void formatsTellApartWhatRoundingLeaves()
    {
        State state;
        state.parameters.length = 3000;
        const NumberTable table = numberTable(FigureId::DistinctPositions, state, {});
        const int half = columnOf(table, QStringLiteral("bfloat16"));
        for (std::int64_t row = 0; row < table.rows; row += 13) {
            const auto reach = std::int64_t(numberIn(table.rowHeader(row)));
            std::set<std::uint32_t> different;
            for (std::int64_t position = 0; position < std::min<std::int64_t>(reach, 5000); ++position) {
                const auto value = float(position); // exact; bfloat16 is its upper half, ties to even
                std::uint32_t bits = 0;
                std::memcpy(&bits, &value, sizeof bits);
                different.insert((bits + 0x7fff + (bits >> 16 & 1)) >> 16);
            }
            if (reach <= 5000)
                QCOMPARE(table.value(row, half), QLocale().toString(qint64(different.size())));
            QCOMPARE(table.value(row, columnOf(table, QStringLiteral("float32"))),
                     QLocale().toString(qint64(reach)));
        }
    }

    void formatErrorsAreRoundedLessTrue()
    {
        State state;
        state.display.limits.format = NumberFormat::Float32;
        state.display.limits.part = RoundedPart::Entries;
        const NumberTable table = numberTable(FigureId::FormatErrors, state, {});
        for (std::int64_t row = 0; row < 128; row += 5) {
            for (int column = 0; column < 64; ++column) {
                const Real truth = entry(state.parameters, row, column);
                const double error = numberIn(table.value(row, column));
                // Four digits of what is at most half a unit in the last place, 3e-8.
                QVERIFY(std::abs(Real(error) - (Real(float(truth)) - truth)) < 5.1e-12L);
            }
        }
    }

    void aLongTableIsCutAndSaysSo()
    {
        State state;
        state.parameters.length = 16'777'216;
        state.parameters.dModel = 32'768;
        for (const FigureId id : {FigureId::Encoding, FigureId::SimilarityMatrix, FigureId::FormatErrors}) {
            const NumberTable table = numberTable(id, state, {});
            QVERIFY(table.isCut() && table.areColumnsCut);
            QCOMPARE(table.rows, NumberTable::most);
            QCOMPARE(table.headers.size(), NumberTable::most);
            QVERIFY(table.caption.contains(QStringLiteral("16,777,216")));
            QVERIFY(table.caption.contains(QStringLiteral("The first 10,000 columns")));
            QVERIFY(!table.value(9999, 9999).isEmpty());
        }
        QCOMPARE(numberTable(FigureId::Clocks, state, {}).allRows, 16'384);
    }
};

int main(int argc, char **argv)
{
    const QApplication app(argc, argv); // some subtitles know locale and fonts
    NumbersTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "numbers_test.moc"
