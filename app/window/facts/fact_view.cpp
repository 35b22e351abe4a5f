// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/facts/fact_view.h"

#include "core/frequencies.h"

#include <algorithm>

namespace sinescope {

namespace {

/// The similarity to row 0 around row `offset`, which the crosshair is on.
std::optional<FactView> similarityAt(std::optional<std::int64_t> offset, Measure measure, const State &state)
{
    if (!offset || *offset >= state.parameters.length)
        return std::nullopt;
    FactView view{state, Cell{*offset, 0, 0}};
    view.state.display.reference = 0;
    view.state.display.measure = measure;
    view.state.view.figure = FigureId::Similarity;
    const auto middle = static_cast<double>(*offset);
    const double reach = std::max(8.0, middle / 4);
    view.state.view.positions =
        clamped({middle - reach - 0.5, middle + reach + 0.5}, state.parameters.length);
    return view;
}

/// One wave over its first turns, or over all of the table.
FactView waveOf(std::int64_t pair, double wavelength, const State &state)
{
    const Parameters &parameters = state.parameters;
    const std::int64_t column = parameters.layout == Layout::Interleaved ? 2 * pair : pair;
    FactView view{state, Cell{0, column, 0}};
    view.state.display.dimensions = {column};
    view.state.view.figure = FigureId::Waveforms;
    const double rows = std::max(4.0, 4 * wavelength / parameters.positionStep);
    view.state.view.positions.reset();
    if (rows < static_cast<double>(parameters.length))
        view.state.view.positions = Interval{-0.5, rows - 0.5};
    return view;
}

/// The heatmap from dimension `column` on.
FactView columnsFrom(std::int64_t column, const State &state)
{
    FactView view{state, Cell{0, column, 0}};
    view.state.view.figure = FigureId::Encoding;
    view.state.view.positions.reset();
    view.state.view.dimensions.reset();
    return view;
}

} // namespace

std::optional<FactView> viewOf(std::string_view key, const FactValues &values, const State &state)
{
    const Parameters &parameters = state.parameters;
    const Facts &facts = values.facts;
    const std::int64_t waves = frequencyCount(parameters);
    if (key == "values" || key == "bytes")
        return columnsFrom(0, state);
    if (key == "shortest_wavelength" && facts.shortestWavelength)
        return waveOf(0, *facts.shortestWavelength, state);
    if (key == "longest_wavelength" && facts.longestWavelength)
        return waveOf(waves - 1, *facts.longestWavelength, state);
    if (key == "full_cycle_pairs" && facts.fullCyclePairs > 0) {
        const std::int64_t pair = facts.fullCyclePairs - 1; // the slowest that comes around
        return waveOf(pair, static_cast<double>(parameters.length) * parameters.positionStep, state);
    }
    if (key == "critical_dimension" && facts.criticalDimension)
        return columnsFrom(std::min(*facts.criticalDimension, parameters.dModel - 1), state);
    if (key == "near_constant_columns")
        return columnsFrom(parameters.dModel - 1, state);
    if (key == "first_rise")
        return similarityAt(values.offsets.firstRise.value, Measure::Dot, state);
    if (key == "first_zero")
        return similarityAt(values.offsets.firstZero.value, Measure::Dot, state);
    if ((key == "nearest_offset" || key == "nearest_distance") && values.offsets.nearest.value)
        return similarityAt(values.offsets.nearest.value->offset, Measure::Distance, state);
    return std::nullopt;
}

} // namespace sinescope
