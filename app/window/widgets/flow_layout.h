// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

namespace sinescope {

/// Widgets beside each other, in as many lines as the width needs: for bars that must not make the window
/// wider than a small screen, in whichever language and size of type. Widgets that expand share what is left
/// of their line; where none does, one with the alignment AlignRight and what follows it stand at the right.
/// Where one of the widgets has such lines itself, the next go on in the last of these.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;
    Q_DISABLE_COPY_MOVE(FlowLayout)

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    /// The height of as many whole lines as have room in `most`, and of one in any case.
    int heightOfWholeLines(int width, int most) const;
    QSize sizeHint() const override;    ///< in one line
    QSize minimumSize() const override; ///< each item in a line of its own would fit its width
    void setGeometry(const QRect &place) override;

private:
    struct Line
    {
        QList<QLayoutItem *> items;
        int width = 0;
        int height = 0;
        int above = 0; ///< of the first item, which has lines itself: the height of all but the last
        int begun = 0; ///< and the width of the last
    };
    QList<Line> linesOf(int width) const;
    /// The height that is needed; moves the items if asked to.
    int arrange(const QRect &place, bool moves) const;

    QList<QLayoutItem *> m_items;
};

} // namespace sinescope
