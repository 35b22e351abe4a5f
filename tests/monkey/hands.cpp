// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/monkey/hands.h"

#include "app/window/figure/figure_view.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QPointer>
#include <QTest>
#include <QWheelEvent>
#include <QWindow>

#include <algorithm>

namespace sinescope::test {

namespace {

Qt::KeyboardModifiers modifiersIn(const QStringList &words)
{
    Qt::KeyboardModifiers modifiers;
    modifiers.setFlag(Qt::ControlModifier, words.contains(QStringLiteral("Ctrl")));
    modifiers.setFlag(Qt::ShiftModifier, words.contains(QStringLiteral("Shift")));
    modifiers.setFlag(Qt::AltModifier, words.contains(QStringLiteral("Alt")));
    return modifiers;
}

QWidget *chosen(const QWidgetList &widgets, int index)
{
    return widgets.isEmpty() ? nullptr : widgets[index % widgets.size()];
}

QWidgetList inSight(QWidget &window, bool figures)
{
    QWidgetList list;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const bool isFigure = qobject_cast<FigureView *>(widget) != nullptr;
        const bool isHandle =
            widget->focusPolicy() != Qt::NoFocus || widget->objectName() == QStringLiteral("panelTitle");
        if (isFigure == figures && widget->window() == &window && widget->isVisible() &&
            widget->isEnabled() && isHandle && !widget->visibleRegion().isEmpty())
            list << widget;
    }
    return list;
}

/// A point of a widget in its window, always inside of that;
/// a window on the whole screen keeps the screen's size.
QPoint pointIn(QWidget &widget, int x, int y)
{
    const QPoint point(widget.width() * x / 1000, widget.height() * y / 1000);
    const QWindow *handle = widget.window()->windowHandle();
    const QSize size = handle ? widget.window()->size().boundedTo(handle->size()) : widget.window()->size();
    const QPoint last(size.width() - 1, size.height() - 1);
    const QPoint there = widget.mapTo(widget.window(), point);
    return {std::clamp(there.x(), 0, std::max(last.x(), 0)), std::clamp(there.y(), 0, std::max(last.y(), 0))};
}

void turnWheel(QWidget &window, QPoint point, int notches, Qt::KeyboardModifiers modifiers)
{
    QWidget *under = window.childAt(point);
    if (!under)
        under = &window;
    QWheelEvent event(under->mapFrom(&window, QPointF(point)), window.mapToGlobal(QPointF(point)), {},
                      {0, 120 * notches}, {}, modifiers, Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event); // else widgets around it do not get it
    qApp->notify(under, &event);
}

/// No window manager gives the keyboard to the window in front.
QWindow *activated(const QPointer<QWidget> &window)
{
    if (window && !window->isActiveWindow() && window->windowType() != Qt::Popup) {
        window->activateWindow();
        QCoreApplication::processEvents(); // may be its end
    }
    return window ? window->windowHandle() : nullptr;
}

/// As QTest::keyClick(), but any of the keys pressed may be the end of the window,
/// be it a menu that Alt closes.
void press(const QPointer<QWindow> &window, Qt::Key key, const QString &text, Qt::KeyboardModifiers modifiers)
{
    QList<Qt::Key> keys;
    if (modifiers & Qt::ShiftModifier)
        keys << Qt::Key_Shift;
    if (modifiers & Qt::ControlModifier)
        keys << Qt::Key_Control;
    if (modifiers & Qt::AltModifier)
        keys << Qt::Key_Alt;
    for (const Qt::Key modifier : keys) {
        if (window)
            QTest::simulateEvent(window.get(), true, modifier, {}, {}, false);
    }
    for (const bool isDown : {true, false}) {
        if (window)
            QTest::simulateEvent(window.get(), isDown, key, modifiers, text, false);
    }
    for (const Qt::Key modifier : keys) {
        if (window)
            QTest::simulateEvent(window.get(), false, modifier, modifiers, {}, false);
    }
}

/// As by an input method, which a desktop calls only where text can be entered.
void compose(QObject &focused, const QString &text)
{
    QInputMethodQueryEvent query(Qt::ImEnabled);
    QCoreApplication::sendEvent(&focused, &query);
    if (!query.value(Qt::ImEnabled).toBool())
        return;
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(&focused, &event);
}

} // namespace

void useMouse(QWidget &window, QWidget &other, const QStringList &words)
{
    const QString &verb = words[0];
    const int index = words[2].toInt();
    const int x = words[3].toInt();
    const int y = words[4].toInt();
    QWidget *widget = &window;
    if (words[1] != QStringLiteral("window"))
        widget = chosen(inSight(window, words[1] == QStringLiteral("figure")), index);
    if (!widget)
        return;
    const QPoint point = pointIn(*widget, x, y);
    const QPoint end = pointIn(*widget, words.value(5).toInt(), words.value(6).toInt());
    const Qt::KeyboardModifiers modifiers = modifiersIn(words);
    if (verb == QStringLiteral("wheel"))
        return turnWheel(window, point, words[5].toInt(), modifiers);
    const QPointer<QWindow> handle = window.windowHandle();
    if (!handle)
        return;
    QTest::mouseMove(handle, point);
    if (!handle)
        return;
    if (verb == QStringLiteral("click")) {
        QTest::mouseClick(handle, Qt::LeftButton, modifiers, point);
    } else if (verb == QStringLiteral("right")) {
        QTest::mouseClick(handle, Qt::RightButton, modifiers, point);
    } else if (verb == QStringLiteral("double")) {
        QTest::mouseDClick(handle, Qt::LeftButton, modifiers, point);
    } else if (verb == QStringLiteral("drag")) {
        QTest::mousePress(handle, Qt::LeftButton, {}, point);
        for (const QPoint &on : {(point * 2 + end) / 3, (point + end * 2) / 3, end}) {
            if (handle)
                QTest::mouseMove(handle, on);
        }
        // Whatever has become of that window, the button comes up somewhere.
        QWindow *last = handle ? handle.get() : other.windowHandle();
        QTest::mouseRelease(last, Qt::LeftButton, {}, handle ? end : QPoint());
    }
}

void pressKeys(const Target &target, const QString &sequence)
{
    const QKeySequence keys = QKeySequence::fromString(sequence);
    if (keys.isEmpty())
        qFatal("no such key: %s", qPrintable(sequence));
    const char letter = QTest::keyToAscii(keys[0].key());
    press(activated(target()), keys[0].key(), letter ? QString(QLatin1Char(letter)) : QString(),
          keys[0].keyboardModifiers());
}

void typeText(const Target &target, const QString &text)
{
    pressKeys(target, QStringLiteral("Ctrl+A"));
    for (qsizetype i = 0; i < text.size(); ++i) {
        QObject *focused = QGuiApplication::focusObject();
        if (!focused)
            return;
        if (text[i] == u'\\') {
            pressKeys(target, text.mid(++i, 1) == QStringLiteral("t") ? QStringLiteral("Tab")
                                                                      : QStringLiteral("Return"));
        } else if (text[i].unicode() < 128) {
            press(activated(target()), QTest::asciiToKey(text[i].toLatin1()), text.mid(i, 1), {});
        } else {
            compose(*focused, text.mid(i, 1));
        }
    }
}

} // namespace sinescope::test
