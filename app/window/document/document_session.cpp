// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/document/document_session.h"

#include "app/state/settings.h"

#include <QFileInfo>

namespace sinescope {

namespace {

const QString extension = QStringLiteral(".sinescope");

/// Where one looks aside.
bool isSameStudy(State one, const State &other)
{
    one.view = other.view;
    return one == other;
}

} // namespace

DocumentSession::DocumentSession(Document &document, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_settings(settings)
    , m_saved(document.state())
{
    connect(&document, &Document::stateChanged, this, [this] {
        if (hasChanges() != m_isModified)
            refresh();
    });
}

QString DocumentSession::name() const
{
    if (isUntitled())
        return tr("Untitled");
    return m_path.isEmpty() ? m_pictureName : QFileInfo(m_path).fileName();
}

QString DocumentSession::suggestedFileName() const
{
    if (!m_path.isEmpty())
        return m_path;
    const QString base =
        m_pictureName.isEmpty() ? QStringLiteral("untitled") : QFileInfo(m_pictureName).completeBaseName();
    return base + extension;
}

bool DocumentSession::isFileChanged() const
{
    const QFileInfo file(m_path);
    // A folder in its place is a change whatever the clock of the file system says.
    return !m_path.isEmpty() && file.exists() && (!file.isFile() || file.lastModified() != m_fileTime);
}

UnsavedDocument DocumentSession::unsaved() const
{
    return {m_document.state(), m_unknown, m_path, m_fileTime};
}

void DocumentSession::startNew()
{
    const State fresh = m_settings.newState();
    forgetLesson();
    m_saved = fresh;
    m_unknown = {};
    m_pictureName.clear();
    setFile({});
    m_document.load(fresh);
    refresh();
}

void DocumentSession::beginLesson()
{
    m_isFromLesson = !m_isModified;
}

void DocumentSession::acceptFromLesson(const State &state)
{
    m_isFromLesson = m_isFromLesson || !m_isModified; // opened or saved since it began
    m_fromLesson = state;
}

void DocumentSession::setPlaying(bool isPlaying)
{
    if (m_isPlaying && !isPlaying)
        m_fromLesson = m_document.state();
    m_isPlaying = isPlaying;
}

void DocumentSession::forgetLesson()
{
    m_isFromLesson = false;
    m_isPlaying = false;
}

std::optional<Failure> DocumentSession::open(const QString &path)
{
    const auto read = openDocument(path, FigureId::Overview);
    if (const auto *failure = std::get_if<Failure>(&read))
        return *failure;
    const auto &opened = std::get<OpenedDocument>(read);
    adopt(opened);
    m_document.load(opened.state);
    refresh();
    return std::nullopt;
}

void DocumentSession::beginWith(const OpenedDocument &opened)
{
    adopt(opened);
    refresh();
}

void DocumentSession::adopt(const OpenedDocument &opened)
{
    const bool isFile = QFileInfo(opened.path).isFile(); // what came through a pipe cannot be saved there
    forgetLesson();
    m_saved = opened.state;
    m_unknown = opened.unknown;
    m_pictureName = opened.isPicture ? QFileInfo(opened.path).fileName() : QString();
    setFile(isFile && !opened.isPicture ? opened.path : QString());
    if (isFile)
        m_settings.addRecentFile(opened.path);
}

void DocumentSession::restore(const UnsavedDocument &unsaved)
{
    forgetLesson();
    m_saved.reset();
    m_unknown = unsaved.unknown;
    m_pictureName.clear();
    m_path = unsaved.path;
    m_fileTime = unsaved.fileTime;
    m_document.load(unsaved.state);
    refresh();
}

std::optional<Failure> DocumentSession::save(const QString &path)
{
    const QString target = QFileInfo(path).absoluteFilePath();
    if (auto failure = writeDocument(m_document.state(), m_unknown, target))
        return failure;
    forgetLesson();
    m_saved = m_document.state();
    m_pictureName.clear();
    setFile(target);
    m_settings.addRecentFile(target);
    refresh();
    return std::nullopt;
}

void DocumentSession::setFile(const QString &path)
{
    m_path = path;
    m_fileTime = path.isEmpty() ? QDateTime() : QFileInfo(path).lastModified();
}

bool DocumentSession::equalsSaved() const
{
    return m_saved && isSameStudy(*m_saved, m_document.state());
}

bool DocumentSession::hasChanges() const
{
    const bool isTried = m_isPlaying || isSameStudy(m_fromLesson, m_document.state());
    return !equalsSaved() && !(m_isFromLesson && isTried);
}

void DocumentSession::refresh()
{
    m_isModified = hasChanges();
    emit changed();
}

} // namespace sinescope
