// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/frequencies.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sinescope {

namespace {

constexpr DoubleDouble turn{0x1.921fb54442d18p+2, 0x1.1a62633145c07p-52}; // 2 pi

DoubleDouble power(DoubleDouble factor, std::int64_t exponent)
{
    DoubleDouble result{1, 0};
    for (; exponent > 0; exponent /= 2) {
        if (exponent % 2 == 1)
            result = result * factor;
        factor = factor * factor;
    }
    return result;
}

/// base^(-1/degree), the x with base * x^degree = 1, by Newton's iteration x += x (1 - base x^degree) /
/// degree.
DoubleDouble inverseRoot(DoubleDouble base, std::int64_t degree)
{
    const auto n = static_cast<double>(degree);
    DoubleDouble x{std::pow(base.high, -1 / n), 0};
    for (int step = 0; step < 2; ++step) {
        const DoubleDouble residual = DoubleDouble{1, 0} - base * power(x, degree);
        x = x + x * (toDouble(residual) / n);
    }
    return x;
}

/// The frequency of pair 1; that of pair i is its i-th power.
DoubleDouble frequencyRatio(const Parameters &parameters)
{
    if (parameters.spacing == Spacing::Paper)
        return inverseRoot(twoProduct(parameters.base, parameters.base), parameters.dModel);
    return inverseRoot({parameters.base, 0}, std::max<std::int64_t>(pairCount(parameters) - 1, 1));
}

} // namespace

std::int64_t pairCount(const Parameters &parameters)
{
    return parameters.dModel / 2;
}

bool hasUnpairedSine(const Parameters &parameters)
{
    return parameters.layout == Layout::Interleaved && parameters.dModel % 2 == 1;
}

std::int64_t frequencyCount(const Parameters &parameters)
{
    return pairCount(parameters) + (hasUnpairedSine(parameters) ? 1 : 0);
}

std::int64_t sineColumn(const Parameters &parameters, std::int64_t pair)
{
    return parameters.layout == Layout::Interleaved ? 2 * pair : pair;
}

std::optional<std::int64_t> cosineColumn(const Parameters &parameters, std::int64_t pair)
{
    const std::int64_t pairs = pairCount(parameters);
    if (pair >= pairs)
        return std::nullopt;
    return parameters.layout == Layout::Interleaved ? 2 * pair + 1 : pairs + pair;
}

Column columnAt(const Parameters &parameters, std::int64_t column)
{
    if (parameters.layout == Layout::Interleaved)
        return {column % 2 == 0 ? Wave::Sine : Wave::Cosine, column / 2};
    const std::int64_t pairs = pairCount(parameters);
    if (column < pairs)
        return {Wave::Sine, column};
    if (column < 2 * pairs)
        return {Wave::Cosine, column - pairs};
    return {Wave::Zero, 0};
}

std::vector<DoubleDouble> angularFrequencies(const Parameters &parameters)
{
    std::vector<DoubleDouble> frequencies(static_cast<std::size_t>(frequencyCount(parameters)));
    const DoubleDouble ratio = frequencyRatio(parameters);
    DoubleDouble frequency{1, 0};
    for (DoubleDouble &entry : frequencies) {
        entry = frequency;
        frequency = frequency * ratio;
    }
    return frequencies;
}

DoubleDouble frequencyOfColumn(const Parameters &parameters, std::int64_t column)
{
    const Column place = columnAt(parameters, column);
    return place.wave == Wave::Zero ? DoubleDouble{} : power(frequencyRatio(parameters), place.pair);
}

double wavelength(DoubleDouble frequency)
{
    const double quotient = turn.high / frequency.high;
    const DoubleDouble remainder = turn - frequency * quotient;
    return quotient + toDouble(remainder) / frequency.high;
}

double wavelengthOfColumn(const Parameters &parameters, std::int64_t column)
{
    if (columnAt(parameters, column).wave == Wave::Zero)
        return std::numeric_limits<double>::infinity();
    return wavelength(frequencyOfColumn(parameters, column));
}

/// By bisection: wavelengths grow with the pair.
std::int64_t fullCyclePairs(const Parameters &parameters)
{
    const double range = static_cast<double>(parameters.length) * parameters.positionStep;
    const DoubleDouble ratio = frequencyRatio(parameters);
    std::int64_t complete = 0;
    std::int64_t incomplete = frequencyCount(parameters) + 1;
    while (incomplete - complete > 1) {
        const std::int64_t middle = complete + (incomplete - complete) / 2;
        const bool isComplete = wavelength(power(ratio, middle - 1)) <= range;
        (isComplete ? complete : incomplete) = middle;
    }
    return complete;
}

DoubleDouble positionAt(const Parameters &parameters, double row)
{
    return twoProduct(row, parameters.positionStep) + DoubleDouble{parameters.firstPosition, 0};
}

double entryAt(const Parameters &parameters, std::int64_t row, std::int64_t column)
{
    const Column place = columnAt(parameters, column);
    if (place.wave == Wave::Zero)
        return 0;
    const DoubleDouble frequency = power(frequencyRatio(parameters), place.pair);
    const SineCosine entry = sineCosine(frequency * positionAt(parameters, static_cast<double>(row)));
    return place.wave == Wave::Sine ? entry.sine : entry.cosine;
}

} // namespace sinescope
