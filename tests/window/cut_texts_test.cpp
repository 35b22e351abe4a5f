// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/theme.h"
#include "app/lessons/challenge_session.h"
#include "app/state/cursor.h"
#include "app/state/language.h"
#include "app/window/figure/page_view.h"
#include "app/window/panel_dock.h"
#include "app/window/presentation.h"
#include "app/window/style.h"
#include "tests/app/contrast.h"
#include "tests/window/all_dialogs.h"
#include "tests/window/cut_texts.h"
#include "tests/window/pseudo_language.h"

#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace sinescope;

/// No text is cut: in English, in Chinese, in a language twice as long, with large type, from right to left.
class CutTextsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    const QString m_table = m_folder.filePath(QStringLiteral("table.csv"));
    std::unique_ptr<Document> m_document;
    std::unique_ptr<sinescope::Cursor> m_cursor;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    test::PseudoLanguage m_pseudo;
    QFont m_font;

    void make(const QString &language, double points, QSize size)
    {
        m_settings->setLanguage(language == QStringLiteral("pseudo") ? QStringLiteral("en") : language);
        useLanguage(m_settings->language());
        if (language == QStringLiteral("pseudo"))
            QCoreApplication::installTranslator(&m_pseudo);
        QFont font = QGuiApplication::font();
        font.setPointSizeF(points);
        QApplication::setFont(font);
        m_document = std::make_unique<Document>();
        m_cursor = std::make_unique<sinescope::Cursor>();
        m_window = std::make_unique<MainWindow>(*m_document, *m_cursor, *m_settings);
        m_window->resize(size);
        m_window->show();
    }

    void settle()
    {
        for (int i = 0; i < 3; ++i) {
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }

    void showPage(FigureId page)
    {
        State next = m_document->state();
        next.view.figure = page;
        m_document->apply(next);
        settle();
    }

    void check(QWidget &widget, const QString &where)
    {
        settle();
        const QStringList cut = test::cutTexts(widget);
        QVERIFY2(cut.isEmpty(), qPrintable(where + QStringLiteral(":\n") + cut.join(u'\n')));
    }

    /// Lessons share the window with their panel: the narrowest windows are left to the pages alone.
    void addCases(bool areNarrow = true)
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<double>("points");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("direction");
        const QSize small(1024, 576); // of a screen of 1024 x 600 less a title
        const QSize large(1600, 960);
        QTest::newRow("English, small") << "en" << 9.0 << small << int(Qt::LeftToRight);
        QTest::newRow("Chinese, small") << "zh_CN" << 9.0 << small << int(Qt::LeftToRight);
        QTest::newRow("English, large type") << "en" << 14.0 << large << int(Qt::LeftToRight);
        QTest::newRow("Chinese, large type") << "zh_CN" << 14.0 << large << int(Qt::LeftToRight);
        QTest::newRow("twice as long") << "pseudo" << 9.0 << large << int(Qt::LeftToRight);
        QTest::newRow("from right to left") << "pseudo" << 9.0 << large << int(Qt::RightToLeft);
        if (!areNarrow)
            return;
        QTest::newRow("English, large type, small") << "en" << 14.0 << small << int(Qt::LeftToRight);
        QTest::newRow("twice as long, small") << "pseudo" << 9.0 << small << int(Qt::LeftToRight);
        QTest::newRow("twice as long, large type") << "pseudo" << 14.0 << large << int(Qt::LeftToRight);
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("Sinescope"));
        QCoreApplication::setApplicationName(QStringLiteral("cut_texts_test"));
        m_settings = std::make_unique<Settings>();
        QVERIFY(test::writeSpoiledTable(m_table));
    }

    void cleanup()
    {
        m_window.reset();
        QCoreApplication::removeTranslator(&m_pseudo);
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void pages_data() { addCases(); }
    void pages()
    {
        QFETCH(QString, language);
        QFETCH(double, points);
        QFETCH(QSize, size);
        QFETCH(int, direction);
        make(language, points, size);
        QApplication::setLayoutDirection(Qt::LayoutDirection(direction));
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QCOMPARE(m_window->size(), size);
        QStringList all;
        for (const FigureId page : pageIds) {
            showPage(page);
            for (const QString &cut : test::cutTexts(*m_window))
                all << QStringLiteral("page %1: %2").arg(int(page)).arg(cut);
        }
        all.removeDuplicates();
        QVERIFY2(all.isEmpty(), qPrintable(all.join(u'\n')));
    }

    void dialogs_data() { addCases(); }
    void dialogs()
    {
        QFETCH(QString, language);
        QFETCH(double, points);
        QFETCH(QSize, size);
        QFETCH(int, direction);
        make(language, points, size);
        QApplication::setLayoutDirection(Qt::LayoutDirection(direction));
        Presets presets;
        const auto dialogs = test::allDialogs(*m_window, *m_document, *m_settings, presets, m_table);
        QStringList all;
        for (const auto &dialog : dialogs) {
            dialog->show();
            settle();
            for (const QString &cut : test::cutTexts(*dialog))
                all << QStringLiteral("%1: %2").arg(QString::fromLatin1(dialog->metaObject()->className()),
                                                    cut);
            dialog->hide();
        }
        QVERIFY2(all.isEmpty(), qPrintable(all.join(u'\n')));
    }

    void messagesAreWhole_data() { addCases(false); }
    void messagesAreWhole()
    {
        QFETCH(QString, language);
        QFETCH(double, points);
        QFETCH(QSize, size);
        QFETCH(int, direction);
        make(language, points, size);
        QApplication::setLayoutDirection(Qt::LayoutDirection(direction));
        QMessageBox box(QMessageBox::Question, QStringLiteral("Title"),
                        QStringLiteral("settings ").repeated(5), QMessageBox::Yes | QMessageBox::No,
                        m_window.get());
        box.setInformativeText(QStringLiteral("presets ").repeated(30));
        box.show();
        settle();
        const QStringList cut = test::cutTexts(box);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
        // On a large screen it does not wrap: a least width of its own would stand for that of its words.
        QCOMPARE(box.findChild<QLabel *>(QStringLiteral("qt_msgbox_label"))->minimumWidth(), 0);
    }

    void presentations_data() { addCases(false); }
    void presentations()
    {
        QFETCH(QString, language);
        QFETCH(double, points);
        QFETCH(QSize, size);
        QFETCH(int, direction);
        make(language, points, size);
        QApplication::setLayoutDirection(Qt::LayoutDirection(direction));
        auto &session = *m_window->findChild<LessonSession *>();
        auto &challenge = *m_window->findChild<ChallengeSession *>();
        Presentation presentation(*m_document, *m_cursor, session, challenge, chosenTheme(*m_settings), {},
                                  m_window.get());
        presentation.setAttribute(Qt::WA_DeleteOnClose, false);
        presentation.resize(size);
        presentation.show();
        QStringList all;
        const auto look = [&](const QString &where) {
            settle();
            for (const QString &cut : test::cutTexts(presentation))
                all << QStringLiteral("%1: %2").arg(where, cut);
        };
        for (const FigureId page : pageIds) {
            showPage(page);
            look(QStringLiteral("page %1").arg(int(page)));
        }
        QVERIFY(session.open(QString(session.library().entries().front().key)));
        for (int step = 0; step < session.stepCount(); ++step) {
            session.goTo(step);
            look(QStringLiteral("step %1").arg(step + 1));
        }
        session.close();
        challenge.open();
        look(QStringLiteral("challenge"));
        QTest::keyClick(&presentation, Qt::Key_F9);
        look(QStringLiteral("parameters"));
        QVERIFY2(all.isEmpty(), qPrintable(all.join(u'\n')));
    }

    /// WCAG 2.1, 1.4.3: 4.5 to 1 for text of any size.
    void textsOfFiguresCanBeRead_data()
    {
        QTest::addColumn<QString>("theme");
        for (const QString &theme : Settings::themes())
            QTest::newRow(qPrintable(theme)) << theme;
    }
    void textsOfFiguresCanBeRead()
    {
        QFETCH(QString, theme);
        m_settings->setTheme(theme);
        make(QStringLiteral("en"), 9, {1280, 800});
        const QColor ground = chosenTheme(*m_settings).card;
        QStringList pale;
        for (const FigureId page : pageIds) {
            showPage(page);
            for (auto *view : m_window->findChildren<FigureView *>()) {
                if (!view->isVisible())
                    continue;
                for (const auto &[text, place, colour, start] : test::textsOf(*view)) {
                    if (test::contrast(colour, ground) < 4.5)
                        pale << QStringLiteral("%1: %2 in %3")
                                    .arg(view->figure().title(), text, colour.name());
                }
            }
        }
        m_settings->setTheme(Settings::themes().front());
        QVERIFY2(pale.isEmpty(), qPrintable(pale.join(u'\n')));
    }

    void lessons_data() { addCases(false); }
    void lessons()
    {
        QFETCH(QString, language);
        QFETCH(double, points);
        QFETCH(QSize, size);
        QFETCH(int, direction);
        make(language, points, size);
        QApplication::setLayoutDirection(Qt::LayoutDirection(direction));
        auto &session = *m_window->findChild<LessonSession *>();
        QStringList all;
        for (const LibraryEntry &entry : session.library().entries()) {
            QVERIFY(session.open(QString(entry.key)));
            for (int step = 0; step < session.stepCount(); ++step) {
                session.goTo(step);
                settle();
                for (const QString &cut : test::cutTexts(*m_window))
                    all << QStringLiteral("%1, step %2: %3").arg(entry.key).arg(step + 1).arg(cut);
            }
        }
        session.close();
        auto &challenge = *m_window->findChild<ChallengeSession *>();
        challenge.open();
        for (const Level level : {Level::Easy, Level::Medium, Level::Hard}) {
            challenge.start(level, 4);
            for (int hint = 0; hint < 6; ++hint) {
                settle();
                for (const QString &cut : test::cutTexts(*m_window))
                    all << QStringLiteral("challenge %1, hint %2: %3").arg(int(level)).arg(hint).arg(cut);
                challenge.giveHint();
            }
        }
        QVERIFY2(all.isEmpty(), qPrintable(QString::number(all.size()) + u'\n' + all.mid(0, 20).join(u'\n')));
    }
};

QTEST_MAIN(CutTextsTest)
#include "cut_texts_test.moc"
