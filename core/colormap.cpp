// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/colormap.h"

#include "core/target_clones.h"
#include "core/two_threads.h"

#include <algorithm>
#include <cstddef>

namespace sinescope {

namespace {

#include "core/colormap_data.inc"

/// The map from values to bins. Halves are used so that no finite range overflows; halving is exact, so the
/// index is the same whether or not a processor fuses the product with the difference.
struct Scale
{
    Scale(float lowest, float highest)
        : halfLowest(lowest * 0.5F)
        , binsPerHalf(256.0F / (highest * 0.5F - halfLowest))
    {
    }

    int index(float value) const
    {
        const float bin = (value * 0.5F - halfLowest) * binsPerHalf;
        const float notBelow = bin > 0.0F ? bin : 0.0F; // NaN too becomes 0
        return static_cast<int>(notBelow < 255.0F ? notBelow : 255.0F);
    }

    float halfLowest;
    float binsPerHalf;
};

SINESCOPE_TARGET_CLONES
void findIndices(Scale scale, const float *values, std::size_t count, int *indices)
{
    for (std::size_t i = 0; i < count; ++i)
        indices[i] = scale.index(values[i]);
}

} // namespace

/// Indices by vector arithmetic, colours by plain loads: gathers are slower on so small a table.
static void lookUp(const Colormap &colormap, const Scale &scale, std::span<const float> values,
                   std::uint32_t *out)
{
    constexpr std::size_t blockSize = 1024;
    std::array<int, blockSize> indices;
    while (!values.empty()) {
        const std::size_t count = std::min(values.size(), blockSize);
        findIndices(scale, values.data(), count, indices.data());
        for (std::size_t i = 0; i < count; ++i)
            out[i] = colormap.colours[static_cast<std::size_t>(indices[i])];
        values = values.subspan(count);
        out += count;
    }
}

std::span<const Colormap> colormaps()
{
    return onLightGround;
}

const Colormap *findColormap(std::string_view id)
{
    const auto *found = std::ranges::find(onLightGround, id, &Colormap::id);
    return found == std::end(onLightGround) ? nullptr : found;
}

const Colormap &forGround(const Colormap &colormap, Ground ground)
{
    if (ground == Ground::Dark) {
        const auto *found = std::ranges::find(onDarkGround, colormap.id, &Colormap::id);
        return found == std::end(onDarkGround) ? colormap : *found;
    }
    const Colormap *found = findColormap(colormap.id);
    return found ? *found : colormap;
}

int colourIndex(float value, float lowest, float highest)
{
    return Scale(lowest, highest).index(value);
}

void applyColormap(const Colormap &colormap, float lowest, float highest, std::span<const float> values,
                   std::uint32_t *out)
{
    constexpr std::size_t worthwhilePixels = 1 << 18; // below, a second thread costs more than it saves
    const Scale scale(lowest, highest);
    inTwoHalves(values.size(), values.size() > worthwhilePixels, [&](std::size_t begin, std::size_t end) {
        lookUp(colormap, scale, values.subspan(begin, end - begin), out + begin);
    });
}

} // namespace sinescope
