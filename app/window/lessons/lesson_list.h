// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/lesson_session.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace sinescope {

class Settings;

/// All lessons with what has been done of them; own files that are no lessons, and why.
class LessonList : public QDialog
{
    Q_OBJECT

public:
    LessonList(LessonSession &session, Settings &settings, QWidget *parent);

    /// The library's key of the lesson to be opened; empty when the dialog was just closed.
    const QString &chosen() const { return m_chosen; }

private:
    void fill();
    void describe();
    void choose();
    void forget();
    void chooseFolder();

    LessonSession &m_session;
    Settings &m_settings;
    QTreeWidget *m_list;
    QLabel *m_about;
    QLabel *m_folder;
    QPushButton *m_open = nullptr;
    QString m_chosen;
};

} // namespace sinescope
