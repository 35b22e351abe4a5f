// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/command_line_options.h"

#include "app/command_line/command_line_values.h"
#include "app/state/field_text.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>

namespace sinescope {

namespace {

using Group = OptionGroup;
using Value = CommandOption::Value;

constexpr auto optionTable = std::to_array<CommandOption>({
    {"help", nullptr, QT_TRANSLATE_NOOP("CommandLine", "Show this help"), Group::General, Value::Flag,
     nullptr},
    {"version", nullptr, QT_TRANSLATE_NOOP("CommandLine", "Show the version"), Group::General, Value::Flag,
     nullptr},

    {"length", "N", QT_TRANSLATE_NOOP("CommandLine", "Number of positions, 1 to 16777216; 128 by default"),
     Group::State, Value::Number, "parameters/length"},
    {"d-model", "N", QT_TRANSLATE_NOOP("CommandLine", "Number of dimensions, 1 to 32768; 64 by default"),
     Group::State, Value::Number, "parameters/d_model"},
    {"base", "X", QT_TRANSLATE_NOOP("CommandLine", "Base of the frequencies, 1 to 1e12; 10000 by default"),
     Group::State, Value::Number, "parameters/base"},
    {"layout", "ID",
     QT_TRANSLATE_NOOP("CommandLine", "Order of the columns: interleaved (default) or halves"), Group::State,
     Value::Word, "parameters/layout"},
    {"spacing", "ID",
     QT_TRANSLATE_NOOP("CommandLine", "Spacing of the frequencies: paper (default) or tensor2tensor"),
     Group::State, Value::Word, "parameters/spacing"},
    {"first-position", "X",
     QT_TRANSLATE_NOOP("CommandLine", "Position of the first row, 0 to 16777216; 0 by default"), Group::State,
     Value::Number, "parameters/first_position"},
    {"position-step", "X", QT_TRANSLATE_NOOP("CommandLine", "From row to row, 1/1024 to 64; 1 by default"),
     Group::State, Value::Number, "parameters/position_step"},
    {"preset", "ID",
     QT_TRANSLATE_NOOP("CommandLine", "Start from a preset: %1, or the name of one of your own"),
     Group::State, Value::Own, nullptr},
    {"open", "FILE", QT_TRANSLATE_NOOP("CommandLine", "Start from a document or an exported picture"),
     Group::State, Value::Own, nullptr},

    {"figure", "ID",
     QT_TRANSLATE_NOOP("CommandLine",
                       "overview, encoding (default), waveforms, similarity, similarity-matrix, "
                       "clocks, wavelengths, sentence, limits"),
     Group::Figure, Value::Word, "view/figure"},
    {"dimensions", "LIST", QT_TRANSLATE_NOOP("CommandLine", "Dimensions of the waveforms: 0,8,16-19"),
     Group::Figure, Value::Dimensions, "display/dimensions"},
    {"reference", "ROW", QT_TRANSLATE_NOOP("CommandLine", "Row that others are compared with, from 0"),
     Group::Figure, Value::Number, "display/reference"},
    {"measure", "ID", QT_TRANSLATE_NOOP("CommandLine", "Similarity: dot (default), cosine or distance"),
     Group::Figure, Value::Word, "display/measure"},
    {"positions", "A:B", QT_TRANSLATE_NOOP("CommandLine", "Only rows A to B - 1, from 0"), Group::Figure,
     Value::Own, nullptr},
    {"columns", "A:B", QT_TRANSLATE_NOOP("CommandLine", "Only columns A to B - 1, from 0"), Group::Figure,
     Value::Own, nullptr},
    {"other-positions", "A:B", QT_TRANSLATE_NOOP("CommandLine", "The same, down the similarity matrix"),
     Group::Figure, Value::Own, nullptr},
    {"positions-down", nullptr, QT_TRANSLATE_NOOP("CommandLine", "The heatmap with positions down"),
     Group::Figure, Value::Flag, "display/positions_down"},
    {"fit-colors", nullptr, QT_TRANSLATE_NOOP("CommandLine", "Spread the colours over the visible values"),
     Group::Figure, Value::Flag, "display/range_fitted"},
    {"point-samples", nullptr,
     QT_TRANSLATE_NOOP("CommandLine", "One entry a pixel instead of their mean: shows moire"), Group::Figure,
     Value::Flag, "display/point_sampled"},
    {"size", "WxH",
     QT_TRANSLATE_NOOP("CommandLine", "Size of a picture in pixels, or in millimetres: 160x100mm"),
     Group::Figure, Value::Own, nullptr},
    {"scale", "S", QT_TRANSLATE_NOOP("CommandLine", "Pixels of the picture for each of --size, 0.1 to 16"),
     Group::Figure, Value::Own, nullptr},
    {"dpi", "N",
     QT_TRANSLATE_NOOP(
         "CommandLine",
         "Pixels an inch for millimetres and for the heatmap in svg and pdf, 10 to 2400; 300 by default"),
     Group::Figure, Value::Own, nullptr},
    {"cells", nullptr, QT_TRANSLATE_NOOP("CommandLine", "One pixel for each cell of the encoding, no axes"),
     Group::Figure, Value::Flag, nullptr},
    {"colormap", "ID",
     QT_TRANSLATE_NOOP("CommandLine",
                       "Colours: blue-red (default), purple-green, red-blue, viridis, blue-yellow or grey"),
     Group::Figure, Value::Word, "display/colormap"},
    {"theme", "ID", QT_TRANSLATE_NOOP("CommandLine", "light (default), dark or print"), Group::Figure,
     Value::Own, nullptr},
    {"language", "ID",
     QT_TRANSLATE_NOOP("CommandLine", "en or zh_CN; en by default, and the window's own for the window"),
     Group::Language, Value::Own, nullptr},
    {"text", "TEXT", QT_TRANSLATE_NOOP("CommandLine", "Text of the figure sentence, one sequence a line"),
     Group::Figure, Value::Word, "sentence/text"},
    {"dtype", "TYPE",
     QT_TRANSLATE_NOOP("CommandLine", "float32, float64 or float16; what suits the figure by default"),
     Group::Figure, Value::Own, nullptr},
    {"format", "EXT", QT_TRANSLATE_NOOP("CommandLine", "Format of the output -, standard output"),
     Group::Figure, Value::Own, nullptr},
    {"sweep", "FIELD=A:B:SCALE:N",
     QT_TRANSLATE_NOOP("CommandLine",
                       "N numbered files in which a number runs from A to B, SCALE being linear or "
                       "log: base=10:1000000:log:120"),
     Group::Figure, Value::Own, nullptr},
    {"batch", "FILE", QT_TRANSLATE_NOOP("CommandLine", "Do the jobs of a JSON file instead"), Group::Figure,
     Value::Own, nullptr},
    {"quiet", nullptr, QT_TRANSLATE_NOOP("CommandLine", "No progress line"), Group::Figure, Value::Flag,
     nullptr},

    {"json", nullptr, QT_TRANSLATE_NOOP("CommandLine", "Write one JSON object"), Group::Json, Value::Flag,
     nullptr},
    {"target", "ID", QT_TRANSLATE_NOOP("CommandLine", "numpy, pytorch, tensorflow or cpp"), Group::Target,
     Value::Own, nullptr},
});

/// Sets root["parameters"]["length"] for the path "parameters/length".
void setAt(QJsonObject &root, const char *path, const QJsonValue &value)
{
    const QStringList keys = QString::fromLatin1(path).split(QLatin1Char('/'));
    QJsonObject section = root.value(keys[0]).toObject();
    section.insert(keys[1], value);
    root.insert(keys[0], section);
}

std::variant<QJsonValue, Failure> dimensionsJson(const QString &text)
{
    const auto parsed = parseDimensions(text.toStdString());
    if (const auto *problem = std::get_if<DimensionListProblem>(&parsed))
        return Failure{ExitCode::Invalid, QStringLiteral("dimensions"), problemText(*problem)};
    QJsonArray list;
    for (const std::int64_t dimension : std::get<std::vector<std::int64_t>>(parsed))
        list.append(qint64(dimension));
    return QJsonValue(list);
}

} // namespace

std::span<const CommandOption> commandOptions()
{
    return optionTable;
}

void addOptions(QCommandLineParser &parser, std::initializer_list<OptionGroup> groups,
                const QString &presetIds)
{
    for (const CommandOption &option : optionTable) {
        if (std::ranges::find(groups, option.group) == groups.end())
            continue;
        const QString name = QString::fromLatin1(option.name);
        QStringList names; // grows step by step: where there is no memory for its braces, Qt 6.4 crashes
        if (option.group == Group::General)
            names << name.left(1); // -h, -v
        names << name;
        QString help = QCoreApplication::translate("CommandLine", option.help);
        if (names.contains(QLatin1StringView("preset")))
            help = help.arg(presetIds);
        parser.addOption({names, help, QString::fromLatin1(option.valueName)});
    }
}

std::variant<QJsonObject, Failure> documentPart(const QCommandLineParser &parser)
{
    QJsonObject root;
    const QStringList given = parser.optionNames();
    for (const CommandOption &option : optionTable) {
        const QString name = QString::fromLatin1(option.name);
        if (!option.path || !given.contains(name))
            continue;
        const QString text = parser.value(name);
        if (option.value == Value::Flag) {
            setAt(root, option.path, true);
        } else if (option.value == Value::Dimensions) {
            const auto read = dimensionsJson(text);
            if (const auto *failure = std::get_if<Failure>(&read))
                return *failure;
            setAt(root, option.path, std::get<QJsonValue>(read));
        } else {
            const auto number = option.value == Value::Number ? parseNumber(text) : std::nullopt;
            setAt(root, option.path, number ? QJsonValue(*number) : QJsonValue(text));
        }
    }
    return root;
}

Failure namedAsOption(Failure failure)
{
    if (!failure.field.isEmpty() && !failure.field.startsWith(QLatin1Char('-')))
        failure.field = QStringLiteral("--") + failure.field.replace(QLatin1Char('_'), QLatin1Char('-'));
    return failure;
}

} // namespace sinescope
