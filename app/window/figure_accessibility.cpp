// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/figure_accessibility.h"

#include "app/window/figure_view.h"

#include <QAccessibleWidget>

namespace sinescope {

namespace {

class FigureAccessible : public QAccessibleWidget
{
public:
    explicit FigureAccessible(FigureView *view)
        : QAccessibleWidget(view, QAccessible::Chart)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        auto &view = static_cast<FigureView &>(*widget());
        switch (kind) {
        case QAccessible::Name:
            return view.figure().title();
        case QAccessible::Description: {
            const QString reading = view.reading();
            return reading.isEmpty() ? view.figure().describe()
                                     : QStringLiteral("%1. %2").arg(reading, view.figure().describe());
        }
        case QAccessible::Value:
            return view.reading();
        default:
            return QAccessibleWidget::text(kind);
        }
    }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<FigureView *>(object);
    return view ? new FigureAccessible(view) : nullptr; // owned by Qt's cache
}

} // namespace

void installFigureAccessibility()
{
    QAccessible::installFactory(makeInterface);
}

} // namespace sinescope
