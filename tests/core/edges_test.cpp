// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csv_reader.h"
#include "core/encoding_sampler.h"
#include "core/facts.h"
#include "core/sentence.h"
#include "core/similarity_matrix.h"
#include "core/similarity_trace.h"
#include "core/smallest_base.h"
#include "core/waveform.h"

#include <QTest>

#include <algorithm>

using namespace sinescope;

/// The least and the most that functions of the core are asked for.
class EdgesTest : public QObject
{
    Q_OBJECT

private slots:
    void noPixelsAreNoWork()
    {
        const Parameters parameters;
        const auto frequencies = angularFrequencies(parameters);
        std::vector<float> out(6, 7);
        for (const auto &[width, height] : {std::pair(0, 3), {3, 0}, {-1, 3}, {3, -1}}) {
            sampleEncoding(parameters, frequencies, {{0, 4}, {0, 4}, width, height}, Sampling::Mean, out);
            QCOMPARE(sampleSimilarityMatrix(Similarity(parameters, Measure::Dot),
                                            {{0, 4}, {0, 4}, width, height}, out),
                     CurveKind::Rows);
        }
        QCOMPARE(out, std::vector<float>(6, 7));
        const Trace wave = waveform(parameters, columnAt(parameters, 0), frequencies[0], {0, 10}, 0);
        const Trace similarity = similarityTrace(Similarity(parameters, Measure::Dot), 0, {0, 10}, 0);
        for (const Trace &trace : {wave, similarity})
            QVERIFY(trace.samples.empty() && trace.curve.empty() && trace.lowest.empty());
    }

    void aTraceWithoutItsBandIsTheSameCurve()
    {
        const Parameters parameters{.length = 5000, .dModel = 64};
        const Similarity similarity(parameters, Measure::Dot);
        const Trace whole = similarityTrace(similarity, 100, {0, 5000}, 200);
        const Trace bare = similarityTrace(similarity, 100, {0, 5000}, 200, Band::None);
        QCOMPARE(whole.lowest.size(), std::size_t(200));
        QVERIFY(bare.lowest.empty() && bare.highest.empty());
        QVERIFY(!bare.curve.empty());
        QCOMPARE(bare.curve, whole.curve);
    }

    void columnsOfAPairAreFoundAgain()
    {
        for (const Layout layout : {Layout::Interleaved, Layout::Halves}) {
            for (const Spacing spacing : {Spacing::Paper, Spacing::TensorToTensor}) {
                for (const std::int64_t dModel : {1, 2, 7, 8, 33}) {
                    const Parameters parameters{.dModel = dModel, .layout = layout, .spacing = spacing};
                    for (std::int64_t column = 0; column < dModel; ++column) {
                        const Column place = columnAt(parameters, column);
                        if (place.wave == Wave::Sine)
                            QCOMPARE(sineColumn(parameters, place.pair), column);
                        if (place.wave == Wave::Cosine)
                            QCOMPARE(cosineColumn(parameters, place.pair), std::optional(column));
                    }
                    if (frequencyCount(parameters) > pairCount(parameters))
                        QVERIFY(!cosineColumn(parameters, pairCount(parameters)));
                }
            }
        }
    }

    void aColumnOfZerosIsConstant()
    {
        // sin and cos of one pair over many turns, and tensor2tensor's column of zeros.
        const Parameters odd{
            .length = 100, .dModel = 3, .layout = Layout::Halves, .spacing = Spacing::TensorToTensor};
        QCOMPARE(columnAt(odd, 2).wave, Wave::Zero);
        QCOMPARE(nearConstantColumns(odd), 1);
    }

    void aSearchThatIsDoneStaysDone()
    {
        SmallestBase search({.length = 16, .dModel = 8});
        for (int i = 0; i < 100'000 && !search.isDone(); ++i)
            search.advance();
        QVERIFY(search.isDone());
        const auto found = search.base();
        search.advance();
        QVERIFY(search.isDone());
        QCOMPARE(search.base(), found);
    }

    void longNumbersAndLinesAreNoTable()
    {
        const auto problemOf = [](const std::string &text) {
            bool isRead = false;
            const auto read = readCsv([&]() -> std::string_view {
                return std::exchange(isRead, true) ? std::string_view() : std::string_view(text);
            });
            return std::holds_alternative<CsvTable>(read) ? -1 : int(std::get<TableProblem>(read).kind);
        };
        QCOMPARE(problemOf("0.5,0." + std::string(62, '1')), -1); // 64 characters
        QCOMPARE(problemOf("0.5,0." + std::string(63, '1')), int(TableProblem::Kind::NotANumber));
        QCOMPARE(problemOf(std::string("0.5,1\0", 6)), int(TableProblem::Kind::NotATable));
        QCOMPARE(problemOf("0.5," + std::string(std::size_t(1) << 24, ' ')),
                 int(TableProblem::Kind::NotATable));
    }

    void entriesOfASentenceHaveTheirLargestAndTheirNorm()
    {
        SentenceInput input;
        input.parameters = {.length = 16, .dModel = 10};
        input.sequences = {{"the", "cat", "sees"}, {"the"}};
        Sentence sentence;
        sentence.set(input);
        double squares = 0;
        int words = 0;
        for (const Token &token : sentence.tokens()) {
            if (token.isPadding())
                continue;
            double largest = 0;
            for (std::int64_t column = 0; column < 10; ++column) {
                const double word = sentence.wordEntry(token, column);
                const double position = sentence.positionEntry(token, column);
                largest = std::max({largest, std::abs(word), std::abs(position), std::abs(word + position)});
                squares += position * position;
            }
            ++words;
            QVERIFY(std::abs(sentence.largestEntry(token) - largest) < 1e-6);
        }
        QCOMPARE(words, 4);
        // Each of the five pairs has sin^2 + cos^2 = 1.
        QVERIFY(std::abs(sentence.positionNorm() - std::sqrt(5.0)) < 1e-6);
        QVERIFY(std::abs(sentence.positionNorm() - std::sqrt(squares / words)) < 1e-6);
    }
};

QTEST_GUILESS_MAIN(EdgesTest)
#include "edges_test.moc"
