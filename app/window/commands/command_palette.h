// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/commands/command.h"

#include <QDialog>

#include <vector>

class QLineEdit;
class QMenuBar;
class QTreeWidget;

namespace sinescope {

/// Every action that the menus have and that can be done now.
std::vector<Command> menuCommands(const QMenuBar &bar);
/// The controls of a panel: a number or a text gets the keys, a choice is made.
std::vector<Command> controlCommands(QWidget &panel);

/// Property of an action: of what kind the palette says it is. Its data is the lesson it opens.
inline constexpr auto commandKind = "commandKind";

/// Finds a command by pieces of its name, by its English name and by other words for it, and does it.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    explicit CommandPalette(std::vector<Command> commands, QWidget *parent = nullptr);

    /// What was chosen, once it is accepted. To be done when the palette is gone: it may open a dialog, or make
    /// anew the window that the palette belongs to.
    const std::function<void()> &chosen() const { return m_chosen; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Column { Name, Kind, Keys };

    /// Lists what has all of the words, the best first.
    void filter();
    void run();

    std::vector<Command> m_commands;
    QLineEdit *m_search;
    std::function<void()> m_chosen;
    QTreeWidget *m_list; ///< what and where it stands; of which kind; by which keys
};

} // namespace sinescope
