// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/export_limits.h"

#include "app/state/field_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>

#include <unistd.h>

namespace sinescope {

namespace {

struct ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

constexpr double mostPixels = 1 << 28; // 16384 x 16384
constexpr double bytesPerPixel = 12;   // the values, their colours and the picture
constexpr double largestFile = 0x1p44; // 16 TiB: no common file system holds a larger one

double physicalMemory()
{
    return static_cast<double>(sysconf(_SC_PHYS_PAGES)) * static_cast<double>(sysconf(_SC_PAGESIZE));
}

QString sizeText(double bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(std::min(bytes, 9e18)));
}

} // namespace

std::optional<Failure> checkPictureSize(double width, double height, double longest)
{
    const auto tooLarge = [](const QString &text) {
        return Failure{ExitCode::TooLarge, {}, text};
    };
    const QString size =
        ExportWords::tr("a picture of %1 x %2 pixels is too large").arg(exactText(width), exactText(height));
    if (!(width <= longest && height <= longest))
        return tooLarge(
            ExportWords::tr("%1; the longest side allowed is %2 pixels").arg(size, exactText(longest)));
    if (width * height > mostPixels)
        return tooLarge(ExportWords::tr("%1; allowed are %2 pixels in all").arg(size, exactText(mostPixels)));
    const double bytes = width * height * bytesPerPixel;
    if (bytes > physicalMemory() / 2)
        return tooLarge(ExportWords::tr("%1; it needs %2 of memory").arg(size, sizeText(bytes)));
    return std::nullopt;
}

std::optional<Failure> checkFileSize(double bytes, const QString &path)
{
    if (bytes > largestFile)
        return Failure{ExitCode::TooLarge,
                       {},
                       ExportWords::tr("%1 would be written; no file holds more than %2")
                           .arg(sizeText(bytes), sizeText(largestFile))};
    return checkSpace(bytes, path);
}

std::optional<Failure> checkSpace(double bytes, const QString &path)
{
    const QFileInfo target(path);
    const bool isFile = !target.exists() || target.isFile();
    if (path == QStringLiteral("-") || !isFile)
        return std::nullopt;
    const QStorageInfo volume(target.absolutePath());
    if (!volume.isValid() || bytes <= static_cast<double>(volume.bytesAvailable()))
        return std::nullopt;
    return Failure{ExitCode::TooLarge,
                   {},
                   ExportWords::tr("%1 would be written, but only %2 are free at %3")
                       .arg(sizeText(bytes), sizeText(static_cast<double>(volume.bytesAvailable())), path)};
}

} // namespace sinescope
