// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/command_line_state.h"

#include "app/command_line/command_line_options.h"
#include "app/export/export_format.h"
#include "app/state/field_text.h"
#include "app/state/presets.h"
#include "app/state/state_json.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

namespace sinescope {

namespace {

struct CommandWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// Own presets too. An unknown one is no choice, which is a mistake of usage.
std::optional<Failure> usePreset(const QCommandLineParser &parser, State &state)
{
    const QString option = QStringLiteral("preset");
    if (!parser.isSet(option))
        return std::nullopt;
    const Presets presets;
    const QString id = parser.value(option);
    if (const Preset *preset = presets.findTyped(id)) {
        state.parameters = preset->parameters;
        return std::nullopt;
    }
    if (presets.readFailure()) // it may be there
        return presets.readFailure();
    QStringList ids;
    for (const Preset &preset : presets.all())
        ids << preset.id;
    return Failure{ExitCode::Usage, option, unknownChoiceText(id, ids)};
}

/// Rows and dimensions that were named, not those that an opened document merely keeps.
std::optional<Failure> checkNamedCells(const QJsonObject &given, const State &state)
{
    const auto outside = [](const char *option, std::int64_t value, std::int64_t count) {
        return Failure{ExitCode::Invalid, QString::fromLatin1(option),
                       outsideText(exactText(double(value)), 0, double(count - 1), true)};
    };
    const QJsonObject display = given.value(QStringLiteral("display")).toObject();
    const Parameters &parameters = state.parameters;
    if (display.contains(QStringLiteral("reference")) && state.display.reference >= parameters.length)
        return outside("reference", state.display.reference, parameters.length);
    if (!display.contains(QStringLiteral("dimensions")) || state.display.dimensions.empty())
        return std::nullopt;
    const std::int64_t largest = std::ranges::max(state.display.dimensions);
    return largest < parameters.dModel ? std::nullopt
                                       : std::optional(outside("dimensions", largest, parameters.dModel));
}

} // namespace

std::optional<Failure> readState(const QCommandLineParser &parser, const QString &file, State &state,
                                 OpenedDocument *opened, const std::optional<OpenedDocument> &start)
{
    const QString open = QStringLiteral("open");
    if (auto failure = usePreset(parser, state))
        return failure;
    if (parser.isSet(open) && parser.value(open).isEmpty())
        return Failure{ExitCode::Usage, open, CommandWords::tr("needs the name of a file")};
    if (!file.isEmpty() && parser.isSet(open))
        return Failure{ExitCode::Usage, open, CommandWords::tr("not together with another file to open")};
    const QString path = parser.isSet(open) ? parser.value(open) : file;
    std::optional<OpenedDocument> document = start;
    if (!path.isEmpty()) {
        auto read = openDocument(path, state.view.figure);
        if (auto *failure = std::get_if<Failure>(&read))
            return std::move(*failure);
        document = std::get<OpenedDocument>(std::move(read));
    }
    if (document) {
        state = document->state;
        if (opened)
            *opened = *std::move(document);
    }
    const auto given = documentPart(parser);
    if (const auto *failure = std::get_if<Failure>(&given))
        return *failure;
    if (auto failure = applyJson(std::get<QJsonObject>(given), state))
        return failure;
    return checkNamedCells(std::get<QJsonObject>(given), state);
}

} // namespace sinescope
