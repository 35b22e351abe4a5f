// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/figure.h"
#include "app/figures/heatmap.h"
#include "app/figures/shown_sentence.h"

#include <QCoreApplication>

namespace sinescope {

/// Vectors of the tokens of a batch as a heatmap, tokens down, dimensions across.
class TokenFigure : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(TokenFigure)

public:
    enum class Part { Words, Positions, Sums };

    explicit TokenFigure(Part part)
        : m_part(part)
    {
    }

    QString title() const override;
    QString describe() const override;
    QString readingAt(const Cell &cell) const override;
    Cell within(const Cell &cell) const override;
    /// The token's sequence is shown below, and the token becomes the query.
    State clicked(const Cell &cell, bool extend) const override;
    AxisKind horizontalKind() const override { return AxisKind::Dimensions; }
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
    double entry(const Sentence &sentence, const Token &token, std::int64_t column) const;
    void sample(const ShownSentence &shown);

    Part m_part;
    Heatmap m_heatmap;
};

} // namespace sinescope
