// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/npy_writer.h"
#include "core/table_check.h"

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
        QVERIFY(check.findings.empty());
    }
};

QTEST_GUILESS_MAIN(TableCheckTest)
#include "table_check_test.moc"
