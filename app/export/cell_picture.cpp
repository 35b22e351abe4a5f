// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/cell_picture.h"

#include "core/encoding_sampler.h"

#include <QTransform>

#include <algorithm>

namespace sinescope {

namespace {

constexpr std::int64_t linesAtOnce = 64; // so that the values never need as much memory as the picture

Range visibleRows(const State &state)
{
    return touchedCells(visiblePositions(state), state.parameters.length);
}

Range visibleColumns(const State &state)
{
    return touchedCells(visibleDimensions(state), state.parameters.dModel);
}

Interval intervalOf(const Range &cells)
{
    return {double(cells.begin) - 0.5, double(cells.end) - 0.5};
}

} // namespace

QSize cellPictureSize(const State &state)
{
    const QSize size(int(visibleRows(state).size()), int(visibleColumns(state).size()));
    return state.display.positionsDown ? size.transposed() : size;
}

QImage renderCells(const State &state, Ground ground)
{
    const Range rows = visibleRows(state);
    const Range columns = visibleColumns(state);
    QImage image(int(rows.size()), int(columns.size()), QImage::Format_RGB32);
    if (image.isNull())
        return image;
    const Colormap &colormap = forGround(*findColormap(state.display.colormap), ground);
    const auto frequencies = angularFrequencies(state.parameters);
    const auto width = std::size_t(rows.size());
    std::vector<float> values;
    for (std::int64_t begin = columns.begin; begin < columns.end; begin += linesAtOnce) {
        const Range lines{begin, std::min(begin + linesAtOnce, columns.end)};
        values.resize(width * std::size_t(lines.size()));
        const PixelGrid grid{intervalOf(rows), intervalOf(lines), int(rows.size()), int(lines.size())};
        sampleEncoding(state.parameters, frequencies, grid, Sampling::Point, values);
        for (std::int64_t line = lines.begin; line < lines.end; ++line) {
            auto *pixels = reinterpret_cast<std::uint32_t *>(image.scanLine(int(line - columns.begin)));
            applyColormap(colormap, -1, 1,
                          std::span(values).subspan(width * std::size_t(line - begin), width), pixels);
        }
    }
    return state.display.positionsDown ? image.transformed(QTransform(0, 1, 1, 0, 0, 0)) : image;
}

} // namespace sinescope
