// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/state.h"

#include <QDialog>

class QTableView;

namespace sinescope {

/// The numbers behind a figure as a table that can be read, walked through and copied.
class TableDialog : public QDialog
{
    Q_OBJECT

public:
    TableDialog(FigureId figure, const QString &title, const State &state, QWidget *parent = nullptr);

private:
    /// What is selected, tab-separated as spreadsheets want it.
    void copySelection() const;

    QTableView *m_table;
};

} // namespace sinescope
