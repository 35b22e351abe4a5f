// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside the data of a figure: its title, and the names of its axes.
#include "app/figures/figure.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace sinescope {

/// Letters of a text that fit in a line, up to the end of a word.
static qsizetype fittingLength(const QString &text, const QFont &font, double width)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(width);
    layout.endLayout();
    return line.textLength();
}

void Figure::paintTitles(QPainter &painter, const QRectF &plotArea) const
{
    const QFontMetricsF metrics(m_canvas.font);
    const double line = lineHeight(m_canvas.font);
    const bool hasThreeLines = plotArea.top() > 0.99 * linesOfThreeTitles * line;
    const bool hasTwoLines = plotArea.top() > 0.99 * linesOfTwoTitles * line;
    const double baseline = plotArea.top() - (hasThreeLines ? 3.2 : hasTwoLines ? 2 : 0.75) * line;
    const double left = hasTwoLines ? line : plotArea.left();
    QFont bold = m_canvas.font;
    bold.setBold(true);
    // A long title on a small card is written somewhat smaller before it loses its end.
    const double room = m_canvas.size.width() - left - line / 2;
    const double share = std::max(0.8, room / QFontMetricsF(bold).horizontalAdvance(title()));
    if (share < 1 && bold.pixelSize() > 0)
        bold.setPixelSize(int(share * bold.pixelSize()));
    else if (share < 1)
        bold.setPointSizeF(share * bold.pointSizeF());
    painter.setFont(bold);
    painter.setPen(theme().text);
    painter.drawText(QPointF(left, baseline), QFontMetricsF(bold).elidedText(title(), Qt::ElideRight, room));
    const double x = hasTwoLines ? left : left + QFontMetricsF(bold).horizontalAdvance(title()) + line * 0.75;
    painter.setFont(m_canvas.font);
    painter.setPen(theme().mutedText);
    // Beside the title of curves stands their legend.
    const double right = verticalKind() == AxisKind::Value && !hasTwoLines ? plotArea.right()
                                                                           : m_canvas.size.width() - line / 2;
    const double width = std::max(0.0, right - x);
    QPointF place(x, baseline + (hasTwoLines ? 1.25 * line : 0));
    QString rest = subtitle();
    if (hasThreeLines) {
        const qsizetype fitting = fittingLength(rest, m_canvas.font, width);
        painter.drawText(place, metrics.elidedText(rest.left(fitting).trimmed(), Qt::ElideRight, width));
        rest = rest.mid(fitting).trimmed();
        if (rest.startsWith(u'·')) // it stands between what is in one line
            rest = rest.mid(1).trimmed();
        place.ry() += 1.2 * line;
    }
    painter.drawText(place, metrics.elidedText(rest, Qt::ElideRight, width));
}

void Figure::paintAxisNames(QPainter &painter, const QRectF &plotArea) const
{
    const QFontMetricsF metrics(m_canvas.font);
    const double line = lineHeight(m_canvas.font);
    painter.setFont(m_canvas.font);
    painter.setPen(theme().mutedText);
    const auto axisName = [](AxisKind kind) {
        return kind == AxisKind::Dimensions ? QCoreApplication::translate("Figure", "dimension")
               : kind == AxisKind::Pairs    ? QCoreApplication::translate("Figure", "pair")
                                            : QCoreApplication::translate("Figure", "position");
    };
    const auto hasName = [](AxisKind kind) {
        return kind == AxisKind::Positions || kind == AxisKind::OtherPositions ||
               kind == AxisKind::Dimensions;
    };
    if (hasName(horizontalKind())) {
        const QString name = axisName(horizontalKind());
        const double width = metrics.horizontalAdvance(name);
        const LabelLine labels =
            m_frame.labelsBelow().value_or(LabelLine{plotArea.bottom() + 1.1 * line, plotArea.right()});
        const double baseline = labels.baseline;
        const double left = std::max(plotArea.right() + line * 0.75, labels.right + line * 0.5);
        // Beside the tick labels rather than below them: three figures share the height of one screen.
        if (left + width < m_canvas.size.width())
            painter.drawText(QPointF(left, baseline), name);
        else if (baseline + 1.3 * line < m_canvas.size.height())
            painter.drawText(QPointF(plotArea.right() - width, baseline + 1.05 * line), name);
    }
    if (hasName(verticalKind())) {
        const QString name = axisName(verticalKind());
        painter.save();
        painter.translate(line, plotArea.center().y() + metrics.horizontalAdvance(name) / 2);
        painter.rotate(-90);
        painter.drawText(QPointF(0, 0), name);
        painter.restore();
    }
}

} // namespace sinescope
