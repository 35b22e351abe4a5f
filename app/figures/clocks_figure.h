// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/clock_face.h"
#include "app/figures/figure.h"
#include "core/clock_hands.h"

#include <QCoreApplication>

namespace sinescope {

/// Every pair as a clock whose hand ends at (cos, sin), fast to slow, at the row of the crosshair. Of more
/// pairs than there is room for, some, evenly spaced, and those of the chosen dimensions.
class ClocksFigure : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(ClocksFigure)

public:
    QString title() const override;
    QString describe() const override;
    QString readingAt(const Cell &cell) const override;
    /// The clock under the point; the row is that of `previous`.
    std::optional<Cell> cellAt(QPointF point, const Cell &previous) const override;
    State clicked(const Cell &cell, bool extend) const override;
    void paint(QPainter &painter, QPointF topLeft) override;
    void paintCursor(QPainter &painter, const Cell &cell) const override;
    void paintAtRest(QPainter &painter) const override;

    AxisKind horizontalKind() const override { return AxisKind::Value; }
    AxisKind arrowKind(Qt::Orientation orientation) const override
    {
        return orientation == Qt::Horizontal ? AxisKind::Positions : AxisKind::Pairs;
    }
    AxisKind zoomedKind() const override { return AxisKind::Pairs; }
    Cell restingCell() const override;
    bool keepsPosition() const override { return true; }

    /// Where the clock of a pair stands; empty when it is not shown.
    QRectF clockArea(std::int64_t pair) const;
    /// The pairs shown, rising.
    const std::vector<std::int64_t> &pairs() const { return m_hands->pairs(); }

protected:
    void compute() override;
    void paintData(QPainter &painter, const QRectF &plotArea) const override;
    void paintMargins(QPainter &painter, const QRectF &plotArea) const override;
    QString subtitle() const override;
    Gutters gutters() const override;

private:
    /// The clocks below the lines with the position and the shift.
    QRectF clocksArea() const;
    QRectF areaOf(std::size_t clock) const;
    QString ownReading(const Cell &cell) const;
    ClockStyle styleOf(std::size_t clock) const;
    ClockState stateOf(std::size_t clock, std::int64_t row) const;
    std::vector<std::int64_t> wantedPairs() const;
    void addPinned();
    bool hasPinned() const { return m_pinnedHands && !m_pinnedHands->pairs().empty(); }
    QSizeF smallestCell(const Range &visible) const;
    void arrange(std::size_t clocks, std::size_t mostColumns);
    void paintHands(QPainter &painter, std::int64_t row) const;
    /// Where the hand of the same pair points in the pinned encoding, if that has one.
    std::optional<SineCosine> pinnedTip(std::size_t clock, std::int64_t row) const;
    void paintPosition(QPainter &painter, std::int64_t row) const;
    void paintShift(QPainter &painter, std::int64_t row) const;

    std::optional<ClockHands> m_hands;
    Parameters m_handsOf;
    std::optional<ClockHands> m_pinnedHands; ///< of the first of these pairs, as many as A has
    Parameters m_pinnedOf;
    int m_columns = 1;
    QSizeF m_cell; ///< of one clock with its texts
    QFont m_small;
    std::vector<ClockStyle> m_styles; ///< one for each pair shown
};

} // namespace sinescope
