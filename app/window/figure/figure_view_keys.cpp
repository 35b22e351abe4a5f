// SPDX-License-Identifier: GPL-3.0-or-later
// What keys do on a figure.
#include "app/window/figure/figure_view.h"
#include "app/window/figure/view_change.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace sinescope {

namespace {

/// More cells than any axis has.
constexpr std::int64_t beyondAll = std::int64_t(1) << 30;

/// The one of `columns`, which are in order, that is so many of them farther; between two of them it begins
/// at the next.
std::int64_t columnAfter(std::int64_t column, const std::vector<std::int64_t> &columns, std::int64_t cells)
{
    const auto from = std::ranges::lower_bound(columns, column) - columns.begin();
    const bool isBetween = from == std::ssize(columns) || columns[std::size_t(from)] != column;
    const std::int64_t to = from + cells - (isBetween && cells > 0 ? 1 : 0);
    return columns[std::size_t(std::clamp<std::int64_t>(to, 0, std::ssize(columns) - 1))];
}

} // namespace

void FigureView::keyPressEvent(QKeyEvent *event)
{
    const QPoint direction = event->key() == Qt::Key_Left    ? QPoint(-1, 0)
                             : event->key() == Qt::Key_Right ? QPoint(1, 0)
                             : event->key() == Qt::Key_Up    ? QPoint(0, -1)
                             : event->key() == Qt::Key_Down  ? QPoint(0, 1)
                                                             : QPoint();
    Cell cell = currentCell();
    const auto moved = [&](Qt::Orientation orientation, std::int64_t cells) {
        const std::vector<std::int64_t> columns = figure().columnsOfKeys();
        if (orientation == Qt::Vertical && !columns.empty())
            cell.column = columnAfter(cell.column, columns, cells);
        else
            moveAlong(cell, figure().arrowKind(orientation), cells, m_document.state().parameters);
        moveTo(cell);
    };
    if (!direction.isNull() && event->modifiers() & Qt::ControlModifier)
        return panBy(direction);
    if (!direction.isNull()) {
        const std::int64_t step = event->modifiers().testFlag(Qt::ShiftModifier) ? 10 : 1;
        return moved(direction.x() != 0 ? Qt::Horizontal : Qt::Vertical,
                     step * (direction.x() + direction.y()));
    }
    if (event->key() == Qt::Key_Home || event->key() == Qt::Key_End)
        return moved(Qt::Horizontal, event->key() == Qt::Key_Home ? -beyondAll : beyondAll);
    if (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown)
        return moved(Qt::Vertical, event->key() == Qt::Key_PageUp ? -beyondAll : beyondAll);
    if (!actOn(cell, event->key(), event->modifiers()))
        QWidget::keyPressEvent(event);
}

void FigureView::moveTo(const Cell &cell)
{
    const Cell inside = figure().within(cell);
    State next = m_document.state();
    for (const AxisKind kind : {figure().horizontalKind(), figure().verticalKind(), figure().zoomedKind()})
        bringIntoView(next, kind, indexOf(inside, kind, next.parameters));
    if (next != m_document.state())
        look(next);
    m_cursor.moveTo(inside);
    tellReading();
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent spoken(this, reading());
    QAccessible::updateAccessibility(&spoken);
#endif
}

void FigureView::panBy(QPoint direction)
{
    State next = m_document.state();
    const bool isAcross = direction.x() != 0;
    AxisKind kind = isAcross ? figure().horizontalKind() : figure().verticalKind();
    if (kind == AxisKind::Value)
        kind = figure().zoomedKind();
    panByTenth(next, kind, direction.x() + direction.y());
    look(next);
}

void FigureView::choose(bool extend)
{
    m_document.apply(figure().clicked(currentCell(), extend));
}

void FigureView::zoomBy(int notches)
{
    zoomAt(pointOf(currentCell()), std::pow(zoomPerNotch, -notches));
}

bool FigureView::actOn(const Cell &cell, int key, Qt::KeyboardModifiers modifiers)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        choose(modifiers & Qt::ControlModifier);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(1);
        return true;
    case Qt::Key_Minus:
        zoomBy(-1);
        return true;
    case Qt::Key_F:
        if (modifiers & ~Qt::ShiftModifier)
            return false;
        emit fillRequested(m_id);
        return true;
    case Qt::Key_F10: // where a keyboard has no menu key
        if (modifiers != Qt::ShiftModifier || !m_hasMenu)
            return false;
        emit menuRequested(m_id, mapToGlobal((pointOf(cell) * m_magnification).toPoint()));
        return true;
    default:
        return false;
    }
}

void FigureView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_hasMenu)
        return;
    const bool isByMouse = event->reason() == QContextMenuEvent::Mouse;
    if (isByMouse) {
        hover(QPointF(event->pos()) / m_magnification);
        m_isPointed = false; // the crosshair stays where the menu speaks of
    }
    emit menuRequested(m_id, isByMouse ? event->globalPos()
                                       : mapToGlobal((pointOf(currentCell()) * m_magnification).toPoint()));
}

QPointF FigureView::pointOf(const Cell &cell)
{
    const Figure &shown = figure();
    QPointF point = shown.plotArea().center();
    if (shown.horizontalKind() != AxisKind::Value)
        point.setX(shown.horizontalMap().toPixel(
            double(indexOf(cell, shown.horizontalKind(), m_document.state().parameters))));
    if (shown.verticalKind() != AxisKind::Value)
        point.setY(shown.verticalMap().toPixel(
            double(indexOf(cell, shown.verticalKind(), m_document.state().parameters))));
    const QRectF area = shown.plotArea(); // of a crosshair out of sight its nearest edge
    return {std::clamp(point.x(), area.left(), area.right()),
            std::clamp(point.y(), area.top(), area.bottom())};
}

} // namespace sinescope
