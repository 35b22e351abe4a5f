// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panel_dock.h"

#include "app/figures/figure.h"
#include "app/window/widgets/elided_label.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMainWindow>
#include <QToolButton>

#include <algorithm>

namespace sinescope {

namespace {

/// Narrower windows have no room for a third column.
constexpr int widthForThreeColumns = 1300;
constexpr int panelDigits = 47;   ///< of width
constexpr double panelLines = 14; ///< of height
/// The figures keep at least half of a low window; menus and bars take some more of it.
constexpr double shareOfHeight = 0.33;
/// Lower windows, in lines of type, have nothing to give for a panel below the figures.
constexpr double lowestForTwoRows = 32;
/// At the right edge of a narrow window the figures keep more than half of it.
constexpr double shareOfWidth = 0.42;

} // namespace

PanelDock::PanelDock(const QString &name, QWidget *panel, QMainWindow &window)
    : QDockWidget(&window)
    , m_window(window)
{
    setObjectName(name);
    setAllowedAreas(Qt::RightDockWidgetArea | Qt::BottomDockWidgetArea);
    setFeatures(DockWidgetClosable); // dragging is ours, below
    setWidget(panel);
    setTitleBarWidget(makeTitleBar());
    window.addDockWidget(Qt::RightDockWidgetArea, this);
    connect(this, &QDockWidget::dockLocationChanged, this, [this] {
        m_grownTo = 0;
        setPlaced(true);
    });
    hide();
}

QWidget *PanelDock::makeTitleBar()
{
    auto *bar = new QWidget;
    bar->setObjectName(QStringLiteral("panelTitle"));
    bar->setAttribute(Qt::WA_StyledBackground);
    m_title = new ElidedLabel;
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_parameters = new QToolButton;
    m_parameters->setObjectName(QStringLiteral("panelButton"));
    m_parameters->setText(tr("Parameters"));
    m_parameters->setToolTip(tr("The parameters in the place of this panel, and back (F9)"));
    m_parameters->setAccessibleDescription(m_parameters->toolTip());
    m_parameters->hide();
    m_move = new QToolButton;
    m_move->setObjectName(QStringLiteral("panelButton"));
    auto *close = new QToolButton;
    close->setObjectName(QStringLiteral("panelButton"));
    close->setText(QStringLiteral("✕"));
    close->setAccessibleName(tr("Close the panel"));
    close->setToolTip(close->accessibleName());
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(12, 4, 6, 4);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_move);
    layout->addWidget(close);
    layout->insertWidget(1, m_parameters);
    connect(m_parameters, &QToolButton::clicked, this, &PanelDock::parametersAsked);
    connect(m_move, &QToolButton::clicked, this, &PanelDock::moveToOtherEdge);
    connect(close, &QToolButton::clicked, this, &QWidget::close);
    refresh();
    return bar;
}

void PanelDock::setTitle(const QString &title)
{
    setWindowTitle(title);
    m_title->setText(title);
}

void PanelDock::open()
{
    m_isOpen = true;
    emit openSet(); // the window makes room before it is needed: it would grow otherwise
    if (!m_isPlaced) {
        const bool isLow = m_window.height() < lowestForTwoRows * lineHeight(font());
        const bool isBelow = m_window.width() < widthForThreeColumns && !isLow;
        moveTo(isBelow ? Qt::BottomDockWidgetArea : Qt::RightDockWidgetArea);
    }
    show();
    raise();
}

void PanelDock::setPlaced(bool isPlaced)
{
    m_isPlaced = isPlaced;
    refresh();
}

void PanelDock::take(const Kept &kept)
{
    setPlaced(kept.isPlaced);
    m_grownTo = kept.grownTo;
    if (kept.isAside)
        open();
}

void PanelDock::putAside()
{
    m_isAside = true;
    emit openSet();
    QDockWidget::setVisible(false);
}

void PanelDock::growTo(int panelHeight)
{
    const int wanted =
        std::min(panelHeight + height() - widget()->height(), int(shareOfHeight * m_window.height()));
    if (!isVisible() || m_window.dockWidgetArea(this) != Qt::BottomDockWidgetArea || wanted <= m_grownTo)
        return;
    m_grownTo = wanted; // somebody may make it smaller
    if (wanted > height())
        m_window.resizeDocks({this}, {wanted}, Qt::Vertical);
}

void PanelDock::useUsualWidth()
{
    if (m_window.dockWidgetArea(this) == Qt::RightDockWidgetArea)
        m_window.resizeDocks({this}, {usualWidth()}, Qt::Horizontal);
}

void PanelDock::offerParameters(bool isOffered)
{
    m_parameters->setVisible(isOffered);
}

void PanelDock::setVisible(bool isVisible)
{
    m_isAside = false;
    m_isOpen = isVisible;
    emit openSet();
    QDockWidget::setVisible(isVisible);
}

int PanelDock::usualWidth() const
{
    const int wanted = panelDigits * fontMetrics().horizontalAdvance(u'0');
    return std::min(wanted, int(shareOfWidth * m_window.width()));
}

void PanelDock::moveToOtherEdge()
{
    if (!m_isOpen) // closed since a key pressed the button
        return;
    const bool isRight = m_window.dockWidgetArea(this) == Qt::RightDockWidgetArea;
    moveTo(isRight ? Qt::BottomDockWidgetArea : Qt::RightDockWidgetArea);
    show();
}

void PanelDock::moveTo(Qt::DockWidgetArea area)
{
    m_window.addDockWidget(area, this);
    const bool isRight = area == Qt::RightDockWidgetArea;
    m_window.resizeDocks(
        {this},
        {isRight ? usualWidth()
                 : std::min(int(panelLines * lineHeight(font())), int(shareOfHeight * m_window.height()))},
        isRight ? Qt::Horizontal : Qt::Vertical);
    setPlaced(true);
}

void PanelDock::refresh()
{
    const bool isRight = m_window.dockWidgetArea(this) != Qt::BottomDockWidgetArea;
    m_move->setText(isRight ? QStringLiteral("↓") : QStringLiteral("→"));
    m_move->setAccessibleName(isRight ? tr("Move the panel to the bottom")
                                      : tr("Move the panel to the right"));
    m_move->setToolTip(m_move->accessibleName());
}

bool PanelDock::isDragged(QPoint position) const
{
    return m_pressedAt && isVisible() &&
           (position - *m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
}

/// Not Qt's own dragging: that takes the panel out of the layout meanwhile, and has been seen to use the item
/// of the layout after its end.
void PanelDock::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    endDrag(); // of a press whose release somebody else has got
    const QPoint position = event->position().toPoint();
    if (titleBarWidget()->geometry().contains(position))
        m_pressedAt = position;
}

void PanelDock::mouseMoveEvent(QMouseEvent *event)
{
    if (isDragged(event->position().toPoint()))
        titleBarWidget()->setCursor(Qt::ClosedHandCursor);
}

void PanelDock::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint position = event->position().toPoint();
    const bool hasLeft = isDragged(position) && !rect().contains(position);
    endDrag();
    if (!hasLeft)
        return;
    const QPointF there = mapTo(&m_window, position);
    const bool isNearBottom = there.y() / m_window.height() > there.x() / m_window.width();
    const auto area = isNearBottom ? Qt::BottomDockWidgetArea : Qt::RightDockWidgetArea;
    if (m_window.dockWidgetArea(this) != area)
        moveTo(area);
}

/// A dialog or a menu that opens meanwhile takes the release.
bool PanelDock::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Enter:
    case QEvent::Hide:
    case QEvent::WindowBlocked:
        endDrag();
        break;
    default:
        break;
    }
    return QDockWidget::event(event);
}

void PanelDock::endDrag()
{
    m_pressedAt.reset();
    titleBarWidget()->unsetCursor();
}

void PanelDock::closeEvent(QCloseEvent *event)
{
    QDockWidget::closeEvent(event);
    emit closed();
}

} // namespace sinescope
