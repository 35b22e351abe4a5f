// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/document/recovery_slot.h"

#include "app/export/output_file.h"
#include "app/state/state_json.h"

#include <QDir>
#include <QJsonDocument>
#include <QSet>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <filesystem>
#include <new>

namespace sinescope {

namespace {

const QString fileExtension = QStringLiteral(".unsaved");
const QString lockExtension = QStringLiteral(".lock");
const QString pathKey = QStringLiteral("path");
const QString timeKey = QStringLiteral("file_time");

QSet<QString> slotNames(const QString &folder)
{
    QSet<QString> names;
    for (const QFileInfo &file : QDir(folder).entryInfoList({u'*' + fileExtension, u'*' + lockExtension}))
        names.insert(file.completeBaseName());
    return names;
}

void removeFiles(const QString &folder, const QString &pattern)
{
    for (const QFileInfo &file : QDir(folder).entryInfoList({pattern}, QDir::Files | QDir::Hidden))
        QFile::remove(file.filePath());
}

} // namespace

QString recoveryFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/recovery");
}

RecoverySlot::RecoverySlot(const QString &folder, const QString &name)
    : m_path(QDir(folder).filePath(name + fileExtension))
    , m_lock(QDir(folder).filePath(name + lockExtension))
{
    m_lock.setStaleLockTime(0); // an instance may run for days
}

std::variant<std::unique_ptr<RecoverySlot>, Failure> RecoverySlot::make(const QString &folder)
{
    std::error_code error;
    std::filesystem::create_directories(QFile::encodeName(folder).constData(), error);
    if (error)
        return Failure{
            ExitCode::Io, {}, QStringLiteral("%1: %2").arg(folder, qt_error_string(error.value()))};
    QFile::setPermissions(folder,
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner); // unsaved work is private
    const QString name = QUuid::createUuid().toString(QUuid::Id128);
    std::unique_ptr<RecoverySlot> slot(new RecoverySlot(folder, name));
    if (auto failure = checkTarget(slot->m_path))
        return *failure;
    if (!slot->m_lock.tryLock())
        return Failure{ExitCode::Io, {}, QStringLiteral("%1: %2").arg(folder, qt_error_string())};
    return slot;
}

std::vector<std::unique_ptr<RecoverySlot>> RecoverySlot::abandoned(const QString &folder)
{
    std::vector<std::unique_ptr<RecoverySlot>> found;
    const QSet<QString> names = slotNames(folder);
    for (const QString &name : names) {
        std::unique_ptr<RecoverySlot> slot(new RecoverySlot(folder, name));
        if (!slot->m_lock.tryLock()) // that instance runs
            continue;
        removeFiles(folder, u'.' + name + u'*'); // half written
        if (QFileInfo::exists(slot->m_path))
            found.push_back(std::move(slot));
    }
    std::ranges::stable_sort(found, std::greater{},
                             [](const auto &slot) { return QFileInfo(slot->m_path).lastModified(); });
    return found;
}

std::optional<UnsavedDocument> RecoverySlot::read() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject head = QJsonDocument::fromJson(file.readLine(maximumDocumentBytes)).object();
    UnsavedDocument unsaved;
    if (readDocument(file.read(maximumDocumentBytes + 1), unsaved.state, &unsaved.unknown))
        return std::nullopt;
    unsaved.path = head.value(pathKey).toString();
    unsaved.fileTime = QDateTime::fromString(head.value(timeKey).toString(), Qt::ISODateWithMs);
    return unsaved;
}

void RecoverySlot::remove()
{
    QFile::remove(m_path);
}

QByteArray RecoverySlot::toText(const UnsavedDocument &unsaved)
{
    const QJsonObject head{{pathKey, unsaved.path},
                           {timeKey, unsaved.fileTime.toUTC().toString(Qt::ISODateWithMs)}};
    return QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n' +
           toDocumentText(unsaved.state, unsaved.unknown);
}

std::optional<Failure> RecoverySlot::write(const QByteArray &text, const QString &path)
{
    try {
        OutputFile file(path, {}, ReplacementFile::Readers::Owner);
        if (auto failure = file.open())
            return failure;
        file.write(text.constData(), text.size());
        return file.commit();
    } catch (const std::bad_alloc &) { // on its own thread, where it would end the program
        return Failure{ExitCode::TooLarge, {}, tr("%1: there is not enough memory").arg(path)};
    }
}

} // namespace sinescope
