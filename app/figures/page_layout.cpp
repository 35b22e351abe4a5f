// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/page_layout.h"

#include "app/figures/theme.h"

#include <QPainter>

#include <cmath>

namespace sinescope {

namespace {

constexpr double gap = 12;
constexpr double cornerRadius = 8;

/// Shares of the height. The heatmap has the most to show.
constexpr std::array<std::pair<FigureId, double>, 3> overviewShares{
    {{FigureId::Encoding, 0.5}, {FigureId::Waveforms, 0.25}, {FigureId::Similarity, 0.25}}};

} // namespace

std::vector<Placement> placements(FigureId page, QSizeF size)
{
    const QRectF inner = QRectF({}, size).adjusted(gap, gap, -gap, -gap);
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
