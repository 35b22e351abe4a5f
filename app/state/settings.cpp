// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/settings.h"

#include "app/state/language.h"
#include "app/state/presets.h"
#include "app/state/stored_setting.h"

#include <QLocale>
#include <QSettings>

namespace sinescope {

namespace {

constexpr auto themeKey = QLatin1StringView("theme");
constexpr auto languageKey = QLatin1StringView("language");
constexpr auto numberStyleKey = QLatin1StringView("number_style");
constexpr auto presetKey = QLatin1StringView("new_document/preset");
constexpr auto colormapKey = QLatin1StringView("new_document/colormap");
constexpr auto welcomedKey = QLatin1StringView("welcomed");
constexpr auto windowGroup = QLatin1StringView("window");
constexpr auto geometryKey = QLatin1StringView("window/geometry");
constexpr auto panelKey = QLatin1StringView("panel");
constexpr auto layoutKey = QLatin1StringView("window/layout");
constexpr auto placedKey = QLatin1StringView("window/placed");
constexpr auto recentKey = QLatin1StringView("recent_files");

/// The value under `key` if it is one of those we know: the file may have been edited by hand.
QString oneOf(QLatin1StringView key, const QStringList &known, const QString &fallback)
{
    const QString stored = QSettings().value(key).toString();
    return known.contains(stored) ? stored : fallback;
}

QStringList colormapIds()
{
    QStringList ids{QString::fromUtf8(defaultColormapId.data(), qsizetype(defaultColormapId.size()))};
    for (const Colormap &map : colormaps())
        ids << QString::fromUtf8(map.id.data(), qsizetype(map.id.size()));
    return ids;
}

} // namespace

void Settings::store(const QString &key, const QVariant &value)
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
    return oneOf(themeKey, themes(), themes().constFirst());
}

QString Settings::language() const
{
    if (!m_languageOfRun.isEmpty())
        return m_languageOfRun;
    const bool isChineseDesktop = QLocale::system().language() == QLocale::Chinese;
    return oneOf(languageKey, languageIds(),
                 isChineseDesktop ? QStringLiteral("zh_CN") : QStringLiteral("en"));
}

void Settings::useLanguageOfRun(const QString &id)
{
    m_languageOfRun = id;
}

bool Settings::hasOwnLanguage() const
{
    return languageIds().contains(QSettings().value(languageKey).toString());
}

QString Settings::numberStyle() const
{
    return oneOf(numberStyleKey, numberStyleIds(), numberStyleIds().constFirst());
}

QString Settings::defaultPreset() const
{
    return QSettings().value(presetKey).toString();
}

QString Settings::defaultColormap() const
{
    return oneOf(colormapKey, colormapIds(), colormapIds().constFirst());
}

bool Settings::isWelcomed() const
{
    return QSettings().value(welcomedKey).toBool();
}

bool Settings::isPanelShown() const
{
    return QSettings().value(panelKey, true).toBool();
}

QByteArray Settings::windowGeometry() const
{
    return QSettings().value(geometryKey).toByteArray();
}

QByteArray Settings::windowLayout() const
{
    return QSettings().value(layoutKey).toByteArray();
}

QStringList Settings::placedPanels() const
{
    return QSettings().value(placedKey).toStringList();
}

State Settings::newState() const
{
    State state;
    const Presets presets;
    if (const Preset *preset = presets.find(defaultPreset())) // it may have been removed since
        state.parameters = preset->parameters;
    state.display.colormap = defaultColormap().toStdString();
    return state;
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
    const QString before = this->language();
    m_languageOfRun.clear();
    store(languageKey, language.isEmpty() ? QVariant() : QVariant(language));
    if (this->language() != before)
        emit languageChanged();
}

void Settings::setNumberStyle(const QString &style)
{
    if (style == numberStyle())
        return;
    store(numberStyleKey, style);
    emit languageChanged();
}

void Settings::setDefaultPreset(const QString &id)
{
    store(presetKey, id);
}

void Settings::setDefaultColormap(const QString &id)
{
    store(colormapKey, id);
}

void Settings::setWelcomed()
{
    store(welcomedKey, true);
}

void Settings::setPanelShown(bool isShown)
{
    store(panelKey, isShown);
}

void Settings::setWindow(const QByteArray &geometry, const QByteArray &layout,
                         const QStringList &placedPanels)
{
    if (m_isWindowForgotten)
        return;
    store(geometryKey, geometry);
    store(layoutKey, layout);
    store(placedKey, placedPanels);
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

void Settings::forgetWindow()
{
    m_isWindowForgotten = true;
    store(windowGroup, {});
}

void Settings::reset()
{
    const QString theme = this->theme();
    const QString language = this->language();
    const QString style = numberStyle();
    m_languageOfRun.clear();
    forgetWindow();
    for (const QString &group : QSettings().childGroups()) {
        if (group != QStringLiteral("lessons"))
            store(group, {});
    }
    for (const QString &key : QSettings().childKeys()) {
        if (key != welcomedKey) // whoever resets knows the program
            store(key, {});
    }
    if (this->theme() != theme)
        emit themeChanged();
    if (this->language() != language || numberStyle() != style)
        emit languageChanged();
}

} // namespace sinescope
