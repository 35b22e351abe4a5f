// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random_signs.h"

#include <QtTest>

#include <cmath>

using namespace sinescope;

class RandomSignsTest : public QObject
{
    Q_OBJECT

private slots:
    void measuresAreThoseOfTheEntries_data()
    {
        QTest::addColumn<qint64>("dModel");
        for (const qint64 dModel : {1, 2, 5, 63, 64, 65, 128, 200, 1000})
            QTest::addRow("%lld", static_cast<long long>(dModel)) << dModel;
    }

    void measuresAreThoseOfTheEntries()
    {
        QFETCH(const qint64, dModel);
        const RandomSigns table(3, dModel);
        for (const std::int64_t p : {0, 1, 17, 16'777'215}) {
            const std::vector<std::uint64_t> signs = table.signs(p);
            for (const std::int64_t q : {0, 1, 2, 17, 999, 16'777'215}) {
                long double dot = 0;
                long double square = 0;
                long double norms = 0;
                for (std::int64_t column = 0; column < dModel; ++column) {
                    const long double one = table.entry(p, column);
                    const long double other = table.entry(q, column);
                    dot += one * other;
                    square += (one - other) * (one - other);
                    norms += one * one;
                }
                const auto near = [](double value, long double expected) {
                    return std::abs(value - expected) < 1e-12L * (1 + std::abs(expected));
                };
                QVERIFY(near(table.between(Measure::Dot, signs, q), dot));
                QVERIFY(near(table.between(Measure::Cosine, signs, q), dot / norms)); // equal norms
                QVERIFY(near(table.between(Measure::Distance, signs, q), std::sqrt(square)));
            }
        }
    }

    void everyRowHasTheNormOfAnEncoding()
    {
        const RandomSigns table(0, 512);
        for (std::int64_t row = 0; row < 50; ++row)
            QCOMPARE(table.between(Measure::Dot, table.signs(row), row), 256.0); // d / 2
    }

    /// Half of the signs are +, and rows are as unlike as chance has it: bounds of five deviations.
    void signsAreEvenAndRowsIndependent()
    {
        constexpr std::int64_t rows = 400;
        constexpr std::int64_t columns = 640;
        const RandomSigns table(1, columns);
        double sum = 0;
        for (std::int64_t row = 0; row < rows; ++row) {
            for (std::int64_t column = 0; column < columns; ++column)
                sum += table.entry(row, column) > 0 ? 1 : -1;
        }
        QVERIFY(std::abs(sum) < 5 * std::sqrt(double(rows * columns)));
        const std::vector<std::uint64_t> first = table.signs(0);
        double squares = 0; // of dot products, whose variance is d / 4
        for (std::int64_t row = 1; row < rows; ++row)
            squares += std::pow(table.between(Measure::Dot, first, row), 2);
        const double variance = squares / (rows - 1) / (columns / 4.0);
        QVERIFY(std::abs(variance - 1) < 5 * std::sqrt(2.0 / (rows - 1)));
    }

    void anotherSeedIsAnotherTable()
    {
        QVERIFY(RandomSigns(1, 64).signs(5) != RandomSigns(2, 64).signs(5));
        QVERIFY(RandomSigns(1, 64).signs(5) == RandomSigns(1, 64).signs(5));
        QVERIFY(RandomSigns(1, 64).signs(5) != RandomSigns(1, 64).signs(6));
    }
};

QTEST_GUILESS_MAIN(RandomSignsTest)
#include "random_signs_test.moc"
