// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/widgets/scrolled_panel.h"

#include "app/window/widgets/flow_layout.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace sinescope {

namespace {

/// Of the window; its menus, bars and the other panels take some more of it.
constexpr double mostShare = 0.3;

} // namespace

ScrolledPanel::ScrolledPanel(QWidget *panel)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // its controls have it
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const bool isShown = !panel->isHidden();
    setWidget(panel); // shows it, and has its events filtered
    panel->setVisible(isShown);
    if (!isShown)
        hide(); // else it comes with its parent
}

int ScrolledPanel::mostHeight() const
{
    return int(mostShare * window()->height());
}

int ScrolledPanel::heightForWidth(int width) const
{
    const int needed = widget()->heightForWidth(width);
    const auto *lines = dynamic_cast<const FlowLayout *>(widget()->layout());
    if (needed <= mostHeight() || !lines)
        return std::min(needed, mostHeight());
    // No line is cut: what does not fit is scrolled to.
    return lines->heightOfWholeLines(width - verticalScrollBar()->sizeHint().width(), mostHeight());
}

QSize ScrolledPanel::sizeHint() const
{
    return {widget()->sizeHint().width(), std::min(widget()->sizeHint().height(), mostHeight())};
}

QSize ScrolledPanel::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width(),
            std::min(widget()->minimumSizeHint().height(), mostHeight())};
}

void ScrolledPanel::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    window()->installEventFilter(this); // the room follows its height
}

bool ScrolledPanel::eventFilter(QObject *object, QEvent *event)
{
    if (object == window()) {
        if (event->type() == QEvent::Resize)
            updateGeometry();
        return false;
    }
    const bool isShownOrHidden =
        event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent;
    if (isShownOrHidden && parentWidget()) // without one it would be a window
        setVisible(event->type() == QEvent::ShowToParent);
    if (event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(object, event);
}

} // namespace sinescope
