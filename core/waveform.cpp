// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/waveform.h"

#include "core/turns.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sinescope {

namespace {

/// Below this many pixels a wavelength the envelope is shown instead of the curve.
constexpr double shortestWavelength = 4;
/// A chord of a sine then stays within 1% of its height.
constexpr double pointsPerWavelength = 24;
constexpr int mostPointsPerPixel = 3;

/// A column as a sine of turns: a cosine is a sine a quarter of a turn ahead.
class Oscillation
{
public:
    Oscillation(const Parameters &parameters, Column column, DoubleDouble frequency)
        : m_parameters(parameters)
        , m_turnsPerPosition(frequency * turnsPerRadian)
        , m_ahead(column.wave == Wave::Cosine ? 0.25 : 0)
        , m_height(column.wave == Wave::Zero ? 0 : 1)
    {
    }

    double turnsPerRow() const { return m_height * m_turnsPerPosition.high * m_parameters.positionStep; }
    /// -1/2 to 3/4.
    double turnsAt(double row) const
    {
        return fractionOfTurn(m_turnsPerPosition, positionAt(m_parameters, row)) + m_ahead;
    }
    double valueAt(double row) const
    {
        const double turns = turnsAt(row);
        return m_height * sineCosineOfTurns(turns - nearestWhole(turns)).sine;
    }

private:
    const Parameters &m_parameters;
    DoubleDouble m_turnsPerPosition;
    double m_ahead;
    double m_height;
};

/// True when a + n lies between `begin` and `end` for some whole n.
bool passes(double a, double begin, double end)
{
    return a + std::ceil(begin - a) <= end;
}

void addEnvelope(const Oscillation &oscillation, const Interval &positions, int pixels, Trace &trace)
{
    const double size = positions.size() / pixels;
    double left = oscillation.valueAt(positions.begin);
    for (int i = 0; i < pixels; ++i) {
        const double row = positions.begin + i * size;
        const double right = oscillation.valueAt(positions.begin + (i + 1) * size);
        const double begin = oscillation.turnsAt(row);
        const double end = begin + size * oscillation.turnsPerRow();
        // Crests stand a quarter of a turn past whole turns, troughs a quarter before.
        trace.lowest.push_back(passes(-0.25, begin, end) ? -1 : std::min(left, right));
        trace.highest.push_back(passes(0.25, begin, end) ? 1 : std::max(left, right));
        left = right;
    }
}

void addCurve(const Oscillation &oscillation, const Interval &positions, int pixels, double wavelength,
              Trace &trace)
{
    const int pointsPerPixel =
        std::clamp(static_cast<int>(std::ceil(pointsPerWavelength / wavelength)), 1, mostPointsPerPixel);
    const int steps = pixels * pointsPerPixel;
    trace.curveStart = positions.begin;
    trace.curveStep = positions.size() / steps;
    for (int i = 0; i <= steps; ++i)
        trace.curve.push_back(oscillation.valueAt(trace.curveStart + i * trace.curveStep));
}

} // namespace

Trace waveform(const Parameters &parameters, Column column, DoubleDouble frequency, Interval positions,
               int pixels)
{
    Trace trace;
    if (pixels <= 0)
        return trace;
    const Oscillation oscillation(parameters, column, frequency);
    const double rowsPerPixel = positions.size() / pixels;
    if (rowsPerPixel * markSpacing <= 1) {
        trace.rows = touchedCells(positions, parameters.length);
        for (std::int64_t row = trace.rows.begin; row < trace.rows.end; ++row)
            trace.samples.push_back(oscillation.valueAt(static_cast<double>(row)));
    }
    const double turnsPerPixel = oscillation.turnsPerRow() * rowsPerPixel;
    const double wavelength =
        turnsPerPixel > 0 ? 1 / turnsPerPixel : std::numeric_limits<double>::infinity(); // in pixels
    if (wavelength < shortestWavelength)
        addEnvelope(oscillation, positions, pixels, trace);
    else
        addCurve(oscillation, positions, pixels, wavelength, trace);
    return trace;
}

} // namespace sinescope
