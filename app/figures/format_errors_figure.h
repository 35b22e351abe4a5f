// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/figure.h"
#include "app/figures/heatmap.h"
#include "core/rounded_encoding.h"

#include <QCoreApplication>

#include <optional>

namespace sinescope {

/// How far the entries are off when positions, angles or entries are held in a number format: the decimal
/// logarithm of the error as a heatmap, one entry a pixel.
class FormatErrorsFigure : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(FormatErrorsFigure)

public:
    QString title() const override;
    QString describe() const override;
    QString readingAt(const Cell &cell) const override;
    AxisKind verticalKind() const override { return AxisKind::Dimensions; }

protected:
    void compute() override;
    void paintData(QPainter &painter, const QRectF &plotArea) const override;
    void paintMargins(QPainter &painter, const QRectF &plotArea) const override;
    QString subtitle() const override;
    Gutters gutters() const override;

private:
    std::optional<RoundedEncoding> m_encoding;
    double m_largest = 0;   ///< error among the entries shown
    bool m_hasGaps = false; ///< entries without a value
    Heatmap m_heatmap;
};

} // namespace sinescope
