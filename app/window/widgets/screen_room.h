// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace sinescope {

/// What a window may take of its screen: a frame and a bar of the desktop have their share.
QSize screenRoom(const QWidget &window);

/// Gives a dialog that has all its parts the size `wanted`, or the one that these need,
/// as far as the screen goes.
void fitToScreen(QWidget &dialog, QSize wanted = {});

/// What stands above the buttons of a dialog: all of it where the screen has room, else it scrolls.
class ScrolledContent : public QScrollArea
{
public:
    /// As wide as `wantedWidth` where the screen goes so far; by itself for 0.
    explicit ScrolledContent(QWidget *content, int wantedWidth = 0);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    int m_wantedWidth;
};

} // namespace sinescope
