// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_library.h"

#include "app/state/stored_setting.h"

#include <QCoreApplication>
#include <QDir>
#include <QMap>
#include <QSettings>
#include <QStandardPaths>

namespace sinescope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LessonLibrary)
};

constexpr auto folderKey = QLatin1StringView("lessons/folder");

/// Paths of the lessons in `folder` by file name; the first of too many.
void collect(const QString &folder, QMap<QString, QString> &paths)
{
    if (folder.isEmpty())
        return;
    const QDir dir(folder);
    for (const QString &name :
         dir.entryList({QStringLiteral("*.md")}, QDir::Files | QDir::Readable, QDir::Name)) {
        if (paths.size() < LessonLibrary::maximumOwnLessons || paths.contains(name))
            paths.insert(name, dir.filePath(name));
    }
}

/// One byte more than allowed, so that the reader sees that it is too much.
LessonReading readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::vector<LessonProblem>{{path, 1, Words::tr("cannot be read: %1").arg(file.errorString())}};
    return readLesson(file.read(maximumLessonBytes + 1), path);
}

} // namespace

QString defaultOwnLessonsFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/lessons");
}

QString ownLessonsFolder()
{
    const QString chosen = QSettings().value(folderKey).toString();
    return chosen.isEmpty() ? defaultOwnLessonsFolder() : chosen;
}

void setOwnLessonsFolder(const QString &folder)
{
    storeSetting(folderKey, folder.isEmpty() ? QVariant() : folder);
}

LessonLibrary LessonLibrary::load(const QString &language, const QString &ownFolder)
{
    LessonLibrary library;
    const QDir builtIn(QStringLiteral(":/lessons/") + language);
    for (const QString &name : builtIn.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name))
        library.add(builtIn.filePath(name), true);
    QMap<QString, QString> own;
    collect(ownFolder, own);
    collect(ownFolder.isEmpty() ? QString() : QDir(ownFolder).filePath(language), own);
    for (const QString &path : std::as_const(own))
        library.add(path, false);
    return library;
}

const LibraryEntry *LessonLibrary::find(const QString &key) const
{
    const auto found = std::ranges::find(m_entries, key, &LibraryEntry::key);
    return found == m_entries.end() ? nullptr : &*found;
}

const LibraryEntry *LessonLibrary::first() const
{
    const auto found =
        std::ranges::find_if(m_entries, [](const LibraryEntry &entry) { return entry.lesson.has_value(); });
    return found == m_entries.end() ? nullptr : &*found;
}

void LessonLibrary::add(const QString &path, bool isBuiltIn)
{
    LibraryEntry entry;
    entry.key = (isBuiltIn ? QStringLiteral("built-in/") : QStringLiteral("own/")) +
                QFileInfo(path).completeBaseName();
    entry.isBuiltIn = isBuiltIn;
    entry.path = path;
    LessonReading reading = readFile(path);
    if (auto *lesson = std::get_if<Lesson>(&reading))
        entry.lesson = std::move(*lesson);
    else
        entry.problems = std::get<std::vector<LessonProblem>>(reading);
    m_entries.push_back(std::move(entry));
}

} // namespace sinescope
