// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding_table.h"
#include "core/frequencies.h"
#include "tests/core/encoding_cases.h"
#include "tests/core/random_parameters.h"

#include <QTest>

#include <cstring>

using namespace sinescope;
using sinescope::test::EncodingCase;
using sinescope::test::encodingCases;
using sinescope::test::floatTolerance;
using sinescope::test::Random;

namespace {

using Floats = std::vector<float>;

Floats piece(const Parameters &parameters, Range rows, Range columns)
{
    const EncodingTable table(parameters, columns);
    Floats floats(static_cast<std::size_t>(rows.size() * columns.size()), -7.0F);
    table.fill(rows, floats.data());
    return floats;
}

Floats whole(const Parameters &parameters)
{
    return piece(parameters, {0, parameters.length}, {0, parameters.dModel});
}

bool sameBytes(const float *one, const float *other, std::int64_t count)
{
    return std::memcmp(one, other, static_cast<std::size_t>(count) * sizeof(float)) == 0;
}

} // namespace

class EncodingTableTest : public QObject
{
    Q_OBJECT

private slots:
    void everyReferenceValueIsWithinHalfAnUlp_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("lines");
        QTest::newRow("random cases") << "encoding.csv" << 400;
        QTest::newRow("hard cases") << "hard_cases.csv" << 1926; // by make_hard_cases.py
    }

    void everyReferenceValueIsWithinHalfAnUlp()
    {
        QFETCH(const QString, file);
        QFETCH(const int, lines);
        const auto cases = encodingCases(file);
        QCOMPARE(cases.size(), lines);
        for (const EncodingCase &one : cases) {
            const Range row{one.row, one.row + 1};
            const float entry = piece(one.parameters, row, {one.column, one.column + 1})[0];
            QVERIFY2(std::abs(entry - one.value) <= floatTolerance(one.value), one.text);
        }
    }

    void everyEntryIsTheNearestFloat_data()
    {
        QTest::addColumn<double>("firstPosition");
        QTest::addColumn<double>("positionStep");
        QTest::newRow("from 0") << 0.0 << 1.0;
        QTest::newRow("up to 1e6") << 999000.0 << 1.0;
        QTest::newRow("up to 2^24") << 16776000.0 << 1.0;
        QTest::newRow("interpolated") << 2.0 << 1.0 / 16;
        QTest::newRow("uneven step") << 1.5 << 63.999;
    }

    void everyEntryIsTheNearestFloat()
    {
        QFETCH(const double, firstPosition);
        QFETCH(const double, positionStep);
        Parameters parameters;
        parameters.length = 1000;
        parameters.dModel = 301;
        parameters.firstPosition = firstPosition;
        parameters.positionStep = positionStep;
        const Floats table = whole(parameters);
        const auto frequencies = angularFrequencies(parameters);
        std::int64_t others = 0;
        for (std::int64_t place = 0; place < std::int64_t(table.size()); ++place) {
            const Column column = columnAt(parameters, place % parameters.dModel);
            const DoubleDouble position = positionAt(parameters, double(place / parameters.dModel));
            const SineCosine exact = sineCosine(frequencies[std::size_t(column.pair)] * position);
            const double entry = column.wave == Wave::Sine ? exact.sine : exact.cosine;
            const float written = table[std::size_t(place)];
            QVERIFY(std::abs(double(written) - entry) <= floatTolerance(entry));
            others += written == static_cast<float>(entry) ? 0 : 1;
        }
        // A tie that is decided by the last bits of a double: about one entry in 1e8.
        QVERIFY(others <= 1);
    }

    void tinyEntriesKeepTheirDigits()
    {
        Parameters parameters;
        parameters.length = 400;
        parameters.dModel = 512;
        parameters.base = 1e12;
        parameters.positionStep = 1.0 / 1024;
        const Floats table = whole(parameters);
        for (std::int64_t row = 0; row < parameters.length; ++row) {
            for (const std::int64_t column : {300, 400, 510}) {
                const float entry = table[static_cast<std::size_t>(row * parameters.dModel + column)];
                QCOMPARE(entry, static_cast<float>(entryAt(parameters, row, column)));
            }
        }
    }

    void rowZeroAlternatesZeroAndOne()
    {
        for (const std::int64_t dModel : {1, 2, 7, 64, 128, 129, 512, 1000}) {
            Parameters parameters;
            parameters.dModel = dModel;
            const Floats row = piece(parameters, {0, 1}, {0, dModel});
            for (std::size_t column = 0; column < row.size(); ++column)
                QVERIFY(row[column] == (column % 2 == 0 ? 0.0F : 1.0F) && !std::signbit(row[column]));
        }
    }

    void anySplitGivesTheSameBytes()
    {
        for (unsigned seed = 1; seed <= 60; ++seed) {
            Random random(seed);
            Parameters parameters = random.parameters(1500, 400);
            const Floats table = whole(parameters);
            for (int part = 0; part < 12; ++part) {
                const std::int64_t row = random.whole(0, parameters.length - 1);
                const std::int64_t column = random.whole(0, parameters.dModel - 1);
                const Range rows{row, random.whole(row + 1, parameters.length)};
                const Range columns{column, random.whole(column + 1, parameters.dModel)};
                const Floats floats = piece(parameters, rows, columns);
                for (std::int64_t r = rows.begin; r < rows.end; ++r)
                    QVERIFY(sameBytes(floats.data() + (r - rows.begin) * columns.size(),
                                      table.data() + r * parameters.dModel + column, columns.size()));
            }
        }
    }

    void aFarRowIsTheSameAloneAndInItsTable()
    {
        Parameters parameters;
        parameters.length = std::int64_t{1} << 24;
        parameters.dModel = 6;
        const Range last{parameters.length - 700, parameters.length};
        const Floats together = piece(parameters, last, {0, 6});
        for (std::int64_t row = last.begin; row < last.end; row += 37)
            QVERIFY(sameBytes(piece(parameters, {row, row + 1}, {0, 6}).data(),
                              together.data() + (row - last.begin) * 6, 6));
    }

    void theLengthDoesNotChangeARow()
    {
        Parameters parameters;
        parameters.dModel = 130;
        parameters.length = 2000;
        const Floats longTable = whole(parameters);
        for (const std::int64_t length :
             {1, 2, 8, 9, 15, 16, 17, 119, 120, 121, 127, 128, 129, 248, 249, 1000}) {
            parameters.length = length;
            const Floats table = whole(parameters);
            QVERIFY(sameBytes(table.data(), longTable.data(), length * 130));
        }
    }

    void largeFillsGiveTheSameBytesAsSmallOnes_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("dModel");
        QTest::addColumn<int>("shift"); // of the memory, in floats: whole lines are copied another way
        QTest::newRow("two threads") << 3000 << 512 << 0;
        QTest::newRow("past the caches") << 6000 << 1024 << 0;
        QTest::newRow("past the caches, shifted") << 6000 << 1001 << 3;
        QTest::newRow("past the caches, narrow") << 1500000 << 3 << 1;
    }

    void largeFillsGiveTheSameBytesAsSmallOnes()
    {
        QFETCH(const int, length);
        QFETCH(const int, dModel);
        QFETCH(const int, shift);
        Parameters parameters;
        parameters.length = length;
        parameters.dModel = dModel;
        const EncodingTable table(parameters, {0, dModel});
        const std::int64_t count = std::int64_t{length} * dModel;
        Floats memory(static_cast<std::size_t>(count + shift + 1), -7.0F);
        table.fill({0, length}, memory.data() + shift);
        QVERIFY(std::all_of(memory.begin(), memory.begin() + shift, [](float f) { return f == -7.0F; }));
        QCOMPARE(memory.back(), -7.0F);
        const std::int64_t step = std::max(1, 200'000 / dModel);
        Floats some(static_cast<std::size_t>(step * dModel));
        for (std::int64_t row = 0; row < length; row += step) {
            const Range rows{row, std::min<std::int64_t>(row + step, length)};
            table.fill(rows, some.data());
            QVERIFY(sameBytes(some.data(), memory.data() + shift + row * dModel, rows.size() * dModel));
        }
    }

    void nothingIsWrittenForAnEmptyRangeOrNoColumns()
    {
        Parameters parameters;
        float untouched = -7;
        EncodingTable(parameters, {0, 64}).fill({5, 5}, &untouched);
        const EncodingTable none(parameters, {3, 3});
        none.fill({0, 128}, &untouched);
        QCOMPARE(none.columnCount(), std::int64_t{0});
        QCOMPARE(untouched, -7.0F);
    }

    void aTableCanBeMoved()
    {
        Parameters parameters;
        const std::vector<float> whole = filled(EncodingTable(parameters, {0, 64}));
        EncodingTable one(parameters, {0, 64});
        EncodingTable moved = std::move(one);
        QCOMPARE(filled(moved), whole);
        EncodingTable other(parameters, {3, 5});
        other = std::move(moved);
        QCOMPARE(other.columnCount(), std::int64_t{64});
        QCOMPARE(filled(other), whole);
    }

private:
    static std::vector<float> filled(const EncodingTable &table)
    {
        std::vector<float> values(static_cast<std::size_t>(128 * table.columnCount()));
        table.fill({0, 128}, values.data());
        return values;
    }
};

QTEST_GUILESS_MAIN(EncodingTableTest)
#include "encoding_table_test.moc"
