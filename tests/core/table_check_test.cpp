// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/npy_writer.h"
#include "core/table_check.h"
#include "tests/core/brute_force.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace sinescope;

class TableCheckTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    TableReader tableOf(const std::vector<double> &values, std::int64_t columns)
    {
        const QString path = m_folder.filePath(QStringLiteral("table.npy"));
        QFile file(path);
        const std::array<std::int64_t, 2> shape{std::int64_t(values.size()) / columns, columns};
        const std::string header = npyHeader("<f8", shape);
        const auto bytes = qint64(sizeof(double) * values.size());
        if (!file.open(QIODevice::WriteOnly) || file.write(header.data(), qint64(header.size())) < 0 ||
            file.write(reinterpret_cast<const char *>(values.data()), bytes) != bytes)
            qFatal("no temporary file");
        file.close();
        return std::get<TableReader>(TableReader::open(QFile::encodeName(path).toStdString()));
    }

    static std::vector<double> entriesOf(const Parameters &parameters)
    {
        std::vector<double> values;
        for (const std::vector<double> &row : test::tableOf(parameters))
            values.insert(values.end(), row.begin(), row.end());
        return values;
    }

private slots:
    void differencesBeyondFloatAreDrawnAsTheLargest()
    {
        constexpr double huge = std::numeric_limits<double>::max();
        constexpr float largest = std::numeric_limits<float>::max();
        const TableReader table = tableOf({0, 1, huge, -huge, 0, 1, 0, std::nan("")}, 2);
        const auto compared = compareTable(table, {.length = 4, .dModel = 2}, 0, {});
        const auto &boxes = std::get<TableComparison>(compared).boxes;
        QCOMPARE(boxes[2], largest);
        QCOMPARE(boxes[3], -largest);
        QVERIFY(std::isnan(boxes[7]));
    }

    void aStopEndsTheCheckBeforeItsComparison()
    {
        const TableReader table = tableOf(std::vector<double>(64, 0.25), 4);
        std::stop_source stop;
        QVERIFY(!std::get<TableCheck>(checkTable(table, {}, {stop.get_token()})).isStopped);
        stop.request_stop();
        const auto check = std::get<TableCheck>(checkTable(table, {}, {stop.get_token()}));
        QVERIFY(check.isStopped);
        QCOMPARE(check.comparison.compared, std::int64_t(0));
        QCOMPARE(check.comparison.boxRows, std::int64_t(0)); // no picture
        QCOMPARE(check.comparison.boxColumns, std::int64_t(0));
        QVERIFY(check.findings.empty());
    }

    void aTableOfNoNumbersIsUnknown()
    {
        const TableReader table = tableOf(std::vector<double>(640, std::nan("")), 8);
        const auto check = std::get<TableCheck>(checkTable(table, {}));
        QCOMPARE(check.verdict, Verdict::Differs);
        QCOMPARE(check.family, Family::Unknown);
        QCOMPARE(check.comparison.compared, std::int64_t(0));
        QCOMPARE(check.comparison.notFinite, std::int64_t(640));
        QCOMPARE(check.comparison.largest.row, std::int64_t(-1));
        QCOMPARE(check.comparison.meanSquare, 0.0);
    }

    void ofEntriesThatAreAsFarOffTheFirstIsTold()
    {
        // The column of zeros of an odd d_model, so that errors are alike to the last digit; more than 2^16
        // numbers, which are compared as two halves.
        const Parameters parameters{.length = 2000, .dModel = 65, .layout = Layout::Halves};
        const auto farthest = [&](const std::vector<std::pair<std::int64_t, double>> &wrong) {
            std::vector<double> values = entriesOf(parameters);
            for (const auto &[row, value] : wrong)
                values[std::size_t(row * 65 + 64)] = value;
            return std::get<TableComparison>(compareTable(tableOf(values, 65), parameters, 0, {})).largest;
        };
        QCOMPARE(farthest({{300, 0.5}, {1500, 0.5}}).row, std::int64_t(300));
        QCOMPARE(farthest({{300, 0.5}, {1500, -0.5}}).row, std::int64_t(300));
        QCOMPARE(farthest({{300, 0.5}, {1500, 0.5625}}).row, std::int64_t(1500));
        QCOMPARE(farthest({{300, -0.5}, {1500, 0.25}}).row, std::int64_t(300));
        QCOMPARE(farthest({{300, -0.5}, {700, 0.5}}).error, -0.5);
    }

    void ofRowsFarApartTheFirstIsTold()
    {
        // 8192 rows are compared at a time, 4096 on each of two threads.
        const Parameters parameters{.length = 20'000, .dModel = 64};
        const std::vector<double> right = entriesOf(parameters);
        for (const auto &[one, other] : {std::pair<std::int64_t, std::int64_t>{6000, 8200},
                                         {100, 6000},
                                         {8200, 13'000},
                                         {5, 8195},
                                         {6000, 19'999}}) {
            std::vector<double> values = right;
            for (const std::int64_t row : {one, other}) {
                std::fill_n(values.begin() + row * 64, 64, 0.0);
                values[std::size_t((row + 1) * 64 - 128 + row % 7)] = std::nan(""); // in the row before
            }
            const auto found =
                std::get<TableComparison>(compareTable(tableOf(values, 64), parameters, 0, {}));
            QCOMPARE(found.zeroRow, one);
            QCOMPARE(found.notFinite, std::int64_t(2));
            QCOMPARE(std::pair(found.notFiniteRow, found.notFiniteColumn), std::pair(one - 1, one % 7));
            QCOMPARE(found.rowsOff, (Range{one, other + 1}));
        }
    }

    void aStopEndsTheComparison()
    {
        const Parameters parameters{.length = 20'000, .dModel = 64};
        const TableReader table = tableOf(entriesOf(parameters), 64);
        std::vector<double> shares;
        std::stop_source stop;
        const auto note = [&](double share) {
            shares.push_back(share);
        };
        QVERIFY(!std::get<TableCheck>(checkTable(table, {}, {.progress = note})).isStopped);
        QCOMPARE(shares, (std::vector<double>{8192.0 / 20'000, 16'384.0 / 20'000, 1}));
        shares.clear();
        const auto stopAtOnce = [&](double share) {
            shares.push_back(share);
            stop.request_stop();
        };
        const auto check = std::get<TableCheck>(checkTable(table, {}, {stop.get_token(), stopAtOnce}));
        QVERIFY(check.isStopped);
        QCOMPARE(shares.size(), std::size_t(1));
    }

    void aTextIsComparedWithinItsDigits()
    {
        const Parameters parameters{.length = 60, .dModel = 16};
        const std::vector<double> values = entriesOf(parameters);
        const auto checked = [&](int digits, double error) {
            QByteArray text;
            for (std::size_t i = 0; i < values.size(); ++i)
                text += QByteArray::number(values[i] + (i == 333 ? error : 0), 'f', digits) +
                        (i % 16 == 15 ? '\n' : ',');
            const QString path = m_folder.filePath(QStringLiteral("table.csv"));
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
                qFatal("no temporary file");
            file.close();
            const auto reader = TableReader::open(QFile::encodeName(path).toStdString());
            return std::get<TableCheck>(checkTable(std::get<TableReader>(reader), {}));
        };
        for (const int digits : {3, 6, 9, 15}) {
            const TableCheck check = checked(digits, 0);
            QCOMPARE(check.verdict, Verdict::Matches);
            QCOMPARE(check.family, Family::Paper);
            QVERIFY(check.findings.empty());
        }
        const TableCheck wrong = checked(6, 3e-6); // three of its last digits
        QCOMPARE(wrong.comparison.beyondType, std::int64_t(1));
        QCOMPARE(wrong.comparison.largest.row * 16 + wrong.comparison.largest.column, std::int64_t(333));
    }

    void roundingIsToldByTheErrorOfAnEntry()
    {
        const Parameters parameters{.length = 20, .dModel = 8};
        const std::vector<double> right = entriesOf(parameters);
        const double truth = right[8]; // sin 1
        const auto compared = [&](double error) {
            std::vector<double> values = right;
            values[8] += error;
            return std::get<TableComparison>(compareTable(tableOf(values, 8), parameters, 0, {}));
        };
        // Half a unit in the last of 11 and of 8 binary digits is at most 2^-11 and 2^-8 of the number.
        for (const double sign : {1.0, -1.0}) {
            QCOMPARE(compared(sign * 0x1p-11 * truth).beyondFloat16, std::int64_t(0));
            QCOMPARE(compared(sign * 1.2 * 0x1p-11 * truth).beyondFloat16, std::int64_t(1));
            QCOMPARE(compared(sign * 0x1p-8 * truth).beyondBfloat16, std::int64_t(0));
            QCOMPARE(compared(sign * 1.2 * 0x1p-8 * truth).beyondBfloat16, std::int64_t(1));
            QCOMPARE(compared(sign * 0x1p-24 * truth).beyondFloat32, std::int64_t(0));
            QCOMPARE(compared(sign * 4 * 0x1p-24 * truth).beyondFloat32, std::int64_t(1));
            QCOMPARE(compared(sign * 0x1p-24 * truth).beyondType, std::int64_t(1));
        }
    }
};

QTEST_GUILESS_MAIN(TableCheckTest)
#include "table_check_test.moc"
