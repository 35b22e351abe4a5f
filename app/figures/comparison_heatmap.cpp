// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/comparison_heatmap.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sinescope {

static bool isCompared(const State &state, ComparisonView view)
{
    return state.display.comparison && state.display.comparison->view == view;
}

bool isSplit(const State &state)
{
    return isCompared(state, ComparisonView::Split);
}

bool isDifference(const State &state)
{
    return isCompared(state, ComparisonView::Difference);
}

const Colormap &heatmapColours(const State &state, const Theme &theme)
{
    const Colormap &chosen = *findColormap(state.display.colormap);
    const bool isMisleading = isDifference(state) && !chosen.diverging;
    return forGround(isMisleading ? *findColormap(defaultColormapId) : chosen, theme.ground);
}

const std::vector<DoubleDouble> &KeptFrequencies::of(const Parameters &parameters)
{
    const bool isKept = !m_frequencies.empty() && parameters.dModel == m_parameters.dModel &&
                        parameters.base == m_parameters.base && parameters.spacing == m_parameters.spacing &&
                        parameters.layout == m_parameters.layout;
    if (!isKept) {
        m_frequencies = angularFrequencies(parameters);
        m_parameters = parameters;
    }
    return m_frequencies;
}

void sampleExistingColumns(const Parameters &parameters, std::span<const DoubleDouble> frequencies,
                           const PixelGrid &grid, Sampling sampling, std::span<float> out)
{
    const double columns = double(parameters.dModel) - 0.5 - grid.dimensions.begin;
    const int lines =
        int(std::clamp(std::floor(columns / grid.columnsPerPixel() + 1e-9), 0.0, double(grid.height)));
    const auto existing = std::size_t(lines) * std::size_t(grid.width);
    if (lines > 0) {
        PixelGrid part = grid;
        part.height = lines;
        part.dimensions.end = lines == grid.height ? grid.dimensions.end
                                                   : grid.dimensions.begin + lines * grid.columnsPerPixel();
        sampleEncoding(parameters, frequencies, part, sampling, out.first(existing));
    }
    std::ranges::fill(out.subspan(existing), NAN);
}

void joinHalves(std::span<const float> pinned, int width, std::span<float> shown)
{
    const auto line = std::size_t(width);
    for (std::size_t begin = 0; begin < shown.size(); begin += line)
        std::ranges::copy(pinned.subspan(begin, line / 2), shown.begin() + std::ptrdiff_t(begin));
}

void joinDifference(std::span<const float> pinned, std::span<float> shown)
{
    std::ranges::transform(shown, pinned, shown.begin(), std::minus());
}

static void paintTag(QPainter &painter, const QRectF &area, QPointF place, const QString &name,
                     const Theme &theme)
{
    const QFontMetricsF metrics(painter.font());
    const double side = 1.3 * metrics.height();
    QRectF tag(place - QPointF(side / 2, side / 2), QSizeF(side, side));
    tag.moveLeft(std::clamp(tag.left(), area.left() + 3, area.right() - side - 3));
    tag.moveTop(std::clamp(tag.top(), area.top() + 3, area.bottom() - side - 3));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.card);
    painter.drawRoundedRect(tag, 4, 4);
    painter.setPen(theme.text);
    painter.drawText(tag, Qt::AlignCenter, name);
}

void paintSplit(QPainter &painter, const QRectF &area, const QLineF &border, QPointF placeOfA,
                QPointF placeOfB, const Theme &theme, const QFont &font)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.card, 3));
    painter.drawLine(border);
    painter.setPen(QPen(theme.text, 1));
    painter.drawLine(border);
    QFont bold = font;
    bold.setBold(true);
    painter.setFont(bold);
    paintTag(painter, area, placeOfA, QStringLiteral("A"), theme);
    paintTag(painter, area, placeOfB, QStringLiteral("B"), theme);
    painter.restore();
}

} // namespace sinescope
