// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/document/recent_files_menu.h"

#include "app/state/settings.h"

#include <QDir>
#include <QFontMetrics>

namespace sinescope {

namespace {

constexpr int longestPath = 480; // pixels

/// "&1  ~/talks/rotary.sinescope"; the tenth has 0 as its key.
QString label(qsizetype index, const QString &path, const QFontMetrics &metrics)
{
    const QString home = QDir::homePath() + u'/';
    QString shown = path.startsWith(home) ? QStringLiteral("~/") + path.mid(home.size()) : path;
    shown = metrics.elidedText(QDir::toNativeSeparators(shown), Qt::ElideMiddle, longestPath);
    return QStringLiteral("&%1  %2").arg((index + 1) % 10).arg(shown.replace(u'&', QStringLiteral("&&")));
}

} // namespace

RecentFilesMenu::RecentFilesMenu(Settings &settings, QMenu &parent)
    : QMenu(tr("Open &recent"), &parent)
    , m_settings(settings)
{
    fill();
    connect(&parent, &QMenu::aboutToShow, this, &RecentFilesMenu::fill);
}

void RecentFilesMenu::fill()
{
    clear();
    const QStringList paths = m_settings.recentFiles();
    for (qsizetype i = 0; i < paths.size(); ++i)
        addAction(label(i, paths[i], fontMetrics()), this, [this, path = paths[i]] { emit chosen(path); });
    addSeparator();
    addAction(tr("&Clear this list"), this, [this] { m_settings.clearRecentFiles(); });
    menuAction()->setEnabled(!paths.isEmpty());
}

} // namespace sinescope
