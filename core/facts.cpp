// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts.h"

#include "core/frequencies.h"
#include "core/interval.h"
#include "core/turns.h"

#include <algorithm>
#include <cmath>

namespace sinescope {

namespace {

double pairWavelength(const Parameters &parameters, std::int64_t pair)
{
    return wavelengthOfColumn(parameters, sineColumn(parameters, pair));
}

double positionRange(const Parameters &parameters)
{
    return static_cast<double>(parameters.length) * parameters.positionStep;
}

std::optional<std::int64_t> criticalDimension(const Parameters &parameters)
{
    if (parameters.base == 1)
        return std::nullopt;
    const double exponentRange =
        parameters.spacing == Spacing::Paper
            ? static_cast<double>(parameters.dModel) / 2
            : static_cast<double>(std::max<std::int64_t>(pairCount(parameters) - 1, 1));
    const double pairs =
        exponentRange * std::log(positionRange(parameters) / (2 * M_PI)) / std::log(parameters.base);
    return std::llround(std::clamp(2 * std::ceil(pairs), 0.0, static_cast<double>(parameters.dModel)));
}

/// Rows r = 0, 1 ... count - 1 of sin(2 pi (start + r step)), |step| <= 1/4 turn.
struct Samples
{
    double start; ///< turns
    double step;  ///< turns
    std::int64_t count;

    double at(std::int64_t row) const
    {
        const double turns = start + step * static_cast<double>(row);
        return sineCosineOfTurns(turns - std::nearbyint(turns)).sine;
    }
};

/// Steps of a quarter turn at most, once around the circle, reach above .7 and below -.7. Less than once
/// around, the extremes are the ends and the rows beside the crests on the way.
Interval extent(const Samples &samples)
{
    const double last = samples.step * static_cast<double>(samples.count - 1);
    if (std::abs(last) >= 1)
        return {-0.7, 0.7};
    const double first = samples.at(0);
    const double final = samples.at(samples.count - 1);
    Interval reached{std::min(first, final), std::max(first, final)};
    const double begin = std::min(samples.start, samples.start + last);
    const double end = std::max(samples.start, samples.start + last);
    const double firstCrest = std::ceil(2 * begin - 0.5) / 2 + 0.25;
    for (int i = 0; firstCrest + 0.5 * i <= end; ++i) {
        const double row = std::floor((firstCrest + 0.5 * i - samples.start) / samples.step);
        for (const double beside : {row, row + 1}) {
            const auto inside =
                static_cast<std::int64_t>(std::clamp(beside, 0.0, static_cast<double>(samples.count - 1)));
            reached.begin = std::min(reached.begin, samples.at(inside));
            reached.end = std::max(reached.end, samples.at(inside));
        }
    }
    return reached;
}

bool isNearlyConstant(const Interval &reached)
{
    return reached.size() < nearlyConstant;
}

/// Whether sin(2 pi (start + r step)) stays within nearlyConstant for r = 0 to count - 1; |step| <= 1/2.
bool isNearlyConstant(const Samples &samples)
{
    if (std::abs(samples.step) <= 0.25)
        return isNearlyConstant(extent(samples));
    // Between 1/4 and 3/8 of a turn no three rows in a run are that close. Above,
    // every other row walks slowly.
    if (std::abs(samples.step) <= 0.375 && samples.count > 2)
        return false;
    const double step = 2 * samples.step - std::nearbyint(2 * samples.step);
    const double second = samples.start + samples.step;
    const Interval even = extent({samples.start, step, (samples.count + 1) / 2});
    if (samples.count < 2)
        return isNearlyConstant(even);
    const Interval odd = extent({second - std::nearbyint(second), step, samples.count / 2});
    return isNearlyConstant(Interval{std::min(even.begin, odd.begin), std::max(even.end, odd.end)});
}

} // namespace

Facts factsOf(const Parameters &parameters)
{
    Facts facts;
    facts.values = parameters.length * parameters.dModel;
    facts.bytes = facts.values * static_cast<std::int64_t>(sizeof(float));
    facts.pairs = pairCount(parameters);
    if (!hasUnpairedSine(parameters))
        facts.norm = std::sqrt(static_cast<double>(facts.pairs));
    const std::int64_t waves = frequencyCount(parameters);
    if (waves > 0) {
        facts.shortestWavelength = pairWavelength(parameters, 0);
        facts.longestWavelength = pairWavelength(parameters, waves - 1);
    }
    facts.fullCyclePairs = fullCyclePairs(parameters);
    facts.criticalDimension = criticalDimension(parameters);
    facts.attentionOperations = static_cast<double>(parameters.length) *
                                static_cast<double>(parameters.length) *
                                static_cast<double>(parameters.dModel);
    facts.learnedParameters = facts.values;
    return facts;
}

bool isNearlyConstant(const Parameters &parameters, Wave wave, DoubleDouble frequency)
{
    if (wave == Wave::Zero) // as constant as can be
        return true;
    const DoubleDouble turns = frequency * turnsPerRadian;
    const double start = fractionOfTurn(turns, parameters.firstPosition) + (wave == Wave::Cosine ? 0.25 : 0);
    return isNearlyConstant(
        Samples{start, fractionOfTurn(turns * parameters.positionStep, 1), parameters.length});
}

std::int64_t nearConstantColumns(const Parameters &parameters)
{
    // Those of zeros first.
    std::int64_t count = parameters.dModel - pairCount(parameters) - frequencyCount(parameters);
    std::int64_t pair = 0;
    for (const DoubleDouble frequency : angularFrequencies(parameters)) {
        count += isNearlyConstant(parameters, Wave::Sine, frequency) ? 1 : 0;
        if (pair++ < pairCount(parameters))
            count += isNearlyConstant(parameters, Wave::Cosine, frequency) ? 1 : 0;
    }
    return count;
}

} // namespace sinescope
