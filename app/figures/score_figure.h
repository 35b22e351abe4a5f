// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/figure.h"

#include <QCoreApplication>

#include <array>

namespace sinescope {

/// The score of the chosen query and key, split into what meets what: four bars and their sum.
class ScoreFigure : public Figure
{
    Q_DECLARE_TR_FUNCTIONS(ScoreFigure)

public:
    QString title() const override;
    QString describe() const override;
    QString readingAt(const Cell &cell) const override;
    AxisKind horizontalKind() const override { return AxisKind::Value; }

protected:
    void compute() override;
    void paintData(QPainter &painter, const QRectF &plotArea) const override;
    void paintMargins(QPainter &painter, const QRectF &plotArea) const override;
    QString subtitle() const override;
    Gutters gutters() const override;

private:
    QStringList names() const;
    QRectF rowArea(std::size_t row, const QRectF &plotArea) const;

    QString m_problem;
    std::array<double, 5> m_terms{}; ///< the four and their sum
    Interval m_values;
};

} // namespace sinescope
