// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/state.h"

#include <QAbstractTableModel>

#include <functional>
#include <memory>

namespace sinescope {

/// The numbers that a figure shows, as rows of positions: what a screen reader reads and what is copied into a
/// spreadsheet. Each is computed when it is asked for, so that a table of any size costs nothing.
class FigureTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Rows beyond it are left to a closer look: a table on screen keeps a height for every row.
    static constexpr std::int64_t mostRows = 10'000;

    FigureTable(FigureId figure, const State &state, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// What the table holds, and what it leaves out.
    QString caption() const;
    bool isCut() const { return m_allRows > m_rows.size(); }

private:
    void setEncoding(const State &state, std::vector<std::int64_t> columns);
    void setSimilarity(const State &state);
    void setMatrix(const State &state);

    Parameters m_parameters;
    Range m_rows; ///< of the encoding, those that the table has
    std::int64_t m_allRows = 0;
    QStringList m_headers;
    std::function<double(std::int64_t row, int column)> m_value;
};

/// True for the figures that FigureTable knows.
bool hasTable(FigureId figure);

} // namespace sinescope
