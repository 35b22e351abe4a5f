// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exact_table.h"
#include "core/frequencies.h"
#include "tests/core/encoding_cases.h"
#include "tests/core/random_parameters.h"

#include <QTest>

using namespace sinescope;

class ExactTableTest : public QObject
{
    Q_OBJECT

private slots:
    void entriesAreRightToTheLastDigits_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("every convention") << QStringLiteral("encoding.csv");
        QTest::newRow("hard cases") << QStringLiteral("hard_cases.csv");
    }

    void entriesAreRightToTheLastDigits()
    {
        QFETCH(const QString, file);
        const auto cases = test::encodingCases(file);
        QVERIFY(cases.size() > 100);
        for (const test::EncodingCase &known : cases) {
            double value = 0;
            ExactTable(known.parameters, Range{known.column, known.column + 1})
                .fill({known.row, known.row + 1}, &value, 1);
            QVERIFY2(std::abs(static_cast<long double>(value) - known.value) <= 1.3e-16L,
                     known.text.constData());
        }
    }

    void anyBlocksAndColumnsGiveTheSameBytes()
    {
        test::Random random(7);
        for (int i = 0; i < 20; ++i) {
            const Parameters parameters = random.parameters(700, 90);
            const ExactTable table(parameters, Range{0, parameters.dModel});
            const auto width = std::size_t(parameters.dModel);
            std::vector<double> whole(std::size_t(parameters.length) * width);
            table.fill({0, parameters.length}, whole.data(), parameters.dModel);
            const std::int64_t row = random.whole(0, parameters.length - 1);
            const std::vector<std::int64_t> columns{random.whole(0, parameters.dModel - 1), 0};
            std::array<double, 3> part{9, 9, 9};
            ExactTable(parameters, columns).fill({row, row + 1}, part.data(), 2);
            QCOMPARE(part[0], whole[std::size_t(row) * width + std::size_t(columns[0])]);
            QCOMPARE(part[1], whole[std::size_t(row) * width]);
            QCOMPARE(part[2], 9.0);
        }
    }

    void rowsKeepTheirStride()
    {
        const ExactTable table(Parameters{}, Range{0, 2});
        std::vector<double> out(9, 7.0);
        table.fill({0, 3}, out.data(), 3);
        QCOMPARE(out[0], 0.0);
        QCOMPARE(out[1], 1.0);
        QCOMPARE(out[2], 7.0);
        QCOMPARE(out[3], std::sin(1.0));
        QCOMPARE(out[5], 7.0);
        QCOMPARE(out[8], 7.0);
    }
};

QTEST_GUILESS_MAIN(ExactTableTest)
#include "exact_table_test.moc"
