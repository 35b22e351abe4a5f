// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/stored_setting.h"

#include <QFile>
#include <QFileInfo>
#include <QSettings>

#include <cstdio>
#include <unistd.h>

namespace sinescope {

namespace {

/// Where the disk is full just then, Qt 6.4 puts an empty file in place and does not notice. Until that is
/// known, the old file has a second name: giving it back takes no room.
class OldSettings
{
public:
    explicit OldSettings(const QString &path)
        : m_file(QFile::encodeName(QFileInfo::exists(path) ? QFileInfo(path).canonicalFilePath() : path))
        , m_kept(m_file + ".before")
    {
        unlink(m_kept.constData()); // of a program that was killed
        m_isKept = ::link(m_file.constData(), m_kept.constData()) == 0;
    }
    ~OldSettings()
    {
        if (m_isKept)
            unlink(m_kept.constData());
    }
    Q_DISABLE_COPY_MOVE(OldSettings)

    void giveBack()
    {
        if (m_isKept)
            m_isKept = std::rename(m_kept.constData(), m_file.constData()) != 0;
        else
            unlink(m_file.constData());
    }

private:
    QByteArray m_file;
    QByteArray m_kept;
    bool m_isKept;
};

bool tryToStore(const QString &key, const QVariant &value)
{
    QSettings settings;
    settings.setFallbacksEnabled(false);
    OldSettings old(settings.fileName());
    if (value.isValid())
        settings.setValue(key, value);
    else
        settings.remove(key);
    settings.sync();
    const QFileInfo written(settings.fileName());
    const bool isEmptied = written.isFile() && written.size() == 0 && !settings.allKeys().isEmpty();
    if (isEmptied)
        old.giveBack();
    return settings.status() == QSettings::NoError && !isEmptied;
}

} // namespace

bool storeSetting(const QString &key, const QVariant &value)
{
    // Qt tries again by itself once it has failed, and does not tell of that either.
    return tryToStore(key, value) || tryToStore(key, value); // NOLINT(misc-redundant-expression)
}

} // namespace sinescope
