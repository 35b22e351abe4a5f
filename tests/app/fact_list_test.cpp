// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/fact_list.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace sinescope;

namespace {

FactValues allFacts(const Parameters &parameters)
{
    FactValues all;
    findFacts(parameters, {}, [&](const FactValues &known) { all = known; });
    return all;
}

/// "key" of each line, in the order of the text.
QStringList keysOf(const QByteArray &json)
{
    QStringList keys;
    for (const QByteArray &line : json.split('\n')) {
        if (line.contains("\": "))
            keys << QString::fromLatin1(line.mid(3, line.indexOf("\": ") - 3));
    }
    return keys;
}

} // namespace

class FactListTest : public QObject
{
    Q_OBJECT

private slots:
    void jsonHasTheKeysOfTheContractInOrder() // DESIGN.md, "The command line"
    {
        const QString contract = QStringLiteral(
            "length d_model base layout spacing first_position position_step values bytes pairs norm "
            "shortest_wavelength longest_wavelength full_cycle_pairs near_constant_columns "
            "critical_dimension "
            "first_rise first_zero nearest_offset nearest_distance norm_residual toeplitz_residual "
            "rotation_residual attention_operations learned_parameters");
        const QByteArray json = factsJson(allFacts({}));
        QCOMPARE(keysOf(json), contract.split(u' '));
        QCOMPARE(QJsonDocument::fromJson(json).object().size(), 25);
    }

    void numbersReadBackExactly()
    {
        Parameters parameters;
        parameters.base = 0.1 + 9999.2;
        parameters.firstPosition = 1.0 / 3;
        const FactValues all = allFacts(parameters);
        const QJsonObject json = QJsonDocument::fromJson(factsJson(all)).object();
        QCOMPARE(json[QStringLiteral("base")].toDouble(), parameters.base);
        QCOMPARE(json[QStringLiteral("first_position")].toDouble(), parameters.firstPosition);
        QCOMPARE(json[QStringLiteral("longest_wavelength")].toDouble(), *all.facts.longestWavelength);
        QCOMPARE(json[QStringLiteral("nearest_distance")].toDouble(), all.offsets.nearest.value->distance);
        QCOMPARE(json[QStringLiteral("layout")].toString(), QStringLiteral("interleaved"));
    }

    void whatDoesNotExistIsNull()
    {
        Parameters odd;
        odd.dModel = 5;
        odd.base = 1;
        const QJsonObject json = QJsonDocument::fromJson(factsJson(allFacts(odd))).object();
        for (const char *key :
             {"norm", "critical_dimension", "first_rise", "first_zero", "nearest_offset", "nearest_distance",
              "norm_residual", "toeplitz_residual", "rotation_residual"})
            QVERIFY2(json[QString::fromLatin1(key)].isNull(), key);
        QVERIFY(json[QStringLiteral("near_constant_columns")].isDouble());
    }

    void anUnfinishedSearchSaysMoreThan()
    {
        Parameters far;
        far.base = 1e12;
        far.length = 1'000'000;
        QStringList zeros;
        std::stop_source stop;
        findFacts(far, stop.get_token(), [&](const FactValues &known) {
            for (const Fact &fact : factList(known)) {
                if (qstrcmp(fact.key, "first_zero") == 0)
                    zeros << fact.value;
            }
            if (zeros.size() == 3)
                stop.request_stop();
        });
        QCOMPARE(zeros, QStringList({QStringLiteral("…"), QStringLiteral("more than 32,768"),
                                     QStringLiteral("more than 65,536")}));
    }

    void everyFactHasAnExplanation()
    {
        for (const Fact &fact : factList(allFacts({}))) {
            QVERIFY(fact.explanation.endsWith(u'.') && fact.explanation.size() > 30);
            QVERIFY(!fact.name.isEmpty() && !fact.value.isEmpty());
        }
    }

    void textIsAligned()
    {
        const QStringList lines = factsText(allFacts({})).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 19);
        const QList<Fact> facts = factList(allFacts({}));
        for (qsizetype i = 0; i < facts.size(); ++i) {
            QCOMPARE(lines[i + 1].indexOf(facts[i].explanation), lines[1].indexOf(facts[0].explanation));
            QVERIFY(lines[i + 1].startsWith(facts[i].name));
        }
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    FactListTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "fact_list_test.moc"
