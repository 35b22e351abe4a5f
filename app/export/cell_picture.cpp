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

/// The part of `cells` that the pixels `begin` to `end` of `pixels` show.
Interval intervalOf(const Range &cells, std::int64_t begin, std::int64_t end, std::int64_t pixels)
{
    const double cellsPerPixel = double(cells.size()) / double(pixels);
    const double first = double(cells.begin) - 0.5;
    return {first + double(begin) * cellsPerPixel, first + double(end) * cellsPerPixel};
}

} // namespace

QSize cellPictureSize(const State &state)
{
    const QSize size(int(visibleRows(state).size()), int(visibleColumns(state).size()));
    return state.display.positionsDown ? size.transposed() : size;
}

QImage renderCells(const State &state, Ground ground)
{
    return renderCells(state, ground, cellPictureSize(state));
}

QImage renderCells(const State &state, Ground ground, QSize pixels)
{
    const Range rows = visibleRows(state);
    const Range columns = visibleColumns(state);
    const QSize size = state.display.positionsDown ? pixels.transposed() : pixels;
    QImage image(size, QImage::Format_RGB32);
    if (image.isNull())
        return image;
    const Colormap &colormap = forGround(*findColormap(state.display.colormap), ground);
    const auto frequencies = angularFrequencies(state.parameters);
    const bool isWhole = size == QSize(int(rows.size()), int(columns.size()));
    const Sampling sampling = isWhole ? Sampling::Point : Sampling::Mean;
    const auto width = std::size_t(size.width());
    const Interval across = intervalOf(rows, 0, size.width(), size.width());
    std::vector<float> values;
    for (std::int64_t begin = 0; begin < size.height(); begin += linesAtOnce) {
        const std::int64_t end = std::min<std::int64_t>(begin + linesAtOnce, size.height());
        values.resize(width * std::size_t(end - begin));
        const PixelGrid grid{across, intervalOf(columns, begin, end, size.height()), size.width(),
                             int(end - begin)};
        sampleEncoding(state.parameters, frequencies, grid, sampling, values);
        for (std::int64_t line = begin; line < end; ++line) {
            auto *colours = reinterpret_cast<std::uint32_t *>(image.scanLine(int(line)));
            applyColormap(colormap, -1, 1,
                          std::span(values).subspan(width * std::size_t(line - begin), width), colours);
        }
    }
    return state.display.positionsDown ? image.transformed(QTransform(0, 1, 1, 0, 0, 0)) : image;
}

} // namespace sinescope
