// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/widgets/screen_room.h"

#include <QScreen>
#include <QScrollBar>

namespace sinescope {

QSize screenRoom(const QWidget &window)
{
    return window.screen()->availableSize() - QSize(20, 60);
}

void fitToScreen(QWidget &dialog, QSize wanted)
{
    dialog.ensurePolished(); // the style has a word on sizes
    dialog.resize((wanted.isEmpty() ? dialog.sizeHint() : wanted).boundedTo(screenRoom(dialog)));
}

ScrolledContent::ScrolledContent(QWidget *content, int wantedWidth)
    : m_wantedWidth(wantedWidth)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // its controls have it
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(content);
}

QSize ScrolledContent::sizeHint() const
{
    const int bar = verticalScrollBar()->sizeHint().width();
    const int width = std::max(widget()->sizeHint().width(), m_wantedWidth - bar);
    const int height =
        widget()->hasHeightForWidth() ? widget()->heightForWidth(width) : widget()->sizeHint().height();
    return {width + bar, height};
}

QSize ScrolledContent::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(),
            std::min(4 * fontMetrics().lineSpacing(), widget()->minimumSizeHint().height())};
}

} // namespace sinescope
