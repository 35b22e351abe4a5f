// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/chart_frame.h"
#include "app/figures/heatmap.h"
#include "core/table_compare.h"

#include <QWidget>

#include <memory>

namespace sinescope {

/// The differences of a checked table as a heatmap: rows across, columns down, zero in the middle of the
/// colours. A pixel shows the largest difference that it covers. The pointer or the arrow keys choose an
/// entry.
class DifferenceView : public QWidget
{
    Q_OBJECT

public:
    explicit DifferenceView(const Theme &theme, QWidget *parent = nullptr);

    void show(std::shared_ptr<const TableComparison> comparison, std::int64_t rows, std::int64_t columns);
    void setTheme(const Theme &theme);
    /// Moves the crosshair there.
    void choose(std::int64_t row, std::int64_t column);

signals:
    void chosen(qint64 row, qint64 column);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// Frame, picture and description for the size there is.
    void layOut();
    void sample();
    QString subtitle() const;
    void paintMargins(QPainter &painter, const QRectF &area) const;
    void paintCursor(QPainter &painter) const;

    const Theme *m_theme;
    ChartFrame m_frame;
    Heatmap m_heatmap;
    std::shared_ptr<const TableComparison> m_comparison;
    std::int64_t m_rows = 1;
    std::int64_t m_columns = 1;
    std::int64_t m_row = -1; ///< of the crosshair; -1 is none
    std::int64_t m_column = -1;
    QSize m_sampled; ///< device pixels that m_heatmap holds
};

} // namespace sinescope
