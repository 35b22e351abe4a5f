// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/cursor.h"
#include "app/state/language.h"
#include "tests/window/all_dialogs.h"

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

/// As Qt sees a screen of 1024 x 600 when the type alone is large, and when the desktop has all of it
/// enlarged so that 9 points become 14.
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
    const QString m_table = m_folder.filePath(QStringLiteral("table.csv"));
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
        QRect frame = dialog.frameGeometry();
        if (!qobject_cast<QDialog *>(&dialog)) // the desktop chooses the place of a window
            frame.moveCenter(screen.center());
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

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("Sinescope"));
        QCoreApplication::setApplicationName(QStringLiteral("dialogs_fit_test"));
        m_settings = std::make_unique<Settings>();
        QCOMPARE(QGuiApplication::screens().size(), 2);
        QVERIFY(test::writeSpoiledTable(m_table));
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
        Presets presets;
        const auto dialogs = test::allDialogs(*window, *m_document, *m_settings, presets, m_table);
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
