// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/state.h"

#include "core/frequencies.h"

#include <algorithm>

namespace sinescope {

FigureId pageOf(FigureId figure)
{
    switch (figure) {
    case FigureId::Encoding:
    case FigureId::Waveforms:
    case FigureId::Similarity:
        return FigureId::Overview;
    case FigureId::WordVectors:
    case FigureId::WordPositions:
    case FigureId::WordSums:
    case FigureId::AttentionWithout:
    case FigureId::AttentionWith:
    case FigureId::ScoreTerms:
        return FigureId::Sentence;
    case FigureId::Cost:
    case FigureId::Decay:
    case FigureId::Contrast:
    case FigureId::NearestPositions:
    case FigureId::DistinctPositions:
    case FigureId::FormatErrors:
        return FigureId::Limits;
    default:
        return figure;
    }
}

std::int64_t maximumReference()
{
    return static_cast<std::int64_t>(info(Field::Length).maximum) - 1;
}

std::int64_t maximumDimension()
{
    return static_cast<std::int64_t>(info(Field::DModel).maximum) - 1;
}

static Interval visible(const std::optional<Interval> &chosen, std::int64_t count)
{
    return chosen ? clamped(*chosen, count) : cellsInterval(count);
}

Interval visiblePositions(const State &state)
{
    return visible(state.view.positions, state.parameters.length);
}

Interval visibleDimensions(const State &state)
{
    return visible(state.view.dimensions, state.parameters.dModel);
}

Interval visibleOtherPositions(const State &state)
{
    return visible(state.view.otherPositions, state.parameters.length);
}

Interval visiblePairs(const State &state)
{
    const Parameters &parameters = state.parameters;
    const std::int64_t count = std::max<std::int64_t>(frequencyCount(parameters), 1);
    if (!state.view.dimensions)
        return cellsInterval(count);
    const Interval columns = visibleDimensions(state);
    if (parameters.layout == Layout::Interleaved)
        return clamped({columns.begin / 2 - 0.25, columns.end / 2 - 0.25}, count);
    const auto firstCosine = double(pairCount(parameters));
    if (columns.end <= firstCosine - 0.5)
        return clamped(columns, count);
    if (columns.begin >= firstCosine - 0.5)
        return clamped({columns.begin - firstCosine, columns.end - firstCosine}, count);
    return cellsInterval(count);
}

std::vector<std::int64_t> drawnDimensions(const State &state)
{
    std::vector<std::int64_t> drawn;
    std::ranges::copy_if(state.display.dimensions, std::back_inserter(drawn),
                         [&](std::int64_t dimension) { return dimension < state.parameters.dModel; });
    return drawn;
}

bool isReferenceDrawn(const State &state)
{
    return state.display.reference < state.parameters.length;
}

std::vector<std::int64_t> drawnReferences(const State &state)
{
    std::vector<std::int64_t> drawn;
    const auto add = [&](std::int64_t row) {
        if (row < state.parameters.length && std::ranges::find(drawn, row) == drawn.end())
            drawn.push_back(row);
    };
    add(state.display.reference);
    std::ranges::for_each(state.display.references, add);
    return drawn;
}

} // namespace sinescope
