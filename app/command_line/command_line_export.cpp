// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/command_line_export.h"

#include "app/command_line/command_line_use.h"
#include "app/command_line/command_line_values.h"
#include "app/export/output_file.h"
#include "app/export/picture_page.h"
#include "app/figures/theme.h"
#include "app/state/choice.h"
#include "app/state/field_text.h"
#include "app/state/language.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace sinescope {

namespace {

struct CommandWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Failure usage(const QString &field, const QString &text)
{
    return {ExitCode::Usage, field, text};
}

std::optional<Failure> checkWords(const QCommandLineParser &parser)
{
    if (auto failure = checkWord(parser, QStringLiteral("theme"), themeIds()))
        return failure;
    if (auto failure = checkWord(parser, QStringLiteral("language"), languageIds()))
        return failure;
    if (auto failure = checkWord(parser, QStringLiteral("dtype"), idsOf(numberTypeIds)))
        return failure;
    return checkWord(parser, QStringLiteral("format"), extensionsOf(exportFormats()));
}

std::optional<Failure> checkTogether(const QCommandLineParser &parser, const ExportOptions &options)
{
    const QString size = QStringLiteral("size");
    const QString scale = QStringLiteral("scale");
    const QString cells = QStringLiteral("cells");
    const QString dpi = QStringLiteral("dpi");
    if (parser.isSet(cells) && (parser.isSet(size) || parser.isSet(scale) || parser.isSet(dpi)))
        return usage(cells, CommandWords::tr(
                                "a pixel a cell is a size of its own: not with --size, --scale or --dpi"));
    if (parser.isSet(scale) && options.size && options.size->isMillimetres)
        return usage(scale, CommandWords::tr("is for pixels; millimetres have --dpi"));
    return std::nullopt;
}

std::optional<Failure> readRange(const QCommandLineParser &parser, const QString &option, std::int64_t count,
                                 std::optional<Range> &range)
{
    if (!parser.isSet(option))
        return std::nullopt;
    const QString text = parser.value(option);
    range = parseRange(text);
    if (range && !range->empty() && range->end <= count)
        return std::nullopt;
    return Failure{
        ExitCode::Invalid, option,
        CommandWords::tr("%1 is refused; allowed are whole numbers A:B, A from 0 and below B, B at most %2")
            .arg(text, exactText(double(count)))};
}

std::optional<Failure> readNumber(const QCommandLineParser &parser, const QString &option,
                                  const Interval &limits, double &number)
{
    if (!parser.isSet(option))
        return std::nullopt;
    const QString text = parser.value(option);
    const auto read = parseNumber(text);
    if (!read || !(*read >= limits.begin && *read <= limits.end))
        return Failure{ExitCode::Invalid, option, outsideText(text, limits.begin, limits.end, false)};
    number = *read;
    return std::nullopt;
}

std::optional<Failure> readSize(const QCommandLineParser &parser, ExportOptions &options)
{
    const QString size = QStringLiteral("size");
    if (!parser.isSet(size))
        return std::nullopt;
    options.size = parseSize(parser.value(size));
    if (options.size)
        return std::nullopt;
    return Failure{ExitCode::Invalid, size,
                   CommandWords::tr(
                       "%1 is refused; allowed are pixels such as 1200x800 and millimetres such as 160x100mm")
                       .arg(parser.value(size))};
}

std::optional<Failure> readSweep(const QCommandLineParser &parser, Job &job)
{
    const QString option = QStringLiteral("sweep");
    if (!parser.isSet(option))
        return std::nullopt;
    job.sweep = parseSweep(parser.value(option));
    if (job.sweep)
        return std::nullopt;
    return Failure{ExitCode::Invalid, option,
                   CommandWords::tr("%1 is refused; write it as base=10:1000000:log:120 or "
                                    "reference=0:100:linear:101")
                       .arg(parser.value(option))};
}

std::optional<Failure> readValues(const QCommandLineParser &parser, Job &job)
{
    ExportOptions &options = job.options;
    const Parameters &parameters = job.state.parameters;
    if (auto failure = readRange(parser, QStringLiteral("positions"), parameters.length, options.rows))
        return failure;
    if (auto failure = readRange(parser, QStringLiteral("columns"), parameters.dModel, options.columns))
        return failure;
    options.numberType = choiceOf(numberTypeIds, parser.value(QStringLiteral("dtype")));
    std::optional<Range> otherRows;
    if (auto failure = readRange(parser, QStringLiteral("other-positions"), parameters.length, otherRows))
        return failure;
    if (auto failure = readSize(parser, options))
        return failure;
    if (auto failure = readSweep(parser, job))
        return failure;
    if (auto failure = readNumber(parser, QStringLiteral("scale"), pictureScaleLimits, options.scale))
        return failure;
    if (auto failure = readNumber(parser, QStringLiteral("dpi"), pictureDpiLimits, options.dpi))
        return failure;
    const auto cells = [](const Range &range) {
        return Interval{double(range.begin) - 0.5, double(range.end) - 0.5};
    };
    if (options.rows)
        job.state.view.positions = cells(*options.rows);
    if (options.columns)
        job.state.view.dimensions = cells(*options.columns);
    if (otherRows)
        job.state.view.otherPositions = cells(*otherRows);
    return std::nullopt;
}

std::optional<Failure> readOutput(const QCommandLineParser &parser, const QString &path,
                                  QSet<QByteArray> &places, Job &job)
{
    const bool isStandardOutput = path == QStringLiteral("-");
    const QString extension = isStandardOutput ? parser.value(QStringLiteral("format")) : extensionOf(path);
    const QString known = extensionsOf(exportFormats()).join(QStringLiteral(", "));
    if (extension.isEmpty())
        return usage({}, isStandardOutput
                             ? CommandWords::tr("-: needs --format, one of: %1").arg(known)
                             : CommandWords::tr("%1: has no extension; known are: %2").arg(path, known));
    const ExportFormat *format = findFormat(extension);
    if (!format)
        return usage({}, QStringLiteral("%1: %2").arg(
                             path, unknownChoiceText(extension, extensionsOf(exportFormats()))));
    const QByteArray place = placeOf(path);
    if (places.contains(place))
        return usage({}, CommandWords::tr("%1: is named twice").arg(path));
    places.insert(place);
    job.outputs.push_back({format, path});
    return std::nullopt;
}

} // namespace

std::optional<Failure> checkWord(const QCommandLineParser &parser, const QString &option,
                                 const QStringList &choices)
{
    if (!parser.isSet(option) || choices.contains(parser.value(option)))
        return std::nullopt;
    return usage(option, unknownChoiceText(parser.value(option), choices));
}

std::optional<Failure> readExport(const QCommandLineParser &parser, Job &job)
{
    job.action = Job::Action::Export;
    job.isQuiet = parser.isSet(QStringLiteral("quiet"));
    job.options.figure = job.state.view.figure;
    if (parser.isSet(QStringLiteral("theme")))
        job.options.theme = parser.value(QStringLiteral("theme"));
    job.options.isCells = parser.isSet(QStringLiteral("cells"));
    if (auto failure = checkWords(parser))
        return failure;
    if (parser.positionalArguments().isEmpty())
        return usage({}, CommandWords::tr("export: name a file to write, such as heatmap.png"));
    QSet<QByteArray> places;
    for (const QString &path : parser.positionalArguments()) {
        if (auto failure = readOutput(parser, path, places, job))
            return failure;
    }
    if (auto failure = readValues(parser, job))
        return failure;
    if (auto failure = checkTogether(parser, job.options))
        return failure;
    return checkUse(parser.optionNames(), job);
}

std::optional<Failure> readBatchCall(const QCommandLineParser &parser, Job &job)
{
    const QString batch = QStringLiteral("batch");
    job.action = Job::Action::Batch;
    job.batchFile = parser.value(batch);
    if (job.batchFile.isEmpty())
        return usage(batch, CommandWords::tr("needs the name of a file"));
    job.isQuiet = parser.isSet(QStringLiteral("quiet"));
    const QStringList together{batch, QStringLiteral("quiet"), QStringLiteral("language")};
    for (const QString &option : parser.optionNames()) {
        if (!together.contains(option))
            return usage(option, CommandWords::tr("not together with --batch: each job has its own options"));
    }
    if (!parser.positionalArguments().isEmpty())
        return usage(batch, CommandWords::tr("each job names its own outputs, so %1 is one too many")
                                .arg(parser.positionalArguments().constFirst()));
    return checkWord(parser, QStringLiteral("language"), languageIds());
}

} // namespace sinescope
