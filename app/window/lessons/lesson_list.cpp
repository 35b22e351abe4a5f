// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/lessons/lesson_list.h"

#include "app/lessons/lesson_progress.h"
#include "app/state/settings.h"
#include "app/window/widgets/screen_room.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace sinescope {

LessonList::LessonList(LessonSession &session, Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_settings(settings)
    , m_list(new QTreeWidget)
    , m_about(new QLabel)
    , m_folder(new QLabel)
{
    setWindowTitle(tr("Lessons"));
    m_list->setObjectName(QStringLiteral("lessonList"));
    m_list->setColumnCount(2);
    m_list->setHeaderLabels({tr("Lesson"), tr("Done")});
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->setRootIsDecorated(false);
    m_list->setAccessibleName(tr("Lessons"));
    for (QLabel *label : {m_about, m_folder}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_about->setMinimumHeight(3 * fontMetrics().lineSpacing());
    m_about->setAlignment(Qt::AlignTop | Qt::AlignLeft);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_open = buttons->addButton(tr("&Open"), QDialogButtonBox::AcceptRole);
    m_open->setDefault(true);
    QPushButton *folder = buttons->addButton(tr("Own lessons &folder…"), QDialogButtonBox::ActionRole);
    QPushButton *forgetButton = buttons->addButton(tr("Forget &progress"), QDialogButtonBox::ResetRole);
    for (QPushButton *button : {folder, forgetButton})
        button->setAutoDefault(false); // Return opens a lesson or does nothing
    m_open->setAccessibleDescription(tr("Opens the chosen lesson at the step where it was left"));
    folder->setAccessibleDescription(tr("Chooses the folder with lessons of your own"));
    forgetButton->setAccessibleDescription(tr("Forgets which steps were done"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_about);
    layout->addWidget(m_folder);
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_open, &QPushButton::clicked, this, &LessonList::choose);
    connect(m_list, &QTreeWidget::itemActivated, this, &LessonList::choose);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &LessonList::describe);
    connect(folder, &QPushButton::clicked, this, &LessonList::chooseFolder);
    connect(forgetButton, &QPushButton::clicked, this, &LessonList::forget);
    fill();
    m_list->setFocus();
    fitToScreen(*this, {620, 560});
}

void LessonList::fill()
{
    m_list->clear();
    for (const LibraryEntry &entry : m_session.library().entries()) {
        auto *item = new QTreeWidgetItem(m_list);
        item->setData(0, Qt::UserRole, entry.key);
        if (entry.lesson) {
            const int steps = static_cast<int>(entry.lesson->steps.size());
            item->setText(0, entry.lesson->title);
            item->setText(1, tr("%1 of %2").arg(progress::doneCount(entry.key, steps)).arg(steps));
        } else {
            item->setText(0, tr("%1: not a lesson").arg(QFileInfo(entry.path).fileName()));
        }
    }
    m_folder->setText(
        tr("Own lessons (*.md) are read from %1").arg(QDir::toNativeSeparators(ownLessonsFolder())));
    m_list->setCurrentItem(m_list->topLevelItem(0));
    describe();
}

void LessonList::describe()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    const LibraryEntry *entry =
        item ? m_session.library().find(item->data(0, Qt::UserRole).toString()) : nullptr;
    m_open->setEnabled(entry && entry->lesson);
    QStringList lines;
    if (entry && entry->lesson)
        lines << entry->lesson->summary.markdown;
    if (entry) {
        for (const LessonProblem &problem : entry->problems)
            lines << problem.message();
    }
    m_about->setText(lines.join(u'\n'));
}

void LessonList::choose()
{
    if (!m_open->isEnabled())
        return;
    m_chosen = m_list->currentItem()->data(0, Qt::UserRole).toString();
    accept();
}

void LessonList::forget()
{
    const auto answer =
        QMessageBox::question(this, tr("Forget progress"), tr("Forget what has been done of all lessons?"),
                              QMessageBox::Yes | QMessageBox::No, QMessageBox::No);
    if (answer != QMessageBox::Yes)
        return;
    m_session.forgetProgress();
    fill();
}

void LessonList::chooseFolder()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Folder of own lessons"), ownLessonsFolder());
    if (folder.isEmpty())
        return;
    setOwnLessonsFolder(folder);
    m_session.setLibrary(LessonLibrary::load(m_settings.language(), folder));
    fill();
}

} // namespace sinescope
