// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/figure.h"
#include "app/figures/similarity_landmarks.h"
#include "app/figures/similarity_overlays.h"
#include "app/figures/theme.h"
#include "core/similarity.h"
#include "core/trace.h"

#include <QCoreApplication>

namespace sinescope {

/// Similarity of the reference position, and of some more, to every position.
class SimilarityFigure : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(SimilarityFigure)

public:
    QString title() const override;
    QString describe() const override;
    QString readingAt(const Cell &cell) const override;
    std::optional<double> numberAt(const Cell &cell) const override;
    State clicked(const Cell &cell, bool extend) const override;
    void paintCursor(QPainter &painter, const Cell &cell) const override;
    Search search() override;

    /// Between values and pixels.
    PixelMap valueMap() const;

protected:
    void compute() override;
    void paintData(QPainter &painter, const QRectF &plotArea) const override;
    void paintMargins(QPainter &painter, const QRectF &plotArea) const override;
    QString subtitle() const override;

private:
    /// One reference and its curve. Only the first has a band.
    struct Curve
    {
        std::int64_t reference;
        CurveStyle style;
        Trace trace;
        double referenceValue;
    };

    QString positionOf(std::int64_t row) const;
    QString nameOf(const Curve &curve) const;
    /// Of the first reference drawn.
    double valueAt(std::int64_t row) const;
    QString ownReading(const Cell &cell) const;
    std::optional<std::int64_t> mirrored(std::int64_t row) const;
    bool hasSeveral() const { return m_curves.size() > 1; }
    void addCurves();
    void addPinned(int pixels);
    void addLimit();
    Interval drawnValues() const;
    void paintReference(QPainter &painter, const Curve &curve) const;
    void paintLandmarks(QPainter &painter, const QRectF &plotArea) const;
    void paintLandmark(QPainter &painter, const QRectF &plotArea, std::int64_t offset, const QString &name,
                       int line) const;
    void paintDot(QPainter &painter, std::int64_t row, double value, const QColor &colour) const;

    std::optional<Similarity> m_similarity;
    std::vector<Curve> m_curves; ///< the reference first, if it exists
    std::optional<Similarity> m_pinned;
    std::vector<Trace> m_pinnedTraces; ///< one for each curve, or none
    SimilarityOverlays m_overlays;
    int m_coarseness = 1; ///< pixels for each value of the further curves
    Trace m_limit;
    SimilarityLandmarks m_landmarks;
    Interval m_values;
};

} // namespace sinescope
