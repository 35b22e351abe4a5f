// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/cursor.h"
#include "app/state/state.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QTableView;

namespace sinescope {

/// The numbers behind a figure, and behind the others of its page, as a table that can be read, walked through and
/// copied.
class TableDialog : public QDialog
{
    Q_OBJECT

public:
    /// More cells than this are for an export, not for a clipboard.
    static constexpr std::int64_t mostCopied = 1'000'000;

    /// `figure` is the one to begin with, `at` where the crosshair stands.
    TableDialog(FigureId figure, const State &state, const Cell &at, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(FigureId figure);
    /// What is selected, tab-separated as spreadsheets want it.
    void copySelection() const;

    State m_state;
    Cell m_at;
    QComboBox *m_figure;
    QLabel *m_caption;
    QTableView *m_table;
};

} // namespace sinescope
