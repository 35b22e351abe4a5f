// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/failure.h"

#include <QCommandLineParser>
#include <QJsonObject>

#include <initializer_list>
#include <span>
#include <variant>

namespace sinescope {

/// Which commands take an option.
enum class OptionGroup { General, State, Figure, Language, Json, Target };

/// One option of the command line.
struct CommandOption
{
    /// What its value is. Own: read by the command, not a part of the State's JSON.
    enum class Value { Flag, Number, Word, Dimensions, Own };
    const char *name;
    const char *valueName; ///< null for a flag
    const char *help;      ///< to be translated in the context CommandLine
    OptionGroup group;
    Value value;
    const char *path; ///< where its value stands in a document: "parameters/length"; null where it does not
};

/// Every option once, in the order of the help text.
std::span<const CommandOption> commandOptions();
/// `presetIds` are for the help text.
void addOptions(QCommandLineParser &parser, std::initializer_list<OptionGroup> groups,
                const QString &presetIds = {});
/// The options that were given, as a part of a document. Numbers are read strictly as in C; what is none
/// stays a word, so that reading the document refuses it in its own words.
std::variant<QJsonObject, Failure> documentPart(const QCommandLineParser &parser);

/// "d_model" of a document is "--d-model" here.
Failure namedAsOption(Failure failure);

} // namespace sinescope
