// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/state.h"
#include "core/colormap.h"
#include "core/dimension_list.h"
#include "tests/core/random_parameters.h"

#include <QStringList>

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

/// Words of several scripts, an emoji, quotes, a tab and line ends.
inline QString randomText(Random &random)
{
    static const QStringList pieces{
        QStringLiteral("the"),  QStringLiteral("猫"), QStringLiteral("שלום"), QStringLiteral("👩‍🔬"),
        QStringLiteral("\"\\"), QStringLiteral("\n"), QStringLiteral("\t"),   QStringLiteral(" ")};
    QString text;
    for (std::int64_t i = random.whole(0, 20); i > 0; --i)
        text += pieces[random.whole(0, pieces.size() - 1)];
    return text;
}

inline SentenceSettings randomSentence(Random &random)
{
    return {.text = randomText(random),
            .firstIndex = random.whole(0, 1),
            .wordScale = anyOf(random, wordScaleIds),
            .scale = random.real(scaleLimits.begin, scaleLimits.end),
            .projection = anyOf(random, projectionIds),
            .seed = random.whole(0, maximumSeed),
            .shuffle = random.whole(0, maximumSeed),
            .sequence = random.whole(0, maximumTextSize),
            .query = random.whole(0, maximumTextSize),
            .key = random.whole(0, maximumTextSize)};
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
    for (const auto &[overlay, id] : overlayIds) {
        if (random.coin())
            display.overlays.insert(overlay);
    }
    display.sentence = randomSentence(random);
    display.limits.format = anyOf(random, numberFormatIds);
    display.limits.part = anyOf(random, roundedPartIds);
    for (std::int64_t i = random.whole(0, std::int64_t(maximumReferences)); i > 0; --i) {
        const std::int64_t row = random.whole(0, maximumReference());
        if (std::ranges::find(display.references, row) == display.references.end())
            display.references.push_back(row);
    }
    display.shift = random.whole(0, maximumReference());
    display.hasLandmarks = random.coin();
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
