// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/cursor.h"
#include "app/window/help/guide_window.h"
#include "app/window/lessons/lesson_panel.h"
#include "app/window/lessons/lesson_text.h"
#include "app/window/panel_dock.h"

#include <QDesktopServices>
#include <QImage>
#include <QLabel>
#include <QMainWindow>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QToolButton>

using namespace sinescope;

namespace {

/// Texts of a document that are pictures, or lead somewhere.
struct Outward
{
    int pictures = 0;
    QStringList names; ///< of the pictures
    QStringList links;

    explicit Outward(const QTextDocument &document)
    {
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            for (auto piece = block.begin(); !piece.atEnd(); ++piece) {
                const QTextCharFormat format = piece.fragment().charFormat();
                pictures += format.isImageFormat() ? 1 : 0;
                if (format.isImageFormat())
                    names << format.toImageFormat().name();
                if (format.isAnchor())
                    links << format.anchorHref();
            }
        }
    }
};

} // namespace

/// What is shown neither loads files or pages nor opens them unasked.
class OutsideTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QList<QUrl> m_opened;

private slots:
    void openedByTheDesktop(const QUrl &url) { m_opened << url; }

    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("Sinescope"));
        QCoreApplication::setApplicationName(QStringLiteral("outside_test"));
        QSettings().clear();
        for (const char *scheme : {"file", "http", "https", "smb", "mailto"})
            QDesktopServices::setUrlHandler(QLatin1StringView(scheme), this, "openedByTheDesktop");
        QImage picture(8, 8, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QVERIFY(picture.save(m_folder.filePath(QStringLiteral("there.png"))));
    }
    void init() { m_opened.clear(); }
    void cleanupTestCase()
    {
        for (const char *scheme : {"file", "http", "https", "smb", "mailto"})
            QDesktopServices::unsetUrlHandler(QLatin1StringView(scheme));
    }

    void aLessonShowsNoPictureAndItsLinksLeadNowhere()
    {
        const QString url = QUrl::fromLocalFile(m_folder.filePath(QStringLiteral("there.png"))).toString();
        QFile file(m_folder.filePath(QStringLiteral("mine.md")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(("# Mine\n\n## S\n\n![in text](" + url + ") ![by name][there] [![in a link](" + url +
                    ")](https://example.org/)\n\n<img src=\"" + url + "\"><script>alert(1)</script>\n\n" +
                    "[read](file:///etc/passwd) [web](https://example.org/) <https://example.org/auto>\n\n" +
                    "| a ![in a table](" + url +
                    ") | b |\n|---|---|\n| ![x](there.png) | c |\n\n[there]: " + url + '\n')
                       .toUtf8());
        file.close();
        Document study;
        sinescope::Cursor cursor;
        LessonSession session(study, cursor);
        session.setLibrary(LessonLibrary::load(QStringLiteral("en"), m_folder.path()));
        QVERIFY(session.open(QStringLiteral("own/mine")));
        LessonPanel panel(session, study);
        panel.resize(600, 400);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        auto &text = *panel.findChild<QLabel *>(QStringLiteral("lessonText"));
        QTextDocument document;
        document.setHtml(text.text());
        const QString shown = document.toPlainText();
        for (const char *words : {"in text", "by name", "in a link", "in a table", "<script>", "<img"})
            QVERIFY2(shown.contains(QLatin1StringView(words)), words);
        QCOMPARE(Outward(document).pictures, 0);
        // The text shows where the links would have led; it takes no clicks on them.
        QVERIFY(Outward(document).links.contains(QStringLiteral("file:///etc/passwd")));
        QVERIFY(
            !(text.textInteractionFlags() & (Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard)));
        QVERIFY(m_opened.isEmpty());
        QVERIFY(!shown.contains(QStringLiteral("root:")));
        for (const QLabel *label : panel.findChildren<QLabel *>())
            QVERIFY2(!label->openExternalLinks(), qPrintable(label->objectName()));
    }

    void titlesAreNoMarkup()
    {
        const QString picture =
            QStringLiteral("<img src=\"%1\">").arg(m_folder.filePath(QStringLiteral("there.png")));
        QFile file(m_folder.filePath(QStringLiteral("title.md")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QStringLiteral("# %1\n\n## %1\n\ntext\n").arg(picture).toUtf8());
        file.close();
        Document document;
        sinescope::Cursor cursor;
        LessonSession session(document, cursor);
        session.setLibrary(LessonLibrary::load(QStringLiteral("en"), m_folder.path()));
        QVERIFY(session.open(QStringLiteral("own/title")));
        LessonPanel panel(session, document);
        QTextDocument tip;
        tip.setHtml(panel.findChild<QToolButton *>(QStringLiteral("stepDot"))->toolTip());
        QCOMPARE(tip.toPlainText(), picture);
        QCOMPARE(Outward(tip).pictures, 0);

        QMainWindow window;
        PanelDock dock(QStringLiteral("dock"), new QWidget, window);
        dock.setTitle(picture);
        const auto labels = dock.titleBarWidget()->findChildren<QLabel *>();
        QCOMPARE(labels.size(), 1);
        QCOMPARE(labels[0]->text(), picture);
        QCOMPARE(labels[0]->textFormat(), Qt::PlainText);
    }

    void choicesAndAnswersShowNoPicture()
    {
        QTextDocument document;
        document.setHtml(labelText(QStringLiteral("![a](file:///b.png) <img src=\"file:///b.png\">")));
        QCOMPARE(Outward(document).pictures, 0);
    }

    void theGuideOpensPagesOfTheWebAndNothingElse()
    {
        GuideWindow guide;
        auto &text = *guide.findChild<QTextBrowser *>();
        const Outward outward(*text.document());
        for (const QString &link : outward.links)
            QVERIFY2(QUrl(link).scheme().isEmpty() || link.startsWith(QStringLiteral("https://")),
                     qPrintable(link));
        for (const QString &name : outward.names) // in the program itself
            QVERIFY2(QUrl(name).scheme() == QStringLiteral("qrc") || name.startsWith(u':') ||
                         QUrl(name).isRelative(),
                     qPrintable(name));
        QVERIFY(outward.pictures > 0);
        for (const char *link :
             {"file:///etc/passwd", "http://example.org/", "smb://example.org/a", "mailto:a@example.org"})
            emit text.anchorClicked(QUrl(QLatin1StringView(link)));
        QVERIFY(m_opened.isEmpty());
        emit text.anchorClicked(QUrl(QStringLiteral("https://example.org/")));
        QCOMPARE(m_opened, QList<QUrl>{QUrl(QStringLiteral("https://example.org/"))});
    }
};

QTEST_MAIN(OutsideTest)
#include "outside_test.moc"
