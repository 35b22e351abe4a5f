// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QMenuBar;

namespace sinescope {

/// What a key does.
struct Shortcut
{
    QString name;    ///< without its menu
    QString keys;    ///< all that do it
    QString words{}; ///< others that one may look for it by
};

struct ShortcutGroup
{
    QString name;
    QList<Shortcut> shortcuts;
};

/// Property of an action: it goes to a page, or back.
inline constexpr auto goesSomewhere = "goesSomewhere";

/// Those of the menus, menu by menu, those that go somewhere, and those that no menu has.
QList<ShortcutGroup> allShortcuts(const QMenuBar &bar);

} // namespace sinescope
