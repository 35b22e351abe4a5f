// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table_check.h"

#include "core/table_diagnosis.h"

#include <numeric>

namespace sinescope {

namespace {

/// Above, the nearest convention has nothing to do with the table, and the paper's says more.
constexpr double farOff = 0.2;

std::vector<std::int64_t> allOf(std::int64_t count)
{
    std::vector<std::int64_t> indices(static_cast<std::size_t>(count));
    std::iota(indices.begin(), indices.end(), 0);
    return indices;
}

std::optional<TableProblem> readInto(const TableReader &table, TableSample &sample)
{
    sample.values.resize(sample.rows.size() * sample.columns.size());
    return table.readCells(sample.rows, sample.columns, sample.values.data());
}

/// All columns of the first rows.
TableSample beginningOf(const TableReader &table, std::int64_t columns)
{
    constexpr std::int64_t rows = 24;
    TableSample sample{.tableRows = table.rows(), .tableColumns = columns};
    sample.rows = allOf(std::min(rows, table.rows()));
    sample.columns = allOf(columns);
    sample.run = sample.rows.size();
    return sample;
}

/// What the table is compared with: what was given, else the right recipe that it comes nearest to.
TableFit reference(const TableSample &sample, const TableFit &own, const KnownParameters &known,
                   const std::optional<Explanation> &explanation)
{
    TableFit fit = own;
    if (!own.match.isMade() && explanation && !explanation->isTransposed) {
        fit.recipe = {.parameters = explanation->recipe.parameters};
        fit.recipe.parameters.length = sample.tableRows;
        fit.recipe.parameters.dModel = sample.tableColumns;
    } else if (own.match.error > farOff) {
        fit.recipe = {.parameters = {.length = sample.tableRows, .dModel = sample.tableColumns}};
    }
    return known == KnownParameters{} ? fit : fitKnown(sample, fit, known);
}

} // namespace

std::variant<TableCheck, TableProblem> checkTable(const TableReader &table, const CheckWishes &wishes,
                                                  const CheckWatch &watch)
{
    TableCheck check{.rows = table.rows(), .columns = table.columns(), .type = table.type()};
    const double rounding = table.rounding(0.5);
    // Of a table that is wider or narrower than it should be, what both have.
    const std::int64_t dModel = wishes.dModel.value_or(table.columns());
    const std::int64_t columns = std::min(dModel, table.columns());
    TableSample sample = sampleOf(table.rows(), columns);
    TableSample whole = beginningOf(table, columns);
    for (TableSample *part : {&sample, &whole}) {
        if (auto problem = readInto(table, *part))
            return *problem;
        part->tableColumns = dModel;
    }
    const TableFit own = fitTable(sample, rounding, watch.stop);
    std::optional<Explanation> explanation;
    if (!own.match.isMade())
        explanation = explain(sample, whole, own, wishes.known, rounding, watch.stop);
    check.isStopped = watch.stop.stop_requested();
    if (check.isStopped)
        return check;
    check.fit = reference(sample, own, wishes.known, explanation);
    // Fitted numbers let angles be off by a part of the error of one entry: many entries make them.
    constexpr double share = 1e-5;
    const bool isFitted = check.fit.isFitted && check.fit.match.isMade();
    const double angleError = 0x1p-53 + (isFitted ? share * check.fit.match.error : 0);
    auto compared = compareTable(table, check.fit.recipe.parameters, angleError, watch);
    if (auto *problem = std::get_if<TableProblem>(&compared))
        return *problem;
    check.comparison = std::get<TableComparison>(std::move(compared));
    const TableComparison &comparison = check.comparison;
    if (!explanation && comparison.beyondFloat32Angle > 0 && comparison.beyondBfloat16 > 0)
        explanation = explain(sample, whole, own, wishes.known, rounding, watch.stop);
    check.isStopped = watch.stop.stop_requested();
    check.verdict = verdictOf(comparison);
    if (check.columns != dModel || wishes.length.value_or(check.rows) != check.rows)
        check.verdict = Verdict::Differs;
    check.findings = findingsOf(check, wishes, own, explanation);
    check.family = familyOf(own, check);
    return check;
}

} // namespace sinescope
