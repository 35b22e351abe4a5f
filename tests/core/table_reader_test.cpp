// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/table_reader.h"
#include "tests/core/naive_tables.h"

#include <QTest>

#include <bit>
#include <cerrno>
#include <limits>
#include <sys/stat.h>

using namespace sinescope;
using namespace sinescope::test;

using Kind = TableProblem::Kind;

namespace {

/// A .npy file as numpy.lib.format describes it.
QByteArray npy(const QByteArray &dictionary, const QByteArray &numbers = {}, char version = 1,
               qint64 length = -1)
{
    const qint64 size = length < 0 ? dictionary.size() : length;
    QByteArray bytes = QByteArray("\x93NUMPY") + version + '\0';
    for (int i = 0; i < (version == 1 ? 2 : 4); ++i)
        bytes += char(size >> (8 * i) & 0xff);
    return bytes + dictionary + numbers;
}

QByteArray dictionary(const QByteArray &type, const QByteArray &shape, const QByteArray &order = "False")
{
    return "{'descr': '" + type + "', 'fortran_order': " + order + ", 'shape': " + shape + ", }\n";
}

/// Bytes of whole numbers of `size` bytes, the lowest first or last.
QByteArray bytesOf(const std::vector<std::uint64_t> &numbers, int size, bool isBigEndian)
{
    QByteArray bytes;
    for (const std::uint64_t number : numbers) {
        for (int i = 0; i < size; ++i)
            bytes += char(number >> (8 * (isBigEndian ? size - 1 - i : i)) & 0xff);
    }
    return bytes;
}

} // namespace

class TableReaderTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::variant<TableReader, TableProblem> opened(const QByteArray &content)
    {
        const QString path = m_folder.filePath(QStringLiteral("table"));
        writeFile(path, content);
        return TableReader::open(QFile::encodeName(path).toStdString());
    }
    std::vector<double> numbersIn(const QByteArray &content)
    {
        const auto reader = opened(content);
        if (!std::holds_alternative<TableReader>(reader))
            return {};
        const auto &table = std::get<TableReader>(reader);
        std::vector<double> numbers(std::size_t(table.rows() * table.columns()));
        return table.read({0, table.rows()}, {0, table.columns()}, numbers.data()) ? std::vector<double>()
                                                                                   : numbers;
    }
    TableProblem problemOf(const QByteArray &content)
    {
        const auto reader = opened(content);
        return std::holds_alternative<TableProblem>(reader) ? std::get<TableProblem>(reader)
                                                            : TableProblem{.part = "opened"};
    }

private slots:
    void numbersOfEveryTypeAreThoseOfIeee754()
    {
        const double infinity = std::numeric_limits<double>::infinity();
        for (const bool isBig : {false, true}) {
            const QByteArray order = isBig ? ">" : "<";
            // Values of binary16 from Wikipedia, "Half-precision floating-point format", its examples.
            const std::vector<std::uint64_t> halves{0x3c00, 0xc000, 0x7bff, 0x0400, 0x03ff, 0x0001,
                                                    0x3555, 0x8000, 0x7c00, 0xfc00, 0x3c01, 0x3bff};
            const std::vector<double> values{1,
                                             -2,
                                             65504,
                                             6.103515625e-5,
                                             6.097555160522461e-5,
                                             5.960464477539063e-8,
                                             0.333251953125,
                                             0,
                                             infinity,
                                             -infinity,
                                             1.0009765625,
                                             0.99951171875};
            QCOMPARE(numbersIn(npy(dictionary(order + "f2", "(3, 4)"), bytesOf(halves, 2, isBig))), values);
            QVERIFY(std::isnan(
                numbersIn(npy(dictionary(order + "f2", "(1, 1)"), bytesOf({0x7e00}, 2, isBig)))[0]));
            std::vector<std::uint64_t> singles;
            std::vector<std::uint64_t> doubles;
            for (const double value : values) {
                singles.push_back(std::bit_cast<std::uint32_t>(float(value)));
                doubles.push_back(std::bit_cast<std::uint64_t>(value));
            }
            QCOMPARE(numbersIn(npy(dictionary(order + "f4", "(3, 4)"), bytesOf(singles, 4, isBig))), values);
            QCOMPARE(numbersIn(npy(dictionary(order + "f8", "(3, 4)"), bytesOf(doubles, 8, isBig))), values);
        }
        const bool isBig = std::endian::native == std::endian::big;
        for (const char *order : {"=", "|"})
            QCOMPARE(numbersIn(npy(dictionary(QByteArray(order) + "f4", "(1, 1)"),
                                   bytesOf({0x3f800000}, 4, isBig))),
                     std::vector<double>{1});
    }

    void everyFormOfTheHeaderIsRead_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QByteArray numbers =
            bytesOf({0x3c00, 0x4000, 0x4200, 0x4400, 0x4500, 0x4600}, 2, false); // 1 to 6
        const QByteArray usual = dictionary("<f2", "(2, 3)");
        QTest::newRow("version 1") << npy(usual, numbers);
        QTest::newRow("version 2") << npy(usual, numbers, 2);
        QTest::newRow("version 3") << npy(usual, numbers, 3);
        QTest::newRow("Python 2") << npy(dictionary("<f2", "(2L, 3L)"), numbers);
        QTest::newRow("axes of one") << npy(dictionary("<f2", "(1, 2, 1, 3)"), numbers);
        QTest::newRow("comma behind") << npy(dictionary("<f2", "(2, 3,)"), numbers);
        QTest::newRow("double quotes, no blanks, other order")
            << npy("{\"shape\":(2,3),\"fortran_order\":False,\"descr\":\"<f2\"}", numbers);
        QTest::newRow("blanks") << npy(
            "  {  'shape' : ( 2 ,\t3 ) , 'fortran_order' : False , 'descr' : '<f2' }   \n", numbers);
        QTest::newRow("Fortran's order")
            << npy(dictionary("<f2", "(2, 3)", "True"),
                   bytesOf({0x3c00, 0x4400, 0x4000, 0x4500, 0x4200, 0x4600}, 2, false));
        QTest::newRow("more bytes behind") << npy(usual, numbers + "more");
        QTest::newRow("a long header") << npy(usual + QByteArray(9000, ' '), numbers);
    }

    void everyFormOfTheHeaderIsRead()
    {
        QFETCH(const QByteArray, content);
        QCOMPARE(numbersIn(content), (std::vector<double>{1, 2, 3, 4, 5, 6}));
        const auto reader = opened(content);
        QCOMPARE(std::get<TableReader>(reader).rows(), std::int64_t(2));
        QCOMPARE(std::get<TableReader>(reader).columns(), std::int64_t(3));
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QByteArray>("part");
        const QByteArray good = dictionary("<f4", "(2, 3)");
        const QByteArray numbers(24, '\0');
        const auto row = [&](const char *name, const QByteArray &content, Kind kind, const char *part = "") {
            QTest::newRow(name) << content << kind << QByteArray(part);
        };
        const auto shaped = [&](const char *shape) {
            return npy(dictionary("<f4", shape), numbers);
        };
        row("no bytes", {}, Kind::Empty);
        row("magic alone", "\x93NUMPY", Kind::BadHeader);
        row("no length", QByteArray("\x93NUMPY\x01\x00\x10", 9), Kind::BadHeader);
        row("no long length", QByteArray("\x93NUMPY\x02\x00\x10\x00\x00", 11), Kind::BadHeader);
        row("version 0", npy(good, numbers, 0), Kind::Version, "0.0");
        row("version 4", npy(good, numbers, 4), Kind::Version, "4.0");
        row("header longer than the file", npy(good, numbers, 1, 60000), Kind::BadHeader);
        row("header as long as the file", npy(good, numbers, 1, good.size() + 25), Kind::BadHeader);
        row("header of 4 GiB", npy(good, numbers, 2, 0xffffffff), Kind::BadHeader);
        row("header of 64 KiB and one",
            npy(good + QByteArray(qsizetype(longestNpyHeader) - 11 - good.size(), ' '), numbers, 2),
            Kind::BadHeader);
        row("one number short", npy(good, numbers.left(23)), Kind::Truncated, "(2, 3)");
        row("beyond 2^64", shaped("(4611686018427387904, 4)"), Kind::Truncated, "(4611686018427387904, 4)");
        row("no integer", shaped("(99999999999999999999, 4)"), Kind::BadHeader);
        row("negative", shaped("(-2, -3)"), Kind::BadHeader);
        row("no rows", shaped("(0, 3)"), Kind::Empty, "(0, 3)");
        row("no columns", shaped("(3, 0)"), Kind::Empty, "(3, 0)");
        row("a line", shaped("(6,)"), Kind::Shape, "(6,)");
        row("a number", shaped("()"), Kind::Shape, "()");
        row("a cube", npy(dictionary("<f2", "(2, 3, 2)"), numbers), Kind::Shape, "(2, 3, 2)");
        row("not closed", shaped("(2, 3"), Kind::BadHeader);
        row("not opened", shaped("2, 3)"), Kind::BadHeader);
        row("no comma", shaped("(2 3)"), Kind::BadHeader);
        row("whole numbers", npy(dictionary("<i4", "(2, 3)"), numbers), Kind::Type, "<i4");
        row("objects", npy(dictionary("|O", "(2, 3)"), numbers), Kind::Type, "|O");
        row("of another order", npy(dictionary("!f4", "(2, 3)"), numbers), Kind::Type, "!f4");
        row("of another size", npy(dictionary("<f3", "(2, 3)"), numbers), Kind::Type, "<f3");
        row("long double", npy(dictionary("<f16", "(2, 3)"), numbers), Kind::Type, "<f16");
        row("type not closed", npy("{'descr': '<f4", numbers), Kind::Type, " '<f4");
        row("no order", npy("{'fortran_order': 1, 'descr': '<f4', 'shape': (2, 3)}", numbers),
            Kind::BadHeader);
        row("nothing", npy("", numbers), Kind::BadHeader);
        row("no dictionary", npy("'descr': '<f4'", numbers), Kind::BadHeader);
        row("ends before a key", npy("{", numbers), Kind::BadHeader);
        row("ends before a value", npy("{'descr':", numbers), Kind::Type);
        row("no colon", npy("{'descr' '<f4'}", numbers), Kind::BadHeader);
        row("no key", npy("{descr: '<f4'}", numbers), Kind::BadHeader);
        row("another key", npy("{'descr': '<f4', 'x': 1}", numbers), Kind::BadHeader);
        row("without descr", npy("{'fortran_order': False, 'shape': (2, 3)}", numbers), Kind::BadHeader);
        row("without fortran_order", npy("{'descr': '<f4', 'shape': (2, 3)}", numbers), Kind::BadHeader);
        row("without shape", npy("{'descr': '<f4', 'fortran_order': False}", numbers), Kind::BadHeader);
        row("bytes", QByteArray("1,2\n\0", 5), Kind::NotATable);
        row("words", "hello world\n", Kind::Empty);
        row("uneven", "1,2\n0.5,0.5,0.5\n", Kind::UnevenLines);
        row("too wide", QByteArray("0.5,").repeated(32769) + '\n', Kind::TooLarge, "(1, 32769)");
    }

    void whatIsWrongIsNamed()
    {
        QFETCH(const QByteArray, content);
        const TableProblem problem = problemOf(content);
        QTEST(problem.kind, "kind");
        QTEST(QByteArray::fromStdString(problem.part), "part");
    }

    void aCutFileSaysHowMuchIsThere()
    {
        const TableProblem cut = problemOf(npy(dictionary("<f4", "(2, 3)"), QByteArray(20, '\0')));
        QCOMPARE(cut.found, std::int64_t(20));
        QCOMPARE(cut.expected, std::int64_t(24));
        const TableProblem huge = problemOf(npy(dictionary("<f8", "(2305843009213693951, 3)")));
        QCOMPARE(huge.expected, std::numeric_limits<std::int64_t>::max());

        const QString path = m_folder.filePath(QStringLiteral("cut.npy"));
        writeFile(path, npyOf(paperTable(4, 8)));
        const auto reader = TableReader::open(QFile::encodeName(path).toStdString());
        QVERIFY(QFile::resize(path, 128 + 100)); // while it is read
        std::vector<double> numbers(32);
        const auto problem = std::get<TableReader>(reader).read({0, 4}, {0, 8}, numbers.data());
        QVERIFY(problem && problem->kind == Kind::Truncated);
        QCOMPARE(problem->found, std::int64_t(100));
        QCOMPARE(problem->expected, std::int64_t(256));
        QCOMPARE(problem->part, std::string("(4, 8)"));
        QVERIFY(!std::get<TableReader>(reader).read({0, 1}, {0, 8}, numbers.data())); // what is there still
    }

    void sizesBeyondThoseOfAnEncodingAreRefused()
    {
        const QString path = m_folder.filePath(QStringLiteral("large.npy"));
        const auto kindOf = [&](const QByteArray &shape, qint64 numbers) {
            writeFile(path, npy(dictionary("<f2", shape)));
            if (!QFile::resize(path, 100 + 2 * numbers)) // with holes
                qFatal("no sparse file");
            const auto reader = TableReader::open(QFile::encodeName(path).toStdString());
            return std::holds_alternative<TableProblem>(reader) ? int(std::get<TableProblem>(reader).kind)
                                                                : -1;
        };
        QCOMPARE(kindOf("(16777216, 128)", 16777216LL * 128), -1); // 2^31 numbers
        QCOMPARE(kindOf("(16777216, 129)", 16777216LL * 129), int(Kind::TooLarge));
        QCOMPARE(kindOf("(16777217, 1)", 16777217), int(Kind::TooLarge));
        QCOMPARE(kindOf("(2, 32768)", 2 * 32768), -1);
        QCOMPARE(kindOf("(2, 32769)", 2 * 32769), int(Kind::TooLarge));
        QCOMPARE(kindOf("(65536, 32768)", 65536LL * 32768), -1);
        QCOMPARE(kindOf("(65537, 32768)", 65537LL * 32768), int(Kind::TooLarge));
        QFile::remove(path);
    }

    void onlyFilesAreRead()
    {
        const auto kindOf = [](const QString &path) {
            return std::get<TableProblem>(TableReader::open(QFile::encodeName(path).toStdString()));
        };
        const TableProblem missing = kindOf(m_folder.filePath(QStringLiteral("missing")));
        QCOMPARE(missing.kind, Kind::CannotRead);
        QCOMPARE(missing.error, ENOENT);
        QCOMPARE(kindOf(m_folder.path()).kind, Kind::NotAFile);
        const QString pipe = m_folder.filePath(QStringLiteral("pipe"));
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QCOMPARE(kindOf(pipe).kind, Kind::NotAFile);
        QCOMPARE(kindOf(QStringLiteral("/dev/null")).kind, Kind::NotAFile);
    }

    void aTextEndsWithItsLastByte()
    {
        QCOMPARE(numbersIn("5"), std::vector<double>{5});
        // Texts are read in pieces of 1 MiB: the last of these is one byte.
        const std::vector<double> numbers = numbersIn(QByteArray("1\n").repeated(1 << 19) + '7');
        QCOMPARE(numbers.size(), std::size_t((1 << 19) + 1));
        QCOMPARE(numbers.back(), 7.0);
    }

    void aStopLeavesTheRestOfATextOut()
    {
        const QString path = m_folder.filePath(QStringLiteral("table.csv"));
        writeFile(path, "0.5,1\n0.25,1\n");
        std::stop_source stop;
        stop.request_stop();
        const auto reader = TableReader::open(QFile::encodeName(path).toStdString(), stop.get_token());
        QCOMPARE(std::get<TableProblem>(reader).kind, Kind::Empty);
    }

    void cellsAreThoseOfTheWholeTable()
    {
        const NaiveTable table(
            20, 2000, [](std::int64_t row, std::int64_t column) { return double(row * 2000 + column); });
        QByteArray turned = npyOf(table.transposed());
        turned.replace("'fortran_order': False", "'fortran_order': True ");
        turned.replace("(2000, 20)", "(20, 2000)");
        const std::vector<std::int64_t> rows{0, 1, 5, 19};
        const std::vector<std::int64_t> columns{0, 3, 515, 516, 1029, 1999}; // near ones and far ones
        for (const QByteArray &content : {npyOf(table), turned}) {
            const auto opening = opened(content);
            const auto &reader = std::get<TableReader>(opening);
            QCOMPARE(reader.rows(), std::int64_t(20));
            std::vector<double> cells(rows.size() * columns.size());
            QVERIFY(!reader.readCells(rows, columns, cells.data()));
            for (std::size_t i = 0; i < cells.size(); ++i)
                QCOMPARE(cells[i], table.at(rows[i / columns.size()], columns[i % columns.size()]));
            std::vector<double> block(3 * 4);
            QVERIFY(!reader.read({7, 10}, {100, 104}, block.data()));
            for (std::size_t i = 0; i < block.size(); ++i)
                QCOMPARE(block[i], table.at(7 + std::int64_t(i) / 4, 100 + std::int64_t(i) % 4));
            std::vector<double> all(40000);
            QVERIFY(!reader.read({0, 20}, {0, 2000}, all.data()));
            QCOMPARE(all, table.values);
        }
    }

    void theRoundingIsHalfAUnitOfTheLastPlace()
    {
        const auto roundingOf = [this](const QByteArray &content, double value) {
            const auto reader = opened(content);
            return std::get<TableReader>(reader).rounding(value);
        };
        // Neighbours of 1 in IEEE 754 are 2^-10, 2^-23 and 2^-52 above; below the smallest normal number all
        // are as far apart.
        const QByteArray numbers(8, '\0');
        QCOMPARE(roundingOf(npy(dictionary("<f2", "(1, 1)"), numbers), 1), std::ldexp(1, -11));
        QCOMPARE(roundingOf(npy(dictionary("<f2", "(1, 1)"), numbers), -1e-6), std::ldexp(1, -25));
        QCOMPARE(roundingOf(npy(dictionary("<f4", "(1, 1)"), numbers), -1), std::ldexp(1, -24));
        QCOMPARE(roundingOf(npy(dictionary("<f4", "(1, 1)"), numbers), 0), std::ldexp(1, -150));
        QCOMPARE(roundingOf(npy(dictionary("<f8", "(1, 1)"), numbers), 0.5), std::ldexp(1, -54));
        // Four digits behind the point, or six that count: the coarser of the two.
        QCOMPARE(roundingOf("0.1234,0.5\n0.25,1\n", 0.5), 0.5e-4);
        QCOMPARE(roundingOf("0.001234,0.5\n-1.23e-7,1\n", 0.5), 0.5e-4);
        QCOMPARE(roundingOf("0.001234,0.5\n-1.23e-7,1\n", 0.0005), 0.5e-7);
        QCOMPARE(roundingOf("0.001234,0.5\n-1.23e-7,1\n", 0), 0.5e-9);
    }

    void aReaderCanBeMoved()
    {
        auto one = opened("1,2\n3,4\n5,6\n");
        auto other = opened(npyOf(paperTable(7, 4)));
        auto table = std::move(std::get<TableReader>(one));
        QCOMPARE(table.rows(), std::int64_t(3));
        table = std::move(std::get<TableReader>(other));
        QCOMPARE(table.rows(), std::int64_t(7));
        double number = 0;
        QVERIFY(!table.read({0, 1}, {1, 2}, &number));
        QCOMPARE(number, 1.0); // cos 0
    }

    void otherFilesHaveNoHeader()
    {
        for (const std::string_view bytes :
             {"", "\x93NUMP", "1,2\n3,4\n5,6\n", "\x93NUMPY", "\x93NUMPY\x01"}) {
            const auto header = readNpyHeader(bytes);
            QCOMPARE(std::get<TableProblem>(header).kind, Kind::BadHeader);
        }
    }

    void numbersOfATextAreThere()
    {
        QCOMPARE(numbersIn("0.5,1,0.25\n-1,2,-3\n"), (std::vector<double>{0.5, 1, 0.25, -1, 2, -3}));
        const auto opening = opened("0.5,1,0.25\n-1,2,-3\n");
        const std::vector<std::int64_t> rows{0, 1};
        const std::vector<std::int64_t> columns{0, 2};
        std::vector<double> cells(4);
        QVERIFY(!std::get<TableReader>(opening).readCells(rows, columns, cells.data()));
        QCOMPARE(cells, (std::vector<double>{0.5, 0.25, -1, -3}));
    }

    void aTextOfZerosHasNoSignificantDigits()
    {
        const auto opening = opened("0.0,0.00\n0,0\n");
        QCOMPARE(std::get<TableReader>(opening).rounding(0.25), 0.5);
    }
};

QTEST_GUILESS_MAIN(TableReaderTest)
#include "table_reader_test.moc"
