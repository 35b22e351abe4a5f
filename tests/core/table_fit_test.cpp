// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/frequencies.h"
#include "core/phase_fit.h"
#include "core/table_fit.h"
#include "core/wavetrain_fit.h"
#include "tests/core/random_parameters.h"

#include <QElapsedTimer>
#include <QTest>

#include <array>
#include <atomic>
#include <ctime>
#include <limits>
#include <pthread.h>
#include <thread>

using namespace sinescope;

namespace {

Parameters anyParameters(test::Random &random, std::int64_t widest)
{
    Parameters parameters;
    parameters.length = random.whole(8, 512);
    parameters.dModel = random.whole(4, widest);
    parameters.base = std::exp(random.real(std::log(1.5), std::log(1e9)));
    parameters.layout = random.coin() ? Layout::Interleaved : Layout::Halves;
    parameters.spacing = random.coin() ? Spacing::Paper : Spacing::TensorToTensor;
    parameters.firstPosition = random.coin() ? random.real(0, 5000) : double(random.whole(0, 5000));
    parameters.positionStep = random.coin() ? 1 : std::exp(random.real(std::log(1.0 / 16), std::log(8)));
    return parameters;
}

/// Entries by the library's sine and cosine in long double.
TableSample sampleOfEncoding(const Parameters &parameters, bool isFloat)
{
    TableSample sample = sampleOf(parameters.length, parameters.dModel);
    const long double steps =
        parameters.spacing == Spacing::Paper
            ? static_cast<long double>(parameters.dModel) / 2
            : static_cast<long double>(std::max<std::int64_t>(parameters.dModel / 2 - 1, 1));
    for (const std::int64_t row : sample.rows) {
        for (const std::int64_t column : sample.columns) {
            const Column place = columnAt(parameters, column);
            const long double frequency = std::pow(static_cast<long double>(parameters.base),
                                                   -static_cast<long double>(place.pair) / steps);
            const long double angle = frequency * (static_cast<long double>(parameters.positionStep) *
                                                       static_cast<long double>(row) +
                                                   static_cast<long double>(parameters.firstPosition));
            const long double entry = place.wave == Wave::Sine     ? std::sin(angle)
                                      : place.wave == Wave::Cosine ? std::cos(angle)
                                                                   : 0;
            sample.values.push_back(isFloat ? double(float(entry)) : double(entry));
        }
    }
    return sample;
}

/// log of the frequency of pair 1: what spacing and base determine together.
double decayOf(const Parameters &parameters)
{
    const double steps = parameters.spacing == Spacing::Paper
                             ? double(parameters.dModel) / 2
                             : double(std::max<std::int64_t>(parameters.dModel / 2 - 1, 1));
    return std::log(parameters.base) / steps;
}

} // namespace

class TableFitTest : public QObject
{
    Q_OBJECT

private slots:
    void anyParametersAreFoundAgain_data()
    {
        QTest::addColumn<int>("widest");
        QTest::addColumn<bool>("isFloat");
        QTest::addColumn<int>("count");
        QTest::newRow("double") << 1024 << false << 4;
        QTest::newRow("float") << 1024 << true << 4;
        QTest::newRow("narrow") << 16 << false << 40;
        QTest::newRow("narrow float") << 16 << true << 40;
    }

    void anyParametersAreFoundAgain()
    {
        QFETCH(const int, widest);
        QFETCH(const bool, isFloat);
        QFETCH(const int, count);
        test::Random random(unsigned(widest + (isFloat ? 1 : 0)));
        for (int i = 0; i < count; ++i) {
            const Parameters made = anyParameters(random, widest);
            const TableSample sample = sampleOfEncoding(made, isFloat);
            const TableFit fit = fitTable(sample, isFloat ? 0x1p-25 : 0x1p-54);
            const Parameters &found = fit.recipe.parameters;
            const QString text =
                QStringLiteral("L %1 d %2 base %3 first %4 step %5: base %6 first %7 step %8")
                    .arg(made.length)
                    .arg(made.dModel)
                    .arg(made.base)
                    .arg(made.firstPosition)
                    .arg(made.positionStep)
                    .arg(found.base)
                    .arg(found.firstPosition)
                    .arg(found.positionStep);
            QVERIFY2(fit.match.error < (isFloat ? 5e-8 : 1e-10), qPrintable(text));
            QVERIFY2(found.layout == made.layout && fit.recipe.mistake == Mistake::None, qPrintable(text));
            QVERIFY2(std::abs(found.positionStep - made.positionStep) < 1e-6 * made.positionStep,
                     qPrintable(text));
            QVERIFY2(std::abs(found.firstPosition - made.firstPosition) < 1e-6 * (1 + made.firstPosition),
                     qPrintable(text));
            // A base is made round within the error of float32 entries.
            const double error = isFloat ? 1e-5 : 1e-6;
            QVERIFY2(std::abs(decayOf(found) - decayOf(made)) < error * decayOf(made), qPrintable(text));
        }
    }

    /// Every pair turns several times from row to row, the slowest too: only where the third pair stands, and
    /// those behind it, tells how often.
    void stepsOfManyTurnsAreFoundAgain()
    {
        test::Random random(11);
        for (int i = 0; i < 16; ++i) {
            Parameters made{.length = 64, .dModel = 6 + 2 * (i % 2)};
            made.base = random.real(1.5, 6);
            made.positionStep = random.real(25, 60);
            const TableFit fit = fitTable(sampleOfEncoding(made, false), 0x1p-54);
            const Parameters &found = fit.recipe.parameters;
            const QString text = QStringLiteral("%1: base %2 step %3: base %4 step %5 error %6")
                                     .arg(i)
                                     .arg(made.base)
                                     .arg(made.positionStep)
                                     .arg(found.base)
                                     .arg(found.positionStep)
                                     .arg(fit.match.error);
            QVERIFY2(fit.match.error < 1e-10, qPrintable(text));
            QVERIFY2(std::abs(found.positionStep - made.positionStep) < 1e-6, qPrintable(text));
            QVERIFY2(std::abs(decayOf(found) - decayOf(made)) < 1e-6, qPrintable(text));
        }
    }

    /// A pair and a sine without a cosine: what its frequency is must be tried.
    void theBaseOfALoneSineIsFound()
    {
        for (const double base : {1.0, 1.5, 20.0, 777.0, 3e5, 1e9}) {
            const Parameters made{.length = 200, .dModel = 3, .base = base, .positionStep = 0.75};
            const TableFit fit = fitTable(sampleOfEncoding(made, false), 0x1p-54);
            const QString text = QStringLiteral("%1: %2, error %3")
                                     .arg(base)
                                     .arg(fit.recipe.parameters.base)
                                     .arg(fit.match.error);
            QVERIFY2(fit.match.error < 1e-10, qPrintable(text));
            QVERIFY2(std::abs(decayOf(fit.recipe.parameters) - decayOf(made)) < 1e-6, qPrintable(text));
        }
    }

    /// Of one frequency every decay is a guess, from that of base 1 to that of the largest base in the widest
    /// spacing.
    void guessesOfALonePairCoverAllBases()
    {
        const std::vector<Wavetrain> trains =
            wavetrainsOf(sampleOfEncoding({.length = 40, .dModel = 3}, false), Layout::Interleaved, false);
        QVERIFY(trains.size() > 50);
        QCOMPARE(trains.front().decay, std::log(1.0));
        QVERIFY(trains.back().decay >= std::log(1e12));
        for (std::size_t i = 1; i < trains.size(); ++i)
            QVERIFY(trains[i].decay > trains[i - 1].decay && trains[i].decay < trains[i - 1].decay + 0.25);
    }

    void thePhaseOfAColumnOfSinesIsThatOfItsFirstRow()
    {
        for (const double first : {0.5, 2.0, 3.5, 6.0}) { // less than a turn
            for (const std::int64_t length : {5, 17, 40}) {
                const TableSample sample = sampleOfEncoding(
                    {.length = length, .dModel = 1, .firstPosition = first, .positionStep = 0.7}, false);
                const std::vector<Wavetrain> trains = wavetrainsOf(sample, Layout::Interleaved, false);
                QCOMPARE(trains.size(), std::size_t(1));
                QVERIFY(std::abs(trains[0].step - 0.7) < 1e-9);
                QVERIFY2(std::abs(trains[0].first - first) < 1e-9,
                         qPrintable(QString::number(trains[0].first)));
            }
        }
    }

    void roundBasesTellTheSpacing()
    {
        for (const Spacing spacing : {Spacing::Paper, Spacing::TensorToTensor}) {
            for (const double base : {10000.0, 500000.0, 100.0, 1e6}) {
                const Parameters made{.length = 100, .dModel = 64, .base = base, .spacing = spacing};
                const TableFit fit = fitTable(sampleOfEncoding(made, true), 0x1p-25);
                QCOMPARE(fit.recipe.parameters, made);
                QVERIFY(fit.isSpacingTold && fit.isBaseTold);
                QCOMPARE(fit.isFitted, base != 10000); // the usual base is tried before anything is fitted
            }
        }
    }

    /// d_model 4: pair 1 has the frequency 1/5 by the paper with base 25 and by Tensor2Tensor with base 5.
    void theRounderOfTwoRoundBasesIsMeant()
    {
        for (const double base : {4.0, 5.0, 9.0}) {
            const Parameters made{
                .length = 100, .dModel = 4, .base = base, .spacing = Spacing::TensorToTensor};
            QCOMPARE(fitTable(sampleOfEncoding(made, false), 0x1p-54).recipe.parameters, made);
        }
    }

    /// Either spacing has a base that makes the table; which of them was meant is told by three digits or
    /// fewer.
    void basesOfManyDigitsDoNotTellTheSpacing()
    {
        for (const auto &[base, isTold] :
             {std::pair(12300.0, true), {3.14, true}, {12340.0, false}, {3.142, false}}) {
            const Parameters made{.length = 100, .dModel = 64, .base = base};
            const TableFit fit = fitTable(sampleOfEncoding(made, false), 0x1p-54);
            QCOMPARE(fit.recipe.parameters, made);
            QCOMPARE(fit.isSpacingTold, isTold);
        }
    }

    void entriesThatAreFarOffChangeNothing_data()
    {
        QTest::addColumn<double>("base");
        QTest::addColumn<double>("scale");
        QTest::newRow("usual") << 10000.0 << 1.0;
        QTest::newRow("scaled") << 10000.0 << 8.0;
        QTest::newRow("fitted") << 500.0 << 1.0;
        QTest::newRow("fitted and scaled") << 500.0 << 8.0;
    }

    void entriesThatAreFarOffChangeNothing()
    {
        QFETCH(const double, base);
        QFETCH(const double, scale);
        for (const double wrong : {1000.0, -1e30}) {
            const Parameters made{.length = 64, .dModel = 16, .base = base};
            TableSample sample = sampleOfEncoding(made, true);
            for (double &value : sample.values)
                value *= scale;
            sample.values[17 * sample.columns.size() + 3] = wrong;
            const TableFit fit = fitTable(sample, 0x1p-25);
            QCOMPARE(fit.recipe.parameters, made);
            QVERIFY(std::abs(fit.match.scale - scale) < 1e-6 * scale);
            QVERIFY(fit.match.error < 1e-6);
        }
    }

    void theFactorIsThatOfMostEntries()
    {
        const Parameters made{.length = 100, .dModel = 16};
        for (const double other : {3.0, 20.0}) { // of 45 rows
            TableSample sample = sampleOfEncoding(made, false);
            for (std::size_t i = 0; i < sample.values.size(); ++i)
                sample.values[i] *= i / sample.columns.size() % 20 < 9 ? other : 8;
            QVERIFY(std::abs(matchOf(sample, {made}).scale - 8) < 1e-12);
        }
    }

    void aTransposedTableOfMillionsOfRowsTakesNoTime()
    {
        TableSample sample = sampleOf(1 << 24, 2);
        sample.values.resize(sample.rows.size() * sample.columns.size());
        const TableSample turned = transposed(sample);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(wavetrainsOf(turned, Layout::Halves, false).empty());
        QVERIFY(wavetrainsOf(turned, Layout::Interleaved, false).empty());
        QVERIFY2(timer.elapsed() < 50, qPrintable(QString::number(timer.elapsed())));
    }

    void aStopEndsTheSearch()
    {
        std::stop_source stop;
        stop.request_stop();
        const TableSample sample = sampleOfEncoding({.length = 100, .dModel = 64, .base = 777}, false);
        QVERIFY(wavetrainsOf(sample, Layout::Interleaved, false, stop.get_token()).empty());
        QVERIFY(!std::isfinite(fitTable(sample, 0x1p-54, stop.get_token()).match.error));
        QVERIFY(fitTable(sample, 0x1p-54).match.isMade());
    }

    void whatIsGivenIsKept()
    {
        const Parameters made{.length = 100, .dModel = 64, .base = 20000, .firstPosition = 3};
        const TableSample sample = sampleOfEncoding(made, false);
        const TableFit own = fitTable(sample, 0x1p-54);
        const TableFit fit = fitKnown(sample, own, {.base = 10000});
        QCOMPARE(fit.recipe.parameters.base, 10000.0);
        QVERIFY(fit.match.error > 0.01);
        QCOMPARE(fitKnown(sample, own, {.firstPosition = 3}).recipe.parameters, made);
        // The same table by the other spacing: 20000^(31/32).
        const Parameters other =
            fitKnown(sample, own, {.spacing = Spacing::TensorToTensor}).recipe.parameters;
        QVERIFY(std::abs(other.base - std::pow(20000, 31.0 / 32)) < 1e-5);
    }

    void rowsThatAreNoNumbersChangeNothing()
    {
        const Parameters made{.length = 2000, .dModel = 16, .base = 500};
        TableSample sample = sampleOfEncoding(made, true);
        QVERIFY(sample.rows.size() > sample.run + 8); // behind those that phases are measured on
        const std::size_t columns = sample.columns.size();
        for (std::size_t column = 0; column < columns; ++column)
            sample.values[(sample.run + 3) * columns + column] = std::nan("");
        sample.values[(sample.run + 6) * columns + 3] = std::numeric_limits<double>::infinity();
        const TableFit fit = fitTable(sample, 0x1p-25);
        QCOMPARE(fit.recipe.parameters, made);
        QVERIFY(fit.match.error < 1e-6);
    }

    void tablesOfNothingHaveNoFit_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("columns");
        QTest::newRow("not a number") << std::nan("") << 16;
        QTest::newRow("zero") << 0.0 << 16;
        QTest::newRow("half") << 0.5 << 16;
        QTest::newRow("a column of none") << std::nan("") << 1;
        QTest::newRow("a column of halves") << 0.5 << 1;
    }

    void tablesOfNothingHaveNoFit()
    {
        QFETCH(const double, value);
        QFETCH(const int, columns);
        TableSample sample = sampleOf(40, columns);
        sample.values.assign(sample.rows.size() * sample.columns.size(), value);
        const TableFit fit = fitTable(sample, 0x1p-54);
        QVERIFY(!fit.match.isMade());
        QVERIFY(!fit.isFitted);
        QVERIFY(!check(fit.recipe.parameters)); // but numbers that can be shown
    }

    void whatIsGivenIsFittedAround()
    {
        // Rounded to 11 binary digits: the numbers found before are not those of the table to the last digit.
        const Parameters made{.length = 100, .dModel = 64, .base = 20000, .firstPosition = 3.25};
        TableSample sample = sampleOfEncoding(made, false);
        for (double &value : sample.values)
            value = std::round(value * 2048) / 2048;
        TableFit found = fitTable(sample, 0x1p-12);
        found.recipe.parameters.firstPosition += 0.01;
        const TableFit fit = fitKnown(sample, found, {.base = 20000});
        QCOMPARE(fit.recipe.parameters.base, 20000.0);
        QVERIFY(std::abs(fit.recipe.parameters.firstPosition - 3.25) < 1e-4);
        QVERIFY(fit.match.error < 0x1p-11);
    }

    void aWavetrainOfNoNumbersStaysAsItIs()
    {
        TableSample sample = sampleOfEncoding({.length = 20, .dModel = 8}, false);
        const double nan = std::nan("");
        const Wavetrain lost = fitWavetrain(sample, {.decay = 1, .first = nan, .step = 1}, 1, {});
        QVERIFY(lost.decay == 1 && std::isnan(lost.first) && lost.step == 1);
        sample.values.assign(sample.values.size(), nan);
        const Wavetrain same = fitWavetrain(sample, {.decay = 1, .first = 2, .step = 3}, 1, {});
        QVERIFY(same.decay == 1 && same.first == 2 && same.step == 3);
    }

    /// Counted in the time of this thread's processor, so that other programs do not matter.
    void aStopEndsTheSearchAtAnyMoment()
    {
        // Fast pairs far out, so that many starts are tried, and noise, so that none is good enough.
        TableSample sample =
            sampleOfEncoding({.length = 200, .dModel = 64, .base = 3, .firstPosition = 1e5 + 0.3}, false);
        test::Random random(5);
        for (double &value : sample.values)
            value += random.real(-0.01, 0.01);
        clockid_t clock{};
        pthread_getcpuclockid(pthread_self(), &clock);
        const auto seconds = [clock] {
            timespec time{};
            clock_gettime(clock, &time);
            return double(time.tv_sec) + 1e-9 * double(time.tv_nsec);
        };
        const double begin = seconds();
        const double error = fitTable(sample, 0x1p-54).match.error;
        const double whole = seconds() - begin;
        for (int i = 1; i < 6; ++i) {
            std::stop_source stop;
            std::atomic<double> stoppedAfter = 0;
            const double start = seconds();
            std::jthread stopper([&](const std::stop_token &isOver) {
                while (!isOver.stop_requested() && seconds() - start < whole * i / 6)
                    std::this_thread::sleep_for(std::chrono::microseconds(200));
                stoppedAfter = seconds() - start;
                stop.request_stop();
            });
            const TableFit fit = fitTable(sample, 0x1p-54, stop.get_token());
            const double used = seconds() - start;
            stopper.request_stop();
            stopper.join();
            QVERIFY(!(fit.match.error < 0.1 * error)); // no better than the whole search
            QVERIFY2(used < stoppedAfter + 0.1 + whole / 4,
                     qPrintable(QStringLiteral("%1 of %2 s").arg(used).arg(whole)));
        }
    }

    /// The diagonal of the inverse of J^T J, by Cramer's rule, from differences in long double.
    void uncertaintiesAreThoseOfLeastSquares()
    {
        constexpr std::int64_t rows = 40;
        const Parameters parameters{.length = rows, .dModel = 8};
        const std::array<long double, 3> numbers{0.7L, 2.5L, 0.4L}; // decay, first, step
        const auto entry = [](const std::array<long double, 3> &at, std::int64_t row, std::int64_t column) {
            const long double angle = std::exp(-at[0] * static_cast<long double>(column / 2)) *
                                      (at[1] + at[2] * static_cast<long double>(row));
            return column % 2 == 0 ? std::sin(angle) : std::cos(angle);
        };
        std::array<std::array<long double, 3>, 3> normal{};
        for (std::int64_t row = 0; row < rows; ++row) {
            for (std::int64_t column = 0; column < 8; ++column) {
                std::array<long double, 3> slope{};
                for (std::size_t i = 0; i < 3; ++i) {
                    constexpr long double step = 1e-6L;
                    std::array<long double, 3> above = numbers, below = numbers;
                    above[i] += step;
                    below[i] -= step;
                    slope[i] = (entry(above, row, column) - entry(below, row, column)) / (2 * step);
                }
                for (std::size_t i = 0; i < 3; ++i) {
                    for (std::size_t j = 0; j < 3; ++j)
                        normal[i][j] += slope[i] * slope[j];
                }
            }
        }
        const auto minor = [&](std::size_t i, std::size_t j) {
            const std::size_t a = (i + 1) % 3, b = (i + 2) % 3, c = (j + 1) % 3, d = (j + 2) % 3;
            return normal[a][c] * normal[b][d] - normal[a][d] * normal[b][c];
        };
        const long double determinant =
            normal[0][0] * minor(0, 0) + normal[0][1] * minor(0, 1) + normal[0][2] * minor(0, 2);
        const TableSample sample = sampleOfEncoding(parameters, false);
        QCOMPARE(sample.rows.size() * sample.columns.size(), std::size_t(rows * 8)); // all of it
        const Uncertainty found = uncertaintyOf(sample, {.decay = 0.7, .first = 2.5, .step = 0.4}, 0.01);
        const std::array<double, 3> errors{found.decay, found.first, found.step};
        for (std::size_t i = 0; i < 3; ++i) {
            const double expected = 0.01 * double(std::sqrt(minor(i, i) / determinant));
            QVERIFY2(std::abs(errors[i] / expected - 1) < 1e-6,
                     qPrintable(QString::number(errors[i] / expected)));
        }
    }
};

QTEST_GUILESS_MAIN(TableFitTest)
#include "table_fit_test.moc"
