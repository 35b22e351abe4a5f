// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/state.h"

#include <QObject>

#include <cstdint>
#include <optional>

namespace sinescope {

/// One entry of the table, and of the similarity matrix: that of `otherRow` to `row`; and one place of each
/// of the other pages.
struct Cell
{
    std::int64_t row = 0;
    std::int64_t column = 0;
    std::int64_t otherRow = 0;
    std::int64_t token = 0; ///< of the batch on the page Sentence, padding included; the query of a score
    std::int64_t otherToken = 0; ///< its key
    std::int64_t reach = 1;      ///< a length, or how many rows are apart, on the page Limits

    bool operator==(const Cell &) const = default;
};

/// Where the crosshair stands, in every figure at once, and which figure a lesson points at.
/// Neither saved nor undone.
class Cursor : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const std::optional<Cell> &cell() const { return m_cell; }
    void moveTo(std::optional<Cell> cell)
    {
        if (cell == m_cell)
            return;
        m_cell = cell;
        emit moved();
    }

    const std::optional<FigureId> &figure() const { return m_figure; }
    void pointAt(std::optional<FigureId> figure)
    {
        if (figure == m_figure)
            return;
        m_figure = figure;
        emit moved();
    }

signals:
    void moved();

private:
    std::optional<Cell> m_cell;
    std::optional<FigureId> m_figure;
};

} // namespace sinescope
