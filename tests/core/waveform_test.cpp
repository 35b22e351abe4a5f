// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/waveform.h"
#include "tests/core/brute_force.h"
#include "tests/core/random_parameters.h"

#include <QtTest>

#include <cmath>

using namespace sinescope;
using namespace sinescope::test;

namespace {

Trace traceOf(const Parameters &parameters, std::int64_t column, const Interval &positions, int pixels)
{
    const Column place = columnAt(parameters, column);
    const auto frequencies = angularFrequencies(parameters);
    const DoubleDouble frequency =
        place.wave == Wave::Zero ? DoubleDouble{} : frequencies[static_cast<std::size_t>(place.pair)];
    return waveform(parameters, place, frequency, positions, pixels);
}

/// The continuous curve at any row.
double curveAt(const Parameters &parameters, std::int64_t column, double row)
{
    const Column place = columnAt(parameters, column);
    if (place.wave == Wave::Zero)
        return 0;
    const DoubleDouble frequency = angularFrequencies(parameters)[static_cast<std::size_t>(place.pair)];
    const SineCosine at = sineCosine(frequency * positionAt(parameters, row));
    return place.wave == Wave::Sine ? at.sine : at.cosine;
}

} // namespace

class WaveformTest : public QObject
{
    Q_OBJECT

private slots:
    void theCurveIsTheClosedFormAndTheMarksAreTheEntries()
    {
        int curves = 0;
        for (unsigned seed = 1; seed <= 80; ++seed) {
            Random random(seed);
            const Parameters parameters = random.parameters(500, 40);
            const std::int64_t column = random.whole(0, parameters.dModel - 1);
            const Interval positions = random.part(parameters.length);
            const int pixels = static_cast<int>(random.whole(50, 900));
            const Trace trace = traceOf(parameters, column, positions, pixels);
            for (std::size_t i = 0; i < trace.curve.size(); i += 7) {
                const double row = trace.curveStart + static_cast<double>(i) * trace.curveStep;
                QVERIFY(std::abs(trace.curve[i] - curveAt(parameters, column, row)) < 1e-6);
            }
            for (std::size_t i = 0; i < trace.samples.size(); ++i) {
                const std::int64_t row = trace.rows.begin + static_cast<std::int64_t>(i);
                QVERIFY(std::abs(trace.samples[i] - entryAt(parameters, row, column)) < 1e-12);
            }
            curves += trace.curve.empty() ? 0 : 1;
            QVERIFY(trace.curve.empty() != trace.lowest.empty());
        }
        QVERIFY(curves > 20 && curves < 80);
    }

    void theEnvelopeIsExact()
    {
        int envelopes = 0;
        for (unsigned seed = 1; seed <= 150; ++seed) {
            Random random(seed);
            const Parameters parameters = random.parameters(20000, 30);
            const std::int64_t column = random.whole(0, parameters.dModel - 1);
            const Interval positions = random.part(parameters.length);
            const int pixels = static_cast<int>(random.whole(1, 60));
            const Trace trace = traceOf(parameters, column, positions, pixels);
            if (trace.lowest.empty())
                continue;
            ++envelopes;
            QCOMPARE(trace.lowest.size(), static_cast<std::size_t>(pixels));
            QVERIFY(!trace.bandIsBound);
            for (std::size_t pixel = 0; pixel < trace.lowest.size(); pixel += 5) {
                const Interval rows = pixelOf(positions, pixels, pixel);
                const double turns = 2 * M_PI / wavelengthOfColumn(parameters, column); // radians a position
                const double radians = rows.size() * turns * parameters.positionStep / (2 * M_PI);
                if (radians > 20) {
                    QCOMPARE(trace.lowest[pixel], -1.0);
                    QCOMPARE(trace.highest[pixel], 1.0);
                    continue;
                }
                // 20 turns by 20000 points: a crest between two of them is missed by less than 5e-6.
                double lowest = 2;
                double highest = -2;
                for (int i = 0; i <= 20000; ++i) {
                    const double value = curveAt(parameters, column, rows.begin + rows.size() * i / 20000);
                    lowest = std::min(lowest, value);
                    highest = std::max(highest, value);
                }
                QVERIFY(trace.lowest[pixel] < lowest + 1e-6 && trace.lowest[pixel] > lowest - 6e-6);
                QVERIFY(trace.highest[pixel] > highest - 1e-6 && trace.highest[pixel] < highest + 6e-6);
            }
        }
        QVERIFY(envelopes > 20);
    }

    void theEnvelopeContainsEverySample()
    {
        Parameters parameters;
        parameters.length = 3000;
        for (const std::int64_t column : {0, 1, 2, 3}) {
            const Trace trace = traceOf(parameters, column, cellsInterval(3000), 700);
            QCOMPARE(trace.lowest.size(), std::size_t{700});
            for (std::int64_t row = 0; row < 3000; ++row) {
                const auto pixel = static_cast<std::size_t>((static_cast<double>(row) + 0.5) * 700 / 3000);
                const double value = entryAt(parameters, row, column);
                QVERIFY(value >= trace.lowest[pixel] - 1e-9 && value <= trace.highest[pixel] + 1e-9);
            }
        }
    }

    void rowsAreMarkedFromThreePixelsOn()
    {
        Parameters parameters;
        parameters.length = 100;
        QCOMPARE(traceOf(parameters, 5, cellsInterval(100), 300).samples.size(), std::size_t{100});
        QVERIFY(traceOf(parameters, 5, cellsInterval(100), 299).samples.empty());
        const Trace part = traceOf(parameters, 5, {10.2, 14.9}, 300);
        QCOMPARE(part.rows, (Range{10, 16}));
    }

    void theCurveIsFineEnoughToLookSmooth()
    {
        Parameters parameters;
        parameters.length = 700;
        const Trace trace = traceOf(parameters, 0, cellsInterval(700), 600);
        QVERIFY(trace.curveStep <= 2 * M_PI / 16); // 5.4 pixels a wavelength: three points a pixel
        const auto last = static_cast<double>(trace.curve.size() - 1);
        QVERIFY(std::abs(trace.curveStart + last * trace.curveStep - 699.5) < 1e-9);
        QVERIFY(traceOf(parameters, 60, cellsInterval(700), 600).curve.size() ==
                601); // slow: one point a pixel
    }

    void aZeroColumnIsZero()
    {
        Parameters parameters;
        parameters.dModel = 5;
        parameters.layout = Layout::Halves;
        parameters.length = 1000000;
        const Trace trace = traceOf(parameters, 4, cellsInterval(1000000), 100);
        QVERIFY(trace.lowest.empty());
        QCOMPARE(trace.curve, std::vector<double>(101, 0.0));
    }
};

QTEST_GUILESS_MAIN(WaveformTest)
#include "waveform_test.moc"
