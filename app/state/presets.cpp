// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/presets.h"

#include "app/state/field_text.h"
#include "app/state/json_text.h"
#include "app/state/presets_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>
#include <cerrno>
#include <new>
#include <unistd.h>

namespace sinescope {

namespace {

constexpr int lockWait = 2000; // ms

/// QSaveFile tries the same, and goes on where it fails.
bool isOnDisk(int descriptor)
{
    return fsync(descriptor) == 0 || errno == EINVAL || errno == ENOSYS;
}

Failure atFile(const Failure &failure)
{
    return {failure.code, {}, QStringLiteral("%1: %2").arg(Presets::filePath(), failure.message())};
}

} // namespace

std::vector<Preset> builtInPresets()
{
    QFile file(QStringLiteral(":/presets/presets.json"));
    std::vector<Preset> presets;
    if (!file.open(QIODevice::ReadOnly) || readPresets(file.readAll(), presets))
        throw std::bad_alloc(); // a test reads them all: only memory can be missing
    return presets;
}

Presets::Presets(QObject *parent)
    : QObject(parent)
    , m_presets(builtInPresets())
{
    read();
}

QString Presets::filePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
           QStringLiteral("/presets.json");
}

void Presets::reload()
{
    m_presets = builtInPresets();
    m_readFailure.reset();
    read();
    emit changed();
}

void Presets::read()
{
    QFile file(filePath());
    if (!file.exists())
        return;
    std::vector<Preset> own;
    if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly)) { // a pipe would never end
        m_readFailure =
            atFile({ExitCode::Io, {}, file.error() ? file.errorString() : tr("is not a regular file")});
        return;
    }
    const QByteArray text = file.read(maximumDocumentBytes + 1);
    if (text.size() > maximumDocumentBytes)
        m_readFailure = atFile({ExitCode::Invalid, {}, tr("larger than %1 bytes").arg(maximumDocumentBytes)});
    else if (const auto failure = readPresets(text, own))
        m_readFailure = atFile(*failure);
    if (m_readFailure)
        return;
    for (Preset &preset : own) {
        preset.isOwn = true;
        m_presets.push_back(std::move(preset));
    }
}

const Preset *Presets::find(const QString &id) const
{
    const auto found = std::ranges::find(m_presets, id, &Preset::id);
    return found == m_presets.end() ? nullptr : &*found;
}

const Preset *Presets::findTyped(const QString &typed) const
{
    const QString name = typed.trimmed();
    if (const Preset *preset = find(name))
        return preset;
    const auto fits = [folded = name.toCaseFolded()](const Preset &preset) {
        return preset.id.toCaseFolded() == folded;
    };
    const auto found = std::ranges::find_if(m_presets, fits);
    return std::ranges::count_if(m_presets, fits) == 1 ? &*found : nullptr;
}

const Preset *Presets::findParameters(const Parameters &parameters) const
{
    const auto found = std::ranges::find(m_presets, parameters, &Preset::parameters);
    return found == m_presets.end() ? nullptr : &*found;
}

bool Presets::isName(const QString &name)
{
    return !name.isEmpty() && name.size() <= longestName && !hasControls(name);
}

QString Presets::nameRule()
{
    return tr("a preset's name is one line of 1 to %1 characters, none of them a control character")
        .arg(longestName);
}

std::optional<Failure> Presets::checkName(const QString &name) const
{
    const auto refused = [](const QString &why) {
        return Failure{ExitCode::Invalid, QStringLiteral("name"), why};
    };
    if (!isName(name))
        return refused(nameRule());
    if (find(name))
        return refused(tr("there is a preset called %1 already").arg(name));
    return std::nullopt;
}

std::optional<Failure>
Presets::change(const std::function<std::optional<Failure>(std::vector<Preset> &)> &edit)
{
    QDir().mkpath(QFileInfo(filePath()).path());
    QLockFile lock(filePath() + QStringLiteral(".lock"));
    if (!lock.tryLock(lockWait)) {
        const QString reason = qt_error_string();
        const bool isHeld = lock.error() == QLockFile::LockFailedError;
        return atFile({ExitCode::Io, {}, isHeld ? tr("another window is writing it") : reason});
    }
    m_presets = builtInPresets();
    m_readFailure.reset();
    read();
    if (m_readFailure) // what could not be read must not be lost
        return m_readFailure;
    std::vector<Preset> next = m_presets;
    if (auto failure = edit(next))
        return failure;
    std::vector<Preset> own;
    std::ranges::copy_if(next, std::back_inserter(own), &Preset::isOwn);
    if (own.size() > mostOwn)
        return Failure{
            ExitCode::TooLarge, {}, tr("there are %1 own presets already; remove one first").arg(mostOwn)};
    QSaveFile file(filePath());
    // Without a buffer: what cannot be written from there commit() does not tell.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write(toPresetsText(own)) < 0)
        return atFile({ExitCode::Io, {}, file.errorString()});
    if (!isOnDisk(file.handle()))
        return atFile({ExitCode::Io, {}, qt_error_string()});
    errno = 0;
    if (!file.commit()) // has no words for some reasons
        return atFile({ExitCode::Io, {}, errno != 0 ? qt_error_string() : file.errorString()});
    m_presets = std::move(next);
    emit changed();
    return std::nullopt;
}

static Failure notOwn(const QString &id)
{
    return {ExitCode::Invalid, QStringLiteral("name"), Presets::tr("%1 is not a preset of your own").arg(id)};
}

static bool isOwnCalled(const Preset &preset, const QString &id)
{
    return preset.isOwn && preset.id == id;
}

std::optional<Failure> Presets::save(const QString &name, const Parameters &parameters)
{
    const QString trimmed = name.trimmed();
    return change([&](std::vector<Preset> &presets) {
        auto failure = checkName(trimmed);
        presets.push_back({.id = trimmed,
                           .name = trimmed,
                           .about = {},
                           .source = {},
                           .parameters = parameters,
                           .isOwn = true,
                           .words = trimmed});
        return failure;
    });
}

std::optional<Failure> Presets::rename(const QString &id, const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed == id)
        return std::nullopt;
    return change([&](std::vector<Preset> &presets) -> std::optional<Failure> {
        if (auto failure = checkName(trimmed))
            return failure;
        const auto renamed =
            std::ranges::find_if(presets, [&](const Preset &preset) { return isOwnCalled(preset, id); });
        if (renamed == presets.end())
            return notOwn(id);
        renamed->id = renamed->name = renamed->words = trimmed;
        return std::nullopt;
    });
}

std::optional<Failure> Presets::remove(const QString &id)
{
    return change([&](std::vector<Preset> &presets) -> std::optional<Failure> {
        const auto isRemoved = [&](const Preset &preset) {
            return isOwnCalled(preset, id);
        };
        return std::erase_if(presets, isRemoved) > 0 ? std::nullopt : std::optional(notOwn(id));
    });
}

QString searchText(const Preset &preset)
{
    QStringList words{preset.words};
    if (preset.words.contains(QStringLiteral("rotary"))) // known by its short name too, RoPE
        words << QStringLiteral("rope");
    for (const FieldInfo &field : fields()) {
        const double number = value(preset.parameters, field.field);
        words << fieldId(field.field) << exactText(number) << QString::number(number, 'g', 12);
    }
    return words.join(u' ');
}

} // namespace sinescope
