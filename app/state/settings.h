// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/state.h"

#include <QByteArray>
#include <QObject>
#include <QStringList>
#include <QVariant>

namespace sinescope {

inline constexpr qsizetype maximumRecentFiles = 10;

/// What belongs to the person, not to the document. Kept by QSettings where the desktop keeps such things.
class Settings : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    QString theme() const;                    ///< one of themes()
    QString language() const;                 ///< "en" or "zh_CN"; that of the desktop unless one is chosen
    void useLanguageOfRun(const QString &id); ///< instead of it until one is chosen; not kept
    bool hasOwnLanguage() const;              ///< one is chosen
    QString numberStyle() const;              ///< one of numberStyleIds()
    QString defaultPreset() const; ///< id of the preset that new documents begin with; empty for none
    QString defaultColormap() const;
    bool isWelcomed() const;   ///< the welcome has been seen
    bool isPanelShown() const; ///< the parameters beside the figures
    QByteArray windowGeometry() const;
    QByteArray windowLayout() const;  ///< where the panels stand
    QStringList placedPanels() const; ///< those whose place there is the person's choice
    QStringList recentFiles() const;  ///< absolute paths of opened and saved files, the latest first

    /// What a new document holds.
    State newState() const;

    static QStringList themes(); ///< "system" follows the desktop; "light", "dark", "contrast"

    void setTheme(const QString &theme);
    void setLanguage(const QString &language); ///< empty for that of the desktop
    void setNumberStyle(const QString &style);
    void setDefaultPreset(const QString &id);
    void setDefaultColormap(const QString &id);
    void setWelcomed();
    void setPanelShown(bool isShown);
    /// Not after forgetWindow().
    void setWindow(const QByteArray &geometry, const QByteArray &layout, const QStringList &placedPanels);
    /// Comes first from now on; beyond maximumRecentFiles the oldest goes.
    void addRecentFile(const QString &path);
    void removeRecentFile(const QString &path);
    void clearRecentFiles();
    void forgetWindow(); ///< the next start has a window like the first
    /// All of the above, and what the dialogs remember, is as on the first day. The progress of lessons and
    /// the presets of one's own stay: they are work, not choices.
    void reset();

signals:
    void themeChanged();
    /// Words, or the format of numbers.
    void languageChanged();
    /// Told once, until it works again: what was chosen is good until the program ends, and is not kept.
    void failed(const QString &why);

private:
    void store(const QString &key, const QVariant &value);

    QString m_languageOfRun;
    bool m_isFailureTold = false;
    bool m_isWindowForgotten = false;
};

} // namespace sinescope
