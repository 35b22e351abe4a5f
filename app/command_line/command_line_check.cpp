// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/command_line_check.h"

#include "app/check/check_report.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

namespace sinescope {

namespace {

struct CommandWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// A document says everything but the length, which is but a window on the encoding.
CheckWishes wishesOf(const QCommandLineParser &parser, const Parameters &parameters)
{
    const bool isAllGiven = parser.isSet(QStringLiteral("open")) || parser.isSet(QStringLiteral("preset"));
    const auto ifGiven = [&]<typename Value>(const char *option, Value value) {
        const bool isGiven = isAllGiven || parser.isSet(QString::fromLatin1(option));
        return isGiven ? std::optional(value) : std::nullopt;
    };
    CheckWishes wishes;
    if (parser.isSet(QStringLiteral("length")))
        wishes.length = parameters.length;
    wishes.dModel = ifGiven("d-model", parameters.dModel);
    wishes.known = {.base = ifGiven("base", parameters.base),
                    .layout = ifGiven("layout", parameters.layout),
                    .spacing = ifGiven("spacing", parameters.spacing),
                    .firstPosition = ifGiven("first-position", parameters.firstPosition),
                    .positionStep = ifGiven("position-step", parameters.positionStep)};
    return wishes;
}

} // namespace

std::optional<Failure> readCheck(const QCommandLineParser &parser, Job &job)
{
    const QStringList files = parser.positionalArguments();
    if (files.isEmpty())
        return Failure{ExitCode::Usage, {}, CommandWords::tr("check: name a table")};
    if (files.size() > 1)
        return Failure{ExitCode::Usage, {}, CommandWords::tr("%1: one argument too many").arg(files[1])};
    const QString &path = files.first();
    const auto opened = TableReader::open(QFile::encodeName(path).toStdString());
    if (const auto *problem = std::get_if<TableProblem>(&opened))
        return tableFailure(*problem, path);
    const auto checked = checkTable(std::get<TableReader>(opened), wishesOf(parser, job.state.parameters));
    if (const auto *problem = std::get_if<TableProblem>(&checked))
        return tableFailure(*problem, path);
    const auto &check = std::get<TableCheck>(checked);
    job.action = Job::Action::PrintText;
    job.text = parser.isSet(QStringLiteral("json")) ? QString::fromUtf8(checkJson(check, path))
                                                    : checkText(check, path);
    return std::nullopt;
}

} // namespace sinescope
