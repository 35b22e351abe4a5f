// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/colormap_label.h"

#include <QCoreApplication>
#include <QHash>

namespace sinescope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MainWindow)
};

} // namespace

QString colormapLabel(const QString &id)
{
    const QHash<QString, QString> labels{
        {QStringLiteral("blue-red"), Words::tr("Blue to red")},
        {QStringLiteral("purple-green"), Words::tr("Purple to green")},
        {QStringLiteral("red-blue"), Words::tr("Red to blue, as in the tutorials")},
        {QStringLiteral("viridis"), Words::tr("Viridis")},
        {QStringLiteral("blue-yellow"), Words::tr("Blue to yellow")},
        {QStringLiteral("grey"), Words::tr("Grey")}};
    return labels.value(id, id);
}

} // namespace sinescope
