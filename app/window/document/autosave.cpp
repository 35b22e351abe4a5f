// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/document/autosave.h"

#include <QFile>

namespace sinescope {

Autosave::Autosave(Document &document, DocumentSession &session, const QString &folder,
                   std::chrono::milliseconds interval)
    : m_session(session)
    , m_folder(folder)
{
    m_writer.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &Autosave::startWriting);
    connect(&document, &Document::stateChanged, this, &Autosave::stateChanged);
    connect(&session, &DocumentSession::changed, this, &Autosave::sessionChanged);
}

Autosave::~Autosave()
{
    m_writer.waitForDone();
    if (m_slot)
        m_slot->remove();
}

std::optional<Failure> Autosave::writeNow()
{
    m_timer.stop();
    m_writer.waitForDone();
    if (!m_session.isModified())
        return std::nullopt;
    if (auto failure = haveSlot())
        return failure;
    return RecoverySlot::write(RecoverySlot::toText(m_session.unsaved()), m_slot->path());
}

std::optional<Failure> Autosave::haveSlot()
{
    if (m_slot)
        return std::nullopt;
    auto made = RecoverySlot::make(m_folder);
    if (auto *failure = std::get_if<Failure>(&made))
        return std::move(*failure);
    m_slot = std::get<std::unique_ptr<RecoverySlot>>(std::move(made));
    return std::nullopt;
}

/// The first change starts the clock, later ones do not set it back: a long drag is saved on its way.
void Autosave::stateChanged()
{
    if (m_session.isModified() && !m_timer.isActive())
        m_timer.start();
}

void Autosave::sessionChanged()
{
    stateChanged();
    if (m_session.isModified() || !m_slot)
        return;
    m_timer.stop();
    m_writer.start([path = m_slot->path()] { QFile::remove(path); });
}

void Autosave::startWriting()
{
    if (!m_session.isModified())
        return;
    if (auto failure = haveSlot())
        return finished(failure);
    m_writer.start([this, text = RecoverySlot::toText(m_session.unsaved()), path = m_slot->path()] {
        const auto failure = RecoverySlot::write(text, path);
        QMetaObject::invokeMethod(
            this, [this, failure] { finished(failure); }, Qt::QueuedConnection);
    });
}

void Autosave::finished(const std::optional<Failure> &failure)
{
    if (failure && !m_isFailureTold)
        emit failed(tr("Unsaved work would not survive a crash: %1").arg(failure->message()));
    m_isFailureTold = failure.has_value();
}

} // namespace sinescope
