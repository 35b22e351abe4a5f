// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/figure/figure_view.h"

#include "app/figures/page_layout.h"
#include "app/window/figure/view_change.h"

#include <QAccessible>
#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace sinescope {

namespace {

/// Turns of the wheel within this time are one step of the view's history, in milliseconds.
constexpr int zoomPause = 600;
/// Calm before a search begins, in milliseconds.
constexpr int searchPause = 150;

} // namespace

FigureView::FigureView(FigureId id, Document &document, Cursor &cursor, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_id(id)
    , m_figure(makeFigure(id))
    , m_document(document)
    , m_cursor(cursor)
    , m_theme(&theme)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(&document, &Document::stateChanged, this, &FigureView::stateChanged);
    connect(&cursor, &Cursor::moved, this, [this] {
        update();
        if (m_figure->keepsPosition() && isVisible())
            tellReading();
    });
    m_searchTimer.setSingleShot(true);
    connect(&m_searchTimer, &QTimer::timeout, this, &FigureView::search);
}

void FigureView::setTheme(const Theme &theme)
{
    m_theme = &theme;
    stateChanged();
}

void FigureView::setMagnification(double magnification)
{
    m_magnification = magnification;
    stateChanged();
}

void FigureView::stateChanged()
{
    m_picture = {};
    update();
}

/// A part of what takes longer than a frame.
void FigureView::search()
{
    if (!isVisible())
        return;
    const Search result = figure().search();
    if (result == Search::Going)
        m_searchTimer.start(0);
    if (result != Search::Found)
        return;
    m_picture = {}; // painting it starts the timer anew
    update();
}

void FigureView::tellReading()
{
    const QString text = reading();
    if (text.isEmpty())
        return;
    emit readingChanged(text);
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

QString FigureView::reading()
{
    const std::optional<Cell> &cell = m_cursor.cell();
    const bool isRead = cell && isWithin(m_document.state().parameters, *cell);
    return isRead ? figure().readingAt(*cell) : QString();
}

Canvas FigureView::canvas() const
{
    Canvas canvas{QSizeF(size()) / m_magnification, devicePixelRatioF() * m_magnification, m_theme, font()};
    canvas.isInteractive = true;
    return canvas;
}

Figure &FigureView::figure()
{
    if (m_figure->show(m_document.state(), canvas()))
        m_picture = {};
    return *m_figure;
}

void FigureView::paintEvent(QPaintEvent *)
{
    const QSize pixels = (QSizeF(size()) * devicePixelRatioF()).toSize();
    const double ratio = devicePixelRatioF() * m_magnification;
    const QRectF card({}, QSizeF(size()) / m_magnification);
    Figure &shown = figure(); // what the document holds now, though its signal may still be on the way
    if (m_picture.size() != pixels || m_picture.devicePixelRatio() != ratio) {
        m_picture = QPixmap(pixels);
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(m_theme->page);
        QPainter painter(&m_picture);
        paintCard(painter, card, *m_theme);
        shown.paint(painter, {});
        m_searchTimer.start(searchPause); // not while a slider moves
    }
    QPainter painter(this);
    painter.scale(m_magnification, m_magnification);
    painter.drawPixmap(0, 0, m_picture);
    painter.setFont(font());
    std::optional<Cell> cell = m_cursor.cell();
    if (cell && !isWithin(m_document.state().parameters, *cell))
        cell.reset();
    if (cell)
        shown.paintCursor(painter, *cell);
    else
        shown.paintAtRest(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isMeant = m_cursor.figure() == m_id; // a lesson speaks of this one
    if (isMeant) {
        painter.setPen(QPen(m_theme->accent, 3));
        painter.drawRoundedRect(card.adjusted(1.5, 1.5, -1.5, -1.5), 8, 8);
    }
    if (hasFocus()) {
        const double inset = isMeant ? 5 : 1; // both frames are seen
        painter.setPen(QPen(m_theme->accent, 1.5));
        painter.drawRoundedRect(card.adjusted(inset, inset, -inset, -inset), 8, 8);
    }
}

Cell FigureView::currentCell()
{
    const std::optional<Cell> &cell = m_cursor.cell();
    return cell && isWithin(m_document.state().parameters, *cell) ? *cell : figure().restingCell();
}

void FigureView::hover(QPointF point)
{
    const std::optional<Cell> cell = figure().cellAt(point, currentCell());
    if (!cell)
        return;
    m_isPointed = true;
    m_cursor.moveTo(cell);
    tellReading();
}

void FigureView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_pressedAt && !(event->buttons() & Qt::LeftButton))
        endDrag(); // a menu has taken the release
    if (m_pressedAt) {
        const QPointF delta = pointOf(*event) - *m_pressedAt;
        if (!m_isPanning && delta.manhattanLength() >= QApplication::startDragDistance()) {
            m_isPanning = true;
            setCursor(Qt::ClosedHandCursor);
        }
        if (m_isPanning)
            pan(delta);
        return;
    }
    hover(pointOf(*event));
}

void FigureView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressedAt = pointOf(*event);
    m_isPanning = false;
    m_stateAtPress = m_document.state();
    m_pressGesture = m_document.newGesture();
}

void FigureView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_pressedAt)
        return;
    if (!m_isPanning)
        click(pointOf(*event), event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier));
    endDrag();
}

/// A dialog that opens meanwhile takes the release.
bool FigureView::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Hide:
    case QEvent::WindowBlocked:
        endDrag();
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

void FigureView::endDrag()
{
    m_pressedAt.reset();
    m_isPanning = false;
    unsetCursor();
}

void FigureView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    // The first click of the two has chosen a cell: that was not meant.
    State before = m_document.state();
    before.parameters = m_stateAtPress.parameters;
    before.display = m_stateAtPress.display;
    m_document.apply(before, m_pressGesture);
    emit fillRequested(m_id);
}

void FigureView::click(QPointF point, bool extend)
{
    const std::optional<Cell> cell = figure().cellAt(point, currentCell());
    if (cell)
        m_document.apply(figure().clicked(*cell, extend), m_pressGesture);
}

void FigureView::pan(QPointF delta)
{
    State next = m_document.state();
    next.view = m_stateAtPress.view;
    panAxis(next, figure().horizontalKind(), delta.x() / figure().horizontalMap().pixelsPerCell());
    panAxis(next, figure().verticalKind(), delta.y() / figure().verticalMap().pixelsPerCell());
    m_document.apply(next, m_pressGesture);
}

void FigureView::wheelEvent(QWheelEvent *event)
{
    const double notches = event->angleDelta().y() / 120.0;
    if (notches != 0)
        zoomAt(pointOf(*event), std::pow(zoomPerNotch, -notches));
    event->accept();
}

void FigureView::zoomAt(QPointF point, double factor)
{
    const Figure &shown = figure();
    State next = m_document.state();
    if (point.x() >= shown.plotArea().left())
        zoomAxis(next, shown.horizontalKind(), shown.horizontalMap().toCoordinate(point.x()), factor);
    if (point.y() <= shown.plotArea().bottom())
        zoomAxis(next, shown.verticalKind(), shown.verticalMap().toCoordinate(point.y()), factor);
    if (const auto cell = shown.cellAt(point, currentCell()); cell && shown.zoomedKind() != AxisKind::Value)
        zoomAxis(next, shown.zoomedKind(),
                 double(indexOf(*cell, shown.zoomedKind(), m_document.state().parameters)), factor);
    look(next);
}

void FigureView::look(const State &next)
{
    if (!m_sinceZoom.isValid() || m_sinceZoom.elapsed() > zoomPause)
        m_zoomGesture = m_document.newGesture();
    m_sinceZoom.start();
    m_document.apply(next, m_zoomGesture);
}

void FigureView::leaveEvent(QEvent *)
{
    // What a lesson or the keys have chosen stays.
    if (std::exchange(m_isPointed, false) && !m_figure->keepsPosition())
        m_cursor.moveTo(std::nullopt);
    emit readingChanged({});
}

} // namespace sinescope
