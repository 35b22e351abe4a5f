// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csv_reader.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace sinescope;

namespace {

/// Read in pieces of `size` bytes, as a long file is.
std::variant<CsvTable, TableProblem> read(std::string_view text, std::size_t size)
{
    return readCsv([text, size]() mutable {
        const std::string_view piece = text.substr(0, size);
        text.remove_prefix(piece.size());
        return piece;
    });
}

} // namespace

class CsvReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void formsOfText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<int>("columns");
        QTest::addColumn<bool>("hasPositions");
        const QList<double> four{0.5, -0.25, 1e-3, 1};
        const auto row = [](const char *name, const char *text, const QList<double> &values, int columns,
                            bool hasPositions = false) {
            QTest::newRow(name) << QByteArray(text) << values << columns << hasPositions;
        };
        row("commas", "0.5,-0.25\n1e-3,1\n", four, 2);
        row("no newline at the end", "0.5,-0.25\n1e-3,1", four, 2);
        row("Windows",
            "\xef\xbb\xbf"
            "0.5,-0.25\r\n1e-3,1\r\n\r\n",
            four, 2);
        row("blanks", "  0.5   -0.25\n1e-3 1\n", four, 2);
        row("tabs", "0.5\t-0.25\n1e-3\t1\n", four, 2);
        row("decimal commas", "0,5;-0,25\n1e-3;1\n", four, 2);
        row("quotes", "\"0.5\",\"-0.25\"\n'1e-3','+1'\n", four, 2);
        row("delimiter at the end", "0.5,-0.25,\n1e-3,1,\n", four, 2);
        row("one column and a delimiter at the end", "0.5,\n-0.25,\n1e-3,\n1,\n", four, 1);
        row("comments", "# made by\n0.5,-0.25\n#\n1e-3,1\n", four, 2);
        row("header", "sin,cos\n0.5,-0.25\n1e-3,1\n", four, 2);
        row("numbered header", "0,1,2\n0.5,0.5,0.5\n", {0.5, 0.5, 0.5}, 3);
        row("positions by name", "pos,sin\n0.5,-0.25\n0.7,1\n", {-0.25, 1}, 1, true);
        row("positions by value", "0,0.5,-0.25\n1,1e-3,1\n", four, 2, true);
        row("positions in steps", "2.5,0.5\n3.0,1e-3\n3.5,1\n", {0.5, 1e-3, 1}, 1, true);
        row("an index without a name", ",a,b\n0,0.5,-0.25\n1,1e-3,1\n", four, 2, true);
        row("one column", "0\n1\n2\n", {0, 1, 2}, 1);
    }

    void formsOfText()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QList<double>, values);
        QFETCH(const int, columns);
        QFETCH(const bool, hasPositions);
        for (const std::size_t size : {1U, 3U, 1000U}) {
            const auto result = read(text.toStdString(), size);
            QVERIFY(std::holds_alternative<CsvTable>(result));
            const auto &table = std::get<CsvTable>(result);
            QCOMPARE(QList<double>(table.values.begin(), table.values.end()), values);
            QCOMPARE(table.columns, columns);
            QCOMPARE(table.rows * table.columns, std::int64_t(values.size()));
            QCOMPARE(table.hasPositions, hasPositions);
        }
    }

    void theLastDigitIsTheFinestOfAll()
    {
        const auto lastDigit = [](const char *text) {
            return std::get<CsvTable>(read(text, 100)).lastDigit;
        };
        QCOMPARE(lastDigit("0.5,0.25\n0.1234,1\n"), -4);
        QCOMPARE(lastDigit("5e-3,2.5e-2\n0,1\n"), -3);
        QCOMPARE(lastDigit("0.123456,0.5\n0.654321,0.25\n"), -6);
        QCOMPARE(lastDigit("1.0000,0.5\n2.0000,0.25\n"), -2); // positions have digits of their own
    }

    void theMostSignificantDigitsAreTold()
    {
        const auto digits = [](const char *text) {
            return std::get<CsvTable>(read(text, 100)).significantDigits;
        };
        QCOMPARE(digits("0,0.5\n1,0.841471\n"), 6);
        QCOMPARE(digits("0.001234,0.5\n-1.23e-7,1\n"), 4);
        QCOMPARE(digits("0.00,1.50\n0,0.5\n"), 3);
        QCOMPARE(digits("0,0\n0,0\n"), 0);
        QCOMPARE(digits("100.000,0.5\n200.000,0.25\n"), 2); // positions have digits of their own
    }

    void numbersBeyondDoubleAreInfiniteAndBelowItZero()
    {
        const double infinity = std::numeric_limits<double>::infinity();
        const auto table =
            std::get<CsvTable>(read("1e999,-1e999,1e-999,-1e-999\n"
                                    "1e99999999999,0.5e-99999999999,0.0000001e320,12345678e-340\n"
                                    "1e308,1.25,0e999,0.5\n",
                                    100));
        const std::vector<double> values{infinity, -infinity, 0,     0,    infinity, 0,
                                         infinity, 0,         1e308, 1.25, 0,        0.5};
        QCOMPARE(table.values.size(), values.size());
        for (std::size_t i = 0; i < values.size(); ++i)
            QVERIFY2(table.values[i] == values[i], qPrintable(QString::number(i)));
        QCOMPARE(table.lastDigit, -2); // what is no number of the table has no digits
    }

    void whatIsWrongIsNamed()
    {
        using Kind = TableProblem::Kind;
        const auto problem = [](const char *text) {
            return std::get<TableProblem>(read(text, 100));
        };
        QCOMPARE(problem("").kind, Kind::Empty);
        QCOMPARE(problem("\n\n").kind, Kind::Empty);
        QCOMPARE(problem("a,b\n").kind, Kind::Empty);
        QCOMPARE(problem("0.5,0.5\n0.5\n").kind, Kind::UnevenLines);
        QCOMPARE(problem("0.5,0.5\n0.5\n").line, 2);
        QCOMPARE(problem("0.5,0.5\n0.5,x\n").kind, Kind::NotANumber);
        QCOMPARE(problem("0.5,0.5\n0.5,x\n").part, std::string("x"));
    }

    void whatIsNoNumberOfTheTableIsRead()
    {
        const auto table = std::get<CsvTable>(read("0.25,nan\n-inf,1\n", 100));
        QVERIFY(std::isnan(table.values[1]) && table.values[2] == -std::numeric_limits<double>::infinity());
        QCOMPARE(table.lastDigit, -2);
        QCOMPARE(table.significantDigits, 2);
    }

    void exponentsMayHaveASign()
    {
        const auto table = std::get<CsvTable>(read("2.5e+1,5e+0\n2.5E-2,125e+3\n", 100));
        QCOMPARE(table.values, (std::vector<double>{25, 5, 0.025, 125000}));
        QCOMPARE(table.lastDigit, -3);
        QCOMPARE(table.significantDigits, 3);
    }

    void anyTwoNumbersAreAProgression()
    {
        // Two rows tell whole numbers only, three also fractions beyond 1.
        QVERIFY(!std::get<CsvTable>(read("1.5,0.5\n2.5,0.25\n", 100)).hasPositions);
        QVERIFY(std::get<CsvTable>(read("1.5,0.5\n2.5,0.25\n3.5,1\n", 100)).hasPositions);
        QVERIFY(std::get<CsvTable>(read("1,0.5\n2,0.25\n", 100)).hasPositions);
        QVERIFY(!std::get<CsvTable>(read("0.1,0.5\n0.2,0.25\n0.3,1\n", 100)).hasPositions);
        QVERIFY(!std::get<CsvTable>(read("1,0.5\n1,0.25\n1,1\n", 100)).hasPositions);
        QVERIFY(!std::get<CsvTable>(read("1,0.5\n", 100)).hasPositions); // one row is none
    }

    void positionsAreKnownByTheirName()
    {
        for (const char *name : {"pos", "Position", "row", "ROW", "index", "Index"}) {
            const std::string text = std::string(name) + ",sin\n0.5,-0.25\n0.7,1\n";
            QVERIFY(std::get<CsvTable>(read(text, 100)).hasPositions);
        }
        for (const char *name : {"rows", "x", "po", "indices"}) {
            const std::string text = std::string(name) + ",sin\n0.5,-0.25\n0.7,1\n";
            QVERIFY(!std::get<CsvTable>(read(text, 100)).hasPositions);
        }
    }

    void aGapIsNoNumber()
    {
        for (const char *text : {"0.5,,1\n", "0,,2\n", "0.5,0.5,0.5\n0.5,,1\n"}) {
            const auto problem = std::get<TableProblem>(read(text, 100));
            QCOMPARE(problem.kind, TableProblem::Kind::NotANumber);
            QCOMPARE(problem.part, std::string());
        }
        const std::string longOne = "0.5," + std::string(65, '1') + "\n";
        QCOMPARE(std::get<TableProblem>(read(longOne, 100)).part, std::string(40, '1'));
        QCOMPARE(std::get<CsvTable>(read("0.5," + std::string(64, '1'), 100)).values.size(), 2U);
    }

    void asManyNumbersAsFitAreRead()
    {
        const auto six = [] {
            return [text = std::string_view("1,2\n5,3\n1,7\n")]() mutable {
                return std::exchange(text, {});
            };
        };
        QCOMPARE(std::get<CsvTable>(readCsv(six(), 6)).rows, 3);
        const auto problem = std::get<TableProblem>(readCsv(six(), 5));
        QCOMPARE(problem.kind, TableProblem::Kind::TooLarge);
        QCOMPARE(problem.part, std::string("5"));
    }
};

QTEST_GUILESS_MAIN(CsvReaderTest)
#include "csv_reader_test.moc"
