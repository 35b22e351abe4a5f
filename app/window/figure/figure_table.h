// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/numbers/number_table.h"

#include <QAbstractTableModel>

namespace sinescope {

/// A NumberTable for Qt's views.
class FigureTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit FigureTable(NumberTable table, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Shows other numbers. A table of the same shape keeps what is selected.
    void replace(NumberTable table);
    const NumberTable &table() const { return m_table; }

private:
    NumberTable m_table;
};

} // namespace sinescope
