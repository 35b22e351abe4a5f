// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/figure/figure_table.h"

namespace sinescope {

FigureTable::FigureTable(NumberTable table, QObject *parent)
    : QAbstractTableModel(parent)
    , m_table(std::move(table))
{
}

void FigureTable::replace(NumberTable table)
{
    const bool isAlike = table.rows == m_table.rows && table.headers.size() == m_table.headers.size();
    if (!isAlike)
        beginResetModel();
    m_table = std::move(table);
    if (!isAlike)
        return endResetModel();
    if (m_table.rows == 0 || m_table.headers.isEmpty())
        return;
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int FigureTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows);
}

int FigureTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.headers.size());
}

QVariant FigureTable::data(const QModelIndex &index, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (!index.isValid())
        return {};
    if (role == Qt::AccessibleTextRole) // where it stands and what it is
        return QStringLiteral("%1, %2: %3")
            .arg(m_table.rowHeader(index.row()), m_table.headers[index.column()],
                 m_table.value(index.row(), index.column()));
    if (role != Qt::DisplayRole)
        return {};
    return m_table.value(index.row(), index.column());
}

QVariant FigureTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Horizontal ? m_table.headers.value(section) : m_table.rowHeader(section);
}

} // namespace sinescope
