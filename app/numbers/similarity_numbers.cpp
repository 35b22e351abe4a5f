// SPDX-License-Identifier: GPL-3.0-or-later
// Similarity to some references, with all that is drawn besides, and of every position to every position.
#include "app/figures/reading.h"
#include "app/figures/similarity_landmarks.h"
#include "app/figures/similarity_overlays.h"
#include "app/numbers/table_parts.h"
#include "core/similarity_trace.h"

#include <QCoreApplication>

#include <memory>
#include <unordered_map>

namespace sinescope {

namespace {

struct Numbers
{
    Q_DECLARE_TR_FUNCTIONS(Numbers)
};

using SharedSimilarity = std::shared_ptr<const Similarity>;

/// The encoding that is shown and the pinned one, if there is one: each with what its columns are called.
struct Encodings
{
    struct One
    {
        QString prefix;
        SharedSimilarity similarity;
    };
    std::vector<One> all;

    explicit Encodings(const State &state)
    {
        const Measure measure = state.display.measure;
        const auto &comparison = state.display.comparison;
        if (comparison)
            all.push_back({Numbers::tr("A: %1"),
                           std::make_shared<Similarity>(
                               continuedTo(comparison->parameters, state.parameters.length), measure)});
        all.push_back({comparison ? Numbers::tr("B: %1") : QStringLiteral("%1"),
                       std::make_shared<Similarity>(state.parameters, measure)});
    }
    const SharedSimilarity &shown() const { return all.back().similarity; }
};

/// Overlays point at the similarity that they are drawn with.
struct KeptOverlays
{
    SharedSimilarity similarity;
    SimilarityOverlays overlays;
};

void addOverlays(std::vector<NumberColumn> &columns, const State &state, const SharedSimilarity &similarity,
                 std::int64_t reference, std::int64_t first)
{
    auto kept = std::make_shared<KeptOverlays>();
    kept->similarity = similarity;
    kept->overlays.compute(state, *similarity, reference, Trace{}, 1, 1); // no more than one point is drawn
    for (const Overlay overlay : state.display.overlays) {
        columns.push_back({SimilarityOverlays::name(overlay), [kept, overlay, first](std::int64_t row) {
                               return valueText(kept->overlays.valueAt(overlay, first + row));
                           }});
    }
}

/// The values of a matrix. Where one depends on the offset alone,
/// those of a diagonal are alike and computed once.
class Diagonals
{
public:
    explicit Diagonals(SharedSimilarity similarity)
        : m_similarity(std::move(similarity))
    {
    }
    double between(std::int64_t row, std::int64_t other)
    {
        if (!m_similarity->dependsOnOffsetOnly())
            return m_similarity->between(double(row), double(other));
        const auto [known, isNew] = m_values.try_emplace(row - other);
        if (isNew)
            known->second = m_similarity->between(double(row), double(other));
        return known->second;
    }

private:
    SharedSimilarity m_similarity;
    std::unordered_map<std::int64_t, double> m_values;
};

} // namespace

NumberTable similarityNumbers(const State &state)
{
    Range rows;
    NumberTable table = positionTable(state, visiblePositions(state), rows);
    const std::vector<std::int64_t> references = drawnReferences(state);
    if (references.empty()) {
        table.caption = Numbers::tr("There is nothing to list: no reference of this table is chosen.");
        return table;
    }
    const Encodings encodings(state);
    const Measure measure = state.display.measure;
    std::vector<NumberColumn> columns;
    for (const std::int64_t reference : references) {
        const QString position = positionText(toDouble(positionAt(state.parameters, double(reference))));
        const QString name = Numbers::tr("%1 to %2").arg(measureText(measure), position);
        for (const Encodings::One &one : encodings.all)
            columns.push_back(
                {one.prefix.arg(name),
                 [similarity = one.similarity, reference, first = rows.begin](std::int64_t row) {
                     return valueText(similarity->between(double(reference), double(first + row)));
                 }});
    }
    if (!state.display.overlays.empty())
        addOverlays(columns, state, encodings.shown(), references.front(), rows.begin);
    if (state.display.hasLandmarks && pairCount(state.parameters) > 0)
        columns.push_back(
            {Numbers::tr("limit"), [parameters = state.parameters, measure,
                                    offset = rows.begin - references.front()](std::int64_t row) {
                 return valueText(limitValue(parameters, measure, double(offset + row)));
             }});
    setColumns(table, std::move(columns));
    return table;
}

NumberTable similarityMatrixNumbers(const State &state)
{
    Range rows;
    NumberTable table = positionTable(state, visibleOtherPositions(state), rows);
    const Range all = touchedCells(visiblePositions(state), state.parameters.length);
    const Range across = cutRange(all);
    const Encodings encodings(state);
    std::vector<std::shared_ptr<Diagonals>> matrices;
    for (const Encodings::One &one : encodings.all)
        matrices.push_back(std::make_shared<Diagonals>(one.similarity));
    std::vector<NumberColumn> columns;
    for (std::int64_t other = across.begin; other < across.end; ++other) {
        const QString name = positionText(toDouble(positionAt(state.parameters, double(other))));
        for (std::size_t i = 0; i < matrices.size(); ++i)
            columns.push_back({encodings.all[i].prefix.arg(name),
                               [matrix = matrices[i], other, first = rows.begin](std::int64_t row) {
                                   return valueText(matrix->between(first + row, other));
                               }});
    }
    setColumns(table, std::move(columns));
    table.areColumnsCut = table.areColumnsCut || across.size() < all.size();
    return table;
}

} // namespace sinescope
