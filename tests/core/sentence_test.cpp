// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sentence.h"
#include "core/word_vectors.h"
#include "tests/core/random_parameters.h"

#include <QElapsedTimer>
#include <QTest>

#include <set>

using namespace sinescope;

namespace {

SentenceInput randomInput(test::Random &random)
{
    static const std::vector<std::string> vocabulary{"a", "b", "c", "the", "cat", "dog", "\xe7\x8c\xab"};
    SentenceInput input;
    for (std::int64_t i = random.whole(1, 3); i > 0; --i) {
        auto &words = input.sequences.emplace_back();
        for (std::int64_t j = random.whole(1, 7); j > 0; --j)
            words.push_back(vocabulary[std::size_t(random.whole(0, 6))]);
    }
    input.parameters = random.parameters(100, 90);
    input.firstIndex = random.whole(0, 1);
    input.scale = random.real(0.1, 20);
    input.projection = random.coin() ? Projection::Identity : Projection::Random;
    input.seed = std::uint64_t(random.whole(0, 3));
    input.shuffle = std::uint64_t(random.whole(0, 3));
    return input;
}

bool equal(const RowMajorMatrix<double> &a, const RowMajorMatrix<double> &b)
{
    return a.rows() == b.rows() && (a.array() == b.array() || (a.array().isNaN() && b.array().isNaN())).all();
}

} // namespace

// Vectors, weights and the effect of an order are compared with NumPy in numpy_core_test.py.
class SentenceTest : public QObject
{
    Q_OBJECT

private slots:
    void theHashIsFnv1a()
    {
        // Published test vectors of FNV-1a, 64 bits.
        QCOMPARE(hashOf(""), 0xcbf29ce484222325ULL);
        QCOMPARE(hashOf("a"), 0xaf63dc4c8601ec8cULL);
        QCOMPARE(hashOf("foobar"), 0x85944171f73967e8ULL);
    }

    void normalNumbersAreNormal()
    {
        const NumberStream stream(1, "word");
        constexpr int pairs = 50000;
        double sum = 0;
        double squares = 0;
        double fourths = 0;
        double products = 0;
        for (std::uint64_t pair = 0; pair < pairs; ++pair) {
            const auto [first, second] = stream.normal(pair);
            for (const double x : {first, second}) {
                sum += x;
                squares += x * x;
                fourths += x * x * x * x;
            }
            products += first * second;
        }
        // Five standard errors of 100,000 independent normal numbers.
        QVERIFY(std::abs(sum / (2 * pairs)) < 0.016);
        QVERIFY(std::abs(squares / (2 * pairs) - 1) < 0.0224);
        QVERIFY(std::abs(fourths / (2 * pairs) - 3) < 0.155);
        QVERIFY(std::abs(products / pairs) < 0.0224);
    }

    void everyOrderIsAnOrder()
    {
        for (std::size_t count = 1; count < 9; ++count) {
            std::set<std::vector<std::int64_t>> seen;
            for (std::uint64_t seed = 0; seed < 40; ++seed) {
                std::vector<std::int64_t> order(count);
                makeOrder(seed, 0, order);
                QCOMPARE(std::ranges::is_sorted(order), seed == 0 || count == 1);
                seen.insert(order);
                std::ranges::sort(order);
                for (std::size_t i = 0; i < count; ++i)
                    QCOMPARE(order[i], std::int64_t(i));
            }
            QVERIFY(count < 4 || seen.size() > 15);
        }
    }

    void noWordsHaveAnOrderToo()
    {
        std::vector<std::int64_t> order;
        makeOrder(7, 0, order);
        QVERIFY(order.empty());
    }

    void paddingFollowsTheCumulativeSumOfTheMask()
    {
        SentenceInput input;
        input.sequences = {{"a", "b", "a"}, {"c"}};
        input.firstIndex = 1;
        Sentence sentence;
        sentence.set(input);
        const std::vector<Token> expected{{0, 0, 1}, {1, 1, 2},   {0, 2, 3},
                                          {2, 0, 1}, {-1, -1, 1}, {-1, -1, 1}};
        QVERIFY(sentence.tokens() == expected);
    }

    void withoutPositionsOrderChangesNothing()
    {
        test::Random random(1);
        for (int i = 0; i < 100; ++i) {
            SentenceInput input = randomInput(random);
            input.shuffle = 2;
            Sentence sentence;
            sentence.set(input);
            for (std::int64_t sequence = 0; sequence < sentence.sequenceCount(); ++sequence) {
                const OrderEffect effect =
                    sentence.orderEffect(sequence, false, sentence.attention(sequence, false));
                QVERIFY(effect.weightChange < 1e-14);
                QVERIFY(effect.meanChange <= 1e-14 * effect.meanNorm);
            }
        }
    }

    void withPositionsOrderMatters()
    {
        SentenceInput input;
        input.sequences = {{"dog", "bites", "man"}};
        input.shuffle = 1;
        Sentence sentence;
        sentence.set(input);
        const OrderEffect effect = sentence.orderEffect(0, true, sentence.attention(0, true));
        QVERIFY(effect.weightChange > 1e-3);
        QVERIFY(effect.meanChange > 1e-2);
    }

    void changingAnythingIsLikeBeginningAnew()
    {
        test::Random random(2);
        Sentence kept;
        SentenceInput input = randomInput(random);
        for (int i = 0; i < 400; ++i) {
            // One thing at a time, as a slider does, and sometimes all.
            SentenceInput next = randomInput(random);
            switch (random.whole(0, 8)) {
            case 0:
                input.sequences = next.sequences;
                break;
            case 1:
                input.parameters.dModel = next.parameters.dModel;
                break;
            case 2:
                input.parameters.base = next.parameters.base;
                break;
            case 3:
                input.scale = next.scale;
                break;
            case 4:
                input.projection = next.projection;
                break;
            case 5:
                input.seed = next.seed;
                break;
            case 6:
                input.shuffle = next.shuffle;
                break;
            case 7:
                input.firstIndex = next.firstIndex;
                break;
            default:
                input = next;
            }
            kept.set(input);
            Sentence fresh;
            fresh.set(input);
            QVERIFY(kept.tokens() == fresh.tokens());
            for (std::int64_t sequence = 0; sequence < fresh.sequenceCount(); ++sequence) {
                QVERIFY(equal(kept.attention(sequence, true), fresh.attention(sequence, true)));
                QVERIFY(equal(kept.attention(sequence, false), fresh.attention(sequence, false)));
            }
        }
    }

    void theFourTermsAreTheScore()
    {
        test::Random random(5);
        for (int i = 0; i < 50; ++i) {
            SentenceInput input = randomInput(random);
            input.projection = Projection::Identity;
            Sentence sentence;
            sentence.set(input);
            const Token &query = sentence.token(0, 0);
            const Token &key = sentence.token(0, sentence.wordCount(0) - 1);
            double score = 0;
            double size = 0;
            for (std::int64_t column = 0; column < input.parameters.dModel; ++column) {
                const double q = sentence.wordEntry(query, column) + sentence.positionEntry(query, column);
                const double k = sentence.wordEntry(key, column) + sentence.positionEntry(key, column);
                score += q * k;
                size += std::abs(q * k);
            }
            const double root = std::sqrt(double(input.parameters.dModel));
            QVERIFY(std::abs(sentence.terms(query, key).sum() - score / root) < 1e-5 * (1 + size / root));
        }
    }

    void aTickAtTheLargestSizeTakesAFractionOfAFrame()
    {
        SentenceInput input;
        auto &words = input.sequences.emplace_back();
        for (std::int64_t i = 0; i < Sentence::mostTokens; ++i)
            words.push_back(std::to_string(i));
        input.parameters.dModel = 1024;
        input.scale = 32;
        input.shuffle = 1;
        for (const Projection projection : {Projection::Identity, Projection::Random}) {
            input.projection = projection;
            Sentence sentence;
            sentence.set(input);
            double best = INFINITY; // milliseconds
            for (int tick = 0; tick < 8; ++tick) {
                input.parameters.base *= 1.01;
                QElapsedTimer timer;
                timer.start();
                sentence.set(input);
                QVERIFY(sentence.attention(0, true)(0, 0) > 0 && sentence.attention(0, false)(0, 0) > 0);
                best = std::min(best, double(timer.nsecsElapsed()) / 1e6);
            }
            qInfo("%s: %.1f ms", projection == Projection::Random ? "random" : "identity", best);
            QVERIFY(best < 200); // far above a frame, for slow and busy machines: the benchmark measures
        }
    }
};

QTEST_GUILESS_MAIN(SentenceTest)
#include "sentence_test.moc"
