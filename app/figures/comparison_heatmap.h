// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/theme.h"
#include "app/state/state.h"
#include "core/encoding_sampler.h"

#include <QFont>
#include <QLineF>
#include <QRectF>

class QPainter;

namespace sinescope {

// Two encodings in one heatmap: what the pinned one, A, has to give to the pixels of the shown one, B.

bool isSplit(const State &state);
bool isDifference(const State &state);
/// The chosen colours on the ground of `theme`; differences have both signs and want a map with a middle.
const Colormap &heatmapColours(const State &state, const Theme &theme);

/// Angular frequencies, made anew only when they change.
class KeptFrequencies
{
public:
    const std::vector<DoubleDouble> &of(const Parameters &parameters);

private:
    Parameters m_parameters;
    std::vector<DoubleDouble> m_frequencies;
};

/// As sampleEncoding(), for a grid that may reach beyond the columns of `parameters`: NaN there.
void sampleExistingColumns(const Parameters &parameters, std::span<const DoubleDouble> frequencies,
                           const PixelGrid &grid, Sampling sampling, std::span<float> out);

/// The first half of every line of `width` pixels becomes that of `pinned`.
void joinHalves(std::span<const float> pinned, int width, std::span<float> shown);
/// shown - pinned.
void joinDifference(std::span<const float> pinned, std::span<float> shown);

/// The border between A and B, and their names, moved inside `area` if need be.
void paintSplit(QPainter &painter, const QRectF &area, const QLineF &border, QPointF placeOfA,
                QPointF placeOfB, const Theme &theme, const QFont &font);

} // namespace sinescope
