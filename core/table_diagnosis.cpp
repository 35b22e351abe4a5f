// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table_diagnosis.h"

#include <algorithm>
#include <cmath>

namespace sinescope {

namespace {

using Kind = Finding::Kind;

constexpr double usualBase = 10000;

/// A mistake explains a table if it comes that much nearer than any convention.
constexpr double nearer = 0.2;

struct Attempt
{
    Mistake mistake;
    bool isInterleaved;
    bool isHalves;
    bool hasSpacings; ///< the spacing makes a difference
};

constexpr auto attempts = std::to_array<Attempt>({{Mistake::ColumnExponent, true, false, false},
                                                  {Mistake::DoubledColumn, true, false, false},
                                                  {Mistake::FractionSquared, true, true, false},
                                                  {Mistake::Product, true, true, false},
                                                  {Mistake::UndividedExponent, true, true, false},
                                                  {Mistake::Multiplied, true, true, true},
                                                  {Mistake::Reversed, true, true, true},
                                                  {Mistake::OnlySines, true, true, true},
                                                  {Mistake::OnlyCosines, true, true, true},
                                                  {Mistake::SplitColumns, false, true, true},
                                                  {Mistake::PositionsInBfloat16, true, true, true},
                                                  {Mistake::PositionsInFloat16, true, true, true},
                                                  {Mistake::MissingColumn, true, true, true}});

/// Every layout, spacing and usual first position that `attempt` may go with.
std::vector<Recipe> recipesOf(const TableSample &sample, const Attempt &attempt, const KnownParameters &known)
{
    std::vector<Recipe> recipes;
    for (const double first : {0.0, 1.0, 2.0}) {
        for (const Layout layout : {Layout::Interleaved, Layout::Halves}) {
            for (const Spacing spacing : {Spacing::Paper, Spacing::TensorToTensor}) {
                if (!(layout == Layout::Interleaved ? attempt.isInterleaved : attempt.isHalves) ||
                    (spacing == Spacing::TensorToTensor && !attempt.hasSpacings))
                    continue;
                const Parameters parameters{.length = sample.tableRows,
                                            .dModel = sample.tableColumns,
                                            .base = known.base.value_or(usualBase),
                                            .layout = layout,
                                            .spacing = spacing,
                                            .firstPosition = known.firstPosition.value_or(first),
                                            .positionStep = known.positionStep.value_or(1)};
                recipes.push_back({parameters, attempt.mistake});
            }
        }
    }
    return recipes;
}

double entryOf(const ColumnWave &wave, double position)
{
    const double angle = wave.frequency * position;
    return wave.wave == Wave::Sine ? std::sin(angle) : wave.wave == Wave::Cosine ? std::cos(angle) : 0;
}

/// The column that makes the least of it if it is left out of d_model + 1 columns: those in front of it stand
/// in their place, those behind it one place too far left.
std::int64_t missingColumn(const TableSample &whole, const Recipe &complete)
{
    const std::size_t columns = whole.columns.size();
    std::vector<double> inPlace(columns);
    std::vector<double> shifted(columns);
    for (std::size_t column = 0; column < columns; ++column) {
        const ColumnWave here = waveOfColumn(complete, static_cast<std::int64_t>(column));
        const ColumnWave next = waveOfColumn(complete, static_cast<std::int64_t>(column) + 1);
        for (std::size_t row = 0; row < whole.rows.size(); ++row) {
            const double position = recipePosition(complete, whole.rows[row]);
            const double value = whole.at(row, column);
            inPlace[column] += std::isfinite(value) ? std::abs(value - entryOf(here, position)) : 0;
            shifted[column] += std::isfinite(value) ? std::abs(value - entryOf(next, position)) : 0;
        }
    }
    double error = 0;
    for (const double term : shifted)
        error += term;
    double least = error;
    std::int64_t missing = 0;
    for (std::size_t column = 0; column < columns; ++column) {
        error += inPlace[column] - shifted[column];
        if (error < least) {
            least = error;
            missing = static_cast<std::int64_t>(column) + 1;
        }
    }
    return missing;
}

class Search
{
public:
    explicit Search(double largestError)
        : m_largestError(largestError)
    {
    }

    void offer(const TableSample &sample, const Recipe &recipe, bool isTransposed = false)
    {
        const Match match = matchOf(sample, recipe);
        if (recipe.mistake != Mistake::None && match.scale != 1)
            return; // too much of a coincidence
        if (!match.isMade() || match.error > m_largestError ||
            (m_best && match.error > 0.7 * m_best->match.error))
            return;
        m_best = Explanation{recipe, match, isTransposed};
        m_best->recipe.scale = match.scale;
    }
    std::optional<Explanation> best() const { return m_best; }

private:
    double m_largestError;
    std::optional<Explanation> m_best;
};

/// The d_model of which the table has the first columns only, if its frequencies say so; else 0.
std::int64_t wholeWidth(const Parameters &parameters)
{
    constexpr double widest = 16; // times as wide: beyond, every number comes near some whole one
    const double width = 2 * std::log(usualBase) * frequencySteps(parameters) / std::log(parameters.base);
    const double nearest = std::round(width);
    if (parameters.layout != Layout::Interleaved || std::abs(width - nearest) >= 1e-6 * width)
        return 0;
    const auto columns = static_cast<double>(parameters.dModel);
    return nearest > columns && nearest < widest * columns ? static_cast<std::int64_t>(nearest) : 0;
}

bool isNear(double a, double b)
{
    return std::abs(a - b) <= 1e-6 * std::max(std::abs(a), std::abs(b));
}

/// Differences of the parameters from those that were given, else from the usual ones.
void addParameters(const TableFit &own, const KnownParameters &known, bool isWidthKnown,
                   std::vector<Finding> &findings)
{
    const Parameters &parameters = own.recipe.parameters;
    if (own.isBaseTold && !isNear(parameters.base, known.base.value_or(usualBase))) {
        // Another spacing with another base may be the same table, and then neither is wrong.
        const bool isOnlySpacing = known.spacing && *known.spacing != parameters.spacing;
        const std::int64_t width = isWidthKnown ? 0 : wholeWidth(parameters);
        if (!known.base && isNear(parameters.base, usualBase * usualBase))
            findings.push_back({.kind = Kind::SquaredBase, .value = parameters.base});
        else if (!known.base && !own.isSpacingTold && width > 0)
            findings.push_back({.kind = Kind::Recipe,
                                .mistake = Mistake::FewerColumns,
                                .value = static_cast<double>(width)});
        else if (!isOnlySpacing)
            findings.push_back({.kind = Kind::OtherBase, .value = parameters.base});
    }
    if (known.layout && own.isLayoutTold && *known.layout != parameters.layout)
        findings.push_back({.kind = Kind::OtherLayout});
    if (known.spacing && own.isSpacingTold && *known.spacing != parameters.spacing)
        findings.push_back({.kind = Kind::OtherSpacing});
    const bool isFairseq = parameters.layout == Layout::Halves && parameters.firstPosition == 2 &&
                           parameters.spacing == Spacing::TensorToTensor && !known.firstPosition;
    if (!isNear(parameters.firstPosition, known.firstPosition.value_or(0)) && !isFairseq) {
        const bool isOne = std::abs(parameters.firstPosition - known.firstPosition.value_or(0)) == 1;
        findings.push_back(
            {.kind = isOne ? Kind::OffByOne : Kind::OtherFirst, .value = parameters.firstPosition});
    }
    if (!isNear(parameters.positionStep, known.positionStep.value_or(1)))
        findings.push_back({.kind = Kind::OtherStep, .value = parameters.positionStep});
    if (own.recipe.mistake != Mistake::None)
        findings.insert(findings.begin(), {.kind = Kind::Recipe, .mistake = own.recipe.mistake});
    if (own.match.scale != 1)
        findings.insert(findings.begin(), {.kind = Kind::Scaled, .value = own.match.scale});
}

void addExplanation(const Explanation &explanation, const KnownParameters &known,
                    std::vector<Finding> &findings)
{
    const Recipe &recipe = explanation.recipe;
    if (explanation.isTransposed)
        findings.push_back({.kind = Kind::Transposed});
    if (recipe.mistake != Mistake::None)
        findings.push_back({.kind = Kind::Recipe,
                            .mistake = recipe.mistake,
                            .value = static_cast<double>(recipe.detail),
                            .column = recipe.mistake == Mistake::MissingColumn ? recipe.detail : -1});
    TableFit fit{.recipe = recipe, .match = explanation.match};
    fit.recipe.mistake = Mistake::None;
    addParameters(fit, known, true, findings);
}

/// How finely the table is rounded, if it is coarser than its type.
std::optional<Finding> roundingOf(const TableComparison &comparison, TableNumbers type)
{
    if (comparison.beyondType == 0)
        return std::nullopt;
    if (type == TableNumbers::Float64 && comparison.beyondFloat32 == 0)
        return Finding{.kind = Kind::Float32Rounding};
    if (comparison.beyondFloat32Angle == 0 || type == TableNumbers::Float16)
        return std::nullopt;
    if (comparison.beyondFloat16 == 0)
        return Finding{.kind = Kind::Float16Rounding};
    if (comparison.beyondBfloat16 == 0)
        return Finding{.kind = Kind::Bfloat16Rounding};
    return std::nullopt;
}

void addEntries(const TableComparison &comparison, bool isExplained, std::vector<Finding> &findings)
{
    const bool isZeroRowAlone =
        comparison.zeroRow >= 0 && comparison.rowsOff == Range{comparison.zeroRow, comparison.zeroRow + 1};
    if (comparison.zeroRow >= 0 && !isExplained)
        findings.push_back({.kind = Kind::ZeroRow, .row = comparison.zeroRow});
    const auto off = static_cast<double>(comparison.beyondFloat32Angle);
    const bool areFew = off > 0 && off <= 0.05 * static_cast<double>(comparison.compared);
    if (areFew && !isZeroRowAlone && !isExplained)
        findings.push_back({.kind = Kind::FewEntries,
                            .value = off,
                            .row = comparison.largest.row,
                            .column = comparison.largest.column});
}

bool hasFewEntries(const std::vector<Finding> &findings)
{
    return std::ranges::find(findings, Kind::FewEntries, &Finding::kind) != findings.end();
}

} // namespace

std::optional<Explanation> explain(const TableSample &sample, const TableSample &whole, const TableFit &right,
                                   const KnownParameters &known, double rounding, const std::stop_token &stop)
{
    Search search(nearer * right.match.error);
    for (const Attempt &attempt : attempts) {
        for (Recipe recipe : recipesOf(sample, attempt, known)) {
            if (stop.stop_requested())
                return std::nullopt;
            if (recipe.mistake != Mistake::MissingColumn) {
                search.offer(sample, recipe);
                continue;
            }
            Recipe complete{.parameters = recipe.parameters};
            ++complete.parameters.dModel;
            recipe.detail = missingColumn(whole, complete);
            if (recipe.detail < sample.tableColumns) // else the last one: an odd d_model does without it
                search.offer(whole, recipe);
        }
    }
    if (!search.best() && sample.tableRows > 1 && sample.tableColumns > 1) {
        const TableSample turned = transposed(sample);
        const TableFit fit = fitTable(turned, rounding, stop);
        search.offer(turned, fit.recipe, true);
    }
    return search.best();
}

std::vector<Finding> findingsOf(const TableCheck &check, const CheckWishes &wishes, const TableFit &own,
                                const std::optional<Explanation> &explanation)
{
    std::vector<Finding> findings;
    const TableComparison &comparison = check.comparison;
    const bool isConvention = own.match.isMade();
    if (wishes.length && *wishes.length != check.rows)
        findings.push_back({.kind = Kind::WrongRows, .value = static_cast<double>(*wishes.length)});
    if (wishes.dModel && *wishes.dModel != check.columns)
        findings.push_back({.kind = Kind::WrongColumns, .value = static_cast<double>(*wishes.dModel)});
    if (explanation)
        addExplanation(*explanation, wishes.known, findings);
    else if (isConvention)
        addParameters(own, wishes.known, wishes.dModel.has_value(), findings);
    if (comparison.notFinite > 0)
        findings.push_back({.kind = Kind::NotFinite,
                            .value = static_cast<double>(comparison.notFinite),
                            .row = comparison.notFiniteRow,
                            .column = comparison.notFiniteColumn});
    const auto rounding = isConvention ? roundingOf(comparison, check.type) : std::nullopt;
    if (rounding)
        findings.push_back(*rounding);
    addEntries(comparison, explanation || rounding, findings);
    if (check.verdict == Verdict::Differs && findings.empty())
        findings.push_back({.kind = Kind::Unexplained});
    else if (!isConvention && !explanation && !hasFewEntries(findings))
        findings.insert(findings.begin(), {.kind = Kind::Unexplained});
    return findings;
}

Verdict verdictOf(const TableComparison &comparison)
{
    if (comparison.notFinite > 0 || comparison.compared == 0)
        return Verdict::Differs;
    if (comparison.beyondType == 0)
        return Verdict::Matches;
    const bool isRounding = comparison.beyondFloat32 == 0; // of numbers whose type is finer
    return comparison.beyondFloat32Angle == 0 && !isRounding ? Verdict::MatchesFloat32Angles
                                                             : Verdict::Differs;
}

Family familyOf(const TableFit &own, const TableCheck &check)
{
    const bool isMadeButForFew =
        hasFewEntries(check.findings) && check.fit.recipe.parameters == own.recipe.parameters;
    if (!own.match.isMade() && !isMadeButForFew)
        return Family::Unknown;
    const Parameters &parameters = own.recipe.parameters;
    const bool isPaper = parameters.spacing == Spacing::Paper;
    if (own.recipe.mistake == Mistake::Swapped)
        return parameters.layout == Layout::Halves ? Family::Diffusion : Family::Unnamed;
    if (parameters.layout == Layout::Interleaved) {
        if (!isPaper)
            return Family::Unnamed;
        return check.verdict == Verdict::MatchesFloat32Angles ? Family::PyTorchRecipe : Family::Paper;
    }
    if (isPaper)
        return Family::Marian;
    return parameters.firstPosition == 2 ? Family::Fairseq : Family::TensorToTensor;
}

} // namespace sinescope
