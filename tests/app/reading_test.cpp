// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/reading.h"
#include "app/state/language.h"

#include <QTest>

using namespace sinescope;

namespace {

Parameters sized(std::int64_t dModel)
{
    Parameters parameters;
    parameters.length = 4096;
    parameters.dModel = dModel;
    return parameters;
}

} // namespace

class ReadingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useLanguage(QStringLiteral("en")); }

    /// The values of MATH.md's table: interleaved, paper spacing, base 10000.
    void readingsShowPublishedValues_data()
    {
        QTest::addColumn<int>("dModel");
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("value");
        const auto row = [](int dModel, int position, int column, const char *value) {
            QTest::addRow("d=%d p=%d c=%d", dModel, position, column)
                << dModel << position << column << QString::fromLatin1(value);
        };
        row(4, 1, 0, "0.841471");
        row(4, 1, 1, "0.540302");
        row(4, 1, 2, "0.010000");
        row(4, 1, 3, "0.999950");
        row(4, 3, 1, "-0.989992");
        row(6, 3, 3, "0.990321"); // KerasHub
        row(512, 2047, 510, "0.210610");
        row(512, 2047, 257, "-0.049627");
        row(512, 49, 128, "-0.982453");
        row(64, 99, 11, "-0.085242");
        row(64, 0, 0, "0.000000");
    }

    void readingsShowPublishedValues()
    {
        QFETCH(int, dModel);
        QFETCH(int, row);
        QFETCH(int, column);
        QFETCH(QString, value);
        const Parameters parameters = sized(dModel);
        const QString reading = cellReading(parameters, {row, column});
        QVERIFY2(reading.contains(QStringLiteral("value ") + value), qPrintable(reading));
        QVERIFY(cellFormula(parameters, {row, column}).contains(value));
    }

    void aReadingNamesThePairAndTheWavelength()
    {
        const QString reading = cellReading(sized(64), {17, 24});
        for (const char *part : {"Position 17", "dimension 24", "sin", "pair 12", "198.692"})
            QVERIFY2(reading.contains(QString::fromLatin1(part)), qPrintable(reading));
        // The longest wavelength at d = 512, from MATH.md.
        QVERIFY(cellReading(sized(512), {0, 510}).contains(QStringLiteral("60,611.5")));
    }

    void theFormulaHasItsNumbersPutIn()
    {
        const QString formula = cellFormula(sized(64), {17, 24});
        for (const char *part : {"PE(17,&nbsp;24)", "sin(17", "10,000<sup>24/64</sup>"})
            QVERIFY2(formula.contains(QString::fromLatin1(part)), qPrintable(formula));
        Parameters other = sized(64);
        other.spacing = Spacing::TensorToTensor;
        other.layout = Layout::Halves;
        QVERIFY(cellFormula(other, {17, 40}).contains(QStringLiteral("cos(17")));
        QVERIFY(cellFormula(other, {17, 40}).contains(QStringLiteral("<sup>8/31</sup>")));
    }

    void theColumnOfZerosSaysSo()
    {
        Parameters odd = sized(5);
        odd.layout = Layout::Halves;
        QVERIFY(cellReading(odd, {3, 4}).contains(QStringLiteral("zeros")));
    }

    void undefinedValuesAreNamed()
    {
        QCOMPARE(valueText(qQNaN()), QStringLiteral("undefined"));
        QCOMPARE(valueText(-1e-9), QStringLiteral("0.000000"));
        QCOMPARE(positionText(0.1), QStringLiteral("0.1"));
    }
};

QTEST_GUILESS_MAIN(ReadingTest)
#include "reading_test.moc"
