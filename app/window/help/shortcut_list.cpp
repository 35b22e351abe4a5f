// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/shortcut_list.h"

#include "app/window/commands/command_synonyms.h"
#include "app/window/commands/menu_actions.h"
#include "app/window/help/shortcut_sheet.h"

#include <QAction>

namespace sinescope {

namespace {

ShortcutGroup figureKeys()
{
    return {
        ShortcutSheet::tr("On a figure"),
        {{ShortcutSheet::tr("Move the crosshair by a cell"), ShortcutSheet::tr("Arrow keys")},
         {ShortcutSheet::tr("Move the crosshair by ten cells"), ShortcutSheet::tr("Shift+Arrow keys")},
         {ShortcutSheet::tr("To the first or last position"), ShortcutSheet::tr("Home, End")},
         {ShortcutSheet::tr("To the first or last dimension"), ShortcutSheet::tr("Page Up, Page Down")},
         {ShortcutSheet::tr("Zoom in and out"), ShortcutSheet::tr("+ and -")},
         {ShortcutSheet::tr("Move what is visible"), ShortcutSheet::tr("Ctrl+Arrow keys")},
         {ShortcutSheet::tr("Choose the cell under the crosshair"), ShortcutSheet::tr("Return")},
         {ShortcutSheet::tr("Add or remove its dimension or reference"), ShortcutSheet::tr("Ctrl+Return")},
         {ShortcutSheet::tr("Fill the page, and back"), ShortcutSheet::tr("F, Escape")},
         {ShortcutSheet::tr("Menu of the figure"), ShortcutSheet::tr("Menu, Shift+F10")}}};
}

ShortcutGroup presentationKeys()
{
    return {ShortcutSheet::tr("In a presentation"),
            {{ShortcutSheet::tr("Next step of the lesson, or page"), ShortcutSheet::tr("Page Down")},
             {ShortcutSheet::tr("Step or page before"), ShortcutSheet::tr("Page Up")},
             {ShortcutSheet::tr("Parameters, and away again"), QStringLiteral("F9")},
             {ShortcutSheet::tr("End"), ShortcutSheet::tr("Escape, F5")}}};
}

ShortcutGroup guideKeys()
{
    return {ShortcutSheet::tr("In the guide"),
            {{ShortcutSheet::tr("Search"), QStringLiteral("Ctrl+F")},
             {ShortcutSheet::tr("Next place"), ShortcutSheet::tr("F3, Return")},
             {ShortcutSheet::tr("Place before"), ShortcutSheet::tr("Shift+F3, Shift+Return")}}};
}

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &shortcut : action.shortcuts())
        keys << shortcut.toString(QKeySequence::NativeText);
    return keys.join(QStringLiteral(", "));
}

} // namespace

QList<ShortcutGroup> allShortcuts(const QMenuBar &bar)
{
    QList<ShortcutGroup> groups;
    ShortcutGroup ways{ShortcutSheet::tr("Go"), {}};
    for (const auto &[path, english, action] : menuActions(bar)) {
        const QString keys = keysOf(*action);
        if (keys.isEmpty())
            continue;
        const QString menu = path.section(QStringLiteral(": "), 0, 0);
        const Shortcut shortcut{path.mid(menu.size() + 2), keys,
                                english + u' ' + synonymsOf(english.isEmpty() ? path : english)};
        if (action->property(goesSomewhere).toBool())
            ways.shortcuts << shortcut;
        else if (groups.isEmpty() || groups.last().name != menu)
            groups.append({menu, {shortcut}});
        else
            groups.last().shortcuts << shortcut;
    }
    ways.shortcuts.append(
        {ShortcutSheet::tr("Next and previous part of the window"), ShortcutSheet::tr("F6, Shift+F6")});
    return groups << ways << figureKeys() << presentationKeys() << guideKeys();
}

} // namespace sinescope
