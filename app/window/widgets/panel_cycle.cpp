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

/// In the order of setParts().
QList<QWidget *> visibleParts(const QWidget &window)
{
    QList<QWidget *> parts;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->property(property).isValid() && widget->isVisible() && widget->window() == &window)
            parts << widget;
    }
    std::ranges::stable_sort(parts, {}, [](const QWidget *part) { return part->property(property).toInt(); });
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
    const qsizetype current = focusedPart(window);
    const qsizetype from = current < 0 && step < 0 ? 0 : current;
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

qsizetype focusedPart(const QWidget &window)
{
    const QWidget *focused = window.focusWidget();
    const QList<QWidget *> parts = visibleParts(window);
    const auto current = std::ranges::find_if(parts, [&](const QWidget *part) {
        return focused && (part == focused || part->isAncestorOf(focused));
    });
    return current == parts.end() ? -1 : current - parts.begin();
}

void focusPartAt(const QWidget &window, qsizetype index)
{
    const QList<QWidget *> parts = visibleParts(window);
    if (index >= 0 && index < parts.size())
        focusPart(*parts[index]);
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
