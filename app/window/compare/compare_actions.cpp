// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/compare/compare_actions.h"

#include "app/window/compare/compare_facts.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QHash>
#include <QMenuBar>
#include <QPointer>

#include <utility>

namespace sinescope {

namespace {

struct CompareWords
{
    Q_DECLARE_TR_FUNCTIONS(Compare)
};

QString presetLabel(std::string_view id)
{
    const QHash<std::string_view, QString> labels{
        {"spacing", CompareWords::tr("Pap&er against Tensor2Tensor spacing")},
        {"base", CompareWords::tr("B&ase 10,000 against 500,000")},
        {"ntk-aware", CompareWords::tr("&NTK-aware base for a context four times as long")},
        {"interpolation", CompareWords::tr("Position &interpolation for a context four times as long")}};
    return labels.value(id);
}

/// Overlays are no part of what is pinned, but of what is compared.
void addOverlays(QMenu &menu, Document &document)
{
    const std::array<std::pair<Overlay, QString>, 3> labels{
        {{Overlay::Rotary, CompareWords::tr("&Rotary score of equal query and key")},
         {Overlay::Alibi, CompareWords::tr("&ALiBi's straight line, slope 1/256")},
         {Overlay::Random, CompareWords::tr("&Learned table before training (random)")}}};
    QMenu *overlays = menu.addMenu(CompareWords::tr("&Overlay in Similarity"));
    for (const auto &[overlay, label] : labels) {
        QAction *action = overlays->addAction(label);
        action->setCheckable(true);
        const Overlay which = overlay;
        QObject::connect(action, &QAction::triggered, action,
                         [&document, which](bool isShown) { setOverlay(document, which, isShown); });
        const auto refresh = [action, which](const State &state) {
            action->setChecked(state.display.overlays.contains(which));
        };
        refresh(document.state());
        QObject::connect(&document, &Document::stateChanged, action, refresh);
    }
}

void usePreset(Document &document, const ComparisonPreset &preset)
{
    State next = document.state();
    const auto view = next.display.comparison.value_or(Comparison{}).view;
    const auto pinned = preset.pinned(next.parameters);
    if (!pinned)
        return;
    next.display.comparison = Comparison{*pinned, view};
    next.parameters = preset.shown(next.parameters);
    document.apply(next);
}

} // namespace

void pinShown(Document &document)
{
    State next = document.state();
    next.display.comparison =
        Comparison{next.parameters, next.display.comparison.value_or(Comparison{}).view};
    document.apply(next);
}

void swapPinned(Document &document)
{
    State next = document.state();
    if (!next.display.comparison)
        return;
    std::swap(next.parameters, next.display.comparison->parameters);
    document.apply(next);
}

void unpin(Document &document)
{
    State next = document.state();
    next.display.comparison.reset();
    document.apply(next);
}

void setComparisonView(Document &document, ComparisonView view)
{
    State next = document.state();
    if (!next.display.comparison)
        return;
    next.display.comparison->view = view;
    document.apply(next);
}

void setOverlay(Document &document, Overlay overlay, bool isShown)
{
    State next = document.state();
    if (isShown)
        next.display.overlays.insert(overlay);
    else
        next.display.overlays.erase(overlay);
    document.apply(next);
}

void addCompareMenu(QMenuBar &bar, Document &document)
{
    QMenu *menu = bar.addMenu(CompareWords::tr("Co&mpare"));
    menu->addAction(CompareWords::tr("&Pin what is shown as A"), QKeySequence(Qt::CTRL | Qt::Key_B), menu,
                    [&document] { pinShown(document); });
    QAction *swap =
        menu->addAction(CompareWords::tr("&Swap A and B"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B),
                        menu, [&document] { swapPinned(document); });
    QAction *end = menu->addAction(CompareWords::tr("&Unpin A"), menu, [&document] { unpin(document); });
    menu->addSeparator();
    auto *views = new QActionGroup(menu);
    const auto addView = [&](const QString &label, ComparisonView view) {
        QAction *action =
            menu->addAction(label, menu, [&document, view] { setComparisonView(document, view); });
        action->setCheckable(true);
        views->addAction(action);
        return action;
    };
    QAction *split = addView(CompareWords::tr("A &beside B"), ComparisonView::Split);
    QAction *difference = addView(CompareWords::tr("&Difference, B less A"), ComparisonView::Difference);
    menu->addSeparator();
    QAction *facts = menu->addAction(CompareWords::tr("&Facts side by side…"), menu,
                                     [&document, &bar, dialog = QPointer<CompareFacts>()]() mutable {
                                         if (!dialog)
                                             dialog = new CompareFacts(document, bar.window());
                                         dialog->show();
                                         dialog->raise();
                                         dialog->activateWindow();
                                     });
    addOverlays(*menu, document);
    menu->addSection(CompareWords::tr("Pairs worth comparing"));
    QAction *ntkAware = nullptr;
    for (const ComparisonPreset &preset : comparisonPresets()) {
        QAction *action = menu->addAction(presetLabel(preset.id), menu,
                                          [&document, &preset] { usePreset(document, preset); });
        if (preset.id == "ntk-aware")
            ntkAware = action;
    }

    const auto refresh = [=](const State &state) {
        const auto &comparison = state.display.comparison;
        for (QAction *action : {swap, end, split, difference, facts})
            action->setEnabled(comparison.has_value());
        split->setChecked(comparison && comparison->view == ComparisonView::Split);
        difference->setChecked(comparison && comparison->view == ComparisonView::Difference);
        ntkAware->setEnabled(state.parameters.dModel > 2); // its exponent is d / (d - 2)
    };
    refresh(document.state());
    QObject::connect(&document, &Document::stateChanged, menu, refresh);
}

} // namespace sinescope
