// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/shortcut_list.h"

#include "app/window/command_synonyms.h"
#include "app/window/menu_actions.h"

#include <QAction>
#include <QCoreApplication>

namespace sinescope {

namespace {

struct Sheet
{
    Q_DECLARE_TR_FUNCTIONS(ShortcutSheet)
};

ShortcutGroup figureKeys()
{
    return {Sheet::tr("On a figure"),
            {{Sheet::tr("Move the crosshair by a cell"), Sheet::tr("Arrow keys")},
             {Sheet::tr("Move the crosshair by ten cells"), Sheet::tr("Shift+Arrow keys")},
             {Sheet::tr("To the first or last position"), Sheet::tr("Home, End")},
             {Sheet::tr("To the first or last dimension"), Sheet::tr("Page Up, Page Down")},
             {Sheet::tr("Zoom in and out"), Sheet::tr("+ and -")},
             {Sheet::tr("Move what is visible"), Sheet::tr("Ctrl+Arrow keys")},
             {Sheet::tr("Choose the cell under the crosshair"), Sheet::tr("Return")},
             {Sheet::tr("Add or remove its dimension or reference"), Sheet::tr("Ctrl+Return")},
             {Sheet::tr("Fill the page, and back"), Sheet::tr("F, Escape")},
             {Sheet::tr("Menu of the figure"), Sheet::tr("Menu, Shift+F10")}}};
}

ShortcutGroup presentationKeys()
{
    return {Sheet::tr("In a presentation"),
            {{Sheet::tr("Next step of the lesson, or page"), Sheet::tr("Page Down")},
             {Sheet::tr("Step or page before"), Sheet::tr("Page Up")},
             {Sheet::tr("End"), Sheet::tr("Escape, F5")}}};
}

ShortcutGroup guideKeys()
{
    return {Sheet::tr("In the guide"),
            {{Sheet::tr("Search"), QStringLiteral("Ctrl+F")},
             {Sheet::tr("Next place"), Sheet::tr("F3, Return")},
             {Sheet::tr("Place before"), Sheet::tr("Shift+F3, Shift+Return")}}};
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
    ShortcutGroup ways{Sheet::tr("Go"), {}};
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
    ways.shortcuts.append({Sheet::tr("Next and previous part of the window"), Sheet::tr("F6, Shift+F6")});
    return groups << ways << figureKeys() << presentationKeys() << guideKeys();
}

} // namespace sinescope
