// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/widgets/panel_cycle.h"

#include <QPointer>
#include <QShortcut>
#include <QWidget>

#include <algorithm>

namespace sinescope {

namespace {

constexpr auto property = "part";
constexpr auto entryProperty = "entry";

int numberOf(const QWidget &part)
{
    return part.property(property).toInt();
}

/// In the order of setParts().
QList<QWidget *> visibleParts(const QWidget &window)
{
    QList<QWidget *> parts;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (numberOf(*widget) > 0 && widget->isVisible() && widget->window() == &window)
            parts << widget;
    }
    std::ranges::stable_sort(parts, {}, [](const QWidget *part) { return numberOf(*part); });
    return parts;
}

/// What a part holds that can have the focus, in the order of the window's chain. What is inside a spin box
/// or such is left to it.
QList<QWidget *> focusable(QWidget &part)
{
    QList<QWidget *> found;
    QWidget *const start = part.window();
    QWidget *widget = start;
    do {
        const bool isInside = widget == &part || part.isAncestorOf(widget);
        if (isInside && widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy())
            found << widget;
        widget = widget->nextInFocusChain();
    } while (widget != start);
    return found;
}

bool takesTabs(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus);
}

QWidget *entryIn(const QWidget &part)
{
    const auto of = [](const QWidget &widget) {
        return widget.property(entryProperty).value<QPointer<QWidget>>().data();
    };
    if (QWidget *entry = of(part))
        return entry;
    for (const QWidget *widget : part.findChildren<QWidget *>()) {
        if (QWidget *entry = of(*widget))
            return entry;
    }
    return nullptr;
}

void moveOn(const QWidget &window, qsizetype step)
{
    const QList<QWidget *> parts = visibleParts(window);
    if (parts.isEmpty())
        return;
    const auto current =
        std::ranges::find(parts, focusedPart(window), [](QWidget *part) { return numberOf(*part); });
    const qsizetype from = current == parts.end() ? (step > 0 ? -1 : 0) : current - parts.begin();
    focusPart(*parts[(from + step + parts.size()) % parts.size()]);
}

} // namespace

void setEntry(QWidget &container, QWidget *entry)
{
    container.setProperty(entryProperty, QVariant::fromValue(QPointer(entry)));
}

void focusPart(QWidget &part)
{
    if (QWidget *entry = entryIn(part); entry && entry->isEnabled())
        return entry->setFocus(Qt::TabFocusReason);
    if (takesTabs(part) || part.focusProxy())
        return part.setFocus(Qt::TabFocusReason);
    QWidget *widget = &part;
    while ((widget = widget->nextInFocusChain()) != &part) {
        if (takesTabs(*widget) && part.isAncestorOf(widget))
            return widget->setFocus(Qt::TabFocusReason);
    }
}

int focusedPart(const QWidget &window)
{
    const QWidget *focused = window.focusWidget();
    for (const QWidget *part : visibleParts(window)) {
        if (focused && (part == focused || part->isAncestorOf(focused)))
            return numberOf(*part);
    }
    return 0;
}

void focusPart(const QWidget &window, int number)
{
    for (QWidget *part : visibleParts(window)) {
        if (numberOf(*part) == number)
            return focusPart(*part);
    }
}

void addPanelCycle(QWidget &window)
{
    const auto add = [&](QKeyCombination keys, qsizetype step) {
        auto *shortcut = new QShortcut(QKeySequence(keys), &window);
        QObject::connect(shortcut, &QShortcut::activated, &window, [&window, step] { moveOn(window, step); });
    };
    add(QKeyCombination(Qt::Key_F6), 1);
    add(Qt::SHIFT | Qt::Key_F6, -1);
}

void setParts(const QList<QWidget *> &parts)
{
    QWidget *last = nullptr;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        parts[i]->setProperty(property, int(i) + 1);
        for (QWidget *widget : focusable(*parts[i])) {
            if (last)
                QWidget::setTabOrder(last, widget);
            last = widget;
        }
    }
}

} // namespace sinescope
