// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/commands/menu_actions.h"

#include "app/state/language.h"

#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>

namespace sinescope {

namespace {

/// A label that goes on after its translation, as that of Undo does, is known by its beginning.
QString englishLabel(const QString &label)
{
    QStringList sources = englishOf(label);
    if (sources.isEmpty())
        sources = englishOf(label.section(u' ', 0, 0));
    return sources.isEmpty() ? QString() : plainLabel(sources.front());
}

QString joined(const QString &path, const QString &label)
{
    return path.isEmpty() || label.isEmpty() ? path + label : QStringLiteral("%1: %2").arg(path, label);
}

void collect(const QList<QAction *> &actions, const QString &path, const QString &english,
             std::vector<MenuAction> &list)
{
    for (QAction *action : actions) {
        const QString label = plainLabel(action->text());
        if (action->isSeparator() || label.isEmpty())
            continue;
        const QString place = joined(path, label);
        const QString englishName = englishLabel(action->text());
        const QString englishPlace = joined(english, englishName.isEmpty() ? label : englishName);
        if (action->menu())
            collect(action->menu()->actions(), place, englishPlace, list);
        else
            list.push_back({place, englishPlace == place ? QString() : englishPlace, action});
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
    collect(bar.actions(), {}, {}, list);
    return list;
}

} // namespace sinescope
