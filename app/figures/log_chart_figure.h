// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/figure.h"
#include "app/figures/log_chart.h"

#include <QCoreApplication>

namespace sinescope {

/// Curves over a logarithmic axis of lengths or distances, the same for all charts of the page Limits. A line
/// marks the length.
class LogChartFigure : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(LogChartFigure)

public:
    LogChartFigure(FigureId id, MakeLogChart make)
        : m_id(id)
        , m_make(make)
    {
    }

    QString title() const override;
    QString describe() const override;
    QString readingAt(const Cell &cell) const override;
    std::optional<Cell> cellAt(QPointF point, const Cell &previous) const override;
    Cell within(const Cell &cell) const override;
    void paintCursor(QPainter &painter, const Cell &cell) const override;
    AxisKind horizontalKind() const override { return AxisKind::Reach; }

protected:
    void compute() override;
    void paintData(QPainter &painter, const QRectF &plotArea) const override;
    void paintMargins(QPainter &painter, const QRectF &plotArea) const override;
    QString subtitle() const override { return m_chart.subtitle; }
    Interval visibleInterval(AxisKind kind) const override;
    Gutters gutters() const override;

private:
    double logarithm(double value) const;
    PixelMap valueMap() const;
    QPointF pointOf(const LogPoint &point) const;
    void paintCurve(QPainter &painter, const LogCurve &curve, const CurveStyle &style) const;
    QString readingOf(const LogChart &chart, std::int64_t reach) const;

    FigureId m_id;
    MakeLogChart m_make;
    LogChart m_chart;
    Interval m_values; ///< of the vertical axis, as logarithms where it is logarithmic
    Ticks m_reachTicks;
    Ticks m_valueTicks;
};

} // namespace sinescope
