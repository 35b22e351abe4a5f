// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_progress.h"

#include "app/state/stored_setting.h"

#include <QSettings>
#include <QStringList>

namespace sinescope::progress {

namespace {

/// A slash would be a group of its own: keys of lessons hold one, and file names hold whatever they like.
QString settingsKey(const QString &lesson, const char *what)
{
    return QStringLiteral("lessons/progress/%1/%2")
        .arg(QString::fromLatin1(lesson.toUtf8().toPercentEncoding()), QLatin1StringView(what));
}

QStringList doneSteps(const QString &lesson)
{
    return QSettings().value(settingsKey(lesson, "done")).toStringList();
}

const QString lastKey = QStringLiteral("lessons/last");

} // namespace

bool isDone(const QString &lesson, int step)
{
    return doneSteps(lesson).contains(QString::number(step));
}

void setDone(const QString &lesson, int step)
{
    QStringList done = doneSteps(lesson);
    if (done.contains(QString::number(step)))
        return;
    done << QString::number(step);
    storeSetting(settingsKey(lesson, "done"), done);
}

int doneCount(const QString &lesson, int steps)
{
    const QStringList done = doneSteps(lesson);
    int count = 0;
    for (int step = 0; step < steps; ++step)
        count += done.contains(QString::number(step));
    return count;
}

int lastStep(const QString &lesson)
{
    return std::max(0, QSettings().value(settingsKey(lesson, "step")).toInt());
}

QString lastLesson()
{
    return QSettings().value(lastKey).toString();
}

void leaveAt(const QString &lesson, int step)
{
    storeSetting(settingsKey(lesson, "step"), step);
    storeSetting(lastKey, lesson);
}

void clear()
{
    storeSetting(QStringLiteral("lessons/progress"), {});
    storeSetting(lastKey, {});
}

} // namespace sinescope::progress
