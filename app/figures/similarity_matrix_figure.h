// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/figure.h"
#include "app/figures/heatmap.h"
#include "core/similarity.h"
#include "core/similarity_matrix.h"
#include "core/trace.h"

#include <QCoreApplication>

namespace sinescope {

/// Similarity of every position to every position. A right encoding of even d_model shows constant diagonals.
class SimilarityMatrixFigure : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(SimilarityMatrixFigure)

public:
    QString title() const override;
    QString describe() const override;
    QString readingAt(const Cell &cell) const override;
    std::optional<double> numberAt(const Cell &cell) const override;
    /// The row becomes the reference.
    State clicked(const Cell &cell, bool extend) const override;
    AxisKind verticalKind() const override { return AxisKind::OtherPositions; }

protected:
    void compute() override;
    void paintData(QPainter &painter, const QRectF &plotArea) const override;
    void paintMargins(QPainter &painter, const QRectF &plotArea) const override;
    QString subtitle() const override;

private:
    const Colormap &colormap() const;
    QString badge() const;
    Interval joinPinned(const MatrixGrid &grid, std::span<float> values);

    std::optional<Similarity> m_similarity;
    CurveKind m_kind = CurveKind::Rows;
    Heatmap m_heatmap;
    std::optional<Similarity> m_pinned;
    std::vector<float> m_pinnedValues;
};

} // namespace sinescope
