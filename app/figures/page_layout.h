// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/state.h"

#include <QRectF>

#include <vector>

class QPainter;

namespace sinescope {

struct Theme;

/// One figure of a page and the card it stands on.
struct Placement
{
    FigureId figure;
    QRectF card;
};

/// Where the figures of a page stand within `size`: those of the overview one above the other, aligned; those
/// of Sentence and Limits in two rows of three; any other figure alone. The same for the window and for
/// pictures. With `line`, the height of a line of type, the cards have room for their words: there are fewer
/// in a row, and the page is taller than `size`, where that needs it.
std::vector<Placement> placements(FigureId page, QSizeF size, double line = 0);

/// The quiet ground of one figure.
void paintCard(QPainter &painter, const QRectF &card, const Theme &theme);

} // namespace sinescope
