// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/lesson_session.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace sinescope::test {

/// A lesson of one's own, "own/mine", beside those of the program.
class OwnLesson
{
public:
    void use(LessonSession &session, const QByteArray &text)
    {
        QFile file(m_folder.filePath(QStringLiteral("mine.md")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        session.setLibrary(LessonLibrary::load(QStringLiteral("en"), m_folder.path()));
    }

private:
    QTemporaryDir m_folder;
};

} // namespace sinescope::test
