// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/command_line_use.h"

#include "app/export/picture_export.h"
#include "app/state/choice.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace sinescope {

namespace {

struct CommandWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

using Kind = ExportFormat::Kind;

/// Figures whose data use an option.
constexpr unsigned of(std::initializer_list<FigureId> figures)
{
    unsigned bits = 0;
    for (const FigureId figure : figures)
        bits |= 1U << static_cast<unsigned>(figure);
    return bits;
}

constexpr unsigned noData = 0;
constexpr unsigned overPositions =
    of({FigureId::Encoding, FigureId::Waveforms, FigureId::Similarity, FigureId::SimilarityMatrix});

/// An option that does not concern every output, and whom it does concern.
struct OptionUse
{
    const char *option;
    bool byPictures;
    bool byDocuments; ///< because they keep it
    unsigned byDataOf;
};

constexpr auto useTable = std::to_array<OptionUse>({
    {"dimensions", true, true, of({FigureId::Waveforms})},
    {"reference", true, true, of({FigureId::Similarity})},
    {"measure", true, true, of({FigureId::Similarity, FigureId::SimilarityMatrix})},
    {"positions", true, true, overPositions},
    {"columns", true, true, of({FigureId::Encoding})},
    {"other-positions", true, true, noData},
    {"positions-down", true, true, noData},
    {"fit-colors", true, true, noData},
    {"point-samples", true, true, noData},
    {"colormap", true, true, noData},
    {"text", true, true, noData},
    {"size", true, false, noData},
    {"scale", true, false, noData},
    {"dpi", true, false, noData},
    {"cells", true, false, noData},
    {"theme", true, false, noData},
    {"dtype", false, false, overPositions | of({FigureId::Wavelengths})},
});

/// The resolution is that of a page's heatmap, or of pixels on paper; the scale that of any other pixels.
bool isUsedByPicture(const OptionUse &use, const ExportJob &output, const ExportOptions &options)
{
    const bool isPage = pictureKindOf(*output.format) == PictureKind::Page;
    if (use.option == std::string_view("dpi"))
        return isPage || (options.size && options.size->isMillimetres);
    if (use.option == std::string_view("scale"))
        return !isPage;
    return use.byPictures;
}

bool isUsed(const OptionUse &use, const ExportJob &output, const ExportOptions &options)
{
    switch (output.format->kind) {
    case Kind::Picture:
        return isUsedByPicture(use, output, options);
    case Kind::Document:
        return use.byDocuments;
    case Kind::Data:
        break;
    }
    return (use.byDataOf & of({options.figure})) != 0;
}

/// An output among others that an option has no effect on. "in pixels" where it would have one on paper.
QString nameOf(const ExportJob &output, const OptionUse &use)
{
    const QString &name = output.format->extension;
    const bool isPicture = output.format->kind == Kind::Picture && use.byPictures;
    if (isPicture && pictureKindOf(*output.format) == PictureKind::Pixels)
        return CommandWords::tr("%1 in pixels").arg(name);
    return name;
}

Failure withoutEffect(const QString &option, const QString &where)
{
    return {ExitCode::Usage, option, CommandWords::tr("has no effect on %1").arg(where)};
}

} // namespace

std::optional<Failure> checkUse(const QStringList &given, const Job &job)
{
    const QString format = QStringLiteral("format");
    if (given.contains(format) && std::ranges::none_of(job.outputs, &ExportJob::isStandardOutput))
        return withoutEffect(format, CommandWords::tr("files, whose extension is their format"));
    for (const OptionUse &use : useTable) {
        const auto usesIt = [&](const ExportJob &output) {
            return isUsed(use, output, job.options);
        };
        const QString option = QString::fromLatin1(use.option);
        if (!given.contains(option) || std::ranges::any_of(job.outputs, usesIt))
            continue;
        QStringList names;
        bool isForPictures = false;
        for (const ExportJob &output : job.outputs) {
            names << nameOf(output, use);
            isForPictures |= output.format->kind == Kind::Picture && use.byPictures;
        }
        names.removeDuplicates();
        const QString where = names.join(QStringLiteral(", "));
        return withoutEffect(
            option,
            isForPictures
                ? where
                : CommandWords::tr("%1 of the figure %2").arg(where, idOf(figureIds, job.options.figure)));
    }
    return std::nullopt;
}

} // namespace sinescope
