// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

class QAction;
class QMenuBar;

namespace sinescope {

/// Properties of the actions that do what they say in a presentation, or in the user guide: their keys work
/// there, and the command palette offers them.
inline constexpr auto presentedAction = "presented";
inline constexpr auto guideAction = "inGuide";

/// An action of the menus and where it stands: "View: Colours: Viridis".
struct MenuAction
{
    QString path;
    QString english; ///< the same in English; empty where that is the language
    QAction *action;
};

/// All of them, those of submenus too, in the order of the menus.
std::vector<MenuAction> menuActions(const QMenuBar &bar);

/// A label without its mnemonic and the dots that announce a dialog.
QString plainLabel(const QString &label);

} // namespace sinescope
