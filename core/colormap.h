// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace sinescope {

/// What a figure is drawn on. The neutral colour of a zero-centred map is the ground's own tone.
enum class Ground { Light, Dark };

/// 256 colours as 0xffRRGGBB, lowest value first. Made by resources/colormaps/make_colormaps.py.
struct Colormap
{
    std::string_view id; ///< stable, as in files and on the command line
    bool diverging;      ///< neutral in the middle, for values around zero
    std::array<std::uint32_t, 256> colours;
};

inline constexpr std::string_view defaultColormapId = "blue-red";

/// Every map once, as on light ground, in the order to offer them:
///   blue-red, purple-green    diverging, equal steps, symmetric in lightness, safe for the colour-blind
///   red-blue                  matplotlib's RdBu, for comparison with the tutorials: red is low, blue is high
///   viridis                   matplotlib's
///   blue-yellow, grey         sequential, equal steps
std::span<const Colormap> colormaps();
/// The map of that id as on light ground. Null when there is none.
const Colormap *findColormap(std::string_view id);
/// The map of the same id for that ground; the map itself where the ground makes no difference.
const Colormap &forGround(const Colormap &colormap, Ground ground);

/// Index 0 to 255 of a value within [lowest, highest]: 256 bins of equal width; zero of a range around zero
/// falls into bin 128. Values outside take the end colours, NaN the first. An empty range has two colours:
/// the first up to it, the last above it.
int colourIndex(float value, float lowest, float highest);
/// out[i] = colours[colourIndex(values[i], lowest, highest)] for values.size() pixels.
void applyColormap(const Colormap &colormap, float lowest, float highest, std::span<const float> values,
                   std::uint32_t *out);

} // namespace sinescope
