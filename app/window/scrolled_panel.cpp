// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/scrolled_panel.h"

#include <QEvent>

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
    setWidget(panel); // shows it
    panel->setVisible(isShown);
    if (!isShown)
        hide(); // else it comes with its parent
    panel->installEventFilter(this);
}

int ScrolledPanel::mostHeight() const
{
    return int(mostShare * window()->height());
}

int ScrolledPanel::heightForWidth(int width) const
{
    return std::min(widget()->heightForWidth(width), mostHeight());
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

bool ScrolledPanel::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        setVisible(event->type() == QEvent::ShowToParent);
    if (event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(object, event);
}

} // namespace sinescope
