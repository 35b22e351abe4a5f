// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dimension_list.h"

#include <QTest>

#include <random>

using namespace sinescope;
using List = std::vector<std::int64_t>;
using Kind = DimensionListProblem::Kind;
Q_DECLARE_METATYPE(List)

class DimensionListTest : public QObject
{
    Q_OBJECT

private slots:
    void numbersAndRangesAreRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<List>("list");
        QTest::newRow("nothing") << QByteArray() << List{};
        QTest::newRow("only separators") << QByteArray(" , ,, \t") << List{};
        QTest::newRow("one") << QByteArray("7") << List{7};
        QTest::newRow("commas and a range") << QByteArray("0, 8, 16-19") << List{0, 8, 16, 17, 18, 19};
        QTest::newRow("spaces") << QByteArray("3 1 2") << List{3, 1, 2};
        QTest::newRow("range of one") << QByteArray("5-5") << List{5};
        QTest::newRow("spaces in a range") << QByteArray("5 - 7, 9") << List{5, 6, 7, 9};
        QTest::newRow("repeated") << QByteArray("4,4,3-5") << List{4, 3, 5};
        QTest::newRow("leading zeros") << QByteArray("007") << List{7};
        QTest::newRow("largest") << QByteArray("32767") << List{32767};
        QTest::newRow("Chinese comma") << QByteArray("1，2，3") << List{1, 2, 3};
        QTest::newRow("en dash") << QByteArray("1–3") << List{1, 2, 3};
    }

    void numbersAndRangesAreRead()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const List, list);
        const auto read = parseDimensions(text.constData());
        QVERIFY(std::holds_alternative<List>(read));
        QVERIFY(std::get<List>(read) == list);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("part");
        const auto row = [](const char *text, Kind kind, const char *part) {
            QTest::addRow("%s", text) << QByteArray(text) << int(kind) << QByteArray(part);
        };
        row("1, two", Kind::NotANumber, "two");
        row("-3", Kind::NotANumber, "-3");
        row("4-", Kind::NotANumber, "4-");
        row("-", Kind::NotANumber, "-");
        row("1--3", Kind::NotANumber, "1--3");
        row("1-2-3", Kind::NotANumber, "1-2-3");
        row("1.5", Kind::NotANumber, "1.5");
        row("+1", Kind::NotANumber, "+1");
        row("0x10", Kind::NotANumber, "0x10");
        row("1;2", Kind::NotANumber, "1;2");
        row("1, 5-2", Kind::Reversed, "5-2");
        row("32768", Kind::TooLarge, "32768");
        row("0, 99999999999999999999999999", Kind::TooLarge, "99999999999999999999999999");
        row("1-99999999999999999999999999", Kind::TooLarge, "99999999999999999999999999");
        row("0-100", Kind::TooMany, "0-100");
        row("0-32767", Kind::TooMany, "0-32767");
        row("0-99 200", Kind::TooMany, "200");
    }

    void whatIsWrongIsNamed()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const int, kind);
        QFETCH(const QByteArray, part);
        const auto read = parseDimensions(text.constData());
        QVERIFY(std::holds_alternative<DimensionListProblem>(read));
        const auto &problem = std::get<DimensionListProblem>(read);
        QCOMPARE(int(problem.kind), kind);
        QCOMPARE(QByteArray::fromStdString(problem.part), part);
    }

    void aHundredAreAllowedAndRepeatedOnesAreNotCounted()
    {
        const auto read = parseDimensions("0-99, 5, 0-99");
        QVERIFY(std::holds_alternative<List>(read));
        QCOMPARE(std::get<List>(read).size(), maximumDimensions);
    }

    void runsOfThreeOrMoreAreWrittenAsRanges()
    {
        QCOMPARE(formatDimensions({}), std::string());
        QCOMPARE(formatDimensions({0, 8, 16, 17, 18, 19}), std::string("0, 8, 16-19"));
        QCOMPARE(formatDimensions({4, 5, 9}), std::string("4, 5, 9"));
        QCOMPARE(formatDimensions({3, 2, 1}), std::string("3, 2, 1"));
    }

    void whatIsWrittenReadsAsTheSameList()
    {
        std::mt19937 generator(11);
        for (int round = 0; round < 500; ++round) {
            List list;
            while (list.size() < maximumDimensions && generator() % 20 != 0) {
                const bool next = !list.empty() && list.back() < 32767 && generator() % 2 == 0;
                const std::int64_t dimension = next ? list.back() + 1 : std::int64_t(generator() % 32768);
                if (std::ranges::find(list, dimension) == list.end())
                    list.push_back(dimension);
            }
            const auto read = parseDimensions(formatDimensions(list));
            QVERIFY(std::holds_alternative<List>(read) && std::get<List>(read) == list);
        }
    }

    void linesSeparateToo()
    {
        const auto read = parseDimensions("1\n2\r\n3\t4 - 6\r");
        QVERIFY(std::holds_alternative<List>(read));
        QCOMPARE(std::get<List>(read), (List{1, 2, 3, 4, 5, 6}));
    }

    void anyBytesAreReadOrRefused()
    {
        std::mt19937 generator(12);
        const std::string characters = "0123456789--,, \t\xe2\x80\x93\xef\xbc\x8c\xffx";
        for (int round = 0; round < 20000; ++round) {
            std::string text(generator() % 24, ' ');
            for (char &character : text)
                character = characters[generator() % characters.size()];
            const auto read = parseDimensions(text);
            if (const auto *list = std::get_if<List>(&read))
                QVERIFY(std::ranges::all_of(*list, [](std::int64_t d) { return d >= 0 && d <= 32767; }));
            else
                QVERIFY(!std::get<DimensionListProblem>(read).part.empty());
        }
    }
};

QTEST_GUILESS_MAIN(DimensionListTest)
#include "dimension_list_test.moc"
