// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table_fit.h"

#include "core/wavetrain_fit.h"

#include <algorithm>
#include <cmath>

namespace sinescope {

namespace {

constexpr std::array layouts{Layout::Interleaved, Layout::Halves};
constexpr std::array spacings{Spacing::Paper, Spacing::TensorToTensor};
constexpr double usualBase = 10000;

/// Error that no table is asked to stay below, as its angles are computed in double too.
constexpr double exactEnough = 1e-10;

Wavetrain trainOf(const Recipe &recipe)
{
    const Parameters &parameters = recipe.parameters;
    return {parameters.layout, recipe.mistake == Mistake::Swapped,
            std::log(parameters.base) / frequencySteps(parameters), parameters.firstPosition,
            parameters.positionStep};
}

/// Rounding may have left a base a little below 1, or a position a little below 0.
Recipe recipeOf(const TableSample &sample, const Wavetrain &train, Spacing spacing)
{
    Parameters parameters{.length = sample.tableRows,
                          .dModel = sample.tableColumns,
                          .layout = train.layout,
                          .spacing = spacing,
                          .firstPosition = train.first,
                          .positionStep = train.step};
    constexpr double slack = 1e-3;
    if (parameters.firstPosition < 0 && parameters.firstPosition > -slack)
        parameters.firstPosition = 0;
    parameters.base = std::exp(train.decay * frequencySteps(parameters));
    if (parameters.base < 1 && parameters.base > 1 - slack)
        parameters.base = 1;
    return {.parameters = parameters, .mistake = train.isSwapped ? Mistake::Swapped : Mistake::None};
}

/// The conventions in use; where several make the same table, the first is meant.
std::vector<Recipe> usualRecipes(const TableSample &sample)
{
    std::vector<Recipe> recipes;
    for (const Mistake mistake : {Mistake::None, Mistake::Swapped}) {
        for (const Layout layout : layouts) {
            for (const Spacing spacing : spacings) {
                for (const double first : {0.0, 1.0, 2.0})
                    recipes.push_back({{.length = sample.tableRows,
                                        .dModel = sample.tableColumns,
                                        .base = usualBase,
                                        .layout = layout,
                                        .spacing = spacing,
                                        .firstPosition = first},
                                       mistake});
            }
        }
    }
    return recipes;
}

struct Found
{
    Recipe recipe{};
    Match match{};

    /// Takes what is better beyond doubt.
    void offer(const TableSample &sample, const Recipe &other)
    {
        const Match found = matchOf(sample, other);
        if (found.error < 0.7 * match.error - 1e-15) {
            match = found;
            recipe = other;
            recipe.scale = found.scale;
        }
    }
    /// Takes what is as good.
    bool prefer(const TableSample &sample, const Recipe &other)
    {
        const Match found = matchOf(sample, other);
        if (found.error > 1.1 * match.error + 1e-11 || check(other.parameters))
            return false;
        recipe = other;
        recipe.scale = found.scale;
        match = found.error > match.error ? found : match;
        return true;
    }
};

double toDigits(double value, int digits)
{
    const int place = static_cast<int>(std::floor(std::log10(value))) + 1 - digits;
    const double unit = std::pow(10, std::abs(place)); // powers from 1 on are exact
    return place >= 0 ? std::round(value / unit) * unit : std::round(value * unit) / unit;
}

/// What a number near `value` may have been meant to be, simplest first.
std::vector<double> roundNumbers(double value)
{
    std::vector<double> numbers;
    const auto offer = [&](double number) {
        if (std::abs(number - value) <= 0.02 * std::abs(value) + 1e-3)
            numbers.push_back(number);
    };
    offer(std::round(value));
    if (value > 1e-6)
        offer(1 / std::round(1 / value));
    for (const double parts : {2.0, 4.0, 8.0, 10.0, 16.0, 32.0, 100.0, 1000.0, 1024.0, 1e6})
        offer(std::round(value * parts) / parts);
    return numbers;
}

void roundPosition(const TableSample &sample, Found &found, double Parameters::*member, FreeNumbers free)
{
    const Uncertainty error = uncertaintyOf(sample, trainOf(found.recipe), found.match.error + 1e-13);
    const double reach = 100 * (member == &Parameters::positionStep ? error.step : error.first);
    for (const double number : roundNumbers(found.recipe.parameters.*member)) {
        if (std::abs(number - found.recipe.parameters.*member) > reach)
            continue;
        Recipe recipe = found.recipe;
        recipe.parameters.*member = number;
        const Wavetrain train = fitWavetrain(sample, trainOf(recipe), found.match.scale, free);
        if (found.prefer(sample, recipeOf(sample, train, recipe.parameters.spacing)))
            return;
    }
}

/// Digits that the base needs, 0 for the usual one: what tells which spacing was meant.
int roundBase(const TableSample &sample, Found &found)
{
    constexpr int mostDigits = 10;
    for (int digits = 0; digits < mostDigits; ++digits) {
        Recipe recipe = found.recipe;
        const double base = recipe.parameters.base;
        recipe.parameters.base = digits == 0 ? usualBase : toDigits(base, digits);
        if (std::abs(recipe.parameters.base - base) <= 0.05 * base && found.prefer(sample, recipe))
            return digits;
    }
    return mostDigits;
}

/// Rounds the base in either spacing and keeps the rounder one.
bool chooseSpacing(const TableSample &sample, Found &found)
{
    int fewest = 100;
    Found best = found;
    for (const Spacing spacing : spacings) {
        Found other = found;
        other.recipe = recipeOf(sample, trainOf(found.recipe), spacing);
        other.recipe.scale = found.recipe.scale;
        if (check(other.recipe.parameters))
            continue;
        const int digits = roundBase(sample, other);
        if (digits < fewest) {
            fewest = digits;
            best = other;
        }
    }
    found = best;
    return fewest <= 3;
}

/// The radius of the circles that pairs of columns run on, at least one of which is known to be one; 1 unless
/// it is clearly another. The median of the rows, so that entries that are far off do not change it.
double scaleOf(const TableSample &sample, Layout layout)
{
    const Parameters shape{.dModel = sample.tableColumns, .layout = layout};
    const std::int64_t pairs = std::max<std::int64_t>(pairCount(shape), 1);
    std::vector<double> scales;
    for (std::size_t row = 0; row < sample.rows.size(); ++row) {
        double square = 0;
        double count = 0;
        for (std::size_t column = 0; column < sample.columns.size(); ++column) {
            const Column place = columnAt(shape, sample.columns[column]);
            const double value = sample.at(row, column);
            if (place.wave == Wave::Zero || place.pair >= pairs || !std::isfinite(value))
                continue;
            square += value * value;
            ++count;
        }
        if (count > 0)
            scales.push_back(std::sqrt(2 * square / count));
    }
    if (sample.tableColumns < 2)
        return 1;
    const auto middle = scales.begin() + static_cast<std::ptrdiff_t>(scales.size() / 2);
    std::ranges::nth_element(scales, middle);
    return std::abs(*middle - 1) > 0.1 ? *middle : 1;
}

/// The wavetrains of all layouts, the most likely ones of each improved.
void tryWavetrains(const TableSample &sample, double enough, const std::stop_token &stop, Found &found)
{
    TableSample small = sample; // a look at each is enough to sort them
    small.rows.resize(std::min<std::size_t>(small.rows.size(), 24));
    struct Ranked
    {
        Wavetrain train;
        double error;
    };
    std::vector<Ranked> ranked;
    for (const Layout layout : layouts) {
        for (const bool isSwapped : {false, true}) {
            for (const Wavetrain &train : wavetrainsOf(sample, layout, isSwapped, stop))
                ranked.push_back({train, matchOf(small, recipeOf(sample, train, Spacing::Paper)).error});
        }
    }
    std::ranges::stable_sort(
        ranked, {}, [](const Ranked &entry) { return std::round(2 * std::log10(entry.error + 1e-12)); });
    constexpr std::size_t mostImproved = 6;
    ranked.resize(std::min(ranked.size(), mostImproved));
    constexpr double hopeless = 0.5; // phases that were found are near from the start
    for (const Ranked &entry : ranked) {
        if (stop.stop_requested())
            return;
        if (!(entry.error < hopeless))
            continue;
        const Recipe recipe =
            recipeOf(sample, fitWavetrain(sample, entry.train, scaleOf(sample, entry.train.layout), {}),
                     Spacing::Paper);
        const bool isPossible = std::ranges::any_of(spacings, [&](Spacing spacing) {
            return !check(recipeOf(sample, trainOf(recipe), spacing).parameters); // one has a smaller base
        });
        if (isPossible)
            found.offer(sample, recipe);
        if (found.match.error < enough)
            return;
    }
}

TableFit withUncertainties(const TableSample &sample, const Found &found, bool isSpacingTold, double rounding)
{
    TableFit fit{.recipe = found.recipe, .match = found.match, .isSpacingTold = isSpacingTold};
    const Parameters &parameters = fit.recipe.parameters;
    const Uncertainty error =
        uncertaintyOf(sample, trainOf(fit.recipe), std::max(found.match.error, rounding) + 1e-15);
    const bool isOneWave = frequencyCount(parameters) < 2;
    fit.isBaseTold = !isOneWave && error.decay * frequencySteps(parameters) < 0.1;
    fit.isSpacingTold = fit.isSpacingTold && fit.isBaseTold;
    fit.isLayoutTold = parameters.dModel > 2;
    fit.isFirstPositionTold = !isOneWave && error.first < 0.5 * std::max(1.0, parameters.positionStep);
    fit.isStepTold = sample.tableRows > 1 && error.step < 0.1 * parameters.positionStep;
    return fit;
}

} // namespace

TableFit fitTable(const TableSample &sample, double rounding, const std::stop_token &stop)
{
    Found found;
    for (const Recipe &recipe : usualRecipes(sample)) {
        if (stop.stop_requested())
            return {.recipe = found.recipe, .match = found.match};
        found.offer(sample, recipe);
    }
    const double enough = std::max(2 * rounding, exactEnough);
    if (found.match.error < enough)
        return withUncertainties(sample, found, true, rounding);

    Found fitted;
    tryWavetrains(sample, enough, stop, fitted);
    bool isSpacingTold = true;
    bool isFitted = false;
    if (fitted.match.error < 0.5 * found.match.error) {
        found = fitted;
        isFitted = true;
        const Recipe &recipe = found.recipe;
        if (recipe.parameters.dModel > 1)
            roundPosition(sample, found, &Parameters::positionStep, {.step = false});
        roundPosition(sample, found, &Parameters::firstPosition, {.first = false, .step = false});
        isSpacingTold = chooseSpacing(sample, found);
    }
    TableFit fit = withUncertainties(sample, found, isSpacingTold, rounding);
    fit.isFitted = isFitted;
    if (!fit.isBaseTold && found.match.isMade()) { // then the usual one will do
        found.recipe.parameters.base = usualBase;
        fit.recipe = found.recipe;
    }
    return fit;
}

TableFit fitKnown(const TableSample &sample, const TableFit &found, const KnownParameters &known)
{
    const auto put = [&known](Parameters parameters) {
        parameters.base = known.base.value_or(parameters.base);
        parameters.layout = known.layout.value_or(parameters.layout);
        parameters.spacing = known.spacing.value_or(parameters.spacing);
        parameters.firstPosition = known.firstPosition.value_or(parameters.firstPosition);
        parameters.positionStep = known.positionStep.value_or(parameters.positionStep);
        return parameters;
    };
    Found best;
    const auto offer = [&](Recipe recipe) {
        recipe.parameters = put(recipe.parameters);
        best.offer(sample, recipe);
    };
    const Wavetrain train = trainOf(found.recipe);
    offer(found.recipe);
    for (const Spacing spacing : spacings) // the same table by another spacing and base
        offer(recipeOf(sample, train, spacing));
    for (const Recipe &recipe : usualRecipes(sample))
        offer(recipe);
    if (best.match.error > exactEnough) {
        const FreeNumbers free{!known.base, !known.firstPosition, !known.positionStep};
        Recipe recipe = recipeOf(sample, fitWavetrain(sample, trainOf(best.recipe), best.match.scale, free),
                                 best.recipe.parameters.spacing);
        Found refitted = best;
        if (!check(recipe.parameters))
            refitted.offer(sample, recipe);
        if (refitted.match.isMade())
            best = refitted;
    }
    if (!best.match.isMade()) { // no explanation: what is known, put into what was found
        best.recipe = found.recipe;
        best.recipe.parameters = put(best.recipe.parameters);
        best.match = matchOf(sample, best.recipe);
    }
    TableFit fit = found;
    fit.recipe = best.recipe;
    fit.match = best.match;
    fit.isBaseTold = fit.isBaseTold || known.base.has_value();
    fit.isSpacingTold = fit.isSpacingTold || known.spacing || known.base;
    fit.isLayoutTold = fit.isLayoutTold || known.layout.has_value();
    fit.isFirstPositionTold = fit.isFirstPositionTold || known.firstPosition.has_value();
    fit.isStepTold = fit.isStepTold || known.positionStep.has_value();
    return fit;
}

} // namespace sinescope
