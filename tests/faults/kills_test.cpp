// SPDX-License-Identifier: GPL-3.0-or-later
// Programs that are killed in the middle of saving. SINESCOPE_KILLS says how many of each kind (50 without
// it), SINESCOPE_SEED which moments.
#include "app/state/settings.h"
#include "app/window/document/autosave.h"
#include "tests/core/asked_number.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <random>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace sinescope;

namespace {

/// How far the program that will be killed has come; shared with it.
struct Progress
{
    std::atomic<int> begun;
    std::atomic<int> done;
};

/// Documents differ in their length, and in how many bytes they have.
State documentNumber(int number)
{
    State state;
    state.parameters.length = 1 + number;
    state.display.sentence.text = QString(100 + (number % 7) * 5000, QLatin1Char('a' + char(number % 26)));
    return state;
}

int numberOf(const State &state)
{
    const int number = int(state.parameters.length) - 1;
    return state == documentNumber(number) ? number : -1;
}

/// What one window has.
struct Instance
{
    explicit Instance(const QString &folder)
        : autosave(document, session, folder)
    {
    }

    Settings settings;
    Document document;
    DocumentSession session{document, settings};
    Autosave autosave;
};

} // namespace

class KillsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_root;
    Progress *m_progress = nullptr;
    std::mt19937 m_random;
    int m_kills = 50;
    int m_duringWork = 0; ///< killed while something was being written

    QStringList everything(const QString &folder) const
    {
        return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    /// Runs `work` for one number after the other in a process of its own, and kills that at a random moment.
    template <typename Begin> void killIn(int first, const Begin &begin)
    {
        m_progress->begun = m_progress->done = first;
        const pid_t child = fork();
        if (child == 0) {
            const auto work = begin();
            for (int number = first + 1;; ++number) {
                m_progress->begun = number;
                work(number);
                m_progress->done = number;
            }
        }
        while (m_progress->done == first) // past its start, which is no part of saving
            usleep(50);
        usleep(std::uniform_int_distribution<useconds_t>(0, 3000)(m_random));
        kill(child, SIGKILL);
        QVERIFY(waitpid(child, nullptr, 0) == child);
        m_duringWork += m_progress->begun != m_progress->done;
    }

    bool isOldOrNew(int number) const { return number == m_progress->done || number == m_progress->begun; }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("Sinescope"));
        QCoreApplication::setApplicationName(QStringLiteral("kills_test"));
        void *shared =
            mmap(nullptr, sizeof(Progress), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
        QVERIFY(shared != MAP_FAILED);
        m_progress = new (shared) Progress{};
        m_kills = test::askedNumber<int>("SINESCOPE_KILLS", m_kills);
        const auto seed = test::askedNumber<unsigned>("SINESCOPE_SEED", std::random_device()(), 0);
        qInfo("SINESCOPE_SEED=%u", seed);
        m_random.seed(seed);
        for (int number : {0, 1, 1000})
            QCOMPARE(numberOf(documentNumber(number)), number);
    }

    void init() { m_duringWork = 0; }
    void cleanup() const { QVERIFY(m_duringWork > m_kills / 4); }

    void aKilledSaveLeavesTheOldDocumentOrTheNewOne()
    {
        const QString folder = m_root.filePath(QStringLiteral("documents"));
        QVERIFY(QDir().mkpath(folder));
        const QString path = folder + QStringLiteral("/talk.sinescope");
        QVERIFY(!writeDocument(documentNumber(0), {}, path));
        int number = 0;
        for (int i = 0; i < m_kills; ++i) {
            killIn(number, [&] {
                return [&](int next) {
                    if (writeDocument(documentNumber(next), {}, path))
                        _exit(1);
                };
            });
            const auto opened = openDocument(path, FigureId::Overview);
            QVERIFY(std::holds_alternative<OpenedDocument>(opened));
            number = numberOf(std::get<OpenedDocument>(opened).state);
            QVERIFY2(isOldOrNew(number), qPrintable(QStringLiteral("%1").arg(number)));
            QVERIFY2(everything(folder).size() <= 2, qPrintable(everything(folder).join(u' ')));
        }
        QVERIFY(!writeDocument(documentNumber(1), {}, path)); // clears away what the last one left
        QCOMPARE(everything(folder), QStringList{QStringLiteral("talk.sinescope")});
    }

    void aKilledAutosaveOffersTheLastDocument()
    {
        const QString folder = m_root.filePath(QStringLiteral("recovery"));
        for (int i = 0; i < m_kills; ++i) {
            killIn(0, [&] {
                auto *instance = new Instance(folder);
                return [instance](int next) {
                    instance->document.apply(documentNumber(next));
                    if (instance->autosave.writeNow())
                        _exit(1);
                    instance->document.undoStack().clear();
                };
            });
            QVERIFY2(everything(folder).size() <= 3, qPrintable(everything(folder).join(u' ')));
            {
                const auto found = RecoverySlot::abandoned(folder);
                QCOMPARE(found.size(), std::size_t(1));
                const auto unsaved = found.front()->read();
                QVERIFY(unsaved);
                QVERIFY(isOldOrNew(numberOf(unsaved->state)));
                found.front()->remove();
            }
            QCOMPARE(everything(folder), QStringList()); // nothing half written stays
        }
    }
};

QTEST_GUILESS_MAIN(KillsTest)
#include "kills_test.moc"
