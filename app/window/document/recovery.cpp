// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/document/recovery.h"

#include "app/window/document/autosave.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

namespace sinescope {

namespace {

struct RecoveryWords
{
    Q_DECLARE_TR_FUNCTIONS(Recovery)
};

bool wantsBack(const UnsavedDocument &unsaved, const QString &recoveryFile, QWidget &window)
{
    const QString name = unsaved.path.isEmpty() ? RecoveryWords::tr("a document that has no file yet")
                                                : QDir::toNativeSeparators(unsaved.path);
    const QString time = QLocale().toString(QFileInfo(recoveryFile).lastModified(), QLocale::ShortFormat);
    QMessageBox question(QMessageBox::Question, RecoveryWords::tr("Restore unsaved work"),
                         RecoveryWords::tr("Sinescope ended before this was saved:"), QMessageBox::NoButton,
                         &window);
    question.setTextFormat(Qt::PlainText);
    question.setInformativeText(RecoveryWords::tr("%1\nas it was at %2").arg(name, time));
    QPushButton *restore = question.addButton(RecoveryWords::tr("&Restore"), QMessageBox::AcceptRole);
    question.addButton(RecoveryWords::tr("&Discard"), QMessageBox::DestructiveRole);
    question.setDefaultButton(restore);
    question.setEscapeButton(restore); // Escape loses nothing
    question.exec();
    return question.clickedButton() == restore;
}

} // namespace

bool offerRecovery(DocumentSession &session, Autosave &autosave, const QString &folder, QWidget &window)
{
    for (const auto &slot : RecoverySlot::abandoned(folder)) {
        const auto unsaved = slot->read();
        if (!unsaved)
            continue; // perhaps a newer version's: it stays
        if (!wantsBack(*unsaved, slot->path(), window)) {
            slot->remove();
            continue;
        }
        session.restore(*unsaved);
        if (!autosave.writeNow()) // from now on it is in the file of this instance
            slot->remove();
        return true;
    }
    return false;
}

} // namespace sinescope
