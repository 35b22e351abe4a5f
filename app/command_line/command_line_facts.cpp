// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/command_line_facts.h"

#include "app/command_line/command_line_export.h"
#include "app/command_line/command_line_state.h"
#include "app/export/code_snippet.h"
#include "app/state/choice.h"
#include "app/state/fact_list.h"
#include "app/state/language.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace sinescope {

namespace {

struct CommandWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// The state of a command that takes no file.
std::optional<Failure> readStateAlone(const QCommandLineParser &parser, Job &job)
{
    const QStringList files = parser.positionalArguments();
    if (!files.isEmpty())
        return Failure{ExitCode::Usage, {}, CommandWords::tr("%1: one argument too many").arg(files.first())};
    job.action = Job::Action::PrintText;
    return readState(parser, {}, job.state);
}

} // namespace

std::optional<Failure> readFacts(const QCommandLineParser &parser, Job &job)
{
    if (auto failure = checkWord(parser, QStringLiteral("language"), languageIds()))
        return failure;
    if (auto failure = readStateAlone(parser, job))
        return failure;
    FactValues all;
    findFacts(job.state.parameters, {}, [&](const FactValues &known) { all = known; });
    job.text = parser.isSet(QStringLiteral("json")) ? QString::fromLatin1(factsJson(all)) : factsText(all);
    return std::nullopt;
}

std::optional<Failure> readCode(const QCommandLineParser &parser, Job &job)
{
    const QString target = QStringLiteral("target");
    if (!parser.isSet(target))
        return Failure{ExitCode::Usage, {}, CommandWords::tr("code: --target is missing")};
    if (auto failure = checkWord(parser, target, idsOf(codeTargetIds)))
        return failure;
    if (auto failure = readStateAlone(parser, job))
        return failure;
    job.text = codeSnippet(job.state.parameters, *choiceOf(codeTargetIds, parser.value(target)));
    return std::nullopt;
}

} // namespace sinescope
