// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/lessons/target_view.h"

#include "app/figures/theme.h"

#include <QPainter>

#include <cmath>

namespace sinescope {

TargetView::TargetView(const QString &name, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_theme(&theme)
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void TargetView::showState(const State &state)
{
    State whole = state;
    whole.view = View{state.view.figure, {}, {}, {}};
    if (m_figure && whole == m_state)
        return;
    if (!m_figure || whole.view.figure != m_figureId)
        m_figure = makeFigure(whole.view.figure);
    m_figureId = whole.view.figure;
    m_state = whole;
    update();
}

void TargetView::setTheme(const Theme &theme)
{
    m_theme = &theme;
    update();
}

/// Below the line with the name.
QRect TargetView::plotPlace() const
{
    return rect().adjusted(0, int(std::ceil(1.4 * lineHeight(font()))), 0, 0);
}

QImage TargetView::picture(QSize plot)
{
    if (!m_figure)
        return {};
    // The figure is made larger by its gutters, so that its plot area is what is wanted here.
    const Gutters gutters = figureGutters(font());
    const QSizeF size(plot.width() + gutters.left + gutters.right,
                      plot.height() + gutters.top + gutters.bottom);
    m_figure->show(m_state, {size, devicePixelRatioF(), m_theme, font()});
    QImage image((QSizeF(plot) * devicePixelRatioF()).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.setDevicePixelRatio(devicePixelRatioF());
    image.fill(m_theme->card);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    m_figure->paint(painter, -m_figure->plotArea().topLeft());
    return image;
}

void TargetView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_theme->mutedText);
    painter.drawText(QRectF(0, 0, width(), plotPlace().top()), Qt::AlignLeft | Qt::AlignVCenter, m_name);
    const QImage image = picture(plotPlace().size());
    if (image.isNull())
        return;
    painter.drawImage(plotPlace().topLeft(), image);
    painter.setPen(m_theme->border);
    painter.drawRect(plotPlace().adjusted(0, 0, -1, -1));
}

} // namespace sinescope
