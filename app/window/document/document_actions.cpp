// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/document/document_actions.h"

#include "app/export/export_format.h"
#include "app/export/output_file.h"
#include "app/state/settings.h"
#include "app/window/document/recent_files_menu.h"
#include "app/window/widgets/tell_failure.h"

#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStatusBar>

namespace sinescope {

namespace {

const QString extension = QStringLiteral("sinescope");
constexpr int messageTime = 5000; // ms

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

std::optional<Failure> checkOpens(const QString &path)
{
    if (auto failure = checkRegular(path))
        return failure;
    auto opened = openDocument(path, FigureId::Overview);
    auto *failure = std::get_if<Failure>(&opened);
    return failure ? std::optional(std::move(*failure)) : std::nullopt;
}

} // namespace

DocumentActions::DocumentActions(Document &document, Settings &settings, QMainWindow &window)
    : QObject(&window)
    , m_session(document, settings)
    , m_settings(settings)
    , m_window(window)
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
    connect(&m_session, &DocumentSession::changed, this, &DocumentActions::showTitle);
    showTitle();
}

void DocumentActions::addTo(QMenu &menu)
{
    menu.addAction(tr("&New"), QKeySequence(Qt::CTRL | Qt::Key_N), this, &DocumentActions::startNew);
    menu.addAction(tr("&Open…"), QKeySequence(Qt::CTRL | Qt::Key_O), this, &DocumentActions::chooseAndOpen);
    auto *recent = new RecentFilesMenu(m_settings, menu);
    connect(recent, &RecentFilesMenu::chosen, this, &DocumentActions::open);
    menu.addMenu(recent);
    menu.addAction(tr("&Save"), QKeySequence(Qt::CTRL | Qt::Key_S), this, &DocumentActions::save);
    menu.addAction(tr("Save &as…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), this,
                   &DocumentActions::saveAs);
    showTitle(); // "Untitled" is a word too
}

void DocumentActions::open(const QString &path)
{
    commitTyping();
    // What cannot be opened is no reason to ask about what is there.
    if (const auto failure = checkOpens(path)) {
        tellFailure(&m_window, tr("Open"), *failure);
        if (!QFileInfo::exists(path))
            m_settings.removeRecentFile(path);
        return;
    }
    if (!mayLeave())
        return;
    // Read again: what was just saved may be this file.
    if (const auto failure = m_session.open(path))
        tellFailure(&m_window, tr("Open"), *failure);
}

void DocumentActions::openOtherwise(const QStringList &extensions, std::function<void(const QString &)> open)
{
    m_otherExtensions = extensions;
    m_openOther = std::move(open);
}

bool DocumentActions::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Close) {
        commitTyping();
        if (mayLeave())
            return false;
        event->ignore();
        return true;
    }
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto *drag = static_cast<QDropEvent *>(event); // a QDragEnterEvent is one too
    const QString path = draggedFile(*drag->mimeData());
    if (path.isEmpty())
        return false;
    drag->setDropAction(Qt::CopyAction); // of a move the other program would delete the file
    drag->accept();
    // Later: the program that it comes from waits for the end of the drop.
    if (event->type() == QEvent::Drop)
        QMetaObject::invokeMethod(
            this, [this, path] { openDropped(path); }, Qt::QueuedConnection);
    return true;
}

bool DocumentActions::mayLeave()
{
    if (!m_session.isModified())
        return true;
    QMessageBox question(QMessageBox::Question, tr("Unsaved changes"),
                         tr("Save the changes to \"%1\"?").arg(m_session.name()),
                         QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &m_window);
    question.setTextFormat(Qt::PlainText);
    question.setInformativeText(tr("If you discard them, they are lost."));
    question.setDefaultButton(QMessageBox::Save);
    switch (question.exec()) {
    case QMessageBox::Save:
        return save();
    case QMessageBox::Discard:
        return true;
    default:
        return false;
    }
}

void DocumentActions::startNew()
{
    commitTyping();
    if (mayLeave())
        m_session.startNew();
}

void DocumentActions::chooseAndOpen()
{
    const QString folder = m_session.path().isEmpty() ? QString() : QFileInfo(m_session.path()).path();
    QFileDialog dialog(&m_window, tr("Open"), folder);
    dialog.setFileMode(QFileDialog::ExistingFile);
    dialog.setNameFilters({tr("Documents and exported pictures (*.sinescope *.png *.svg *.pdf)"),
                           tr("Sinescope documents (*.sinescope)"), tr("All files (*)")});
    if (dialog.exec() == QDialog::Accepted)
        open(dialog.selectedFiles().constFirst());
}

bool DocumentActions::save()
{
    commitTyping();
    if (m_session.path().isEmpty() || m_session.isFromLesson())
        return saveAs();
    const QString why = tr("Another program has changed %1 since it was opened.").arg(m_session.name());
    if (m_session.isFileChanged() && !mayReplace(m_session.path(), why))
        return false;
    return saveTo(m_session.path());
}

bool DocumentActions::saveAs()
{
    commitTyping();
    const QFileInfo suggested(m_session.suggestedFileName());
    QFileDialog dialog(&m_window, tr("Save as"), suggested.isAbsolute() ? suggested.path() : QString(),
                       tr("Sinescope documents (*.sinescope)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(extension);
    dialog.selectFile(suggested.fileName());
    if (dialog.exec() != QDialog::Accepted)
        return false;
    QString path = dialog.selectedFiles().constFirst();
    if (extensionOf(path).compare(extension, Qt::CaseInsensitive) == 0)
        return saveTo(path);
    // "model.v2" has an extension, but not ours; the dialog has asked about another name.
    path += u'.' + extension;
    const QString why = tr("%1 exists already.").arg(QFileInfo(path).fileName());
    return (!QFileInfo::exists(path) || mayReplace(path, why)) && saveTo(path);
}

bool DocumentActions::saveTo(const QString &path)
{
    auto failure = checkRegular(path);
    if (!failure)
        failure = m_session.save(path);
    if (failure) {
        tellFailure(&m_window, tr("Save"), *failure);
        return false;
    }
    m_window.statusBar()->showMessage(tr("Saved %1").arg(shown(path)), messageTime);
    return true;
}

bool DocumentActions::mayReplace(const QString &path, const QString &why)
{
    if (const auto failure = checkRegular(path)) {
        tellFailure(&m_window, tr("Save"), *failure);
        return false;
    }
    QMessageBox question(QMessageBox::Warning, tr("Save"), why, QMessageBox::NoButton, &m_window);
    question.setTextFormat(Qt::PlainText);
    question.setInformativeText(tr("Replace it?\n%1").arg(shown(path)));
    const QAbstractButton *replace = question.addButton(tr("&Replace"), QMessageBox::AcceptRole);
    question.setDefaultButton(question.addButton(QMessageBox::Cancel));
    question.exec();
    return question.clickedButton() == replace;
}

QString DocumentActions::draggedFile(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

void DocumentActions::openDropped(const QString &path)
{
    m_window.activateWindow();
    if (m_otherExtensions.contains(extensionOf(path), Qt::CaseInsensitive))
        m_openOther(path);
    else
        open(path);
}

/// A number that is typed but not yet entered belongs to the document too: leaving the box enters it.
void DocumentActions::commitTyping()
{
    if (QWidget *box = m_window.focusWidget()) {
        box->clearFocus();
        box->setFocus();
    }
}

/// Qt adds the program's name behind a title where the desktop shows titles.
void DocumentActions::showTitle()
{
    const bool isBlank = m_session.isUntitled() && !m_session.isModified();
    const QString mark = QStringLiteral("[*]");
    const QString name = m_session.name().replace(mark, mark + mark);
    m_window.setWindowTitle(isBlank ? QStringLiteral("Sinescope") : name + mark);
    m_window.setWindowModified(m_session.isModified());
}

} // namespace sinescope
