// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/command_line.h"
#include "app/command_line/command_line_options.h"
#include "app/command_line/console.h"
#include "app/command_line/export_runner.h"
#include "app/command_line/interrupts.h"
#include "app/command_line/last_words.h"
#include "app/state/cursor.h"
#include "app/state/language.h"
#include "app/state/settings.h"
#include "app/window/document/autosave.h"
#include "app/window/document/document_actions.h"
#include "app/window/document/recovery.h"
#include "app/window/main_window.h"

#include <QApplication>
#include <QFile>
#include <QIcon>
#include <QStatusBar>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>

using namespace sinescope;

namespace {

constexpr const char *platformVariable = "QT_QPA_PLATFORM";
constexpr const char *offscreenPlatform = "offscreen";

int exitStatus(ExitCode code)
{
    return static_cast<int>(code);
}

/// Until an application object stands, Qt's own words on standard error are not for users, and without a
/// display Qt ends the program.
class StartupMessages
{
public:
    StartupMessages()
        : m_before(qInstallMessageHandler(handle))
    {
    }
    ~StartupMessages() { qInstallMessageHandler(m_before); }
    Q_DISABLE_COPY_MOVE(StartupMessages)

private:
    static void handle(QtMsgType type, const QMessageLogContext &, const QString &words)
    {
        if (type != QtFatalMsg)
            return;
        const bool isDisplay = words.contains(QStringLiteral("platform plugin")) &&
                               qgetenv(platformVariable) != offscreenPlatform;
        printMessage(
            isDisplay
                ? QStringLiteral("there is no display to open a window on; \"sinescope export\" needs none")
                : QStringLiteral("Qt cannot start: ") + words);
        std::_Exit(exitStatus(ExitCode::Io));
    }

    QtMessageHandler m_before;
};

template <typename Application> std::unique_ptr<Application> startApplication(int &argc, char **argv)
{
    const StartupMessages quiet;
    return std::make_unique<Application>(argc, argv);
}

int fail(const Failure &failure)
{
    printMessage(namedAsOption(failure).message());
    return exitStatus(failure.code);
}

int print(const QString &text)
{
    const bool isWritten = std::fputs(qPrintable(text), stdout) >= 0 && std::fflush(stdout) == 0;
    return isWritten ? exitStatus(ExitCode::Done)
                     : fail({ExitCode::Io, {}, QStringLiteral("standard output: ") + qt_error_string()});
}

/// Exports, without a display.
int runExports(const Job &job, int &argc, char **argv)
{
    // A reader that leaves is a failure like any other, but "| head" ends the program, as it ends any.
    if (std::ranges::none_of(job.outputs, &ExportJob::isStandardOutput))
        std::signal(SIGPIPE, SIG_IGN);
    std::vector<BatchJob> batch;
    bool hasPictures = needsPictures(job);
    const QString language = currentLanguage();
    if (job.action == Job::Action::Batch) {
        const QCoreApplication application(argc, argv);
        useLanguage(language); // for messages
        auto read = readBatch(job.batchFile, language);
        if (const auto *failure = std::get_if<Failure>(&read))
            return fail(*failure);
        batch = std::get<std::vector<BatchJob>>(std::move(read));
        hasPictures = std::ranges::any_of(batch, [](const BatchJob &entry) {
            const auto *readJob = std::get_if<Job>(&entry.job);
            return readJob && needsPictures(*readJob);
        });
    }
    const Interrupts interrupts;
    qputenv(platformVariable, offscreenPlatform);
    std::unique_ptr<QCoreApplication> application;
    if (hasPictures)
        application = startApplication<QApplication>(argc, argv);
    else
        application = startApplication<QCoreApplication>(argc, argv);
    useLanguage(language);
    const ExitCode code =
        job.action == Job::Action::Batch ? runBatch(batch, job.isQuiet, interrupts) : runJob(job, interrupts);
    if (interrupts.signal() != 0)
        endBySignal(interrupts.signal());
    if (code == ExitCode::TooLarge) { // what Qt was making when memory ran out would wait for itself
        std::fflush(nullptr);
        std::_Exit(exitStatus(code));
    }
    return exitStatus(code);
}

int showWindow(const Job &job)
{
    std::signal(SIGPIPE, SIG_IGN); // a pipe whose reader goes away ends an export, not the window
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/org.sinescope.Sinescope.svg")));
    QApplication::setDesktopFileName(QStringLiteral("org.sinescope.Sinescope"));
    Settings settings;
    settings.useLanguageOfRun(job.language);
    useLanguage(settings.language());
    useNumberStyle(settings.numberStyle());
    Document document(job.isStateGiven ? job.state : settings.newState());
    Cursor cursor;
    MainWindow window(document, cursor, settings);
    DocumentSession &session = window.documents().session();
    if (!job.opened.path.isEmpty())
        session.beginWith(job.opened);
    Autosave autosave(document, session, recoveryFolder());
    const auto tell = [&window](const QString &why) {
        window.statusBar()->showMessage(why);
    };
    QObject::connect(&autosave, &Autosave::failed, &window, tell);
    QObject::connect(&settings, &Settings::failed, &window, tell);
    window.show();
    QTimer::singleShot(0, &window, [&] {
        if (!offerRecovery(session, autosave, recoveryFolder(), window) && !job.isStateGiven)
            window.welcome();
    });
    // What is thrown there ends the program at once: a normal end would take the recovery file away.
    return []() noexcept {
        return QApplication::exec();
    }();
}

/// Reads the command line, and does at once what only prints.
std::variant<Job, int> begin(int &argc, char **argv)
{
    // What ends before the window opens waits for nothing, and GLib ends the program where memory runs out.
    const bool isGlibChosen = qEnvironmentVariableIsSet("QT_NO_GLIB");
    if (!isGlibChosen)
        qputenv("QT_NO_GLIB", "1");
    const auto application = startApplication<QCoreApplication>(argc, argv);
    for (int i = 1; i < argc; ++i) {
        const QString text = QFile::decodeName(argv[i]);
        if (QFile::encodeName(text) != argv[i]) // it would be the name of another file
            return fail({ExitCode::Usage, {}, QStringLiteral("%1: is not valid UTF-8").arg(text)});
    }
    auto read = readCommandLine(QCoreApplication::arguments());
    if (const auto *failure = std::get_if<Failure>(&read))
        return fail(*failure);
    Job &job = std::get<Job>(read);
    if (job.action == Job::Action::PrintText)
        return print(job.text);
    if (job.action == Job::Action::ShowWindow && !isGlibChosen)
        qunsetenv("QT_NO_GLIB");
    return std::move(job);
}

int run(int argc, char **argv)
{
    QCoreApplication::setOrganizationName(QStringLiteral("Sinescope"));
    QCoreApplication::setApplicationName(QStringLiteral("sinescope"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SINESCOPE_VERSION));

    const auto begun = begin(argc, argv);
    if (const int *status = std::get_if<int>(&begun))
        return *status;
    const Job &job = std::get<Job>(begun);
    if (job.action != Job::Action::ShowWindow)
        return runExports(job, argc, argv);
    const auto application = startApplication<QApplication>(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("Sinescope"));
    return showWindow(job);
}

} // namespace

int main(int argc, char **argv)
{
    haveLastWords();
    std::signal(SIGXFSZ, SIG_IGN); // a limit of file sizes is a failure like any other
    try {
        return run(argc, argv);
    } catch (...) { // here, so that unfinished files are gone
        endWithLastWords();
    }
}
