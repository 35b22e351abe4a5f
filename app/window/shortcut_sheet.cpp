// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/shortcut_sheet.h"

#include "app/window/menu_actions.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace sinescope {

namespace {

using Entry = std::pair<QString, QString>; ///< what, and by which keys

QList<Entry> figureKeys()
{
    return {
        {ShortcutSheet::tr("On a figure: move the crosshair by a cell"), ShortcutSheet::tr("Arrow keys")},
        {ShortcutSheet::tr("On a figure: by ten cells"), ShortcutSheet::tr("Shift+Arrow keys")},
        {ShortcutSheet::tr("On a figure: to the first or last position"), ShortcutSheet::tr("Home, End")},
        {ShortcutSheet::tr("On a figure: to the first or last dimension"),
         ShortcutSheet::tr("Page Up, Page Down")},
        {ShortcutSheet::tr("On a figure: zoom in and out"), ShortcutSheet::tr("+ and -")},
        {ShortcutSheet::tr("On a figure: move what is visible"), ShortcutSheet::tr("Ctrl+Arrow keys")},
        {ShortcutSheet::tr("On a figure: choose the cell under the crosshair"), ShortcutSheet::tr("Return")},
        {ShortcutSheet::tr("On a figure: add or remove its dimension or reference"),
         ShortcutSheet::tr("Ctrl+Return")},
        {ShortcutSheet::tr("On a figure: fill the page, and back"), ShortcutSheet::tr("F, Escape")},
        {ShortcutSheet::tr("On a figure: its menu"), ShortcutSheet::tr("Menu, Shift+F10")},
        {ShortcutSheet::tr("Next and previous part of the window"), ShortcutSheet::tr("F6, Shift+F6")}};
}

QList<Entry> allKeys(const QMenuBar &bar)
{
    QList<Entry> entries;
    for (const auto &[path, english, action] : menuActions(bar)) {
        QStringList keys;
        for (const QKeySequence &shortcut : action->shortcuts())
            keys << shortcut.toString(QKeySequence::NativeText);
        if (!keys.isEmpty())
            entries.append({path, keys.join(QStringLiteral(", "))});
    }
    return entries + figureKeys();
}

} // namespace

ShortcutSheet::ShortcutSheet(const QMenuBar &bar, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(600, 520);
    const QList<Entry> entries = allKeys(bar);
    auto *table = new QTableWidget(int(entries.size()), 2);
    table->setAccessibleName(windowTitle());
    table->setHorizontalHeaderLabels({tr("Command"), tr("Keys")});
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    for (int row = 0; row < table->rowCount(); ++row) {
        table->setItem(row, 0, new QTableWidgetItem(entries[row].first));
        table->setItem(row, 1, new QTableWidgetItem(entries[row].second));
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(table, 1);
    layout->addWidget(buttons);
}

} // namespace sinescope
