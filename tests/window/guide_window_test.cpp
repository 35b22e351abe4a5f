// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/language.h"
#include "app/window/guide_pictures.h"
#include "app/window/guide_window.h"

#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>

using namespace sinescope;

namespace {

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Targets of the links of a Markdown text; of pictures alone, if asked for.
QStringList targets(const QString &markdown, bool ofPictures)
{
    const QRegularExpression link(ofPictures ? QStringLiteral(R"(!\[[^\]]+\]\(([^)]+)\))")
                                             : QStringLiteral(R"(\[[^\]]+\]\(([^)]+)\))"));
    QStringList found;
    for (const QRegularExpressionMatch &match : link.globalMatch(markdown))
        found << match.captured(1);
    return found;
}

void showFitted(GuideWindow &guide)
{
    guide.show();
    QVERIFY(QTest::qWaitForWindowExposed(&guide));
    QTest::qWait(200); // pictures are fitted when the window rests
}

QList<QTextImageFormat> imagesOf(const QTextBrowser &view)
{
    QList<QTextImageFormat> images;
    for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (part.fragment().charFormat().isImageFormat())
                images << part.fragment().charFormat().toImageFormat();
        }
    }
    return images;
}

} // namespace

class GuideWindowTest : public QObject
{
    Q_OBJECT

    const QString m_sources = QStringLiteral(SINESCOPE_SOURCES "/resources/guide/");

private slots:
    void languages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Chinese") << QStringLiteral("zh_CN");
    }

    void everyPictureIsInTheSourcesAndInTheProgram_data() { languages_data(); }
    void everyPictureIsInTheSourcesAndInTheProgram()
    {
        QFETCH(QString, language);
        const QString guide = read(m_sources + language + QStringLiteral(".md"));
        const QStringList pictures = targets(guide, true);
        QVERIFY(pictures.size() >= 9);
        for (const QString &picture : pictures) {
            QVERIFY2(picture.startsWith(QStringLiteral("../screenshots/") + language), qPrintable(picture));
            QVERIFY2(!QImage(m_sources + picture).isNull(), qPrintable(picture));
            QVERIFY2(!QImage(GuidePictures::pathOf(picture)).isNull(), qPrintable(picture));
        }
        for (const QString &target : targets(guide, false)) { // readable in the repository
            if (!target.startsWith(QStringLiteral("https:")))
                QVERIFY2(QFile::exists(m_sources + target), qPrintable(target));
        }
    }

    void theGuidesHaveTheSamePictures()
    {
        QStringList english = targets(read(m_sources + QStringLiteral("en.md")), true);
        const QStringList chinese = targets(read(m_sources + QStringLiteral("zh_CN.md")), true);
        english.replaceInStrings(QStringLiteral("/en/"), QStringLiteral("/zh_CN/"));
        QCOMPARE(chinese, english);
    }

    void picturesFitTheWindow_data() { languages_data(); }
    void picturesFitTheWindow()
    {
        QFETCH(QString, language);
        useLanguage(language);
        GuideWindow guide;
        auto *text = guide.findChild<QTextBrowser *>();
        guide.resize(1900, 700);
        showFitted(guide);
        const QList<QTextImageFormat> wide = imagesOf(*text);
        QVERIFY(wide.size() >= 9);
        QCOMPARE(wide.first().width(),
                 QImage(GuidePictures::pathOf(wide.first().name())).width()); // no wider
        guide.resize(700, 700);
        QTest::qWait(200);
        const QList<QTextImageFormat> narrow = imagesOf(*text);
        for (const QTextImageFormat &image : narrow) {
            const QImage picture(GuidePictures::pathOf(image.name()));
            QVERIFY(image.width() <= text->viewport()->width());
            QVERIFY(std::abs(image.width() / image.height() - double(picture.width()) / picture.height()) <
                    0.01);
        }
        QVERIFY(narrow.first().width() < wide.first().width());
        QVERIFY(text->document()->idealWidth() <= text->viewport()->width());
    }

    void theScreenHasThePictureNotASign()
    {
        useLanguage(QStringLiteral("en"));
        GuideWindow guide;
        guide.resize(960, 680); // whatever the screen is
        showFitted(guide);
        auto *text = guide.findChild<QTextBrowser *>();
        const QTextImageFormat first = imagesOf(*text).first();
        QTextCursor cursor(text->document()->find(QString(QChar::ObjectReplacementCharacter)));
        text->setTextCursor(cursor);
        const QRect place = text->cursorRect(cursor);
        const QImage seen = text->viewport()->grab().toImage();
        QSet<QRgb> colours; // along a line through the figure's heatmap
        const int y = std::min(seen.height() - 1, place.bottom() - int(first.height() * 0.7));
        for (int x = 0; x < seen.width(); ++x)
            colours.insert(seen.pixel(x, y));
        QVERIFY2(colours.size() > 50, qPrintable(QString::number(colours.size())));
    }

    void resizingKeepsTheLineAtTheTop()
    {
        useLanguage(QStringLiteral("en"));
        GuideWindow guide;
        guide.resize(1500, 700);
        showFitted(guide);
        guide.showFigure(FigureId::Limits);
        auto *text = guide.findChild<QTextBrowser *>();
        guide.resize(800, 700);
        QTest::qWait(200);
        const QRect heading = text->cursorRect(text->textCursor());
        QVERIFY2(heading.top() >= -40 && heading.top() < 100, qPrintable(QString::number(heading.top())));
    }
};

QTEST_MAIN(GuideWindowTest)
#include "guide_window_test.moc"
