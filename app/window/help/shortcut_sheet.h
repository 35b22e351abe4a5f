// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QMenuBar;
class QTableWidget;

namespace sinescope {

struct ShortcutGroup;

/// Every shortcut on one sheet, in groups: those of the menus, and the keys that figures, a presentation and
/// the guide understand.
class ShortcutSheet : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutSheet(const QMenuBar &bar, QWidget *parent = nullptr);

private:
    void addGroup(const ShortcutGroup &group);
    /// Leaves the rows that have all of the words, and the groups that have such rows.
    void filter();

    QLineEdit *m_search;
    QTableWidget *m_table;
    QLabel *m_none;
};

} // namespace sinescope
