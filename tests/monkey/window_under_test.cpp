// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/monkey/window_under_test.h"

#include "app/state/language.h"
#include "app/state/state_json.h"
#include "app/window/commands/menu_actions.h"
#include "app/window/document/document_actions.h"
#include "app/window/presentation.h"
#include "tests/app/random_state.h"
#include "tests/monkey/hands.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QMenuBar>
#include <QMimeData>
#include <QPixmapCache>
#include <QProgressDialog>
#include <QTest>
#include <QThread>

namespace sinescope::test {

namespace {

constexpr int eventsInADialog = 15;
/// A dialog that is still there after so many attempts to close it never closes.
constexpr int closingAttempts = 3000;

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
    QObject::connect(&nested, &QTimer::timeout, &nested, [&] {
        if (auto *progress = qobject_cast<QProgressDialog *>(QApplication::activeModalWidget())) {
            emit progress->canceled(); // a hundred large pictures take minutes
            return;
        }
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
        return pressKeys([this] { return target(0); }, words.value(1));
    if (verb == QStringLiteral("type"))
        return typeText([this] { return target(0); }, line.mid(5));
    if (words.size() >= 5) // a place
        return useMouse(*target(words[3].toInt() + words[4].toInt()), *m_window, words);
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
