// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/monkey/invariants.h"

#include "app/state/state_json.h"
#include "app/window/figure/figure_view.h"
#include "tests/app/noting_device.h"

#include <QApplication>
#include <QJsonObject>
#include <QLabel>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>

namespace sinescope::test {

namespace {

QString messages;

void keep(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtFatalMsg) {
        fprintf(stderr, "%s\n", qPrintable(message));
        return; // Qt ends the program
    }
    const bool isOfThePlatform = message.startsWith(QStringLiteral("This plugin does not support "));
    if (type != QtDebugMsg && type != QtInfoMsg && !isOfThePlatform && messages.isEmpty())
        messages = message;
}

/// A number that is none, as C++ and QLocale write it. What people type may be "NAN".
bool hasNoNumber(const QString &text)
{
    static const QRegularExpression wrong(QStringLiteral("(?<![A-Za-z])(nan|inf)(?![A-Za-z])|^-0([.,]0*)?$"));
    return text.contains(wrong);
}

QString checkState(const Document &document)
{
    const State &state = document.state();
    if (const auto problem = check(state.parameters))
        return QStringLiteral("state: field %1 holds %2").arg(int(problem->field)).arg(problem->value);
    State back;
    back.view.figure = FigureId::Overview;
    if (const auto failure = readDocument(toDocumentText(state), back))
        return QStringLiteral("document: ") + failure->message();
    State expected = state; // the parts of two pages have no id: a document names the page
    if (std::ranges::none_of(figureIds, [&](const auto &id) { return id.choice == state.view.figure; }))
        expected.view.figure = pageOf(state.view.figure);
    if (back != expected)
        return QStringLiteral("document: another state comes back from ") +
               QString::fromUtf8(toDocumentText(state)).simplified();
    return {};
}

QString checkHistory(Document &document)
{
    const QUndoStack &stack = document.undoStack();
    if (stack.index() < 0 || stack.index() > stack.count() || stack.count() > 1000)
        return QStringLiteral("undo: step %1 of %2").arg(stack.index()).arg(stack.count());
    return {};
}

QString checkUndo(Document &document)
{
    QUndoStack &stack = document.undoStack();
    const State before = document.state();
    const int index = stack.index();
    if (stack.canUndo()) {
        stack.undo();
        stack.redo();
    } else if (stack.canRedo()) {
        stack.redo();
        stack.undo();
    }
    if (document.state() != before || stack.index() != index)
        return QStringLiteral("undo: a step back and forth does not end where it began");
    return {};
}

QString checkFigure(FigureView &view)
{
    Figure &figure = view.figure();
    const QStringList words{figure.title(), figure.describe(), view.reading(),
                            figure.readingAt(figure.restingCell())};
    for (const QString &text : words) {
        if (hasNoNumber(text))
            return QStringLiteral("words: ") + text;
    }
    NotingDevice device(view.size());
    QPainter painter(&device);
    painter.setFont(view.font());
    figure.paint(painter, {});
    painter.end();
    if (!device.isFinite())
        return QStringLiteral("figure: a coordinate of \"%1\" is not finite").arg(figure.title());
    for (const NotedText &noted : device.texts()) {
        if (hasNoNumber(noted.text))
            return QStringLiteral("words: ") + noted.text;
    }
    return {};
}

QString checkWindow(QWidget &window)
{
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        if (const auto *label = qobject_cast<QLabel *>(widget); label && hasNoNumber(label->text()))
            return QStringLiteral("words: ") + label->text();
        if (auto *view = qobject_cast<FigureView *>(widget)) {
            if (QString wrong = checkFigure(*view); !wrong.isEmpty())
                return wrong;
        }
    }
    if (const auto count = QApplication::allWidgets().size(); count > 4000)
        return QStringLiteral("widgets: there are %1").arg(count);
    return {};
}

/// A button that was let go holds nothing any more.
QString checkMouse(QWidget &window)
{
    if (const QWidget *grabber = QWidget::mouseGrabber())
        return QStringLiteral("mouse: %1 \"%2\" still holds it")
            .arg(QString::fromLatin1(grabber->metaObject()->className()), grabber->objectName());
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->cursor().shape() == Qt::ClosedHandCursor)
            return QStringLiteral("mouse: %1 \"%2\" has a hand that holds something")
                .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName());
    }
    return {};
}

} // namespace

void listenToQt()
{
    qInstallMessageHandler(keep);
}

QString whatIsWrong(WindowUnderTest &tested, bool isThorough)
{
    QString wrong;
    const auto take = [&](const QString &found) {
        if (wrong.isEmpty())
            wrong = found;
    };
    if (!messages.isEmpty())
        take(QStringLiteral("message: ") + std::exchange(messages, {}));
    take(checkState(tested.document()));
    take(checkHistory(tested.document()));
    take(checkMouse(tested.window()));
    if (isThorough) {
        take(checkUndo(tested.document()));
        if (QWidget *window = tested.target(1))
            take(checkWindow(*window));
    }
    if (!messages.isEmpty())
        take(QStringLiteral("message: ") + std::exchange(messages, {}));
    return wrong.simplified();
}

} // namespace sinescope::test
