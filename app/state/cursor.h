// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <cstdint>
#include <optional>

namespace sinescope {

/// One entry of the table, and of the similarity matrix: that of `otherRow` to `row`.
struct Cell
{
    std::int64_t row = 0;
    std::int64_t column = 0;
    std::int64_t otherRow = 0;

    bool operator==(const Cell &) const = default;
};

/// Where the crosshair stands, in every figure at once. Neither saved nor undone.
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

signals:
    void moved();

private:
    std::optional<Cell> m_cell;
};

} // namespace sinescope
