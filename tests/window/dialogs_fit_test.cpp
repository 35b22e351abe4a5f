// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/export_options.h"
#include "app/lessons/lesson_session.h"
#include "app/state/cursor.h"
#include "app/state/language.h"
#include "app/state/presets.h"
#include "app/state/settings.h"
#include "app/window/about_dialog.h"
#include "app/window/check_dialog.h"
#include "app/window/command_palette.h"
#include "app/window/compare_facts.h"
#include "app/window/data_export_dialog.h"
#include "app/window/export_dialog.h"
#include "app/window/guide_window.h"
#include "app/window/lesson_list.h"
#include "app/window/main_window.h"
#include "app/window/preset_dialog.h"
#include "app/window/settings_dialog.h"
#include "app/window/shortcut_sheet.h"
#include "app/window/sweep_dialog.h"
#include "app/window/table_dialog.h"
#include "app/window/welcome_dialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QScreen>
#include <QScrollArea>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace sinescope;

namespace {

/// As Qt sees a screen of 1024 x 600 when the type alone is large, and when the desktop has all of it enlarged
/// so that 9 points become 14.
constexpr auto screens = R"({"screens": [
    {"name": "large type", "x": 0, "y": 0, "width": 1024, "height": 600,
     "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
    {"name": "all large", "x": 1100, "y": 0, "width": 660, "height": 387,
     "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})";

QScreen *screenCalled(const QString &name)
{
    const QList<QScreen *> all = QGuiApplication::screens();
    const auto found = std::ranges::find(all, name, &QScreen::name);
    return found == all.end() ? nullptr : *found;
}

bool isWholeSeen(const QWidget &widget)
{
    return widget.visibleRegion().boundingRect() == widget.rect();
}

} // namespace

/// Every dialog stands on a small screen with all its buttons, however large the type.
class DialogsFitTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<sinescope::Cursor> m_cursor;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;

    static void settle()
    {
        for (int i = 0; i < 3; ++i) {
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }

    /// What the person would miss, in words.
    static QStringList missingIn(QWidget &dialog, const QRect &screen)
    {
        QStringList missing;
        const QString name = QString::fromLatin1(dialog.metaObject()->className());
        const QRect frame = dialog.frameGeometry();
        if (!screen.contains(frame))
            missing << QStringLiteral("%1: %2 x %3 at %4, %5")
                           .arg(name)
                           .arg(frame.width())
                           .arg(frame.height())
                           .arg(frame.x())
                           .arg(frame.y());
        for (auto *box : dialog.findChildren<QDialogButtonBox *>()) {
            for (const QAbstractButton *button : box->buttons()) {
                if (button->isVisible() && !isWholeSeen(*button))
                    missing << name + QStringLiteral(", not in sight: ") + button->text();
            }
        }
        for (auto *button : dialog.findChildren<QAbstractButton *>()) { // by scrolling at least
            if (!button->isVisible() || !button->isEnabled() || button->focusPolicy() == Qt::NoFocus)
                continue;
            button->setFocus(Qt::TabFocusReason);
            for (QWidget *above = button->parentWidget(); above; above = above->parentWidget()) {
                if (auto *area = qobject_cast<QScrollArea *>(above))
                    area->ensureWidgetVisible(button); // as Tab does
            }
            settle();
            if (!isWholeSeen(*button))
                missing << name + QStringLiteral(", out of reach: ") + button->text();
        }
        return missing;
    }

    QString tableFile()
    {
        QFile file(m_folder.filePath(QStringLiteral("table.csv")));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        // The halves of a Tensor2Tensor table with one entry spoiled: as much to say as there can be.
        for (int row = 0; row < 40; ++row) {
            QStringList line;
            for (int column = 0; column < 8; ++column) {
                const double angle = row / std::pow(10000.0, (column % 4) / 3.0);
                const double value = column < 4 ? std::sin(angle) : std::cos(angle);
                line << QString::number(row == 7 && column == 2 ? value + 0.25 : value, 'g', 9);
            }
            file.write(line.join(u',').toLatin1() + '\n');
        }
        return file.fileName();
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("Sinescope"));
        QCoreApplication::setApplicationName(QStringLiteral("dialogs_fit_test"));
        m_settings = std::make_unique<Settings>();
        QCOMPARE(QGuiApplication::screens().size(), 2);
    }

    void cleanup() { m_window.reset(); }

    void dialogsFitOnASmallScreen_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<double>("points");
        QTest::addColumn<QString>("screen");
        for (const char *language : {"en", "zh_CN"}) {
            QTest::addRow("%s, 14 points", language)
                << QString::fromLatin1(language) << 14.0 << QStringLiteral("large type");
            QTest::addRow("%s, all enlarged", language)
                << QString::fromLatin1(language) << 9.0 << QStringLiteral("all large");
        }
    }

    void dialogsFitOnASmallScreen()
    {
        QFETCH(QString, language);
        QFETCH(double, points);
        QFETCH(QString, screen);
        m_settings->setLanguage(language);
        useLanguage(language);
        QFont font = QGuiApplication::font();
        font.setPointSizeF(points);
        QApplication::setFont(font);
        m_document = std::make_unique<Document>();
        m_cursor = std::make_unique<sinescope::Cursor>();
        m_window = std::make_unique<MainWindow>(*m_document, *m_cursor, *m_settings);
        QScreen *shown = screenCalled(screen);
        QVERIFY(shown);
        const QRect room = shown->availableGeometry();
        m_window->setScreen(shown);
        m_window->setMinimumSize(0, 0); // it was made on the other screen
        m_window->setGeometry(room.adjusted(4, 24, -4, -4));
        m_window->show();
        settle();
        QCOMPARE(m_window->screen(), shown);

        MainWindow *window = m_window.get();
        auto &session = *window->findChild<LessonSession *>();
        Presets presets;
        const State state = m_document->state();
        ExportOptions options;
        options.figure = FigureId::Overview;
        std::vector<std::unique_ptr<QWidget>> dialogs;
        dialogs.push_back(std::make_unique<ExportDialog>(state, FigureId::Encoding, std::nullopt, window));
        dialogs.push_back(std::make_unique<DataExportDialog>(state, FigureId::Encoding, window));
        dialogs.push_back(std::make_unique<SweepDialog>(state, options, window));
        dialogs.push_back(std::make_unique<PresetDialog>(*m_document, presets, window));
        dialogs.push_back(std::make_unique<SettingsDialog>(*m_settings, presets, window));
        dialogs.push_back(std::make_unique<WelcomeDialog>(window));
        dialogs.push_back(std::make_unique<AboutDialog>(window));
        dialogs.push_back(std::make_unique<ShortcutSheet>(*window->menuBar(), window));
        dialogs.push_back(std::make_unique<LessonList>(session, *m_settings, window));
        dialogs.push_back(std::make_unique<CommandPalette>(menuCommands(*window->menuBar()), window));
        dialogs.push_back(std::make_unique<TableDialog>(FigureId::Encoding, state, Cell{}, window));
        dialogs.push_back(std::make_unique<GuideWindow>(window));
        State compared = state;
        compared.display.comparison = Comparison{.parameters = {.length = 50}};
        m_document->apply(compared);
        dialogs.push_back(std::make_unique<CompareFacts>(*m_document, window));
        dialogs.back()->setAttribute(Qt::WA_DeleteOnClose, false);
        auto check = std::make_unique<CheckDialog>(*m_document, *m_settings, tableFile(), window);
        check->setAttribute(Qt::WA_DeleteOnClose, false);
        QTRY_VERIFY(check->isDone());
        dialogs.push_back(std::move(check));

        QStringList missing;
        for (const auto &dialog : dialogs) {
            dialog->show();
            settle();
            auto *tabs = dialog->findChild<QTabWidget *>();
            for (int page = 0; page < (tabs ? tabs->count() : 1); ++page) {
                if (tabs)
                    tabs->setCurrentIndex(page);
                settle();
                missing << missingIn(*dialog, room);
            }
            dialog->hide();
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }
};

int main(int argc, char **argv)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("screens.json")));
    if (!file.open(QIODevice::WriteOnly) || file.write(screens) < 0)
        return 1;
    file.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + QFile::encodeName(file.fileName()));
    QApplication app(argc, argv);
    DialogsFitTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "dialogs_fit_test.moc"
