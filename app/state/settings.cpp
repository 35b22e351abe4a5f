// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/settings.h"

#include <QLocale>
#include <QSettings>

namespace sinescope {

namespace {

constexpr auto themeKey = QLatin1StringView("theme");
constexpr auto languageKey = QLatin1StringView("language");
constexpr auto geometryKey = QLatin1StringView("window/geometry");

/// The value under `key` if it is one of the two we know: the file may have been edited by hand.
QString oneOf(QLatin1StringView key, const QString &first, const QString &second, const QString &fallback)
{
    const QString stored = QSettings().value(key).toString();
    return stored == first || stored == second ? stored : fallback;
}

} // namespace

QString Settings::theme() const
{
    const QString light = QStringLiteral("light");
    return oneOf(themeKey, light, QStringLiteral("dark"), light);
}

QString Settings::language() const
{
    const QString english = QStringLiteral("en");
    const QString chinese = QStringLiteral("zh_CN");
    const bool isChineseDesktop = QLocale::system().language() == QLocale::Chinese;
    return oneOf(languageKey, english, chinese, isChineseDesktop ? chinese : english);
}

QByteArray Settings::windowGeometry() const
{
    return QSettings().value(geometryKey).toByteArray();
}

void Settings::setTheme(const QString &theme)
{
    if (theme == this->theme())
        return;
    QSettings().setValue(themeKey, theme);
    emit themeChanged();
}

void Settings::setLanguage(const QString &language)
{
    if (language == this->language())
        return;
    QSettings().setValue(languageKey, language);
    emit languageChanged();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    QSettings().setValue(geometryKey, geometry);
}

} // namespace sinescope
