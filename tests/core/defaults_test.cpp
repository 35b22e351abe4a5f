// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding_table.h"
#include "core/npy_writer.h"
#include "core/offset_search.h"
#include "core/sentence.h"
#include "core/table_check.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace sinescope;

/// What holds where nothing is said: callers name a few members of a value and rely on the others.
class DefaultsTest : public QObject
{
    Q_OBJECT

    /// A table of float64 as a file, compared with the encoding of its shape.
    static TableComparison comparedWith(const std::vector<double> &entries, std::int64_t columns)
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("table.npy")));
        const std::int64_t rows = std::int64_t(entries.size()) / columns;
        const std::string header = npyHeader("<f8", std::array{rows, columns});
        if (!file.open(QIODevice::WriteOnly) || file.write(header.data(), qint64(header.size())) < 0 ||
            file.write(reinterpret_cast<const char *>(entries.data()),
                       qint64(sizeof(double) * entries.size())) < 0)
            qFatal("no temporary file");
        file.close();
        const auto table = TableReader::open(QFile::encodeName(file.fileName()).toStdString());
        const Parameters parameters{.length = rows, .dModel = columns};
        return std::get<TableComparison>(compareTable(std::get<TableReader>(table), parameters, 0, {}));
    }

private slots:
    void parametersAreThoseOfTheManual()
    {
        QFile file(QStringLiteral(SINESCOPE_SOURCES "/resources/sinescope.1"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString manual = QString::fromUtf8(file.readAll()).remove(u'\\');
        for (const FieldInfo &field : fields()) {
            const QString option =
                QString::fromLatin1(field.id.data(), qsizetype(field.id.size())).replace(u'_', u'-');
            const QRegularExpression told(
                QStringLiteral(R"(\.BI --%1 " [NX]"\n.*, ([\d/]+) to ([\d,e]+)\b.*Default (\d+)\.)")
                    .arg(option));
            const QRegularExpressionMatch match = told.match(manual);
            QVERIFY2(match.hasMatch(), qPrintable(option));
            const auto number = [&](int part) {
                const QStringList ratio = match.captured(part).remove(u',').split(u'/');
                return ratio[0].toDouble() / ratio.value(1, QStringLiteral("1")).toDouble();
            };
            QCOMPARE(field.minimum, number(1));
            QCOMPARE(field.maximum, number(2));
            QCOMPARE(field.defaultValue, number(3));
            QCOMPARE(value(Parameters(), field.field), number(3));
        }
    }

    /// PE(pos, 2i) = sin(pos / 10000^(2i / d_model)), PE(pos, 2i + 1) its cosine: Vaswani et al. 2017, 3.5.
    void theTableIsThatOfThePaper()
    {
        const Parameters parameters;
        const auto dModel = std::size_t(parameters.dModel);
        std::vector<float> table(std::size_t(parameters.length) * dModel);
        EncodingTable(parameters, {0, parameters.dModel}).fill({0, parameters.length}, table.data());
        for (std::size_t entry = 0; entry < table.size(); ++entry) {
            const std::size_t column = entry % dModel;
            const double exponent = 2 * double(column / 2) / double(dModel);
            const double angle = double(entry / dModel) / std::pow(10000.0, exponent);
            const double wanted = column % 2 == 0 ? std::sin(angle) : std::cos(angle);
            QVERIFY(std::abs(double(table[entry]) - wanted) < 1e-6);
        }
    }

    void aMapIsThatOfAUnit()
    {
        for (const double coordinate : {-3.0, 0.0, 0.25, 1.0}) {
            QCOMPARE(PixelMap().toPixel(coordinate), coordinate);
            QCOMPARE(PixelMap().toCoordinate(coordinate), coordinate);
        }
        QCOMPARE(PixelMap().pixelsPerCell(), 1.0);
        QVERIFY(Range().empty());
    }

    void offsetsAreSearchedAsFarAsTablesReach()
    {
        QCOMPARE(double(OffsetSearch::furthestOffset), info(Field::Length).maximum - 1);
        const OffsetFindings before = OffsetSearch({.length = 100}).findings(); // nothing is looked at yet
        QCOMPARE(before.searched, 0);
        QVERIFY(!before.firstRise.isKnown && !before.firstZero.isKnown && !before.nearest.isKnown);
    }

    /// Words of norm 1 in their own order, the first at row 0, and what an order changes is nothing.
    void aSentenceIsAsItIsTyped()
    {
        Sentence sentence;
        sentence.set({.sequences = {{"the", "cat", "sees", "the", "dog"}, {"a"}}, .parameters = {}});
        for (std::int64_t place = 0; place < 5; ++place) {
            const Token &token = sentence.token(0, place);
            QCOMPARE(token.typed, place);
            QCOMPARE(token.index, place);
            double squares = 0;
            for (std::int64_t column = 0; column < 64; ++column)
                squares += std::pow(sentence.wordEntry(token, column), 2);
            QVERIFY(std::abs(squares - 1) < 1e-5);
        }
        QVERIFY(sentence.token(1, 1).isPadding() && Token().isPadding());
        const OrderEffect effect = sentence.orderEffect(0, true, sentence.attention(0, true));
        QCOMPARE(effect.weightChange, 0.0);
        QCOMPARE(effect.meanChange, 0.0);
    }

    void aRightTableHasNothingOff()
    {
        const TableComparison right = comparedWith({0, 1, std::sin(1), std::cos(1)}, 2);
        QCOMPARE(right.compared, 4);
        for (const std::int64_t none : {right.notFinite, right.beyondType, right.beyondFloat32Angle,
                                        right.beyondFloat32, right.beyondFloat16, right.beyondBfloat16})
            QCOMPARE(none, 0);
        for (const std::int64_t nowhere : {right.notFiniteRow, right.notFiniteColumn, right.zeroRow})
            QCOMPARE(nowhere, -1);
        QVERIFY(right.rowsOff.empty() && right.columnsOff.empty() && right.meanSquare < 1e-30);
    }

    void aTableWithoutNumbersHasNoLargestError()
    {
        const double none = std::nan("");
        const TableComparison comparison = comparedWith({none, none, none, none}, 2);
        QCOMPARE(comparison.compared, 0);
        QCOMPARE(comparison.notFinite, 4);
        QCOMPARE(std::pair(comparison.notFiniteRow, comparison.notFiniteColumn),
                 (std::pair<std::int64_t, std::int64_t>(0, 0)));
        QCOMPARE(std::pair(comparison.largest.row, comparison.largest.column),
                 (std::pair<std::int64_t, std::int64_t>(-1, -1)));
        QCOMPARE(comparison.meanSquare, 0.0);
    }
};

QTEST_GUILESS_MAIN(DefaultsTest)
#include "defaults_test.moc"
