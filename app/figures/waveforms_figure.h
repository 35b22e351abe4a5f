// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/figure.h"
#include "core/trace.h"

#include <QCoreApplication>

namespace sinescope {

/// The chosen dimensions as curves over the positions.
class WaveformsFigure : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(WaveformsFigure)

public:
    QString title() const override;
    QString describe() const override;
    /// The dimension is that of the nearest curve.
    std::optional<Cell> cellAt(QPointF point, const Cell &previous) const override;
    std::optional<double> numberAt(const Cell &cell) const override;
    void paintCursor(QPainter &painter, const Cell &cell) const override;
    std::vector<std::int64_t> columnsOfKeys() const override;

protected:
    void compute() override;
    void paintData(QPainter &painter, const QRectF &plotArea) const override;
    void paintMargins(QPainter &painter, const QRectF &plotArea) const override;
    QString subtitle() const override;

private:
    PixelMap valueMap() const;
    bool hasBand() const;
    /// One for each of m_dimensions; an empty one for a dimension that does not exist.
    std::vector<Trace> tracesOf(const Parameters &parameters) const;

    std::vector<std::int64_t> m_dimensions;
    std::vector<Trace> m_traces;
    std::vector<Trace> m_pinnedTraces; ///< those of A; empty without a comparison
};

} // namespace sinescope
