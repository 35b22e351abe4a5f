// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/choice_labels.h"

#include "app/state/settings.h"
#include "core/colormap.h"

#include <QCoreApplication>
#include <QHash>

namespace sinescope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChoiceLabels)
};

} // namespace

LabelledChoices colormapChoices()
{
    const QHash<QString, QString> labels{
        {QStringLiteral("blue-red"), Words::tr("Blue to red")},
        {QStringLiteral("purple-green"), Words::tr("Purple to green")},
        {QStringLiteral("red-blue"), Words::tr("Red to blue, as in the tutorials")},
        {QStringLiteral("viridis"), Words::tr("Viridis")},
        {QStringLiteral("blue-yellow"), Words::tr("Blue to yellow")},
        {QStringLiteral("grey"), Words::tr("Grey")}};
    LabelledChoices choices;
    for (const Colormap &map : colormaps()) {
        const QString id = QString::fromUtf8(map.id.data(), qsizetype(map.id.size()));
        choices << std::pair(id, labels.value(id, id));
    }
    return choices;
}

LabelledChoices themeChoices()
{
    const QStringList labels{Words::tr("As the desktop"), Words::tr("Light"), Words::tr("Dark"),
                             Words::tr("High contrast")};
    LabelledChoices choices;
    for (qsizetype i = 0; i < labels.size(); ++i)
        choices << std::pair(Settings::themes().at(i), labels[i]);
    return choices;
}

LabelledChoices languageChoices()
{
    return {{QStringLiteral("en"), QStringLiteral("English")},
            {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}};
}

} // namespace sinescope
