// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/figure.h"
#include "app/figures/heatmap.h"

#include <QCoreApplication>

namespace sinescope {

/// How much each token of the shown sequence attends to each other: queries down, keys across. Below it, what
/// another order of the words changes.
class AttentionFigure : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(AttentionFigure)

public:
    explicit AttentionFigure(bool withPositions)
        : m_withPositions(withPositions)
    {
    }

    QString title() const override;
    QString describe() const override;
    QString readingAt(const Cell &cell) const override;
    Cell within(const Cell &cell) const override;
    /// The pair whose score is split.
    State clicked(const Cell &at, bool extend) const override;
    AxisKind horizontalKind() const override { return AxisKind::OtherTokens; }
    AxisKind verticalKind() const override { return AxisKind::Tokens; }

protected:
    void compute() override;
    void paintData(QPainter &painter, const QRectF &plotArea) const override;
    void paintMargins(QPainter &painter, const QRectF &plotArea) const override;
    QString subtitle() const override;
    Interval visibleInterval(AxisKind kind) const override;
    Gutters gutters() const override;
    bool isEmpty() const override;

private:
    QString strongestText() const;
    QStringList orderTexts() const;
    double namesHeight() const;
    Gutters sideGutters(double below) const;

    bool m_withPositions;
    Heatmap m_heatmap;
};

} // namespace sinescope
