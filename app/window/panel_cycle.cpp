// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panel_cycle.h"

#include <QApplication>
#include <QShortcut>
#include <QWidget>

#include <algorithm>

namespace sinescope {

namespace {

constexpr auto property = "part";

/// In the order in which they stand, from the top and then from the left.
QList<QWidget *> visibleParts(const QWidget &window)
{
    QList<QWidget *> parts;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->property(property).toBool() && widget->isVisible())
            parts << widget;
    }
    std::ranges::stable_sort(parts, {}, [&](const QWidget *part) {
        const QPoint place = part->mapTo(&window, QPoint());
        return std::pair(place.y(), place.x());
    });
    return parts;
}

bool takesTabs(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus);
}

void focusFirstIn(QWidget &part)
{
    if (takesTabs(part))
        return part.setFocus(Qt::TabFocusReason);
    QWidget *widget = &part;
    while ((widget = widget->nextInFocusChain()) != &part) {
        if (takesTabs(*widget) && part.isAncestorOf(widget))
            return widget->setFocus(Qt::TabFocusReason);
    }
}

void moveOn(const QWidget &window, qsizetype step)
{
    const QList<QWidget *> parts = visibleParts(window);
    if (parts.isEmpty())
        return;
    const QWidget *focused = QApplication::focusWidget();
    const auto current = std::ranges::find_if(parts, [&](const QWidget *part) {
        return focused && (part == focused || part->isAncestorOf(focused));
    });
    const qsizetype from = current == parts.end() ? (step > 0 ? -1 : 0) : current - parts.begin();
    focusFirstIn(*parts[(from + step + parts.size()) % parts.size()]);
}

} // namespace

void addPanelCycle(QWidget &window)
{
    const auto add = [&](QKeyCombination keys, qsizetype step) {
        auto *shortcut = new QShortcut(QKeySequence(keys), &window);
        QObject::connect(shortcut, &QShortcut::activated, &window, [&window, step] { moveOn(window, step); });
    };
    add(QKeyCombination(Qt::Key_F6), 1);
    add(Qt::SHIFT | Qt::Key_F6, -1);
}

void markAsPart(QWidget &panel)
{
    panel.setProperty(property, true);
}

} // namespace sinescope
