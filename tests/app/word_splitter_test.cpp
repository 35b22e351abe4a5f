// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/word_splitter.h"

#include <QElapsedTimer>
#include <QTest>

using namespace sinescope;

class WordSplitterTest : public QObject
{
    Q_OBJECT

private slots:
    void words_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words"); // separated by |, sequences by /
        const auto row = [](const char *name, const QString &text, const QString &words) {
            QTest::newRow(name) << text << words;
        };
        row("nothing", {}, {});
        row("space", QStringLiteral(" \t\n  \u3000\n"), {});
        row("English", QStringLiteral("The cat, sat."), QStringLiteral("The|cat|,|sat|."));
        row("inner marks", QStringLiteral("don't 3.14 a_b a-b"), QStringLiteral("don't|3.14|a_b|a|-|b"));
        row("marks in a row", QStringLiteral("what?!..."), QStringLiteral("what|?|!|.|.|."));
        row("Chinese", QStringLiteral("猫坐在垫子上。"), QStringLiteral("猫|坐|在|垫|子|上|。"));
        row("mixed", QStringLiteral("我用Transformer模型"), QStringLiteral("我|用|Transformer|模|型"));
        row("emoji", QStringLiteral("hi 👩‍🔬👍🏽!"), QStringLiteral("hi|👩‍🔬|👍🏽|!"));
        row("Hebrew", QStringLiteral("שלום עולם"), QStringLiteral("שלום|עולם"));
        row("Arabic", QStringLiteral("مرحبا بالعالم"), QStringLiteral("مرحبا|بالعالم"));
        row("accents", QStringLiteral("Cafe\u0301 naïve"), QStringLiteral("Café|naïve"));
        row("lines", QStringLiteral("a b\n\n  \nc\n"), QStringLiteral("a|b/c"));
        row("Windows lines", QStringLiteral("a b\r\nc"), QStringLiteral("a|b/c"));
    }

    void words()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        QStringList lines;
        std::int64_t count = 0;
        for (const auto &sequence : splitWords(text).sequences) {
            QStringList line;
            for (const Word &word : sequence)
                line << word.typed;
            lines << line.join(u'|');
            count += std::int64_t(sequence.size());
        }
        QCOMPARE(lines.join(u'/'), words);
        QCOMPARE(splitWords(text).words, count);
    }

    void caseMakesNoOtherWord()
    {
        const SplitText split = splitWords(QStringLiteral("The the ÉTÉ été"));
        const std::vector<Word> &words = split.sequences.front();
        QCOMPARE(words[0].key, words[1].key);
        QCOMPARE(words[2].key, words[3].key);
        QVERIFY(words[0].key != words[2].key);
        QCOMPARE(words[0].typed, QStringLiteral("The"));
    }

    void paddingCountsAsTokens()
    {
        const SplitText split = splitWords(QStringLiteral("a b c\nd"));
        QCOMPARE(split.words, 4);
        QCOMPARE(split.longest, 3);
        QCOMPARE(split.tokens(), 6);
    }

    void rightToLeftIsNoticed()
    {
        QVERIFY(splitWords(QStringLiteral("a שלום")).hasRightToLeft);
        QVERIFY(!splitWords(QStringLiteral("a 猫 👍")).hasRightToLeft);
    }

    void aLongTextIsSplitWhole()
    {
        QCOMPARE(splitWords(QStringLiteral("word ").repeated(10000)).words, 10000);
    }

    void brokenTextIsNoTrouble()
    {
        const QString lone(QChar(0xd83d)); // half of an emoji
        QVERIFY(splitWords(lone + QStringLiteral(" a") + QChar(0)).words >= 1);
    }

    /// Ordering them would take half a minute.
    void endlessMarksOnALetterAreLeftAsTheyAre()
    {
        const QString marks = QStringLiteral("\u0301\u0316").repeated(50'000 - 1);
        QElapsedTimer timer;
        timer.start();
        const SplitText split = splitWords(u'a' + marks);
        QVERIFY(timer.elapsed() < 1000);
        QCOMPARE(split.words, std::int64_t(1));
        QCOMPARE(splitWords(QStringLiteral("e\u0301")).sequences[0][0].typed, QStringLiteral("\u00e9"));
    }
};

QTEST_GUILESS_MAIN(WordSplitterTest)
#include "word_splitter_test.moc"
