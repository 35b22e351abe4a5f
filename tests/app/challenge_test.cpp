// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/challenge.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace sinescope;

class ChallengeTest : public QObject
{
    Q_OBJECT

private:
    static constexpr std::array levels{Level::Easy, Level::Medium, Level::Hard};

    /// The guess with one unknown set right.
    static Parameters solved(const Challenge &challenge, Parameters guess, Unknown unknown)
    {
        const Parameters &target = challenge.target.parameters;
        switch (unknown) {
        case Unknown::Length:
            guess.length = target.length;
            break;
        case Unknown::DModel:
            guess.dModel = target.dModel;
            break;
        case Unknown::Base:
            guess.base = target.base;
            break;
        case Unknown::Layout:
            guess.layout = target.layout;
            break;
        case Unknown::Spacing:
            guess.spacing = target.spacing;
        }
        return guess;
    }

private slots:
    void everyTargetCanBeReachedThroughItsUnknowns()
    {
        for (const Level level : levels) {
            for (std::uint32_t seed = 0; seed < 500; ++seed) {
                const Challenge challenge = makeChallenge(level, seed);
                QVERIFY(!check(challenge.target.parameters));
                QVERIFY(!check(challenge.start.parameters));
                Parameters guess = challenge.start.parameters;
                double before = closeness(challenge.target.parameters, guess);
                QVERIFY(before > 0 && before < 100);
                for (const Unknown unknown : challenge.unknowns) {
                    guess = solved(challenge, guess, unknown);
                    const double now = closeness(challenge.target.parameters, guess);
                    QVERIFY(now >= before);
                    before = now;
                }
                QCOMPARE(guess, challenge.target.parameters);
                QCOMPARE(shownCloseness(challenge.target.parameters, guess), 100);
                QCOMPARE(challenge.start.view, challenge.target.view);
                QCOMPARE(challenge.start.display, challenge.target.display);
            }
        }
    }

    void noTwoSettingsDrawTheSameTarget()
    {
        for (const Level level : levels) {
            for (std::uint32_t seed = 0; seed < 500; ++seed) {
                const Challenge challenge = makeChallenge(level, seed);
                const auto asks = [&](Unknown unknown) {
                    return std::ranges::count(challenge.unknowns, unknown) > 0;
                };
                QVERIFY(!(asks(Unknown::Base) && asks(Unknown::Spacing)));
                QVERIFY(!(asks(Unknown::Layout) && challenge.target.view.figure != FigureId::Encoding));
                QVERIFY(!(asks(Unknown::DModel) && challenge.target.view.figure == FigureId::Waveforms));
                const std::set<Unknown> different(challenge.unknowns.begin(), challenge.unknowns.end());
                QCOMPARE(different.size(), challenge.unknowns.size());
            }
        }
    }

    void aSeedGivesTheSameChallengeAndSeedsDiffer()
    {
        std::set<std::pair<double, double>> targets;
        for (std::uint32_t seed = 0; seed < 200; ++seed) {
            const Challenge one = makeChallenge(Level::Medium, seed);
            const Challenge other = makeChallenge(Level::Medium, seed);
            QCOMPARE(one.target, other.target);
            QCOMPARE(one.start, other.start);
            targets.insert({double(one.target.parameters.length), one.target.parameters.base});
        }
        QVERIFY(targets.size() > 20);
    }

    void levelsGetHarder()
    {
        for (std::uint32_t seed = 0; seed < 200; ++seed) {
            QCOMPARE(makeChallenge(Level::Easy, seed).unknowns.size(), std::size_t(1));
            QCOMPARE(makeChallenge(Level::Medium, seed).unknowns.size(), std::size_t(2));
            QVERIFY(makeChallenge(Level::Hard, seed).unknowns.size() >= 3);
        }
    }

    void closenessFallsWithEveryField_data()
    {
        QTest::addColumn<int>("field");
        for (int field = 0; field < 5; ++field)
            QTest::newRow(qPrintable(QString::number(field))) << field;
    }
    void closenessFallsWithEveryField()
    {
        QFETCH(int, field);
        const Parameters target{128, 64, 10000, Layout::Interleaved, Spacing::Paper, 8, 1};
        for (const double direction : {-1.0, 1.0}) {
            double before = 100;
            for (int step = 1; step < 7; ++step) {
                Parameters guess = target;
                const double factor = std::pow(2, direction * step);
                const Field which = fields()[std::size_t(field)].field;
                setValue(guess, which,
                         which == Field::FirstPosition ? 8 + direction * step
                                                       : value(target, which) * factor);
                const double now = closeness(target, guess);
                QVERIFY2(now < before && now > 0, qPrintable(QString::number(now)));
                QCOMPARE(closeness(guess, target), now); // as far there as back
                before = now;
            }
        }
    }

    void onlyEqualIsHundred()
    {
        const Parameters target;
        Parameters guess = target;
        QCOMPARE(closeness(target, guess), 100.0);
        guess.base = std::nextafter(target.base, 0);
        QVERIFY(closeness(target, guess) < 100);
        QCOMPARE(shownCloseness(target, guess), 99);
        guess = target;
        guess.layout = Layout::Halves;
        QVERIFY(closeness(target, guess) < 90);
        guess = {16777216, 32768, 1e12, Layout::Halves, Spacing::TensorToTensor, 16777216, 64};
        QVERIFY(closeness(target, guess) > 0);
        QCOMPARE(shownCloseness(target, guess), 0);
    }

    /// Two steps halve the score: a doubling is one step, a power of ten of the base one.
    void closenessIsWhatIsDocumented()
    {
        const Parameters target;
        Parameters guess = target;
        guess.length = 4 * target.length;
        QCOMPARE(closeness(target, guess), 50.0);
        guess.base = target.base / 100;
        QCOMPARE(closeness(target, guess), 25.0);
        guess = target;
        guess.layout = Layout::Halves;
        guess.spacing = Spacing::TensorToTensor;
        QCOMPARE(closeness(target, guess), 50.0);
    }

    void hintsNeverLie()
    {
        for (const Level level : levels) {
            for (std::uint32_t seed = 0; seed < 300; ++seed) {
                const Challenge challenge = makeChallenge(level, seed);
                Parameters guess = challenge.start.parameters;
                for (int given = 0; given < 16; ++given) {
                    const Hint hint = nextHint(challenge, guess, given);
                    QVERIFY(std::ranges::count(challenge.unknowns, hint.unknown) == 1);
                    const double truth = valueOf(challenge.target.parameters, hint.unknown);
                    const double mine = valueOf(guess, hint.unknown);
                    switch (hint.kind) {
                    case Hint::Kind::Right:
                        QCOMPARE(mine, truth);
                        QCOMPARE(hint.low, mine);
                        break;
                    case Hint::Kind::Other:
                        QVERIFY(mine != truth);
                        QCOMPARE(hint.low, truth);
                        break;
                    case Hint::Kind::Larger:
                        QVERIFY(truth > mine);
                        QCOMPARE(hint.low, mine);
                        break;
                    case Hint::Kind::Smaller:
                        QVERIFY(truth < mine);
                        QCOMPARE(hint.low, mine);
                        break;
                    case Hint::Kind::Between:
                        QVERIFY(hint.low <= truth && truth <= hint.high && hint.low < hint.high);
                        break;
                    case Hint::Kind::Value:
                        QCOMPARE(hint.low, truth);
                    }
                    if (given % 5 == 4) // somebody who learns on the way
                        guess = solved(challenge, guess, hint.unknown);
                }
            }
        }
    }

    void hintsLeadToTheTarget()
    {
        for (const Level level : levels) {
            for (std::uint32_t seed = 0; seed < 100; ++seed) {
                const Challenge challenge = makeChallenge(level, seed);
                Parameters guess = challenge.start.parameters;
                int given = 0;
                while (guess != challenge.target.parameters && given < 30) {
                    const Hint hint = nextHint(challenge, guess, given++);
                    if (hint.kind == Hint::Kind::Value || hint.kind == Hint::Kind::Other)
                        guess = solved(challenge, guess, hint.unknown);
                }
                QCOMPARE(guess, challenge.target.parameters);
            }
        }
    }
};

QTEST_GUILESS_MAIN(ChallengeTest)
#include "challenge_test.moc"
