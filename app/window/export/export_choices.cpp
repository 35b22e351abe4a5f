// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/export/export_choices.h"

#include "app/export/picture_page.h"
#include "app/figures/theme.h"
#include "app/state/language.h"
#include "app/state/stored_setting.h"

#include <QCoreApplication>
#include <QDir>
#include <QSettings>

#include <algorithm>

namespace sinescope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportDialog)
};

const QString group = QStringLiteral("export/");

/// The number under `key` if it is within its limits: the file may have been edited by hand.
double remembered(const char *key, const Interval &limits, double fallback)
{
    bool isNumber = false;
    const double number = QSettings().value(group + QLatin1StringView(key)).toDouble(&isNumber);
    return isNumber && number >= limits.begin && number <= limits.end ? number : fallback;
}

QString remembered(const char *key, const QStringList &choices, const QString &fallback)
{
    const QString word = QSettings().value(group + QLatin1StringView(key)).toString();
    return choices.contains(word) ? word : fallback;
}

void remember(const char *key, const QVariant &value)
{
    storeSetting(group + QLatin1StringView(key), value);
}

} // namespace

State ExportChoices::applied(State state) const
{
    state.display.colormap = colormap.toStdString();
    return state;
}

ExportChoices rememberedChoices(FigureId figure, const State &state)
{
    ExportChoices choices;
    const QString png = QStringLiteral("png");
    choices.format = findFormat(remembered("format", extensionsOf(exportFormats()), png));
    if (choices.format->kind != ExportFormat::Kind::Picture)
        choices.format = findFormat(png);
    ExportOptions &options = choices.options;
    options.figure = figure;
    const double width = remembered("width", pictureSideLimits, 0);
    const double height = remembered("height", pictureSideLimits, 0);
    const bool isMillimetres = QSettings().value(group + QStringLiteral("millimetres")).toBool();
    if (width > 0 && height > 0)
        options.size = PictureSize{{width, height}, isMillimetres};
    options.scale = remembered("scale", pictureScaleLimits, options.scale);
    options.dpi = remembered("dpi", pictureDpiLimits, options.dpi);
    options.theme = remembered("theme", themeIds(), QStringLiteral("light"));
    options.isTitled = QSettings().value(group + QStringLiteral("title"), true).toBool();
    options.language = remembered("language", languageIds(), currentLanguage());
    choices.colormap = QString::fromStdString(state.display.colormap);
    return choices;
}

void rememberChoices(const ExportChoices &choices)
{
    const ExportOptions &options = choices.options;
    remember("format", QString(choices.format->extension));
    const PictureSize size = options.size.value_or(PictureSize{});
    remember("width", options.size ? size.size.width() : 0);
    remember("height", options.size ? size.size.height() : 0);
    remember("millimetres", size.isMillimetres);
    remember("scale", options.scale);
    remember("dpi", options.dpi);
    remember("theme", options.theme);
    remember("title", options.isTitled);
    // The language of the program goes without saying, also when it changes.
    remember("language", options.language == currentLanguage() ? QString() : options.language);
}

QString rememberedFolder()
{
    const QString folder = QSettings().value(group + QStringLiteral("folder")).toString();
    return QDir(folder).exists() ? folder : QString();
}

void rememberFolder(const QString &folder)
{
    remember("folder", folder);
}

std::vector<SizePreset> sizePresets()
{
    return {{Words::tr("Window, 1600 × 1000"), {{1600, 1000}}},
            {Words::tr("Figure, 1200 × 800"), {{1200, 800}}},
            {Words::tr("Slide, 1920 × 1080"), {{1920, 1080}}},
            {Words::tr("Slide 4K, 3840 × 2160"), {{3840, 2160}}},
            {Words::tr("Column, 85 × 60 mm"), {{85, 60}, true}},
            {Words::tr("Page, 160 × 100 mm"), {{160, 100}, true}},
            {Words::tr("A4 across, 297 × 210 mm"), {{297, 210}, true}}};
}

} // namespace sinescope
