// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/figure/figure_accessibility.h"

#include "app/window/figure/figure_view.h"

#include <QAccessibleWidget>
#include <QCoreApplication>

#include <array>

namespace sinescope {

namespace {

struct FigureActions
{
    Q_DECLARE_TR_FUNCTIONS(FigureActions)
};

/// What can be done with a figure: a stable id, its name, what it does, and by which key.
struct FigureAction
{
    QString id;
    QString name;
    QString description;
    QString keys;
    void (*act)(FigureView &);
    bool isOfMenu = false; ///< see FigureView::offerMenu()
};

std::array<FigureAction, 7> figureActions()
{
    return {{{QAccessibleActionInterface::pressAction(), FigureActions::tr("Choose"),
              FigureActions::tr("Chooses the cell under the crosshair: its dimension, and the reference"),
              QStringLiteral("Return"),
              [](FigureView &view) {
                  view.choose(false);
              }},
             {QStringLiteral("add"), FigureActions::tr("Add or remove"),
              FigureActions::tr("Adds the dimension or reference under the crosshair, or takes it away"),
              QStringLiteral("Ctrl+Return"),
              [](FigureView &view) {
                  view.choose(true);
              }},
             {QStringLiteral("zoom in"), FigureActions::tr("Zoom in"),
              FigureActions::tr("Shows less, around the crosshair"), QStringLiteral("+"),
              [](FigureView &view) {
                  view.zoomBy(1);
              }},
             {QStringLiteral("zoom out"), FigureActions::tr("Zoom out"),
              FigureActions::tr("Shows more, around the crosshair"), QStringLiteral("-"),
              [](FigureView &view) {
                  view.zoomBy(-1);
              }},
             {QStringLiteral("fill the page"), FigureActions::tr("Fill the page"),
              FigureActions::tr("Shows this figure alone, or gives the page back"), QStringLiteral("F"),
              [](FigureView &view) {
                  emit view.fillRequested(view.id());
              }},
             {QStringLiteral("numbers as a table"), FigureActions::tr("Numbers as a table"),
              FigureActions::tr("Opens the numbers behind the figure"), QStringLiteral("Ctrl+T"),
              [](FigureView &view) { emit view.numbersRequested(view.id()); }, true},
             {QAccessibleActionInterface::showMenuAction(), FigureActions::tr("Menu"),
              FigureActions::tr("Opens the menu of the figure"), QStringLiteral("Shift+F10"),
              [](FigureView &view) {
                  emit view.menuRequested(view.id(), view.mapToGlobal(view.rect().center()));
              },
              true}}};
}

class FigureAccessible : public QAccessibleWidget
{
public:
    explicit FigureAccessible(FigureView *view)
        : QAccessibleWidget(view, QAccessible::Chart)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        switch (kind) {
        case QAccessible::Name:
            return view().figure().title();
        case QAccessible::Description: {
            const QString reading = view().reading();
            return reading.isEmpty() ? view().figure().describe()
                                     : QStringLiteral("%1. %2").arg(reading, view().figure().describe());
        }
        case QAccessible::Value:
            return view().reading();
        default:
            return QAccessibleWidget::text(kind);
        }
    }

    QStringList actionNames() const override
    {
        QStringList names;
        for (const FigureAction &action : figureActions()) {
            if (view().hasMenu() || !action.isOfMenu)
                names << action.id;
        }
        return names << setFocusAction();
    }
    QString localizedActionName(const QString &id) const override
    {
        const auto action = find(id);
        return action ? action->name : QAccessibleWidget::localizedActionName(id);
    }
    QString localizedActionDescription(const QString &id) const override
    {
        const auto action = find(id);
        return action ? action->description : QAccessibleWidget::localizedActionDescription(id);
    }
    QStringList keyBindingsForAction(const QString &id) const override
    {
        const auto action = find(id);
        return action ? QStringList{action->keys} : QStringList{};
    }
    void doAction(const QString &id) override
    {
        const auto action = find(id);
        if (!action)
            return QAccessibleWidget::doAction(id);
        if (action->isOfMenu && !view().hasMenu())
            return;
        // After the answer: it may open a dialog, which would keep who asks waiting.
        QMetaObject::invokeMethod(
            &view(), [&view = view(), act = action->act] { act(view); }, Qt::QueuedConnection);
    }

private:
    FigureView &view() const { return static_cast<FigureView &>(*widget()); }

    static std::optional<FigureAction> find(const QString &id)
    {
        for (const FigureAction &action : figureActions()) {
            if (action.id == id)
                return action;
        }
        return std::nullopt;
    }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object) // owned by Qt's cache
{
    auto *view = qobject_cast<FigureView *>(object);
    return view ? new FigureAccessible(view) : nullptr;
}

} // namespace

void installFigureAccessibility()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

} // namespace sinescope
