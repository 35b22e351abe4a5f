// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/command_palette.h"

#include "app/window/menu_actions.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace sinescope {

std::vector<Command> menuCommands(const QMenuBar &bar)
{
    std::vector<Command> commands;
    for (const MenuAction &entry : menuActions(bar)) {
        if (entry.action->isEnabled())
            commands.push_back({entry.path, entry.action->shortcut().toString(QKeySequence::NativeText),
                                [action = entry.action] {
                                    action->trigger();
                                }});
    }
    return commands;
}

CommandPalette::CommandPalette(std::vector<Command> commands, QWidget *parent)
    : QDialog(parent)
    , m_commands(std::move(commands))
    , m_search(new QLineEdit)
    , m_list(new QListWidget)
{
    setWindowTitle(tr("Find a command"));
    resize(std::max(520, fontMetrics().averageCharWidth() * 84), 420);
    m_search->setPlaceholderText(tr("Command, page, preset or lesson"));
    m_search->setAccessibleName(tr("Find a command"));
    m_search->installEventFilter(this);
    m_list->setAccessibleName(tr("Commands"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    for (std::size_t i = 0; i < m_commands.size(); ++i) {
        const Command &command = m_commands[i];
        auto *item = new QListWidgetItem(m_list);
        item->setText(command.detail.isEmpty()
                          ? command.name
                          : QStringLiteral("%1    %2").arg(command.name, command.detail));
        item->setData(Qt::UserRole, int(i));
    }
    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_search, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListWidget::itemActivated, this, &CommandPalette::run);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    filter();
}

/// Up and down move in the list while the text keeps the focus.
bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::filter()
{
    const QStringList words = m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QListWidgetItem *first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const QString text = item->text();
        item->setHidden(!std::ranges::all_of(
            words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); }));
        if (!first && !item->isHidden())
            first = item;
    }
    m_list->setCurrentItem(first);
}

void CommandPalette::run()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || item->isHidden())
        return;
    const auto &command = m_commands[std::size_t(item->data(Qt::UserRole).toInt())];
    accept();
    // The command may open a dialog of its own, or rebuild the window that this one belongs to.
    QTimer::singleShot(0, parent(), command.run);
}

} // namespace sinescope
