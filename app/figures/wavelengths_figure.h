// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/figure.h"
#include "core/facts.h"

#include <QCoreApplication>

namespace sinescope {

/// Wavelength against pair on a logarithmic axis, with the length as a ruler: which pairs complete a cycle,
/// which columns hardly vary, and the other spacing for comparison.
class WavelengthsFigure : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(WavelengthsFigure)

public:
    QString title() const override;
    QString describe() const override;
    QString readingAt(const Cell &cell) const override;
    std::optional<double> numberAt(const Cell &cell) const override;
    State clicked(const Cell &cell, bool extend) const override;
    void paintCursor(QPainter &painter, const Cell &cell) const override;

    AxisKind horizontalKind() const override { return AxisKind::Pairs; }
    /// Between decimal logarithms of positions and pixels.
    PixelMap logarithmMap() const;

protected:
    void compute() override;
    void paintData(QPainter &painter, const QRectF &plotArea) const override;
    void paintMargins(QPainter &painter, const QRectF &plotArea) const override;
    QString subtitle() const override;
    /// With room for decades in narrow pictures too.
    Gutters gutters() const override;

private:
    /// Positions that the table spans, each row counted as one step.
    double range() const;
    double logarithmAt(std::int64_t pair) const;
    /// Of a pair of the pinned encoding, if it is pinned and has it.
    std::optional<double> pinnedWavelength(std::int64_t pair) const;
    /// Of the pairs that the axis has, those that the pinned encoding has too.
    std::int64_t pinnedPairs() const;
    void findVariations();
    void paintRuler(QPainter &painter, const QRectF &plotArea) const;
    void paintOtherSpacing(QPainter &painter, const QRectF &plotArea) const;
    void paintPairs(QPainter &painter, const QRectF &plotArea) const;
    void paintPinned(QPainter &painter, const QRectF &plotArea) const;
    void paintHardlyVarying(QPainter &painter, const QRectF &plotArea) const;
    void paintBoundaries(QPainter &painter, const QRectF &plotArea) const;
    void paintUpright(QPainter &painter, const QRectF &plotArea, double pair, const QString &text,
                      int line) const;
    void paintCycleLabels(QPainter &painter, const QRectF &plotArea) const;

    Parameters m_parameters; ///< what follows belongs to these
    std::vector<DoubleDouble> m_frequencies;
    std::int64_t m_fullCycles = 0;
    std::int64_t m_hardlyVarying = 0; ///< columns
    std::vector<Range> m_steadySines; ///< runs of pairs whose sine hardly varies
    std::vector<Range> m_steadyCosines;
    Interval m_logarithms;
    Ticks m_ticks;
};

} // namespace sinescope
