// SPDX-License-Identifier: GPL-3.0-or-later
#undef _FORTIFY_SOURCE // its headers define themselves what is replaced here

#include "core/table_check.h"
#include "tests/core/naive_tables.h"

#include <QTest>

#include <cerrno>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace sinescope;
using namespace sinescope::test;

using Kind = TableProblem::Kind;

namespace {

/// What happens to the next reads: after so many good ones each fails, or is interrupted once.
struct Faults
{
    int goodReads = -1; ///< -1: no fault
    int error = 0;
    bool isOnce = false;
    int fstatError = 0;
    off_t size = -1; ///< what fstat says, if not -1
} faults;

} // namespace

/// In place of those of the C library.
extern "C" ssize_t pread(int file, void *out, size_t bytes, off_t offset)
{
    if (faults.goodReads == 0) {
        if (faults.isOnce)
            faults.goodReads = -1;
        errno = faults.error;
        return -1;
    }
    if (faults.goodReads > 0)
        --faults.goodReads;
    return syscall(SYS_pread64, file, out, bytes, offset);
}

extern "C" int fstat(int file, struct stat *about) noexcept
{
    if (faults.fstatError != 0) {
        errno = faults.fstatError;
        return -1;
    }
    const auto result = static_cast<int>(syscall(SYS_fstat, file, about));
    if (faults.size >= 0)
        about->st_size = faults.size;
    return result;
}

class TableFaultsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::string fileOf(const QByteArray &content)
    {
        const QString path = m_folder.filePath(QStringLiteral("table"));
        writeFile(path, content);
        return QFile::encodeName(path).toStdString();
    }
    TableReader opened(const QByteArray &content)
    {
        return std::get<TableReader>(TableReader::open(fileOf(content)));
    }
    static void verifyEio(const TableProblem *problem)
    {
        QVERIFY(problem);
        QCOMPARE(problem->kind, Kind::CannotRead);
        QCOMPARE(problem->error, EIO);
    }

private slots:
    void cleanup() { faults = {}; }

    void whatCannotBeReadIsSaidWithItsReason_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("goodReads");
        QTest::newRow("the header") << npyOf(paperTable(4, 8)) << 0;
        QTest::newRow("the beginning of a text") << QByteArray("0.5,1\n0.25,1\n") << 0;
        // Two good reads make the beginning: its bytes, then none.
        QTest::newRow("a text") << QByteArray("0.5,1\n0.25,1\n") << 2;
        QTest::newRow("the end of a text") << QByteArray("0.5,1\n0.25,1\n") << 3;
    }

    void whatCannotBeReadIsSaidWithItsReason()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const int, goodReads);
        const std::string path = fileOf(content);
        faults = {.goodReads = goodReads, .error = EIO};
        const auto reader = TableReader::open(path);
        verifyEio(std::get_if<TableProblem>(&reader));
    }

    void aFileThatCannotBeLookedAtIsNotRead()
    {
        const std::string path = fileOf(npyOf(paperTable(4, 8)));
        faults.fstatError = EIO;
        const auto reader = TableReader::open(path);
        verifyEio(std::get_if<TableProblem>(&reader));
    }

    void anInterruptedReadGoesOn()
    {
        const NaiveTable table = paperTable(4, 8);
        for (const int goodReads : {0, 1}) {
            const std::string path = fileOf(npyOf(table));
            faults = {.goodReads = goodReads, .error = EINTR, .isOnce = true};
            const auto reader = TableReader::open(path);
            faults = {.goodReads = goodReads, .error = EINTR, .isOnce = true};
            std::vector<double> numbers(32);
            QVERIFY(!std::get<TableReader>(reader).read({0, 4}, {0, 8}, numbers.data()));
            QCOMPARE(numbers, table.values);
        }
    }

    void aTextOfMoreThanTwoGibibytesIsRefused()
    {
        constexpr off_t most = off_t{1} << 31;
        const std::string path = fileOf("0.5,1\n0.25,1\n");
        faults.size = most;
        QVERIFY(std::holds_alternative<TableReader>(TableReader::open(path)));
        faults.size = most + 1;
        const auto reader = TableReader::open(path);
        QCOMPARE(std::get<TableProblem>(reader).kind, Kind::TooLarge);
        QCOMPARE(std::get<TableProblem>(reader).part, std::string("2147483649 bytes"));
    }

    void numbersThatCannotBeReadEndTheCheck()
    {
        const TableReader table = opened(npyOf(paperTable(40, 8)));
        faults = {.goodReads = 0, .error = EIO};
        std::vector<double> numbers(8);
        const auto problem = table.read({0, 1}, {0, 8}, numbers.data());
        verifyEio(problem ? &*problem : nullptr);
        const std::vector<std::int64_t> some{0, 3};
        const auto ofCells = table.readCells(some, some, numbers.data());
        verifyEio(ofCells ? &*ofCells : nullptr);
        const auto check = checkTable(table, {});
        verifyEio(std::get_if<TableProblem>(&check));
    }

    void everyReadOfACheckMayFail()
    {
        const TableReader table = opened(npyOf(paperTable(300, 64)));
        int reads = 0;
        for (;; ++reads) {
            faults = {.goodReads = reads, .error = EIO};
            const auto check = checkTable(table, {});
            if (std::holds_alternative<TableCheck>(check))
                break;
            verifyEio(std::get_if<TableProblem>(&check));
        }
        QVERIFY(reads > 2); // of the sample, of the first rows, of all
    }

    void whatIsCutOffWhileItIsComparedIsSaid()
    {
        const std::int64_t rows = 20'000; // of 64 numbers: more than are compared at a time
        const QByteArray content = npyOf(paperTable(rows, 64));
        const TableReader table = opened(content);
        const QString path = m_folder.filePath(QStringLiteral("table"));
        const auto cut = [&](double) {
            QVERIFY(QFile::resize(path, content.size() / 2));
        };
        const auto check = checkTable(table, {}, {.progress = cut});
        QVERIFY(std::holds_alternative<TableProblem>(check));
        QCOMPARE(std::get<TableProblem>(check).kind, Kind::Truncated);
        QCOMPARE(std::get<TableProblem>(check).expected, std::int64_t(content.size() - 128));
    }
};

QTEST_GUILESS_MAIN(TableFaultsTest)
#include "table_faults_test.moc"
