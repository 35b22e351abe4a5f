// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/export_options.h"
#include "app/lessons/lesson_session.h"
#include "app/state/presets.h"
#include "app/state/settings.h"
#include "app/window/check_dialog.h"
#include "app/window/commands/command_palette.h"
#include "app/window/compare/compare_facts.h"
#include "app/window/export/data_export_dialog.h"
#include "app/window/export/export_dialog.h"
#include "app/window/export/sweep_dialog.h"
#include "app/window/figure/table_dialog.h"
#include "app/window/help/about_dialog.h"
#include "app/window/help/guide_window.h"
#include "app/window/help/shortcut_sheet.h"
#include "app/window/help/welcome_dialog.h"
#include "app/window/lessons/lesson_list.h"
#include "app/window/main_window.h"
#include "app/window/parameters/preset_dialog.h"
#include "app/window/settings_dialog.h"

#include <QFile>
#include <QMenuBar>
#include <QTest>

#include <cmath>

namespace sinescope::test {

/// A table in `path` about which there is as much to say as there can be: the halves of a Tensor2Tensor table
/// with one entry spoiled.
inline bool writeSpoiledTable(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    for (int row = 0; row < 40; ++row) {
        QStringList line;
        for (int column = 0; column < 8; ++column) {
            const double angle = row / std::pow(10000.0, (column % 4) / 3.0);
            const double value = column < 4 ? std::sin(angle) : std::cos(angle);
            line << QString::number(row == 7 && column == 2 ? value + 0.25 : value, 'g', 9);
        }
        file.write(line.join(u',').toLatin1() + '\n');
    }
    return true;
}

/// Every dialog and window beside `window`, none of them shown. Leaves a comparison in the document.
/// `presets` and the file `table` outlive them.
inline std::vector<std::unique_ptr<QWidget>>
allDialogs(MainWindow &window, Document &document, Settings &settings, Presets &presets, const QString &table)
{
    auto &session = *window.findChild<LessonSession *>();
    const State state = document.state();
    ExportOptions options;
    options.figure = FigureId::Overview;
    std::vector<std::unique_ptr<QWidget>> dialogs;
    dialogs.push_back(std::make_unique<ExportDialog>(state, FigureId::Encoding, std::nullopt, &window));
    dialogs.push_back(std::make_unique<DataExportDialog>(state, FigureId::Encoding, &window));
    dialogs.push_back(std::make_unique<SweepDialog>(state, options, &window));
    dialogs.push_back(std::make_unique<PresetDialog>(document, presets, &window));
    dialogs.push_back(std::make_unique<SettingsDialog>(settings, presets, &window));
    dialogs.push_back(std::make_unique<WelcomeDialog>(&window));
    dialogs.push_back(std::make_unique<AboutDialog>(&window));
    dialogs.push_back(std::make_unique<ShortcutSheet>(*window.menuBar(), &window));
    dialogs.push_back(std::make_unique<LessonList>(session, settings, &window));
    dialogs.push_back(std::make_unique<CommandPalette>(menuCommands(*window.menuBar()), &window));
    dialogs.push_back(std::make_unique<TableDialog>(FigureId::Encoding, state, Cell{}, &window));
    dialogs.push_back(std::make_unique<GuideWindow>(&window));
    State compared = state;
    compared.display.comparison = Comparison{.parameters = {.length = 50}};
    document.apply(compared);
    dialogs.push_back(std::make_unique<CompareFacts>(document, &window));
    auto check = std::make_unique<CheckDialog>(document, settings, table, &window);
    if (!QTest::qWaitFor([&] { return check->isDone(); }))
        qFatal("%s is not checked", qPrintable(table));
    dialogs.push_back(std::move(check));
    for (const auto &dialog : dialogs)
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    return dialogs;
}

} // namespace sinescope::test
