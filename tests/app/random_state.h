// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/state.h"
#include "core/colormap.h"
#include "core/dimension_list.h"
#include "tests/core/random_parameters.h"

#include <algorithm>

namespace sinescope::test {

template <typename Ids> auto anyOf(Random &random, const Ids &ids)
{
    return ids[std::size_t(random.whole(0, std::int64_t(ids.size()) - 1))].choice;
}

inline Parameters randomParameters(Random &random)
{
    Parameters parameters = random.parameters(16'777'216, 32'768);
    parameters.firstPosition = random.real(0, 16'777'216);
    parameters.positionStep = random.real(1.0 / 1024, 64);
    return parameters;
}

inline Display randomDisplay(Random &random)
{
    Display display;
    display.dimensions.clear();
    const std::int64_t count = random.whole(0, random.coin() ? 5 : std::int64_t(maximumDimensions));
    for (std::int64_t i = 0; i < count; ++i) {
        const std::int64_t dimension = random.whole(0, maximumDimension());
        if (std::ranges::find(display.dimensions, dimension) == display.dimensions.end())
            display.dimensions.push_back(dimension);
    }
    display.reference = random.whole(0, maximumReference());
    display.measure = anyOf(random, measureIds);
    display.colormap = colormaps()[std::size_t(random.whole(0, std::int64_t(colormaps().size()) - 1))].id;
    display.positionsDown = random.coin();
    if (random.coin())
        display.comparison = Comparison{randomParameters(random), anyOf(random, comparisonViewIds)};
    return display;
}

/// Any state that a document may hold.
inline State randomState(Random &random)
{
    State state;
    state.parameters = randomParameters(random);
    state.display = randomDisplay(random);
    state.view.figure = anyOf(random, figureIds);
    if (random.coin())
        state.view.positions = random.part(state.parameters.length);
    if (random.coin())
        state.view.dimensions = random.part(state.parameters.dModel);
    return state;
}

} // namespace sinescope::test
