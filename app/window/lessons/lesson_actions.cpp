// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/lessons/lesson_actions.h"

#include "app/figures/theme.h"
#include "app/lessons/challenge_session.h"
#include "app/lessons/lesson_progress.h"
#include "app/lessons/lesson_session.h"
#include "app/state/settings.h"
#include "app/window/commands/command_palette.h"
#include "app/window/commands/menu_actions.h"
#include "app/window/document/document_session.h"
#include "app/window/lessons/challenge_panel.h"
#include "app/window/lessons/lesson_list.h"
#include "app/window/lessons/lesson_panel.h"
#include "app/window/panel_dock.h"
#include "app/window/style.h"

#include <QCoreApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QPointer>
#include <QTimer>

namespace sinescope {

namespace {

const QString lessonDockName = QStringLiteral("lessonDock");
const QString challengeDockName = QStringLiteral("challengeDock");

/// Connects menu, session, panels and window; made anew with the menus. Owned by the lesson's dock.
class LessonActions : public QObject
{
    Q_DECLARE_TR_FUNCTIONS(LessonActions)

public:
    LessonActions(QMainWindow &window, Document &document, DocumentSession &file, Settings &settings,
                  LessonSession &session, ChallengeSession &challenge)
        : m_window(window)
        , m_file(file)
        , m_settings(settings)
        , m_session(session)
        , m_challenge(challenge)
        , m_lessonPanel(new LessonPanel(session, document))
        , m_lessonDock(new PanelDock(lessonDockName, m_lessonPanel, window))
        , m_challengeDock(new PanelDock(
              challengeDockName, new ChallengePanel(challenge, document, chosenTheme(settings)), window))
    {
        setParent(m_lessonDock);
        m_challengeDock->setTitle(tr("Challenge"));
        connect(
            m_lessonPanel, &LessonPanel::contentChanged, m_lessonDock,
            [this] { m_lessonDock->growTo(m_lessonPanel->heightWithReply(m_lessonPanel->width())); },
            Qt::QueuedConnection);
        connect(&session, &LessonSession::aboutToBegin, this, [this] {
            m_challengeDock->close();
            m_file.beginLesson();
            QTimer::singleShot(0, m_lessonPanel, [this] {
                if (!m_session.isOpen())
                    return;
                m_lessonDock->open(); // it may have been put aside
                m_lessonPanel->focusAnswer();
            });
        });
        connect(&session, &LessonSession::aboutToSet, this,
                [this](const State &state) { m_file.acceptFromLesson(state); });
        connect(&challenge, &ChallengeSession::aboutToStart, this, [this](const State &start) {
            m_file.beginLesson();
            m_file.acceptFromLesson(start);
            m_file.setPlaying(true);
        });
        connect(&session, &LessonSession::stepChanged, this, &LessonActions::showLesson);
        connect(m_lessonDock, &PanelDock::closed, &session, &LessonSession::close);
        connect(&challenge, &ChallengeSession::changed, this, &LessonActions::showChallenge);
        connect(m_challengeDock, &PanelDock::closed, &challenge, &ChallengeSession::close);
        addMenu();
        if (session.isOpen())
            showLesson();
        if (challenge.isOpen())
            showChallenge();
    }

private:
    void addMenu()
    {
        m_menu = m_window.menuBar()->addMenu(tr("&Lessons"));
        m_first = m_menu->addAction(tr("&Start"), this, [this] {
            const LibraryEntry *entry = firstEntry();
            open(entry ? entry->key : QString());
        });
        m_menu->addAction(tr("&All lessons…"), this, &LessonActions::showList);
        QAction *challenge = m_menu->addAction(tr("C&hallenge…"), this, &LessonActions::startChallenge);
        for (QAction *action : {m_first, challenge})
            action->setProperty(presentedAction, true);
        m_menu->addSeparator();
        connect(m_menu, &QMenu::aboutToShow, this, &LessonActions::addEntries);
        connect(&m_session, &LessonSession::stepChanged, this, &LessonActions::nameFirst);
        addEntries(); // the command palette finds them before the menu is ever shown
    }

    /// The lesson that was left last; the first of all before any was begun.
    const LibraryEntry *firstEntry() const
    {
        const LibraryEntry *last = m_session.library().find(progress::lastLesson());
        if (last && last->lesson)
            return last;
        return m_session.library().first();
    }

    void nameFirst()
    {
        const LibraryEntry *entry = firstEntry();
        const bool isBegun = entry && entry->key == progress::lastLesson();
        m_first->setText(isBegun ? tr("&Continue") : tr("&Start"));
        m_first->setEnabled(entry);
    }

    /// The lessons of the library, which the list of lessons may have loaded anew, instead of those before.
    void addEntries()
    {
        nameFirst();
        qDeleteAll(std::exchange(m_entries, {}));
        for (const LibraryEntry &entry : m_session.library().entries()) {
            if (!entry.lesson)
                continue;
            QString title = entry.lesson->title;
            QAction *action = m_menu->addAction(title.replace(u'&', QStringLiteral("&&")), this,
                                                [this, key = entry.key] { open(key); });
            action->setProperty(commandKind, tr("Lesson"));
            action->setProperty(presentedAction, true);
            action->setData(entry.key);
            m_entries << action;
        }
    }

    void open(const QString &key) { m_session.open(key); }

    void showLesson()
    {
        if (!m_session.isOpen()) {
            m_lessonDock->hide();
            return;
        }
        m_lessonDock->setTitle(m_session.lesson().title);
        if (!m_lessonDock->isOpen())
            m_lessonDock->open();
    }

    void showList()
    {
        // The files of a teacher may have changed meanwhile.
        m_session.setLibrary(LessonLibrary::load(m_settings.language(), ownLessonsFolder()));
        LessonList list(m_session, m_settings, &m_window);
        LessonSession &session = m_session;
        const QPointer guard(this); // another language makes the menus anew
        const int result = list.exec();
        if (guard)
            addEntries();
        if (result == QDialog::Accepted)
            session.open(list.chosen());
    }

    void startChallenge()
    {
        m_lessonDock->close();
        m_challenge.open();
        m_challengeDock->open(); // it may have been put aside
    }

    void showChallenge()
    {
        if (m_challenge.isOpen() == m_challengeDock->isOpen())
            return;
        m_file.setPlaying(m_challenge.isOpen());
        if (m_challenge.isOpen()) {
            m_file.beginLesson();
            return m_challengeDock->open();
        }
        m_challengeDock->hide();
    }

    QMainWindow &m_window;
    DocumentSession &m_file;
    Settings &m_settings;
    LessonSession &m_session;
    ChallengeSession &m_challenge;
    LessonPanel *m_lessonPanel;
    PanelDock *m_lessonDock;
    PanelDock *m_challengeDock;
    QMenu *m_menu = nullptr;
    QAction *m_first = nullptr; ///< begins the first lesson, or goes on with the last
    QList<QAction *> m_entries; ///< of the menu, one for each lesson
};

} // namespace

void addLessons(QMainWindow &window, Document &document, DocumentSession &file, Cursor &cursor,
                Settings &settings)
{
    auto *session = window.findChild<LessonSession *>();
    if (!session)
        session = new LessonSession(document, cursor, &window);
    auto *challenge = window.findChild<ChallengeSession *>();
    if (!challenge)
        challenge = new ChallengeSession(document, &window);
    delete window.findChild<PanelDock *>(lessonDockName);
    delete window.findChild<PanelDock *>(challengeDockName);
    session->setLibrary(LessonLibrary::load(settings.language(), ownLessonsFolder()));
    new LessonActions(window, document, file, settings, *session, *challenge);
}

} // namespace sinescope
