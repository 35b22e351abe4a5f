// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/stored_setting.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSettings>

namespace sinescope {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void putBack(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(content) == content.size())
        file.commit();
}

bool tryToStore(const QString &key, const QVariant &value)
{
    QSettings settings;
    settings.setFallbacksEnabled(false);
    const QByteArray before = contentOf(settings.fileName());
    if (value.isValid())
        settings.setValue(key, value);
    else
        settings.remove(key);
    settings.sync();
    // Where the disk is full just then, Qt 6.4 puts an empty file in place and does not notice.
    const QFileInfo written(settings.fileName());
    const bool isEmptied = written.isFile() && written.size() == 0 && !settings.allKeys().isEmpty();
    if (isEmptied && before.isEmpty())
        QFile::remove(settings.fileName());
    else if (isEmptied)
        putBack(settings.fileName(), before);
    return settings.status() == QSettings::NoError && !isEmptied;
}

} // namespace

bool storeSetting(const QString &key, const QVariant &value)
{
    // Qt tries again by itself once it has failed, and does not tell of that either.
    return tryToStore(key, value) || tryToStore(key, value);
}

} // namespace sinescope
