// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <functional>
#include <vector>

class QLineEdit;
class QMenuBar;
class QTreeWidget;

namespace sinescope {

/// Something that can be done, by name.
struct Command
{
    QString name;   ///< "View: Whole table"
    QString detail; ///< its shortcut, or what it is
    std::function<void()> run;
};

/// Every action that the menus have and that can be done now.
std::vector<Command> menuCommands(const QMenuBar &bar);

/// Finds a command by pieces of its name and does it.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    explicit CommandPalette(std::vector<Command> commands, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter();
    void run();

    std::vector<Command> m_commands;
    QLineEdit *m_search;
    QTreeWidget *m_list; ///< what and where it stands; by which keys
};

} // namespace sinescope
