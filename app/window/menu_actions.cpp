// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/menu_actions.h"

#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>

namespace sinescope {

namespace {

void collect(const QList<QAction *> &actions, const QString &path, std::vector<MenuAction> &list)
{
    for (QAction *action : actions) {
        const QString label = plainLabel(action->text());
        if (action->isSeparator() || label.isEmpty())
            continue;
        const QString place = path.isEmpty() ? label : QStringLiteral("%1: %2").arg(path, label);
        if (action->menu())
            collect(action->menu()->actions(), place, list);
        else
            list.push_back({place, action});
    }
}

} // namespace

QString plainLabel(const QString &label)
{
    static const QRegularExpression chineseMnemonic(QStringLiteral("\\(&.\\)"));
    QString plain = label;
    plain.remove(chineseMnemonic);
    plain.replace(QStringLiteral("&&"), QStringLiteral("\x01")).remove(u'&').replace(u'\x01', u'&');
    if (plain.endsWith(u'…'))
        plain.chop(1);
    return plain.trimmed();
}

std::vector<MenuAction> menuActions(const QMenuBar &bar)
{
    std::vector<MenuAction> list;
    collect(bar.actions(), {}, list);
    return list;
}

} // namespace sinescope
