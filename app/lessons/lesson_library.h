// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/lesson_reader.h"

namespace sinescope {

/// One file of the library: a lesson, or the reasons why it is none.
struct LibraryEntry
{
    QString key; ///< under which progress is remembered: the same in every language
    bool isBuiltIn = true;
    QString path;
    std::optional<Lesson> lesson;
    std::vector<LessonProblem> problems;
};

/// Where a teacher's own lessons lie: the folder chosen in the settings ("lessons/folder"), else "lessons" in
/// the person's data folder (~/.local/share/Sinescope/sinescope/lessons). It need not exist.
QString ownLessonsFolder();
QString defaultOwnLessonsFolder();
/// An empty path goes back to the default.
void setOwnLessonsFolder(const QString &folder);

/// All lessons of a language, the built-in ones first, each group in the order of its file names.
class LessonLibrary
{
public:
    static constexpr int maximumOwnLessons = 100;

    LessonLibrary() = default;
    /// `language` is "en" or "zh_CN". Own lessons are the *.md files of the folder itself and of its
    /// subfolder with the language's id; of two with the same name the latter counts.
    static LessonLibrary load(const QString &language, const QString &ownFolder);

    const std::vector<LibraryEntry> &entries() const { return m_entries; }
    /// Null when there is none.
    const LibraryEntry *find(const QString &key) const;
    /// The first that is a lesson.
    const LibraryEntry *first() const;

private:
    void add(const QString &path, bool isBuiltIn);

    std::vector<LibraryEntry> m_entries;
};

} // namespace sinescope
