// SPDX-License-Identifier: GPL-3.0-or-later
// What the command palette of the main window offers.
#include "app/lessons/lesson_session.h"
#include "app/state/language.h"
#include "app/state/presets.h"
#include "app/window/commands/command_palette.h"
#include "app/window/help/guide_window.h"
#include "app/window/main_window.h"
#include "app/window/page_room.h"
#include "app/window/parameters/preset_dialog.h"
#include "app/window/presentation.h"

#include <QApplication>
#include <QMenuBar>
#include <QPointer>
#include <QTimer>

namespace sinescope {

namespace {

/// Lessons are found by their summaries too, and in English.
void addLessonWords(std::vector<Command> &commands, const LessonLibrary &library)
{
    const QString english = QStringLiteral("en");
    const LessonLibrary inEnglish =
        currentLanguage() == english ? LessonLibrary() : LessonLibrary::load(english, ownLessonsFolder());
    for (Command &command : commands) {
        if (const LibraryEntry *entry = library.find(command.lesson); entry && entry->lesson)
            command.words += u' ' + entry->lesson->summary.markdown;
        if (const LibraryEntry *entry = inEnglish.find(command.lesson); entry && entry->lesson) {
            command.english = QStringLiteral("Lessons: ") + entry->lesson->title;
            command.words += u' ' + entry->lesson->summary.markdown;
        }
    }
}

} // namespace

std::vector<Command> MainWindow::presetCommands()
{
    std::vector<Command> commands;
    for (const Preset &preset : m_presets->all())
        commands.push_back(
            {.name = preset.name,
             .run = [this, parameters = preset.parameters] { usePreset(m_document, parameters); },
             .kind = tr("Preset"),
             .words = QStringLiteral("preset ") + searchText(preset)});
    return commands;
}

std::vector<Command> MainWindow::chapterCommands()
{
    const QStringList headings = GuideWindow::headings(currentLanguage());
    const QStringList english = GuideWindow::headings(QStringLiteral("en"));
    std::vector<Command> commands;
    for (int row = 1; row < headings.size(); ++row) // the first is the title
        commands.push_back({.name = headings[row],
                            .run = [this, row] { openGuide().showChapter(row); },
                            .kind = tr("Guide"),
                            .english = english.value(row),
                            .words = QStringLiteral("guide manual chapter")});
    return commands;
}

void MainWindow::findCommand()
{
    // A presentation has controls of its own, and hides what the window and the guide would show.
    const bool isPresented = findChild<Presentation *>();
    std::vector<Command> commands = menuCommands(*menuBar());
    if (isPresented)
        std::erase_if(commands, [](const Command &command) { return !command.isPresented; });
    addLessonWords(commands, findChild<LessonSession *>()->library());
    const auto append = [&](std::vector<Command> more) {
        std::ranges::move(more, std::back_inserter(commands));
    };
    if (!isPresented) {
        for (Command &control : controlCommands(*m_panel)) {
            control.run = [this, run = std::move(control.run)] {
                activateWindow(); // the guide may be in front
                findChild<PageRoom *>()->showParameters();
                run();
            };
            commands.push_back(std::move(control));
        }
    }
    append(presetCommands());
    if (!isPresented) {
        commands.push_back(
            {.name = PresetDialog::tr("Presets"),
             .keys = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P).toString(QKeySequence::NativeText),
             .run = [this] { choosePreset(); },
             .kind = CommandPalette::tr("Command"),
             .words = PresetDialog::tr("Keep what is shown") + QStringLiteral(" presets")});
        append(chapterCommands());
    }
    // In front of a presentation too.
    auto *front = QApplication::activeWindow() ? QApplication::activeWindow() : this;
    // Another language, chosen from outside meanwhile, makes the guide and the presentation anew.
    const QPointer<CommandPalette> palette(new CommandPalette(std::move(commands), front));
    if (palette->exec() == QDialog::Accepted)
        QTimer::singleShot(0, this, palette->chosen());
    delete palette;
}

} // namespace sinescope
