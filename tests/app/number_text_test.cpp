// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/number_text.h"

#include <QLocale>
#include <QTest>

using namespace sinescope;

class NumberTextTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void numbersAreRoundedForPeople_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<int>("digits");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << 2.0 / 3 << 4 << QStringLiteral("0.6667");
        QTest::newRow("grouped") << 12345.0 << 6 << QStringLiteral("12,345");
        QTest::newRow("tiny") << 2.98023223876953125e-8 << 3 << QStringLiteral("2.98 × 10⁻⁸");
        QTest::newRow("negative") << -6.4e-10 << 2 << QStringLiteral("-6.4 × 10⁻¹⁰");
        QTest::newRow("huge") << 1.5e21 << 4 << QStringLiteral("1.5 × 10²¹");
        QTest::newRow("smallest") << 5e-324 << 2 << QStringLiteral("4.9 × 10⁻³²⁴");
        QTest::newRow("zero") << 0.0 << 3 << QStringLiteral("0");
    }
    void numbersAreRoundedForPeople()
    {
        QFETCH(double, number);
        QFETCH(int, digits);
        QFETCH(QString, text);
        QCOMPARE(roundedText(number, digits), text);
    }

    void powersAreThoseAfterRounding()
    {
        QCOMPARE(powerText(6e-7, 2), QStringLiteral("6.0 × 10⁻⁷"));
        QCOMPARE(powerText(9.96e-8, 2), QStringLiteral("1.0 × 10⁻⁷"));
        QCOMPARE(powerText(9.97e12, 2), QStringLiteral("1.0 × 10¹³"));
        QCOMPARE(roundedText(9.9996e-8, 4), QStringLiteral("1 × 10⁻⁷"));
    }

    void theDecimalSignFollowsTheStyle()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(roundedText(2.98e-8, 3), QStringLiteral("2,98 × 10⁻⁸"));
    }

    /// Whatever the language writes for a power of ten: its signs and digits are read back.
    void everyLanguageHasItsPower()
    {
        for (const QLocale &locale :
             QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyCountry)) {
            QLocale::setDefault(locale);
            const QString text = roundedText(3e-21, 2);
            QVERIFY2(text.endsWith(QStringLiteral(" × 10⁻²¹")), qPrintable(locale.name() + u' ' + text));
        }
    }
};

QTEST_APPLESS_MAIN(NumberTextTest)
#include "number_text_test.moc"
