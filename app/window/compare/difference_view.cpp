// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/compare/difference_view.h"

#include "app/figures/figure.h"
#include "core/colormap.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace sinescope {

namespace {

/// The boxes that a pixel covers of `boxes` that stand for `cells`, one at least.
Range boxesOfPixel(int pixel, int pixels, std::int64_t cells, std::int64_t cellsPerBox, std::int64_t boxes)
{
    const double cellsPerPixel = double(cells) / pixels;
    const auto boxAt = [&](double cell) {
        return std::clamp<std::int64_t>(std::int64_t(cell) / cellsPerBox, 0, boxes - 1);
    };
    const std::int64_t begin = boxAt(pixel * cellsPerPixel);
    return {begin, std::max(begin + 1, boxAt((pixel + 1) * cellsPerPixel - 1) + 1)};
}

float largestOf(const TableComparison &comparison, Range rows, Range columns)
{
    float largest = 0;
    for (std::int64_t row = rows.begin; row < rows.end; ++row) {
        for (std::int64_t column = columns.begin; column < columns.end; ++column) {
            const float box = comparison.boxes[std::size_t(row * comparison.boxColumns + column)];
            if (std::isnan(box))
                return box;
            if (std::abs(box) > std::abs(largest))
                largest = box;
        }
    }
    return largest;
}

} // namespace

DifferenceView::DifferenceView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(&theme)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(240, 160);
    setAccessibleName(tr("Difference"));
    m_frame.setLayer([this](QPainter &painter, const QRectF &area) { m_heatmap.paint(painter, area); });
    m_frame.setMarginPainter([this](QPainter &painter, const QRectF &area) { paintMargins(painter, area); });
}

void DifferenceView::show(std::shared_ptr<const TableComparison> comparison, std::int64_t rows,
                          std::int64_t columns)
{
    m_comparison = std::move(comparison);
    m_rows = rows;
    m_columns = columns;
    m_sampled = {};
    layOut();
    choose(m_comparison->largest.row, m_comparison->largest.column);
    update();
}

void DifferenceView::setTheme(const Theme &theme)
{
    m_theme = &theme;
    m_sampled = {};
    layOut();
}

void DifferenceView::choose(std::int64_t row, std::int64_t column)
{
    if (row < 0 || (row == m_row && column == m_column))
        return;
    m_row = row;
    m_column = column;
    update();
    emit chosen(row, column);
}

void DifferenceView::layOut()
{
    if (!m_comparison)
        return;
    m_frame.setTheme(*m_theme, font());
    Gutters gutters = figureGutters(font());
    m_frame.setGeometry(QSizeF(size()), gutters);
    const QRectF area = m_frame.plotArea();
    const auto axis = [](std::int64_t cells, double pixels, double labelPixels) {
        const Interval all = cellsInterval(cells);
        return Axis{all.begin, all.end, cellTicks(0, 1, all.size() * labelPixels / pixels)};
    };
    const double labelWidth =
        QFontMetricsF(font()).horizontalAdvance(QLocale().toString(qint64(m_rows))) + 44;
    Axis down = axis(m_columns, area.height(), 2 * lineHeight(font()));
    std::swap(down.from, down.to);
    m_frame.setAxes(axis(m_rows, area.width(), labelWidth), down);
    sample();
    setAccessibleDescription(subtitle());
    update();
}

void DifferenceView::sample()
{
    const QSize pixels = (m_frame.plotArea().size() * devicePixelRatioF()).toSize().expandedTo({1, 1});
    if (pixels == m_sampled)
        return;
    m_sampled = pixels;
    const TableComparison &comparison = *m_comparison;
    const std::span<float> values = m_heatmap.values(pixels);
    for (int y = 0; y < pixels.height(); ++y) {
        const Range columns =
            boxesOfPixel(y, pixels.height(), m_columns, comparison.columnsPerBox, comparison.boxColumns);
        for (int x = 0; x < pixels.width(); ++x) {
            const Range rows =
                boxesOfPixel(x, pixels.width(), m_rows, comparison.rowsPerBox, comparison.boxRows);
            values[std::size_t(y) * std::size_t(pixels.width()) + std::size_t(x)] =
                largestOf(comparison, rows, columns);
        }
    }
    constexpr double nothing = 1e-9; // a range for a table without any difference
    const double largest = std::max(std::abs(comparison.largest.error), nothing);
    m_heatmap.colour(forGround(*findColormap(defaultColormapId), m_theme->ground), {-largest, largest}, false,
                     false);
}

void DifferenceView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->card);
    if (!m_comparison)
        return;
    m_frame.paint(painter, {0, 0});
    paintCursor(painter);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme->accent, 1));
        painter.drawRect(QRectF(m_frame.plotArea()).adjusted(-1.5, -1.5, 1.5, 1.5));
    }
}

void DifferenceView::resizeEvent(QResizeEvent *)
{
    layOut();
}

void DifferenceView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        layOut();
    QWidget::changeEvent(event);
}

QString DifferenceView::subtitle() const
{
    if (m_comparison->rowsPerBox == 1 && m_comparison->columnsPerBox == 1 && m_sampled.width() >= m_rows &&
        m_sampled.height() >= m_columns)
        return tr("table less encoding, every entry");
    return tr("table less encoding, the largest of each pixel");
}

void DifferenceView::paintMargins(QPainter &painter, const QRectF &area) const
{
    const double line = lineHeight(font());
    QFont bold = font();
    bold.setBold(true);
    const double baseline = area.top() - 0.75 * line;
    painter.setFont(bold);
    painter.setPen(m_theme->text);
    painter.drawText(QPointF(area.left(), baseline), tr("Difference"));
    const double x = area.left() + QFontMetricsF(bold).horizontalAdvance(tr("Difference")) + 0.75 * line;
    painter.setFont(font());
    painter.setPen(m_theme->mutedText);
    painter.drawText(QPointF(x, baseline),
                     QFontMetricsF(font()).elidedText(subtitle(), Qt::ElideRight, width() - x - line / 2));
    painter.drawText(QPointF(area.right() + 0.75 * line, area.bottom() + 1.1 * line), tr("row"));
    const QString down = tr("column");
    painter.save();
    painter.translate(line, area.center().y() + QFontMetricsF(font()).horizontalAdvance(down) / 2);
    painter.rotate(-90);
    painter.drawText(QPointF(0, 0), down);
    painter.restore();
    m_heatmap.paintBar(painter, {area.right() + 1.5 * line, area.top(), 0.8 * line, area.height()},
                       m_theme->mutedText);
}

void DifferenceView::paintCursor(QPainter &painter) const
{
    if (m_row < 0)
        return;
    const QRectF area = m_frame.plotArea();
    const PixelMap across(cellsInterval(m_rows), area.left(), area.right());
    const PixelMap down(cellsInterval(m_columns), area.top(), area.bottom());
    const double x = std::floor(across.toPixel(double(m_row))) + 0.5;
    const double y = std::floor(down.toPixel(double(m_column))) + 0.5;
    painter.setPen(QPen(m_theme->text, 1, Qt::DashLine));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
}

void DifferenceView::mouseMoveEvent(QMouseEvent *event)
{
    const QRectF area = m_frame.plotArea();
    if (!m_comparison || !area.contains(event->position()))
        return;
    const PixelMap across(cellsInterval(m_rows), area.left(), area.right());
    const PixelMap down(cellsInterval(m_columns), area.top(), area.bottom());
    choose(cellAt(across.toCoordinate(event->position().x()), m_rows),
           cellAt(down.toCoordinate(event->position().y()), m_columns));
}

void DifferenceView::keyPressEvent(QKeyEvent *event)
{
    const std::int64_t step = event->modifiers().testFlag(Qt::ShiftModifier) ? 10 : 1;
    std::int64_t row = std::max<std::int64_t>(m_row, 0);
    std::int64_t column = std::max<std::int64_t>(m_column, 0);
    switch (event->key()) {
    case Qt::Key_Left:
        row -= step;
        break;
    case Qt::Key_Right:
        row += step;
        break;
    case Qt::Key_Up:
        column -= step;
        break;
    case Qt::Key_Down:
        column += step;
        break;
    default:
        return QWidget::keyPressEvent(event);
    }
    choose(std::clamp<std::int64_t>(row, 0, m_rows - 1), std::clamp<std::int64_t>(column, 0, m_columns - 1));
}

} // namespace sinescope
