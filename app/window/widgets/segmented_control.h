// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

namespace sinescope {

/// A choice of few, all of them in sight.
class SegmentedControl : public QWidget
{
    Q_OBJECT

public:
    /// `name` is what the choice is about, for those who cannot see where it stands.
    SegmentedControl(const QString &name, const QStringList &choices, QWidget *parent = nullptr);

    /// The choices stand in several lines where the width needs it.
    /// `isClose` makes them narrower, so that a line has room for more.
    void wrap(bool isClose = false);
    void setChosen(int index);
    /// What each choice means, for those who hear its name; one text is for all of them.
    void describe(const QStringList &descriptions);

signals:
    void chosen(int index);

private:
    QButtonGroup *m_buttons;
};

} // namespace sinescope
