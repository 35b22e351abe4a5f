// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table_recipe.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sinescope {

namespace {

/// Smaller deviations of the factor are left to rounding.
constexpr double smallestScaling = 0.01;

double pairFrequency(const Parameters &parameters, double pair)
{
    return std::exp(-std::log(parameters.base) * pair / frequencySteps(parameters));
}

/// Nearest number with that many binary digits.
double roundedTo(double value, int digits)
{
    if (value == 0)
        return 0;
    int exponent = 0;
    const double fraction = std::frexp(value, &exponent);
    return std::ldexp(std::nearbyint(std::ldexp(fraction, digits)), exponent - digits);
}

double orUndefined(double frequency)
{
    return std::isfinite(frequency) ? frequency : std::numeric_limits<double>::quiet_NaN();
}

/// Values of one column beside what the recipe has there; only where both are finite.
struct Pairing
{
    std::vector<double> truths;
    std::vector<double> values;
};

Pairing pairingOf(const TableSample &sample, std::size_t column, const ColumnWave &wave,
                  const std::vector<double> &positions)
{
    Pairing pairing;
    for (std::size_t row = 0; row < sample.rows.size(); ++row) {
        const double angle = wave.frequency * positions[row];
        const double value = sample.at(row, column);
        if (!std::isfinite(angle) || !std::isfinite(value))
            continue;
        pairing.values.push_back(value);
        pairing.truths.push_back(wave.wave == Wave::Sine     ? std::sin(angle)
                                 : wave.wave == Wave::Cosine ? std::cos(angle)
                                                             : 0);
    }
    return pairing;
}

/// Mean square of all but the largest 5% of the differences.
double meanSquareOf(const Pairing &pairing, double scale)
{
    std::vector<double> errors(pairing.values.size());
    for (std::size_t i = 0; i < errors.size(); ++i)
        errors[i] = std::abs(pairing.values[i] / scale - pairing.truths[i]);
    const auto kept = static_cast<std::ptrdiff_t>(std::ceil(0.95 * static_cast<double>(errors.size())));
    std::ranges::nth_element(errors, errors.begin() + kept - 1);
    double sum = 0;
    for (std::ptrdiff_t i = 0; i < kept; ++i)
        sum += errors[static_cast<std::size_t>(i)] * errors[static_cast<std::size_t>(i)];
    return sum / static_cast<double>(kept);
}

/// The factor that most entries have, whatever single ones are; 1 when it is near 1, or when most are zero.
double scaleOf(const std::vector<Pairing> &columns)
{
    constexpr double smallestTruth = 0.1; // below, rounding has too large a share
    std::vector<double> ratios;
    for (const Pairing &pairing : columns) {
        for (std::size_t row = 0; row < pairing.values.size(); ++row) {
            if (std::abs(pairing.truths[row]) > smallestTruth)
                ratios.push_back(pairing.values[row] / pairing.truths[row]);
        }
    }
    if (ratios.empty())
        return 1;
    const auto middle = ratios.begin() + static_cast<std::ptrdiff_t>(ratios.size() / 2);
    std::ranges::nth_element(ratios, middle);
    return *middle == 0 || std::abs(*middle - 1) <= smallestScaling ? 1 : *middle;
}

} // namespace

double frequencySteps(const Parameters &parameters)
{
    return parameters.spacing == Spacing::Paper
               ? static_cast<double>(parameters.dModel) / 2
               : static_cast<double>(std::max<std::int64_t>(pairCount(parameters) - 1, 1));
}

ColumnWave waveOfColumn(const Recipe &recipe, std::int64_t column)
{
    Parameters parameters = recipe.parameters;
    if (recipe.mistake == Mistake::MissingColumn) {
        ++parameters.dModel;
        column += column >= recipe.detail ? 1 : 0;
    }
    const Column place = columnAt(parameters, column);
    ColumnWave wave{place.wave, pairFrequency(parameters, static_cast<double>(place.pair))};
    const auto d = static_cast<double>(parameters.dModel);
    const auto c = static_cast<double>(column);
    const double fraction = 2 * static_cast<double>(place.pair) / d;
    switch (recipe.mistake) {
    case Mistake::Swapped:
        if (wave.wave != Wave::Zero)
            wave.wave = wave.wave == Wave::Sine ? Wave::Cosine : Wave::Sine;
        break;
    case Mistake::ColumnExponent:
        wave.frequency = std::pow(parameters.base, -c / d);
        break;
    case Mistake::DoubledColumn:
        wave.frequency = std::pow(parameters.base, -2 * c / d);
        break;
    case Mistake::FractionSquared:
        wave.frequency = orUndefined(1 / (fraction * fraction));
        break;
    case Mistake::Product:
        wave.frequency = orUndefined(1 / (parameters.base * fraction));
        break;
    case Mistake::UndividedExponent:
        wave.frequency = std::pow(parameters.base, -2.0 * static_cast<double>(place.pair));
        break;
    case Mistake::Multiplied:
        wave.frequency = 1 / wave.frequency;
        break;
    case Mistake::Reversed:
        wave.frequency =
            pairFrequency(parameters, static_cast<double>(frequencyCount(parameters) - 1 - place.pair));
        break;
    case Mistake::OnlySines:
        wave.wave = Wave::Sine;
        break;
    case Mistake::OnlyCosines:
        wave.wave = Wave::Cosine;
        break;
    case Mistake::SplitColumns:
        wave.frequency = pairFrequency(parameters, std::floor(c / 2));
        break;
    default:
        break;
    }
    return wave;
}

double recipePosition(const Recipe &recipe, std::int64_t row)
{
    const double position =
        recipe.parameters.firstPosition + recipe.parameters.positionStep * static_cast<double>(row);
    if (recipe.mistake == Mistake::PositionsInBfloat16)
        return roundedTo(position, 8);
    return recipe.mistake == Mistake::PositionsInFloat16 ? roundedTo(position, 11) : position;
}

Match matchOf(const TableSample &sample, const Recipe &recipe)
{
    std::vector<double> positions;
    for (const std::int64_t row : sample.rows)
        positions.push_back(recipePosition(recipe, row));
    std::vector<Pairing> columns;
    for (std::size_t i = 0; i < sample.columns.size(); ++i) {
        Pairing pairing = pairingOf(sample, i, waveOfColumn(recipe, sample.columns[i]), positions);
        if (!pairing.values.empty())
            columns.push_back(std::move(pairing));
    }
    Match match;
    if (columns.empty())
        return match;
    match.scale = scaleOf(columns);
    double sum = 0;
    double worst = 0;
    for (const Pairing &pairing : columns) {
        const double meanSquare = meanSquareOf(pairing, match.scale);
        sum += meanSquare;
        worst = std::max(worst, meanSquare);
    }
    match.error = std::sqrt(sum / static_cast<double>(columns.size()));
    match.worstColumn = std::sqrt(worst);
    return match;
}

} // namespace sinescope
