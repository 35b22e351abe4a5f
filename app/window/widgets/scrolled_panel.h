// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace sinescope {

/// A panel above or below the figures: as high as its width needs, and in a low window not so high that the
/// figures have no room; then it scrolls. Comes to sight and goes with the panel in it.
class ScrolledPanel : public QScrollArea
{
public:
    explicit ScrolledPanel(QWidget *panel);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    int mostHeight() const;
};

} // namespace sinescope
