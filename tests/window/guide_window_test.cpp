// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/language.h"
#include "app/window/help/guide_pictures.h"
#include "app/window/help/guide_window.h"

#include <QFile>
#include <QImage>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QToolButton>

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

    static void type(GuideWindow &guide, const QString &words)
    {
        guide.findChild<QLineEdit *>()->setText(words);
    }
    static QString told(const GuideWindow &guide)
    {
        return guide.findChild<QLabel *>(QStringLiteral("found"))->text();
    }

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

    void everyPlaceIsCountedAndMarked()
    {
        useLanguage(QStringLiteral("en"));
        GuideWindow guide;
        guide.resize(960, 680);
        showFitted(guide);
        auto &text = *guide.findChild<QTextBrowser *>();
        type(guide, QStringLiteral("Wavelength"));
        qsizetype there = 0; // counted line by line, without the document's own search
        for (const QString &line : text.toPlainText().split(u'\n'))
            there += line.toLower().split(QStringLiteral("wavelength")).size() - 1;
        QVERIFY(there > 10);
        QCOMPARE(told(guide), QStringLiteral("1 of %1").arg(there));
        const auto marks = text.extraSelections();
        QCOMPARE(marks.size(), there);
        QSet<QRgb> grounds;
        for (const QTextEdit::ExtraSelection &mark : marks) {
            QCOMPARE(mark.cursor.selectedText().toLower(), QStringLiteral("wavelength"));
            grounds.insert(mark.format.background().color().rgb());
        }
        QCOMPARE(grounds.size(), 2); // the place gone to is told from the others
        QVERIFY(marks.first().format.background() != marks.last().format.background());
    }

    void keysGoFromPlaceToPlaceAndAroundTheEnds()
    {
        useLanguage(QStringLiteral("en"));
        GuideWindow guide;
        guide.resize(960, 680);
        showFitted(guide);
        auto &text = *guide.findChild<QTextBrowser *>();
        auto &field = *guide.findChild<QLineEdit *>();
        type(guide, QStringLiteral("crosshair"));
        const auto count = text.extraSelections().size();
        QVERIFY(count > 3);
        const auto is = [&](qsizetype place, const char *turn = "") {
            return told(guide) == QStringLiteral("%1 of %2").arg(place).arg(count) + QLatin1StringView(turn);
        };
        QVERIFY(is(1));
        QTest::keyClick(&field, Qt::Key_Return);
        QVERIFY(is(2));
        QTest::keyClick(&guide, Qt::Key_F3);
        QVERIFY(is(3));
        QTest::keyClick(&guide, Qt::Key_F3, Qt::ShiftModifier);
        QVERIFY(is(2));
        QTest::keyClick(&field, Qt::Key_Enter, Qt::ShiftModifier | Qt::KeypadModifier);
        QVERIFY(is(1));
        QTest::keyClick(&field, Qt::Key_Return, Qt::ShiftModifier);
        QVERIFY2(is(count, ", from the end again"), qPrintable(told(guide)));
        QTest::keyClick(&field, Qt::Key_Return);
        QVERIFY2(is(1, ", from the beginning again"), qPrintable(told(guide)));
        const auto buttons = guide.findChildren<QToolButton *>();
        for (QToolButton *button : buttons) {
            if (button->accessibleName() == QStringLiteral("Next place"))
                button->click();
        }
        QVERIFY(is(2));
        QVERIFY(guide.isVisible());
    }

    void aPlaceStandsInTheUpperThirdWithItsChapterChosen()
    {
        useLanguage(QStringLiteral("en"));
        GuideWindow guide;
        guide.resize(960, 680);
        showFitted(guide);
        auto &text = *guide.findChild<QTextBrowser *>();
        auto &chapters = *guide.findChild<QListWidget *>();
        type(guide, QStringLiteral("similarity"));
        const auto count = text.extraSelections().size();
        for (qsizetype place = 0; place < count; ++place) {
            const QScrollBar &bar = *text.verticalScrollBar();
            QTextCursor beginning = text.textCursor();
            beginning.setPosition(beginning.selectionStart());
            const double share = double(text.cursorRect(beginning).top()) / text.viewport()->height();
            QVERIFY(bar.value() == bar.minimum() || share > 0.25);
            QVERIFY(bar.value() == bar.maximum() || share < 0.35);
            QVERIFY(share >= 0 && share < 0.97);
            QTextBlock block = text.textCursor().block();
            while (block.blockFormat().headingLevel() == 0)
                block = block.previous();
            QCOMPARE(chapters.currentItem()->text().trimmed(), block.text());
            QTest::keyClick(&guide, Qt::Key_F3);
        }
    }

    void whatIsNotThereIsTold()
    {
        useLanguage(QStringLiteral("en"));
        GuideWindow guide;
        auto &text = *guide.findChild<QTextBrowser *>();
        type(guide, QStringLiteral("xylophone"));
        QCOMPARE(told(guide), QStringLiteral("Not found in the guide"));
        QVERIFY(text.extraSelections().isEmpty());
        QTest::keyClick(guide.findChild<QLineEdit *>(), Qt::Key_Return);
        QCOMPARE(told(guide), QStringLiteral("Not found in the guide"));
        type(guide, QStringLiteral(" "));
        QCOMPARE(told(guide), QString());
    }

    void controlFGoesToTheSearch()
    {
        useLanguage(QStringLiteral("en"));
        GuideWindow guide;
        showFitted(guide);
        type(guide, QStringLiteral("base"));
        guide.findChild<QListWidget *>()->setFocus();
        QTest::keyClick(&guide, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(guide.findChild<QLineEdit *>()->hasFocus());
        QCOMPARE(guide.findChild<QLineEdit *>()->selectedText(), QStringLiteral("base"));
    }

    void chaptersFollowTheText_data() { languages_data(); }
    void anInputMethodDoesNotWriteIntoIt()
    {
        GuideWindow guide;
        showFitted(guide);
        auto &view = *guide.findChild<QTextBrowser *>();
        const QString before = view.toPlainText();
        view.selectAll();
        QInputMethodQueryEvent query(Qt::ImEnabled);
        QCoreApplication::sendEvent(&view, &query);
        QVERIFY(!query.value(Qt::ImEnabled).toBool());
        QInputMethodEvent event;
        event.setCommitString(QStringLiteral("猫"));
        QCoreApplication::sendEvent(&view, &event);
        QCOMPARE(view.toPlainText(), before);
    }

    void chaptersFollowTheText()
    {
        QFETCH(QString, language);
        useLanguage(language);
        GuideWindow guide;
        guide.resize(960, 680);
        showFitted(guide);
        auto &text = *guide.findChild<QTextBrowser *>();
        auto &chapters = *guide.findChild<QListWidget *>();
        QScrollBar &bar = *text.verticalScrollBar();
        int row = 0;
        for (QTextBlock block = text.document()->begin(); block.isValid(); block = block.next()) {
            if (block.blockFormat().headingLevel() == 0)
                continue;
            bar.setValue(bar.value() + text.cursorRect(QTextCursor(block)).top());
            if (bar.value() < bar.maximum())
                QCOMPARE(chapters.currentRow(), row);
            ++row;
        }
        QCOMPARE(chapters.count(), row);
        bar.setValue(0);
        QCOMPARE(chapters.currentRow(), 0);
    }

    void aChosenChapterStaysChosen()
    {
        useLanguage(QStringLiteral("en"));
        GuideWindow guide;
        guide.resize(960, 680);
        showFitted(guide);
        auto &text = *guide.findChild<QTextBrowser *>();
        auto &chapters = *guide.findChild<QListWidget *>();
        for (int row = 0; row < chapters.count(); ++row) { // those on the last screen too
            chapters.setCurrentRow(row);
            QCOMPARE(chapters.currentRow(), row);
            QCOMPARE(text.textCursor().block().text(), chapters.item(row)->text().trimmed());
            const QRect heading = text.cursorRect();
            QVERIFY(heading.top() >= 0 && heading.top() < text.viewport()->height());
        }
        guide.showFigure(FigureId::Limits);
        text.verticalScrollBar()->setValue(text.verticalScrollBar()->value() + 60);
        guide.showFigure(FigureId::Limits); // scrolled away from, and asked for again
        QVERIFY(text.cursorRect().top() < 40);
    }

    void theChapterOfAFigureStaysWhileThePicturesCome()
    {
        useLanguage(QStringLiteral("en"));
        GuideWindow guide;
        guide.resize(900, 600);
        guide.show();
        guide.showFigure(FigureId::Similarity); // as the window does, at once
        QTest::qWait(300);
        const auto *text = guide.findChild<QTextBrowser *>();
        const int top = text->cursorRect(text->textCursor()).top();
        QVERIFY2(text->textCursor().position() > 0 && top >= -40 && top < 100,
                 qPrintable(QString::number(top)));
    }

    void largeTypeNeedsNoScrollingAside()
    {
        for (const char *language : {"en", "zh_CN"}) {
            useLanguage(QString::fromLatin1(language));
            GuideWindow guide;
            QFont large = guide.font();
            large.setPointSize(14);
            guide.setFont(large);
            guide.resize(940, 540);
            guide.show();
            QVERIFY(QTest::qWaitForWindowExposed(&guide));
            QTest::qWait(200); // the pictures come to their size
            QCOMPARE(guide.findChild<QTextBrowser *>()->horizontalScrollBar()->maximum(), 0);
        }
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
