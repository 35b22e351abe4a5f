// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/settings.h"

#include "app/state/language.h"
#include "app/state/stored_setting.h"

#include <QLocale>
#include <QSettings>

namespace sinescope {

namespace {

constexpr auto themeKey = QLatin1StringView("theme");
constexpr auto languageKey = QLatin1StringView("language");
constexpr auto geometryKey = QLatin1StringView("window/geometry");
constexpr auto recentKey = QLatin1StringView("recent_files");

/// The value under `key` if it is one of those we know: the file may have been edited by hand.
QString oneOf(QLatin1StringView key, const QStringList &known, const QString &fallback)
{
    const QString stored = QSettings().value(key).toString();
    return known.contains(stored) ? stored : fallback;
}

} // namespace

void Settings::store(QLatin1StringView key, const QVariant &value)
{
    const bool isKept = storeSetting(key, value);
    if (!isKept && !m_isFailureTold)
        emit failed(tr("Settings are not kept: %1 cannot be written").arg(QSettings().fileName()));
    m_isFailureTold = !isKept;
}

QStringList Settings::themes()
{
    return {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark"),
            QStringLiteral("contrast")};
}

QString Settings::theme() const
{
    return oneOf(themeKey, themes(), themes().front());
}

QString Settings::language() const
{
    const bool isChineseDesktop = QLocale::system().language() == QLocale::Chinese;
    return oneOf(languageKey, languageIds(),
                 isChineseDesktop ? QStringLiteral("zh_CN") : QStringLiteral("en"));
}

QByteArray Settings::windowGeometry() const
{
    return QSettings().value(geometryKey).toByteArray();
}

QStringList Settings::recentFiles() const
{
    return QSettings().value(recentKey).toStringList().mid(0, maximumRecentFiles);
}

void Settings::setTheme(const QString &theme)
{
    if (theme == this->theme())
        return;
    store(themeKey, theme);
    emit themeChanged();
}

void Settings::setLanguage(const QString &language)
{
    if (language == this->language())
        return;
    store(languageKey, language);
    emit languageChanged();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    store(geometryKey, geometry);
}

void Settings::addRecentFile(const QString &path)
{
    QStringList paths = recentFiles();
    paths.removeAll(path);
    paths.prepend(path);
    store(recentKey, paths.mid(0, maximumRecentFiles));
}

void Settings::removeRecentFile(const QString &path)
{
    QStringList paths = recentFiles();
    paths.removeAll(path);
    store(recentKey, paths);
}

void Settings::clearRecentFiles()
{
    store(recentKey, {});
}

} // namespace sinescope
