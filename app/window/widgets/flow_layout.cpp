// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/widgets/flow_layout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace sinescope {

namespace {

/// What expands takes what is left over: it needs no more than its minimum.
QSize wantedSize(const QLayoutItem &item)
{
    const QSize least = item.minimumSize();
    QSize size = item.sizeHint().expandedTo(least);
    if (item.expandingDirections() & Qt::Horizontal)
        size.setWidth(least.width());
    return size;
}

} // namespace

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::sizeHint() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        size = QSize(size.width() + (size.isEmpty() ? 0 : spacing()) + hint.width(),
                     std::max(size.height(), hint.height()));
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

QList<FlowLayout::Line> FlowLayout::linesOf(int width) const
{
    QList<Line> lines;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = wantedSize(*item);
        const int itemWidth = std::min(hint.width(), width);
        if (lines.isEmpty() || lines.last().width + spacing() + itemWidth > width)
            lines.append(Line{});
        Line &line = lines.last();
        line.width += (line.items.isEmpty() ? 0 : spacing()) + itemWidth;
        const int itemHeight = item->hasHeightForWidth() ? item->heightForWidth(itemWidth) : hint.height();
        line.height = std::max(line.height, line.above + itemHeight);
        line.items.append(item);
        const auto *within =
            item->widget() ? dynamic_cast<const FlowLayout *>(item->widget()->layout()) : nullptr;
        const QMargins margins = within ? within->contentsMargins() : QMargins();
        const QList<Line> inner =
            within ? within->linesOf(itemWidth - margins.left() - margins.right()) : QList<Line>();
        if (inner.size() > 1) { // what follows stands beside the last of them
            line.width = line.begun = inner.last().width;
            line.above = line.height - inner.last().height;
        }
    }
    return lines;
}

int FlowLayout::heightOfWholeLines(int width, int most) const
{
    const QMargins margins = contentsMargins();
    int height = margins.top() + margins.bottom() - spacing();
    const int least = height;
    for (const Line &line : linesOf(width - margins.left() - margins.right())) {
        if (height > least && height + spacing() + line.height > most)
            break;
        height += spacing() + line.height;
    }
    return height;
}

int FlowLayout::arrange(const QRect &place, bool moves) const
{
    const QRect inner = place.marginsRemoved(contentsMargins());
    int top = inner.top();
    for (const Line &line : linesOf(inner.width())) {
        const auto expanding = std::ranges::count_if(line.items, [](const QLayoutItem *item) {
            return bool(item->expandingDirections() & Qt::Horizontal);
        });
        int spare = inner.width() - line.width;
        int left = inner.left();
        auto waiting = int(expanding);
        for (QLayoutItem *item : line.items) {
            QSize size = wantedSize(*item);
            size.setWidth(std::min(size.width(), inner.width()));
            if (item->expandingDirections() & Qt::Horizontal) {
                const int more = spare / waiting;
                size.rwidth() += more;
                spare -= more;
                --waiting;
            }
            if (expanding == 0 && item->alignment() & Qt::AlignRight)
                left += std::exchange(spare, 0);
            const bool isOfLines = line.above > 0 && item == line.items.first();
            const int above = isOfLines ? 0 : line.above;
            const int height = line.height - above;
            const bool fillsHeight = item->expandingDirections() & Qt::Vertical || item->hasHeightForWidth();
            size.setHeight(fillsHeight ? height : std::min(size.height(), height));
            const QRect box(QPoint(left, top + above + (height - size.height()) / 2), size);
            if (moves)
                item->setGeometry(QStyle::visualRect(parentWidget()->layoutDirection(), inner, box));
            left += (isOfLines ? line.begun : size.width()) + spacing();
        }
        top += line.height + spacing();
    }
    return top - spacing() - inner.top() + contentsMargins().top() + contentsMargins().bottom();
}

void FlowLayout::setGeometry(const QRect &place)
{
    QLayout::setGeometry(place);
    arrange(place, true);
}

} // namespace sinescope
