// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/monkey/window_under_test.h"

#include "app/state/language.h"
#include "app/state/state_json.h"
#include "app/window/commands/menu_actions.h"
#include "app/window/document/document_actions.h"
#include "app/window/figure/figure_view.h"
#include "app/window/presentation.h"
#include "tests/app/random_state.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QInputMethodEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QPixmapCache>
#include <QProgressDialog>
#include <QTest>
#include <QThread>
#include <QWheelEvent>
#include <QWindow>

namespace sinescope::test {

namespace {

constexpr int eventsInADialog = 15;
/// A dialog that is still there after so many attempts to close it never closes.
constexpr int closingAttempts = 3000;

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
        if (isFigure == figures && widget->window() == &window && widget->isVisible() &&
            widget->isEnabled() && widget->focusPolicy() != Qt::NoFocus && !widget->visibleRegion().isEmpty())
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

} // namespace

WindowUnderTest::WindowUnderTest(const QString &folder)
    : m_folder(folder)
{
    restart();
}

WindowUnderTest::~WindowUnderTest()
{
    close();
}

void WindowUnderTest::close()
{
    m_autosave.reset();
    m_window.reset();
    m_document.reset();
    m_cursor.reset();
    m_settings.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
    QPixmapCache::clear();
    QGuiApplication::clipboard()->clear(); // may hold a picture
}

void WindowUnderTest::restart()
{
    close();
    m_settings = std::make_unique<Settings>();
    useLanguage(m_settings->language());
    useNumberStyle(m_settings->numberStyle());
    m_document = std::make_unique<Document>(m_settings->newState());
    m_cursor = std::make_unique<sinescope::Cursor>();
    m_window = std::make_unique<MainWindow>(*m_document, *m_cursor, *m_settings);
    m_window->setMinimumSize(1, 1); // a tiling desktop asks nobody
    m_window->resize(800, 560);
    m_autosave = std::make_unique<Autosave>(*m_document, m_window->documents().session(),
                                            m_folder + QStringLiteral("/recovery"));
    m_window->show();
    QCoreApplication::processEvents();
}

void WindowUnderTest::play(const Source &source, const Check &check)
{
    m_source = source;
    m_check = check;
    m_isOver = false;
    while (!m_isOver) {
        const QString line = m_source();
        if (line.isEmpty())
            break;
        playOne(line);
        if (!m_window->isVisible()) // somebody has quit
            restart();
    }
}

void WindowUnderTest::playOne(const QString &line)
{
    const int loops = QThread::currentThread()->loopLevel();
    int inThisDialog = 0;
    QTimer nested; // fires where this event has opened something that runs a loop of its own
    QObject::connect(&nested, &QTimer::timeout, [&] {
        if (auto *progress = qobject_cast<QProgressDialog *>(QApplication::activeModalWidget()))
            progress->cancel(); // a hundred large pictures take minutes
        if (QThread::currentThread()->loopLevel() > loops)
            inDialog(inThisDialog);
    });
    nested.start(1);
    ++m_depth;
    perform(line);
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    --m_depth;
    nested.stop();
    m_isOver = m_isOver || m_check();
}

void WindowUnderTest::inDialog(int &events)
{
    QWidget *blocking = QApplication::activePopupWidget();
    if (!blocking)
        blocking = QApplication::activeModalWidget();
    if (events == 0)
        ++m_dialogs;
    const QString line = m_isOver || events >= eventsInADialog ? QString() : m_source();
    if (++events > closingAttempts)
        qFatal("a dialog does not close: %s",
               blocking ? blocking->metaObject()->className() : "none in sight");
    if (!line.isEmpty()) {
        playOne(line);
        return;
    }
    if (auto *dialog = qobject_cast<QDialog *>(blocking))
        dialog->reject();
    else if (blocking)
        blocking->close();
}

QWidget *WindowUnderTest::target(int choice) const
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    if (QWidget *modal = QApplication::activeModalWidget())
        return modal;
    if (auto *presentation = m_window->findChild<Presentation *>(); presentation && presentation->isVisible())
        return presentation;
    QWidgetList others;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        const bool isWindow = widget->windowType() != Qt::ToolTip && widget->windowType() != Qt::Popup;
        if (widget != m_window.get() && widget->isVisible() && isWindow)
            others << widget;
    }
    return choice % 8 == 0 && !others.isEmpty() ? others.first() : m_window.get();
}

QString WindowUnderTest::file(int index) const
{
    static const QStringList extensions{QStringLiteral("sinescope"), QStringLiteral("png"),
                                        QStringLiteral("svg"),       QStringLiteral("npy"),
                                        QStringLiteral("csv"),       QStringLiteral("pdf")};
    return QStringLiteral("%1/files/%2.%3")
        .arg(m_folder)
        .arg(index)
        .arg(extensions[index % extensions.size()]);
}

/// Dialogs that could reach files of others, or a printer, are answered, not played with.
bool WindowUnderTest::answered(QWidget &dialog, const QStringList &words)
{
    int choice = 0; // by the event, alike on every machine
    for (const QChar letter : words.join(QString()))
        choice = (choice + letter.unicode()) % 14;
    if (auto *files = qobject_cast<QFileDialog *>(&dialog)) {
        if (choice >= 12) {
            files->reject();
        } else {
            files->selectFile(file(choice));
            QMetaObject::invokeMethod(files, "accept");
            if (files->isVisible() && !QApplication::activePopupWidget() &&
                QApplication::activeModalWidget() == files)
                files->reject(); // there is no such file
        }
        return true;
    }
    if (dialog.inherits("QAbstractPrintDialog")) {
        static_cast<QDialog &>(dialog).reject();
        return true;
    }
    return false;
}

void WindowUnderTest::perform(const QString &line)
{
    const QStringList words = line.split(u' ');
    const QString &verb = words.first();
    const int number = words.value(1).toInt();
    if (verb == QStringLiteral("wait"))
        return QTest::qWait(number);
    const bool isBlocked = QApplication::activeModalWidget() || QApplication::activePopupWidget();
    if (QWidget *modal = QApplication::activeModalWidget(); modal && answered(*modal, words))
        return;
    if (verb == QStringLiteral("key"))
        return key(words.value(1));
    if (verb == QStringLiteral("type"))
        return type(line.mid(5));
    if (words.size() >= 5)
        return mouse(words);
    if (verb == QStringLiteral("resize"))
        return target(0)->resize(number, words.value(2).toInt());
    if (isBlocked)
        return;
    if (verb == QStringLiteral("action")) {
        action(number);
    } else if (verb == QStringLiteral("state")) {
        Random random{unsigned(number)};
        State next = randomState(random);
        if (number % 4 != 0) { // the largest take their time
            next.parameters = random.parameters(4096, 1024);
            if (next.display.comparison)
                next.display.comparison->parameters = random.parameters(4096, 1024);
        }
        m_document->apply(next);
    } else if (verb == QStringLiteral("save")) {
        QDir().mkpath(m_folder + QStringLiteral("/files"));
        if (const auto failure = m_window->documents().session().save(file(number * 6)))
            qFatal("a document cannot be saved: %s", qPrintable(failure->message()));
    } else if (verb == QStringLiteral("open")) {
        m_window->documents().open(file(number));
    } else if (verb == QStringLiteral("drop")) {
        drop(file(number));
    } else if (verb == QStringLiteral("restart")) {
        if (m_depth == 1)
            restart();
    } else {
        qFatal("no such event: %s", qPrintable(line));
    }
}

void WindowUnderTest::mouse(const QStringList &words)
{
    const QString &verb = words[0];
    const int index = words[2].toInt();
    const int x = words[3].toInt();
    const int y = words[4].toInt();
    QWidget *window = target(x + y);
    QWidget *widget = window;
    if (words[1] != QStringLiteral("window"))
        widget = chosen(inSight(*window, words[1] == QStringLiteral("figure")), index);
    if (!widget)
        return;
    const QPoint point = pointIn(*widget, x, y);
    const QPoint end = pointIn(*widget, words.value(5).toInt(), words.value(6).toInt());
    const Qt::KeyboardModifiers modifiers = modifiersIn(words);
    if (verb == QStringLiteral("wheel"))
        return turnWheel(*window, point, words[5].toInt(), modifiers);
    const QPointer<QWindow> handle = window->windowHandle();
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
        QWindow *last = handle ? handle.get() : m_window->windowHandle();
        QTest::mouseRelease(last, Qt::LeftButton, {}, handle ? end : QPoint());
    }
}

/// No window manager gives the keyboard to the window in front.
static QWindow *activated(const QPointer<QWidget> &window)
{
    if (window && !window->isActiveWindow() && window->windowType() != Qt::Popup) {
        window->activateWindow();
        QCoreApplication::processEvents(); // may be its end
    }
    return window ? window->windowHandle() : nullptr;
}

/// As QTest::keyClick(), but any of the keys pressed may be the end of the window,
/// be it a menu that Alt closes.
static void press(const QPointer<QWindow> &window, Qt::Key key, const QString &text,
                  Qt::KeyboardModifiers modifiers)
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

void WindowUnderTest::key(const QString &sequence) const
{
    const QKeySequence keys = QKeySequence::fromString(sequence);
    if (keys.isEmpty())
        qFatal("no such key: %s", qPrintable(sequence));
    const char letter = QTest::keyToAscii(keys[0].key());
    press(activated(target(0)), keys[0].key(), letter ? QString(QLatin1Char(letter)) : QString(),
          keys[0].keyboardModifiers());
}

/// As by an input method, which a desktop calls only where text can be entered.
static void compose(QObject &focused, const QString &text)
{
    QInputMethodQueryEvent query(Qt::ImEnabled);
    QCoreApplication::sendEvent(&focused, &query);
    if (!query.value(Qt::ImEnabled).toBool())
        return;
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(&focused, &event);
}

void WindowUnderTest::type(const QString &text) const
{
    key(QStringLiteral("Ctrl+A"));
    for (qsizetype i = 0; i < text.size(); ++i) {
        QObject *focused = QGuiApplication::focusObject();
        if (!focused)
            return;
        if (text[i] == u'\\') {
            key(text.mid(++i, 1) == QStringLiteral("t") ? QStringLiteral("Tab") : QStringLiteral("Return"));
        } else if (text[i].unicode() < 128) {
            press(activated(target(0)), QTest::asciiToKey(text[i].toLatin1()), text.mid(i, 1), {});
        } else {
            compose(*focused, text.mid(i, 1));
        }
    }
}

void WindowUnderTest::action(int index)
{
    const std::vector<MenuAction> actions = menuActions(*m_window->menuBar());
    QAction *action = actions[std::size_t(index) % actions.size()].action;
    if (action->isEnabled())
        action->trigger();
}

void WindowUnderTest::drop(const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &event);
}

} // namespace sinescope::test
