// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/live_searches.h"

#include "core/frequencies.h"
#include "core/similarity.h"

#include <algorithm>
#include <array>
#include <limits>

namespace sinescope::live {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr std::int64_t similarityBudget = 1 << 24; ///< cosines
constexpr std::int64_t entryBudget = 1 << 20;
constexpr double nearConstant = 0.1;

/// First offset k of at least 1 with isFound(K(k - 1), K(k)).
template <typename Test> double firstOffset(const Parameters &parameters, Test isFound)
{
    const Similarity similarity(parameters, Measure::Dot);
    // With an unpaired sine the similarity depends on more than the offset.
    if (!similarity.dependsOnOffsetOnly() || pairCount(parameters) == 0)
        return none;
    std::array<double, 1024> values{};
    double before = similarity.between(0, 0);
    const std::int64_t offsets = similarityBudget / frequencyCount(parameters);
    for (std::int64_t first = 1; first <= offsets; first += std::int64_t(values.size())) {
        similarity.curve(0, double(first), 1, values);
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (isFound(before, values[i]))
                return double(first) + double(i);
            before = values[i];
        }
    }
    return none;
}

} // namespace

double firstRise(const Parameters &parameters)
{
    // Equal neighbours, as base 1 has with a step of whole turns, differ by rounding alone.
    const double rounding = 1e-9 * double(pairCount(parameters));
    return firstOffset(parameters, [=](double before, double value) { return value > before + rounding; });
}

double firstZero(const Parameters &parameters)
{
    return firstOffset(parameters, [](double, double value) { return value < 0; });
}

double nearConstantColumns(const Parameters &parameters)
{
    std::int64_t budget = entryBudget;
    const auto frequencies = angularFrequencies(parameters);
    double count = 0;
    for (std::int64_t column = 0; column < parameters.dModel; ++column) {
        const Column place = columnAt(parameters, column);
        if (place.wave == Wave::Zero) {
            ++count;
            continue;
        }
        double lowest = 1;
        double highest = -1;
        std::int64_t row = 0;
        for (; row < parameters.length && !(highest - lowest >= nearConstant); ++row) {
            if (--budget < 0)
                return none;
            const SineCosine at =
                sineCosine(frequencies[std::size_t(place.pair)] * positionAt(parameters, double(row)));
            const double entry = place.wave == Wave::Sine ? at.sine : at.cosine;
            lowest = std::min(lowest, entry);
            highest = std::max(highest, entry);
        }
        if (highest - lowest < nearConstant)
            ++count;
    }
    return count;
}

} // namespace sinescope::live
