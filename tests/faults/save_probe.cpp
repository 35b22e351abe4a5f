// SPDX-License-Identifier: GPL-3.0-or-later
// What the window saves, without a window: save_probe document|presets|settings|autosave PATH. What failed
// goes to standard error, as the window is told of it; the exit code is that of the failure. "autosave"
// prints the length of each document that is said to be written, and ends like a crash.
#include "app/state/presets.h"
#include "app/state/settings.h"
#include "app/window/document/autosave.h"

#include <QCoreApplication>
#include <QSettings>

#include <cstdio>
#include <cstdlib>

using namespace sinescope;

namespace {

int exitWith(const std::optional<Failure> &failure)
{
    if (failure)
        std::fprintf(stderr, "%s\n", qPrintable(failure->message()));
    return failure ? int(failure->code) : 0;
}

void setLength(Document &document, std::int64_t length)
{
    State next = document.state();
    next.parameters.length = length;
    document.apply(next);
}

int saveDocument(const QString &path)
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, QStringLiteral("/dev/null"));
    Settings settings;
    Document document;
    DocumentSession session(document, settings);
    setLength(document, 50);
    return exitWith(session.save(path));
}

int savePreset()
{
    Presets presets;
    return exitWith(presets.save(QStringLiteral("new"), Parameters{}));
}

int saveSettings()
{
    Settings settings;
    QString told;
    QObject::connect(&settings, &Settings::failed, [&](const QString &why) { told = why; });
    settings.setTheme(QStringLiteral("dark"));
    return exitWith(told.isEmpty() ? std::nullopt : std::optional(Failure{ExitCode::Io, {}, told}));
}

[[noreturn]] void autosaveAndCrash(const QString &folder)
{
    Settings settings;
    Document document;
    DocumentSession session(document, settings);
    Autosave autosave(document, session, folder);
    int status = 0;
    for (const int length : {51, 52}) {
        setLength(document, length);
        const auto failure = autosave.writeNow();
        status = std::max(status, exitWith(failure));
        if (!failure)
            std::printf("%d\n", length);
    }
    std::fflush(stdout);
    std::_Exit(status);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setOrganizationName(QStringLiteral("Sinescope"));
    QCoreApplication::setApplicationName(QStringLiteral("sinescope"));
    const QCoreApplication application(argc, argv);
    const QString what = QCoreApplication::arguments().value(1);
    const QString path = QCoreApplication::arguments().value(2);
    if (what == QStringLiteral("document"))
        return saveDocument(path);
    if (what == QStringLiteral("presets"))
        return savePreset();
    if (what == QStringLiteral("settings"))
        return saveSettings();
    if (what == QStringLiteral("autosave"))
        autosaveAndCrash(path);
    return int(ExitCode::Usage);
}
