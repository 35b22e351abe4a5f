// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cycles.h"

#include "core/interval.h"
#include "core/turns.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sinescope {

namespace {

double sineOfTurns(double turns)
{
    return sineCosineOfTurns(turns - nearestWhole(turns)).sine;
}

/// From the smallest to the largest sine of start + i * step turns for i from 0 to count - 1, where |step| <=
/// 1/4. From half a turn on in all, no set of such points lies within smallVariation: then -1 to 1 is told.
Interval slowRange(double start, double step, std::int64_t count)
{
    const auto last = static_cast<double>(count - 1);
    if (std::abs(step) * last >= 0.5)
        return {-1, 1};
    const double first = sineOfTurns(start);
    const double end = sineOfTurns(start + step * last);
    Interval range{std::min(first, end), std::max(first, end)};
    if (step == 0)
        return range;
    for (const double crest : {-0.25, 0.25}) { // trough, crest: the rows beside one that is passed
        const double ahead = crest - start - nearestWhole(crest - start); // within half a turn
        const double row = std::floor(ahead / step);
        for (const double beside : {row, row + 1}) {
            const double value = sineOfTurns(start + step * std::clamp(beside, 0.0, last));
            range = {std::min(range.begin, value), std::max(range.end, value)};
        }
    }
    return range;
}

/// The same for a step within half a turn. A step of more than a quarter is seen as two sequences of every
/// other row, which turn slowly where the step is near half a turn, and vary widely where it is not.
Interval rangeOfSines(double start, double step, std::int64_t count)
{
    if (std::abs(step) <= 0.25)
        return slowRange(start, step, count);
    const double twice = 2 * step - nearestWhole(2 * step);
    if (std::abs(twice) > 0.25 && count > 2)
        return {-1, 1};
    const Interval even = slowRange(start, twice, (count + 1) / 2);
    if (count == 1)
        return even;
    const Interval odd = slowRange(start + step, twice, count / 2);
    return {std::min(even.begin, odd.begin), std::max(even.end, odd.end)};
}

} // namespace

double spannedPositions(const Parameters &parameters)
{
    return static_cast<double>(parameters.length) * parameters.positionStep;
}

double completedCycles(const Parameters &parameters, DoubleDouble frequency)
{
    return spannedPositions(parameters) / wavelength(frequency);
}

bool hardlyVaries(const Parameters &parameters, Wave wave, DoubleDouble frequency)
{
    if (wave == Wave::Zero)
        return true;
    const DoubleDouble turns = frequency * turnsPerRadian;
    const double start =
        fractionOfTurn(turns, DoubleDouble{parameters.firstPosition, 0}) + (wave == Wave::Cosine ? 0.25 : 0);
    const double step = fractionOfTurn(turns, parameters.positionStep);
    return rangeOfSines(start, step, parameters.length).size() < smallVariation;
}

std::optional<std::int64_t> criticalDimension(const Parameters &parameters)
{
    if (parameters.base == 1)
        return std::nullopt;
    const auto dModel = static_cast<double>(parameters.dModel);
    const double pairs = dModel / 2 * std::log(spannedPositions(parameters) / (2 * std::numbers::pi)) /
                         std::log(parameters.base);
    return static_cast<std::int64_t>(std::clamp(2 * std::ceil(pairs), 0.0, dModel));
}

} // namespace sinescope
