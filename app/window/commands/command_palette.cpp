// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/commands/command_palette.h"

#include "app/state/language.h"
#include "app/window/commands/command_synonyms.h"
#include "app/window/commands/menu_actions.h"
#include "app/window/widgets/screen_room.h"
#include "app/window/widgets/segmented_control.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAction>
#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPointer>
#include <QScrollArea>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sinescope {

std::vector<Command> menuCommands(const QMenuBar &bar)
{
    std::vector<Command> commands;
    for (const MenuAction &entry : menuActions(bar)) {
        QAction *action = entry.action;
        if (!action->isEnabled())
            continue;
        const QString kind = action->property(commandKind).toString();
        commands.push_back({.name = entry.path,
                            .keys = action->shortcut().toString(QKeySequence::NativeText),
                            .run =
                                [action = QPointer(action)] { // the menus may be made anew meanwhile
                                    if (action)
                                        action->trigger();
                                },
                            .kind = kind.isEmpty() ? CommandPalette::tr("Command") : kind,
                            .english = entry.english,
                            .words = synonymsOf(entry.english.isEmpty() ? entry.path : entry.english),
                            .lesson = kind.isEmpty() ? QString() : action->data().toString(),
                            .isPresented = action->property(presentedAction).toBool()});
    }
    return commands;
}

/// Gives a control of a panel the keys, wherever it is folded away.
static void turnTo(QWidget &control, QWidget &panel)
{
    if (auto *more = panel.findChild<QAbstractButton *>(QStringLiteral("more"));
        more && !control.isVisibleTo(&panel))
        more->setChecked(true);
    if (auto *area = panel.findChild<QScrollArea *>())
        area->ensureWidgetVisible(&control);
    control.setFocus(Qt::TabFocusReason); // what is in it is selected
}

std::vector<Command> controlCommands(QWidget &panel)
{
    std::vector<Command> commands;
    for (QWidget *control : panel.findChildren<QWidget *>()) {
        const bool isText =
            qobject_cast<QLineEdit *>(control) && !qobject_cast<QAbstractSpinBox *>(control->parentWidget());
        auto *choice = qobject_cast<SegmentedControl *>(control->parentWidget())
                           ? qobject_cast<QAbstractButton *>(control)
                           : nullptr;
        if (!isText && !choice && !qobject_cast<QAbstractSpinBox *>(control))
            continue;
        const QString name = control->accessibleName();
        QStringList english; // "Layout: sin cos sin cos" is put together of two names
        for (const QString &part : name.split(QStringLiteral(": ")))
            english << englishOf(part).value(0);
        const QString englishName =
            english.contains(QString()) ? QString() : english.join(QStringLiteral(": "));
        commands.push_back({.name = name,
                            .run =
                                [&panel, control = QPointer(control), choice] {
                                    if (control && choice)
                                        choice->click();
                                    else if (control)
                                        turnTo(*control, panel);
                                },
                            .kind = CommandPalette::tr("Control"),
                            .english = englishName,
                            .words = synonymsOf(englishName.isEmpty() ? name : englishName) + u' ' +
                                     control->accessibleDescription()});
    }
    return commands;
}

CommandPalette::CommandPalette(std::vector<Command> commands, QWidget *parent)
    : QDialog(parent)
    , m_commands(std::move(commands))
    , m_search(new QLineEdit)
    , m_list(new QTreeWidget)
{
    setWindowTitle(tr("Find a command"));
    fitToScreen(*this, {std::max(520, fontMetrics().averageCharWidth() * 98), 420});
    m_search->setPlaceholderText(tr("Command, page, preset or lesson"));
    m_search->setAccessibleName(tr("Find a command"));
    m_search->installEventFilter(this);
    m_list->setAccessibleName(tr("Commands"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    m_list->setHeaderLabels({tr("Command"), tr("Kind"), tr("Keys")});
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(Kind, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(Keys, QHeaderView::ResizeToContents);
    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_search, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QTreeWidget::itemActivated, this, &CommandPalette::run);
    connect(m_list, &QTreeWidget::itemClicked, this, &CommandPalette::run);
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
    std::vector<std::pair<int, std::size_t>> found; // rank, and which
    for (std::size_t i = 0; i < m_commands.size(); ++i) {
        if (const auto rank = rankOf(m_commands[i], words))
            found.emplace_back(*rank, i);
    }
    std::ranges::sort(found);
    m_list->clear();
    for (const auto &[rank, i] : found) {
        const Command &command = m_commands[i];
        auto *item = new QTreeWidgetItem(m_list, {command.name, command.kind, command.keys});
        item->setToolTip(Name, Qt::convertFromPlainText(command.name));
        item->setForeground(Kind, palette().placeholderText());
        item->setTextAlignment(Keys, Qt::AlignRight | Qt::AlignVCenter);
        item->setData(Name, Qt::UserRole, int(i));
    }
    if (found.empty()) {
        auto *none = new QTreeWidgetItem(m_list, {tr("Nothing has all of these words")});
        none->setFlags(Qt::NoItemFlags);
        return;
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void CommandPalette::run()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!item || item->flags() == Qt::NoItemFlags || result() == Accepted) // a click may also activate
        return;
    m_chosen = m_commands[std::size_t(item->data(Name, Qt::UserRole).toInt())].run;
    accept();
}

} // namespace sinescope
