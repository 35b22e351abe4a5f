// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/lesson_session.h"
#include "app/state/cursor.h"
#include "app/state/language.h"
#include "app/state/presets.h"
#include "app/state/settings.h"
#include "app/window/commands/command_palette.h"
#include "app/window/commands/menu_actions.h"
#include "app/window/help/guide_window.h"
#include "app/window/main_window.h"
#include "app/window/parameters/parameter_panel.h"

#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPointer>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

using namespace sinescope;

namespace {

struct Line
{
    QString name;
    QString kind;
    QString keys;
};

} // namespace

class CommandPaletteTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Document> m_document;
    std::unique_ptr<sinescope::Cursor> m_cursor;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;

    void makeWindow(const QString &language)
    {
        m_window.reset();
        m_document = std::make_unique<Document>();
        m_cursor = std::make_unique<sinescope::Cursor>();
        m_settings = std::make_unique<Settings>();
        m_settings->setLanguage(language);
        useLanguage(language);
        m_window = std::make_unique<MainWindow>(*m_document, *m_cursor, *m_settings);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    /// Opens the palette by its keys and lets `act` use it.
    void inPalette(const std::function<void(CommandPalette &)> &act)
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        bool isDone = false;
        QTimer opened; // gone with what it refers to when no palette comes
        opened.setSingleShot(true);
        opened.callOnTimeout([&] {
            const QPointer<QWidget> dialog = QApplication::activeModalWidget();
            const auto closed = qScopeGuard([&] { // whatever came: the test would wait for it for ever
                if (dialog)
                    dialog->close();
            });
            auto *palette = qobject_cast<CommandPalette *>(dialog);
            QVERIFY(palette);
            act(*palette);
            isDone = true;
        });
        opened.start(0);
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(isDone);
    }

    static QList<Line> search(const CommandPalette &palette, const QString &words)
    {
        palette.findChild<QLineEdit *>()->setText(words);
        const auto &list = *palette.findChild<QTreeWidget *>();
        QList<Line> lines;
        for (int row = 0; row < list.topLevelItemCount(); ++row) {
            const QTreeWidgetItem &item = *list.topLevelItem(row);
            if (item.flags() != Qt::NoItemFlags)
                lines.append({item.text(0), item.text(1), item.text(2)});
        }
        return lines;
    }

    QList<Line> found(const QString &words)
    {
        QList<Line> lines;
        inPalette([&](const CommandPalette &palette) { lines = search(palette, words); });
        return lines;
    }

    static bool has(const QList<Line> &lines, const QString &name)
    {
        return std::ranges::find(lines, name, &Line::name) != lines.end();
    }

    void choose(const QString &words)
    {
        inPalette([&](CommandPalette &palette) {
            QVERIFY2(!search(palette, words).isEmpty(), qPrintable(words));
            QTest::keyClick(palette.findChild<QLineEdit *>(), Qt::Key_Return);
        });
        QCoreApplication::processEvents();
    }

    /// The control that has the keys when the window does.
    QString turned()
    {
        return m_window->focusWidget() ? m_window->focusWidget()->accessibleName() : QString();
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("Sinescope"));
        QCoreApplication::setApplicationName(QStringLiteral("command_palette_test"));
        QFile::remove(Presets::filePath());
    }

    void init() { makeWindow(QStringLiteral("en")); }
    void cleanup() { m_window.reset(); }

    void ranksAreThoseOfTheNameFirst()
    {
        const auto rank = [](const char *name, const char *word) {
            Command command;
            command.name = QString::fromUtf8(name);
            command.words = QStringLiteral("max_len, hotkeys");
            return rankOf(command, {QString::fromUtf8(word)}).value_or(99);
        };
        QVERIFY(rank("View: Theme: Dark", "dark") < rank("View: Theme: Darker", "dark"));
        QVERIFY(rank("View: Theme: Darker", "dark") < rank("View: Very dark", "dark"));
        QVERIFY(rank("View: Very dark", "dark") < rank("View: Undarkened", "dark"));
        QVERIFY(rank("View: Undarkened", "dark") < rank("View: Light", "hotkeys"));
        QCOMPARE(rank("View: Light", "len"), rank("View: Light", "hotkeys")); // a word begins at "_"
        QVERIFY(rank("View: Light", "hotkeys") < rank("View: Light", "otkeys"));
        QCOMPARE(rank("View: Light", "ot"), 99); // two letters are inside of too much
        QCOMPARE(rank("View: Light", "zebra"), 99);
        QVERIFY(rank("视图：浅色主题", "主题") < rank("View: Light", "hotkeys"));
    }

    void theGuideHasItToo()
    {
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        auto *guide = m_window->findChild<GuideWindow *>();
        QVERIFY(guide);
        guide->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), guide);
        bool isDone = false;
        QTimer::singleShot(0, guide, [&] {
            auto *palette = qobject_cast<CommandPalette *>(QApplication::activeModalWidget());
            QVERIFY(palette);
            QCOMPARE(palette->parentWidget(), guide);
            palette->close();
            isDone = true;
        });
        QTest::keyClick(guide, Qt::Key_K, Qt::ControlModifier);
        QVERIFY(isDone);
        guide->close();
    }

    void everythingIsFoundByItsOwnWords_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("isFirst");
        const auto row = [](const char *words, const char *name, const char *kind, bool isFirst = false) {
            QTest::newRow(words) << QString::fromUtf8(words) << QString::fromUtf8(name)
                                 << QString::fromUtf8(kind) << isFirst;
        };
        row("dark", "View: Theme: Dark", "Command", true);
        row("night", "View: Theme: Dark", "Command");
        row("png", "File: Export", "Command");
        row("csv", "File: Export data", "Command", true);
        row("preferences", "Edit: Settings", "Command");
        row("colormap", "View: Colours: Viridis", "Command");
        row("base", "Base", "Control", true);
        row("d_model", "d_model", "Control", true);
        row("theta", "Base", "Control", true);
        row("padding_idx", "First position", "Control");
        row("interleaved", "Layout: sin cos sin cos", "Control");
        row("rotary", "Compare: Overlay in Similarity: Rotary score of equal query and key", "Command", true);
        row("rope llama 3", "Llama 3, rotary, one head", "Preset");
        row("rotary llama", "Llama 3, rotary, one head", "Preset");
        row("rotary 12", "Lessons: 12. From here to rotary encoding", "Lesson", true);
        row("vaswani", "Transformer base", "Preset");         // its source
        row("500000", "Llama 3, rotary, one head", "Preset"); // its base
        row("padding attention", "View: Sentence", "Page");
        row("fairseq", "fairseq", "Preset", true);
        row("command line", "The command line", "Guide");
        row("manual", "Help: User guide", "Command");
        row("ctrl+t", "View: Numbers as a table", "Command", true);
    }

    void everythingIsFoundByItsOwnWords()
    {
        QFETCH(QString, words);
        QFETCH(QString, name);
        QFETCH(QString, kind);
        QFETCH(bool, isFirst);
        const QList<Line> lines = found(words);
        const auto line = std::ranges::find(lines, name, &Line::name);
        QVERIFY2(line != lines.end(), qPrintable(lines.isEmpty() ? QString() : lines.front().name));
        QCOMPARE(line->kind, kind);
        if (isFirst)
            QCOMPARE(lines.front().name, name);
    }

    void lessonsAreFoundByWordsOfTheirSummaries()
    {
        inPalette([&](CommandPalette &palette) {
            const auto &library = m_window->findChild<LessonSession *>()->library();
            QVERIFY(library.entries().size() >= 12);
            for (const LibraryEntry &entry : library.entries())
                QVERIFY2(has(search(palette, entry.lesson->summary.markdown.left(40)),
                             QStringLiteral("Lessons: ") + entry.lesson->title),
                         qPrintable(entry.lesson->title));
        });
    }

    /// By the names that the menus have in English, walked in the same order.
    void inChineseEverythingIsFoundByItsEnglishNameToo()
    {
        QStringList english;
        for (const MenuAction &entry : menuActions(*m_window->menuBar())) {
            if (entry.action->isEnabled())
                english << entry.path;
        }
        QVERIFY(english.size() > 70);
        const QStringList englishChapters = GuideWindow::headings(QStringLiteral("en"));
        const auto englishPresets = builtInPresets();
        makeWindow(QStringLiteral("zh_CN"));
        QStringList chinese;
        for (const MenuAction &entry : menuActions(*m_window->menuBar())) {
            if (entry.action->isEnabled())
                chinese << entry.path;
        }
        QCOMPARE(chinese.size(), english.size());
        const auto chinesePresets = builtInPresets();
        inPalette([&](CommandPalette &palette) {
            for (qsizetype i = 0; i < english.size(); ++i)
                QVERIFY2(has(search(palette, english[i]), chinese[i]),
                         qPrintable(english[i] + u' ' + chinese[i]));
            for (std::size_t i = 0; i < englishPresets.size(); ++i)
                QVERIFY2(has(search(palette, englishPresets[i].name), chinesePresets[i].name),
                         qPrintable(englishPresets[i].name));
            const QStringList chapters = GuideWindow::headings(QStringLiteral("zh_CN"));
            for (qsizetype row = 1; row < chapters.size(); ++row)
                QVERIFY2(has(search(palette, englishChapters[row]), chapters[row]),
                         qPrintable(chapters[row]));
            for (const char *words : {"dark", "night", "png", "d_model", "base", "rotary", "first position"})
                QVERIFY2(!search(palette, QLatin1StringView(words)).isEmpty(), words);
            QVERIFY(has(search(palette, QStringLiteral("theme dark")), QStringLiteral("视图: 主题: 深色")));
            QCOMPARE(search(palette, QStringLiteral("深色")).front().name,
                     QStringLiteral("视图: 主题: 深色"));
        });
    }

    void otherWordsBelongToNamesThatThereAre()
    {
        QStringList names;
        for (const MenuAction &entry : menuActions(*m_window->menuBar())) // those that cannot be done now too
            names << entry.path + QStringLiteral(": ");
        for (const Command &control : controlCommands(*m_window->findChild<ParameterPanel *>()))
            names << control.name + QStringLiteral(": ");
        QFile source(QStringLiteral(SINESCOPE_SOURCES "/app/window/commands/command_synonyms.cpp"));
        QVERIFY(source.open(QIODevice::ReadOnly));
        static const QRegularExpression entry(QStringLiteral("\\{\"([^\"]+)\",\\s+QT_TRANSLATE_NOOP"));
        int entries = 0;
        for (const QRegularExpressionMatch &match : entry.globalMatch(QString::fromUtf8(source.readAll()))) {
            const QString beginning = match.captured(1);
            QVERIFY2(
                std::ranges::any_of(names, [&](const QString &name) { return name.startsWith(beginning); }),
                qPrintable(beginning));
            ++entries;
        }
        QVERIFY(entries > 50);
    }

    void aControlGetsTheKeysWhereverItIsFolded()
    {
        choose(QStringLiteral("d_model"));
        QTRY_COMPARE(turned(), QStringLiteral("d_model"));
        choose(QStringLiteral("first position"));
        QTRY_COMPARE(turned(), QStringLiteral("First position"));
        QVERIFY(m_window->focusWidget()->isVisible());
    }

    void aChoiceIsMadeAndAPresetUsed()
    {
        choose(QStringLiteral("layout sin … cos"));
        QTRY_COMPARE(m_document->state().parameters.layout, Layout::Halves);
        choose(QStringLiteral("preset llama 3"));
        QTRY_COMPARE(m_document->state().parameters.base, 500000.0);
        choose(QStringLiteral("5. turning d_model"));
        QTRY_VERIFY(m_window->findChild<LessonSession *>()->isOpen());
    }

    void aChapterOpensTheGuideThere()
    {
        choose(QStringLiteral("exit codes"));
        QTRY_VERIFY(m_window->findChild<GuideWindow *>());
        auto &guide = *m_window->findChild<GuideWindow *>();
        const auto chapter = [&] {
            return guide.findChild<QListWidget *>()->currentItem()->text().trimmed();
        };
        for (const QSize size :
             {guide.size(), guide.size() / 2, guide.size()}) { // the last: never at the top
            guide.resize(size);
            QTest::qWait(150); // pictures are fitted
            QCOMPARE(chapter(), QStringLiteral("Exit codes"));
        }
    }

    void anotherLanguageTakesItAwayWithTheMenus()
    {
        const std::vector<Command> commands = menuCommands(*m_window->menuBar());
        QPointer<CommandPalette> open;
        inPalette([&](CommandPalette &palette) {
            open = &palette;
            m_settings->setLanguage(QStringLiteral("zh_CN")); // from outside
            QVERIFY(!open);
        });
        const auto dark = std::ranges::find(commands, QStringLiteral("View: Theme: Dark"), &Command::name);
        QVERIFY(dark != commands.end());
        m_settings->setTheme(QStringLiteral("light"));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the menus before
        dark->run();
        QCOMPARE(m_settings->theme(), QStringLiteral("light"));
        QVERIFY(found(QStringLiteral("dark")).constFirst().name.startsWith(QStringLiteral("视图")));
    }

    void nothingFoundIsToldAndDoesNothing()
    {
        inPalette([&](CommandPalette &palette) {
            QVERIFY(search(palette, QStringLiteral("xylophone")).isEmpty());
            const auto &list = *palette.findChild<QTreeWidget *>();
            QCOMPARE(list.topLevelItem(0)->text(0), QStringLiteral("Nothing has all of these words"));
            QTest::keyClick(palette.findChild<QLineEdit *>(), Qt::Key_Down);
            QTest::keyClick(palette.findChild<QLineEdit *>(), Qt::Key_Return);
            QVERIFY(palette.isVisible());
        });
    }
};

QTEST_MAIN(CommandPaletteTest)
#include "command_palette_test.moc"
