// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/figure.h"
#include "core/similarity.h"
#include "core/trace.h"

#include <QCoreApplication>

namespace sinescope {

/// Similarity of the reference position to every position.
class SimilarityFigure : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(SimilarityFigure)

public:
    QString title() const override;
    QString describe() const override;
    QString readingAt(const Cell &cell) const override;
    State clicked(const Cell &cell, bool extend) const override;
    void paintCursor(QPainter &painter, const Cell &cell) const override;

protected:
    void compute() override;
    void paintData(QPainter &painter, const QRectF &plotArea) const override;
    void paintMargins(QPainter &painter, const QRectF &plotArea) const override;
    QString subtitle() const override;

private:
    PixelMap valueMap() const;
    double valueAt(std::int64_t row) const;
    QString referenceText() const;
    void paintDot(QPainter &painter, std::int64_t row, double value, const QColor &colour) const;

    std::optional<Similarity> m_similarity;
    Trace m_trace;
    Interval m_values;
    double m_referenceValue = 0;
};

} // namespace sinescope
