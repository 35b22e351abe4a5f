// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/export_format.h"

#include "app/state/choice.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace sinescope {

namespace {

struct ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

using Kind = ExportFormat::Kind;

constexpr std::array<ExportFormat, 7> formatTable{{{QLatin1StringView("png"), Kind::Picture},
                                                   {QLatin1StringView("svg"), Kind::Picture},
                                                   {QLatin1StringView("pdf"), Kind::Picture},
                                                   {QLatin1StringView("csv"), Kind::Data},
                                                   {QLatin1StringView("npy"), Kind::Data},
                                                   {QLatin1StringView("raw"), Kind::Data},
                                                   {QLatin1StringView("sinescope"), Kind::Document}}};

bool hasData(FigureId figure)
{
    switch (figure) {
    case FigureId::Encoding:
    case FigureId::Waveforms:
    case FigureId::Similarity:
    case FigureId::SimilarityMatrix:
    case FigureId::Wavelengths:
        return true;
    default:
        return false;
    }
}

} // namespace

std::span<const ExportFormat> exportFormats()
{
    return formatTable;
}

QStringList extensionsOf(std::span<const ExportFormat> formats)
{
    QStringList extensions;
    for (const ExportFormat &format : formats)
        extensions << format.extension;
    return extensions;
}

const ExportFormat *findFormat(QStringView extension)
{
    const auto found = std::ranges::find_if(formatTable, [&](const ExportFormat &format) {
        return extension.compare(format.extension, Qt::CaseInsensitive) == 0;
    });
    return found == formatTable.end() ? nullptr : &*found;
}

QString extensionOf(const QString &path)
{
    return QFileInfo(path).suffix();
}

std::optional<Failure> checkFormat(const ExportFormat &format, FigureId figure)
{
    if (format.kind != Kind::Data || hasData(figure))
        return std::nullopt;
    return Failure{ExitCode::Usage, QStringLiteral("figure"),
                   ExportWords::tr("%1 has no data for %2").arg(idOf(figureIds, figure), format.extension)};
}

} // namespace sinescope
