// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/page_layout.h"

#include "app/figures/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sinescope {

namespace {

constexpr double gap = 12;
constexpr double cornerRadius = 8;

/// Shares of the height. The heatmap has the most to show.
constexpr std::array<std::pair<FigureId, double>, 3> overviewShares{
    {{FigureId::Encoding, 0.5}, {FigureId::Waveforms, 0.25}, {FigureId::Similarity, 0.25}}};

using Panels = std::array<FigureId, 6>;
constexpr Panels sentencePanels{FigureId::WordVectors,      FigureId::WordPositions, FigureId::WordSums,
                                FigureId::AttentionWithout, FigureId::AttentionWith, FigureId::ScoreTerms};
constexpr Panels limitsPanels{FigureId::Cost,
                              FigureId::Decay,
                              FigureId::Contrast,
                              FigureId::NearestPositions,
                              FigureId::DistinctPositions,
                              FigureId::FormatErrors};

/// What cards need for their words, in lines of type.
constexpr double lowestOverview = 26;
constexpr double lowestFigure = 14;
constexpr double narrowestPanel = 15.5;
constexpr double lowestPanel = 12;

/// Rows of three cards, or fewer.
std::vector<Placement> grid(const Panels &panels, const QRectF &inner, double line)
{
    std::vector<Placement> all;
    const double fitting = line > 0 ? (inner.width() + gap) / (narrowestPanel * line + gap) : 3;
    const auto columns = std::size_t(std::clamp(fitting, 1.0, 3.0));
    const std::size_t wholeRows = (panels.size() + columns - 1) / columns;
    const auto rows = double(wholeRows);
    const double width = (inner.width() - gap * double(columns - 1)) / double(columns);
    const double height = std::max((inner.height() - gap * (rows - 1)) / rows, lowestPanel * line);
    for (std::size_t i = 0; i < panels.size(); ++i) {
        const double left = inner.left() + double(i % columns) * (width + gap);
        const std::size_t row = i / columns;
        const double top = inner.top() + double(row) * (height + gap);
        const QPointF from(std::round(left), std::round(top));
        all.push_back({panels[i], QRectF(from, QPointF(std::round(left + width), std::round(top + height)))});
    }
    return all;
}

} // namespace

std::vector<Placement> placements(FigureId page, QSizeF size, double line)
{
    QRectF inner = QRectF({}, size).adjusted(gap, gap, -gap, -gap);
    if (page == FigureId::Sentence)
        return grid(sentencePanels, inner, line);
    if (page == FigureId::Limits)
        return grid(limitsPanels, inner, line);
    const double lowest = page == FigureId::Overview ? lowestOverview : lowestFigure;
    inner.setHeight(std::max(inner.height(), lowest * line));
    if (page != FigureId::Overview)
        return {{page, inner}};
    std::vector<Placement> all;
    const double height = inner.height() - gap * (overviewShares.size() - 1);
    double top = inner.top();
    for (const auto &[figure, share] : overviewShares) {
        const double bottom =
            figure == overviewShares.back().first ? inner.bottom() : std::round(top + share * height);
        all.push_back({figure, QRectF(QPointF(inner.left(), top), QPointF(inner.right(), bottom))});
        top = bottom + gap;
    }
    return all;
}

void paintCard(QPainter &painter, const QRectF &card, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.border, 1));
    painter.setBrush(theme.card);
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
    painter.restore();
}

} // namespace sinescope
