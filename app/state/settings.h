// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

    QString theme() const;    ///< one of themes()
    QString language() const; ///< "en" or "zh_CN"; that of the desktop until one is chosen
    QByteArray windowGeometry() const;
    QStringList recentFiles() const; ///< absolute paths of opened and saved files, the latest first

    static QStringList themes(); ///< "system" follows the desktop; "light", "dark", "contrast"

    void setTheme(const QString &theme);
    void setLanguage(const QString &language);
    void setWindowGeometry(const QByteArray &geometry);
    /// Comes first from now on; beyond maximumRecentFiles the oldest goes.
    void addRecentFile(const QString &path);
    void removeRecentFile(const QString &path);
    void clearRecentFiles();

signals:
    void themeChanged();
    void languageChanged();
    /// Told once, until it works again: what was chosen is good until the program ends, and is not kept.
    void failed(const QString &why);

private:
    void store(QLatin1StringView key, const QVariant &value);

    bool m_isFailureTold = false;
};

} // namespace sinescope
