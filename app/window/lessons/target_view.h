// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/figure_list.h"

#include <QImage>
#include <QWidget>

namespace sinescope {

/// The data of a figure without axes and numbers, painted by the figure itself.
class TargetView : public QWidget
{
    Q_OBJECT

public:
    TargetView(const QString &name, const Theme &theme, QWidget *parent = nullptr);

    /// What is visible of the state is left out: the whole table is shown.
    void showState(const State &state);
    void setTheme(const Theme &theme);
    /// The data alone, of that many logical pixels.
    QImage picture(QSize plot);

    QSize sizeHint() const override { return {320, 200}; }
    QSize minimumSizeHint() const override { return {120, 60}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect plotPlace() const;

    QString m_name;
    const Theme *m_theme;
    State m_state;
    std::unique_ptr<Figure> m_figure;
    FigureId m_figureId = FigureId::Overview;
};

} // namespace sinescope
