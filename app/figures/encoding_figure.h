// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/comparison_heatmap.h"
#include "app/figures/figure.h"
#include "app/figures/heatmap.h"

#include <QCoreApplication>

namespace sinescope {

/// The heatmap of the encoding with its colour bar; the chosen dimensions are marked on its edge.
class EncodingFigure : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(EncodingFigure)

public:
    QString title() const override;
    QString describe() const override;
    std::optional<double> numberAt(const Cell &cell) const override;
    State clicked(const Cell &cell, bool extend) const override;
    void paintCursor(QPainter &painter, const Cell &cell) const override;
    AxisKind horizontalKind() const override;
    AxisKind verticalKind() const override;

protected:
    void compute() override;
    void paintData(QPainter &painter, const QRectF &plotArea) const override;
    void paintMargins(QPainter &painter, const QRectF &plotArea) const override;
    QString subtitle() const override;

private:
    QString badge() const;
    void paintDimensionMarks(QPainter &painter, const QRectF &plotArea) const;

    /// Brings the pinned encoding into the values of the shown one.
    void joinPinned(const PixelGrid &grid, Sampling sampling, std::span<float> values);
    Interval possibleValues() const;

    Heatmap m_heatmap;
    KeptFrequencies m_frequencies;
    KeptFrequencies m_pinnedFrequencies;
    std::vector<float> m_pinnedValues;
    double m_border = 0.5; ///< between A and B, as a part of the position axis
};

} // namespace sinescope
