// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/field_text.h"
#include "app/state/language.h"

#include <QLocale>
#include <QTest>

using namespace sinescope;

class FieldTextTest : public QObject
{
    Q_OBJECT

private slots:
    void aLineHasNothingThatATerminalObeys()
    {
        QCOMPARE(oneLine(QStringLiteral("a\tb\nc\x1b[2Jd\u009be")), QStringLiteral("a b c [2Jd e"));
        QCOMPARE(oneLine(QStringLiteral("x\u202egnp.a\u2066b\u2069")), QStringLiteral("x gnp.a b "));
        QCOMPARE(oneLine(QStringLiteral("\u4e2d\u0627\u200d 9")), QStringLiteral("\u4e2d\u0627\u200d 9"));
    }

    void aNameMayTurnItsTextButControlsNothing()
    {
        QVERIFY(hasControls(QStringLiteral("a\x1b[2J")) && hasControls(QStringLiteral("a\u009b")));
        QVERIFY(!hasControls(QStringLiteral("\u2067\u05e9\u05dc\u2069")));
    }

    void initTestCase() { useLanguage(QStringLiteral("en")); }

    void problemsNameTheValueAndTheLimit_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        const auto row = [](Field field, double value, const char *text) {
            QTest::addRow("%s %g", info(field).id.data(), value)
                << int(field) << value << QString::fromLatin1(text);
        };
        row(Field::Length, 0, "0 is refused; allowed are whole numbers from 1 to 16,777,216");
        row(Field::Length, 1.5, "1.5 is not a whole number; allowed are whole numbers from 1 to 16,777,216");
        row(Field::DModel, 40000, "40,000 is refused; allowed are whole numbers from 1 to 32,768");
        row(Field::Base, qQNaN(), "\"nan\" is not a number; allowed are numbers from 1 to 1,000,000,000,000");
        row(Field::Base, qInf(), "inf is refused; allowed are numbers from 1 to 1,000,000,000,000");
        row(Field::PositionStep, 65, "65 is refused; allowed are numbers from 0.0009765625 to 64");
    }

    void problemsNameTheValueAndTheLimit()
    {
        QFETCH(int, field);
        QFETCH(double, value);
        const auto problem = check(Field(field), value);
        QVERIFY(problem);
        QTEST(problemText(*problem), "text");
    }

    void exactTextIsExact()
    {
        for (const double value : {0.1, 1.0 / 3, 12345.678, 1e12, 16'777'216.0, 1.0 / 1024, 5e-324}) {
            bool isNumber = false;
            QCOMPARE(QLocale().toDouble(exactText(value), &isNumber), value);
            QVERIFY(isNumber);
        }
        QCOMPARE(exactText(16'777'216), QStringLiteral("16,777,216"));
        QCOMPARE(exactText(0.1), QStringLiteral("0.1"));
    }

    void languagesCanBeChangedAtAnyTime()
    {
        for (const char *id : {"zh_CN", "en", "zh_CN", "zh_CN", "unknown"}) {
            useLanguage(QString::fromLatin1(id));
            QCOMPARE(QLocale().name(),
                     QString::fromLatin1(id) == QStringLiteral("zh_CN") ? "zh_CN" : "en_US");
        }
    }

    void everyDimensionProblemHasItsWords()
    {
        using Kind = DimensionListProblem::Kind;
        for (const Kind kind : {Kind::NotANumber, Kind::Reversed, Kind::TooLarge})
            QVERIFY(problemText(DimensionListProblem{kind, "9-3"}).contains(QStringLiteral("9-3")));
        QVERIFY(problemText(DimensionListProblem{Kind::TooMany, ""}).contains(QStringLiteral("100")));
    }
};

QTEST_GUILESS_MAIN(FieldTextTest)
#include "field_text_test.moc"
