// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/command_line.h"

#include "app/command_line/command_line_check.h"
#include "app/command_line/command_line_export.h"
#include "app/command_line/command_line_facts.h"
#include "app/command_line/command_line_options.h"
#include "app/command_line/command_line_state.h"
#include "app/state/choice.h"
#include "app/state/language.h"
#include "app/state/presets.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <array>

namespace sinescope {

namespace {

struct CommandWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

enum class Command { Window, Export, Facts, Code, Check };

constexpr auto commandWords = std::to_array<ChoiceId<Command>>({{Command::Export, "export"},
                                                                {Command::Facts, "facts"},
                                                                {Command::Code, "code"},
                                                                {Command::Check, "check"}});

Failure usage(const QString &text)
{
    return {ExitCode::Usage, {}, text};
}

/// The command in front, taken off the arguments.
Command takeCommand(QStringList &arguments)
{
    const auto command = choiceOf(commandWords, arguments.value(1));
    if (command)
        arguments.removeAt(1);
    return command.value_or(Command::Window);
}

void describe(QCommandLineParser &parser, Command command, const QString &presetIds = {})
{
    using Group = OptionGroup;
    const auto file = [&](const char *name, const QString &help, const QString &syntax) {
        parser.addPositionalArgument(QString::fromLatin1(name), help, syntax);
    };
    switch (command) {
    case Command::Window:
        parser.setApplicationDescription(CommandWords::tr(
            "Opens the window. The commands export, facts, code and check have their own --help."));
        file("FILE", CommandWords::tr("A document, or a picture that Sinescope exported"),
             QStringLiteral("[FILE]"));
        return addOptions(parser, {Group::General, Group::State, Group::Language}, presetIds);
    case Command::Export:
        parser.setApplicationDescription(
            CommandWords::tr("Writes a figure as a picture (png, svg, pdf), the numbers behind it (csv, npy, "
                             "raw), or the document (sinescope), by the extension of OUT."));
        file("OUT", CommandWords::tr("A file to write, or - for standard output"), QStringLiteral("OUT..."));
        return addOptions(parser, {Group::General, Group::State, Group::Figure, Group::Language}, presetIds);
    case Command::Facts:
        parser.setApplicationDescription(CommandWords::tr(
            "Says what can be said of an encoding in numbers: sizes, wavelengths, searches and "
            "self-checks. Takes up to some seconds."));
        return addOptions(parser, {Group::General, Group::State, Group::Json, Group::Language}, presetIds);
    case Command::Code:
        parser.setApplicationDescription(
            CommandWords::tr("Writes code that makes exactly this encoding, to standard output."));
        return addOptions(parser, {Group::General, Group::State, Group::Target, Group::Language}, presetIds);
    case Command::Check:
        parser.setApplicationDescription(CommandWords::tr(
            "Says how a table was made (.npy or text), how far it is off, and why. Parameters "
            "that are given are kept, the others are found out."));
        file("TABLE", CommandWords::tr("A table to check"), QStringLiteral("TABLE"));
        return addOptions(parser, {Group::General, Group::State, Group::Json, Group::Language}, presetIds);
    }
}

/// Qt names the program as it was called and knows of no commands, which come before the options.
QString helpText(Command command)
{
    QStringList presetIds;
    for (const Preset &preset : builtInPresets())
        presetIds << preset.id;
    QCommandLineParser parser;
    describe(parser, command, presetIds.join(QStringLiteral(", ")));
    QStringList call{QStringLiteral("sinescope")};
    if (command != Command::Window)
        call << idOf(commandWords, command);
    if (command == Command::Code)
        call << QStringLiteral("--target ID"); // the one option that must be there
    const QString calledAs = QCoreApplication::arguments().constFirst();
    QString text = parser.helpText();
    if (const qsizetype at = text.indexOf(calledAs); at >= 0 && at < text.indexOf(u'\n'))
        text.replace(at, calledAs.size(), call.join(u' '));
    return text;
}

/// The words of help and messages depend on it, so it is read before all else, and from wrong arguments too.
QString languageIn(const QStringList &arguments, Command command)
{
    const QString language = QStringLiteral("language");
    QCommandLineParser parser;
    describe(parser, command);
    parser.parse(arguments);
    return parser.optionNames().contains(language) ? parser.value(language) : QString();
}

Failure parseFailure(const QCommandLineParser &parser)
{
    const QStringList unknown = parser.unknownOptionNames();
    if (unknown.isEmpty()) {
        const QString text = parser.errorText();
        return usage(text.endsWith(QLatin1Char('.')) ? text.chopped(1) : text);
    }
    const QString dashes = unknown.first().size() == 1 ? QStringLiteral("-") : QStringLiteral("--");
    return usage(
        CommandWords::tr("%1: there is no such option; --help lists them").arg(dashes + unknown.first()));
}

std::optional<Failure> readWindow(const QCommandLineParser &parser, Job &job)
{
    const QStringList files = parser.positionalArguments();
    if (!files.isEmpty() && choiceOf(commandWords, files.first()))
        return usage(CommandWords::tr("%1: a command comes first").arg(files.first()));
    static const QRegularExpression word(QStringLiteral("^[a-z]+$")); // a file would have an extension
    if (!files.isEmpty() && word.match(files.first()).hasMatch() && !QFileInfo::exists(files.first()))
        return usage(CommandWords::tr("%1: is no command; known are %2")
                         .arg(files.first(), idsOf(commandWords).join(QStringLiteral(", "))));
    if (files.size() > 1)
        return usage(CommandWords::tr("%1: one file is opened at a time").arg(files[1]));
    const QString language = QStringLiteral("language"); // says nothing of what is shown
    if (auto failure = checkWord(parser, language, languageIds()))
        return failure;
    job.language = parser.value(language);
    QStringList given = parser.optionNames();
    given.removeAll(language);
    job.isStateGiven = !files.isEmpty() || !given.isEmpty();
    return readState(parser, files.value(0), job.state, &job.opened);
}

std::optional<Failure> readJob(const QCommandLineParser &parser, Command command,
                               const std::optional<OpenedDocument> &start, Job &job)
{
    if (command == Command::Window)
        return readWindow(parser, job);
    if (command == Command::Facts)
        return readFacts(parser, job);
    if (command == Command::Code)
        return readCode(parser, job);
    if (command == Command::Check) {
        if (auto failure = readState(parser, {}, job.state))
            return failure;
        return readCheck(parser, job);
    }
    if (parser.isSet(QStringLiteral("batch")))
        return readBatchCall(parser, job);
    job.state.view.figure = FigureId::Encoding; // a document may name another one
    if (auto failure = readState(parser, {}, job.state, &job.opened, start))
        return failure;
    job.options.unknown = job.opened.unknown;
    return readExport(parser, job);
}

} // namespace

std::variant<Job, Failure> readCommandLine(const QStringList &arguments,
                                           const std::optional<OpenedDocument> &start)
{
    QStringList rest = arguments;
    const Command command = takeCommand(rest);
    useLanguage(languageIn(rest, command));
    QCommandLineParser parser;
    describe(parser, command);
    if (!parser.parse(rest))
        return parseFailure(parser);
    Job job;
    job.action = Job::Action::PrintText;
    if (parser.isSet(QStringLiteral("help")))
        job.text = helpText(command);
    else if (parser.isSet(QStringLiteral("version")))
        job.text = QStringLiteral("Sinescope %1\n").arg(QCoreApplication::applicationVersion());
    if (!job.text.isEmpty())
        return job;
    job.action = Job::Action::ShowWindow;
    if (auto failure = readJob(parser, command, start, job))
        return namedAsOption(*failure);
    return job;
}

} // namespace sinescope
