// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/json_text.h"
#include "app/state/state_json.h"
#include "tests/app/random_state.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace sinescope;

namespace {

QJsonObject section(const char *name, const char *key, const QJsonValue &value)
{
    return {{QString::fromLatin1(name), QJsonObject{{QString::fromLatin1(key), value}}}};
}

} // namespace

class StateJsonTest : public QObject
{
    Q_OBJECT

private slots:
    void everyStateComesBackExactly()
    {
        test::Random random(7);
        for (int i = 0; i < 5000; ++i) {
            const State state = test::randomState(random);
            State read;
            const auto failure = readDocument(toDocumentText(state), read);
            QVERIFY2(!failure, failure ? qPrintable(failure->message()) : "");
            QVERIFY(read == state);
        }
    }

    void aByteOrderMarkInAStringComesBack()
    {
        State state;
        state.display.sentence.text = QStringLiteral("\ufeffthe cat");
        const QJsonObject unknown{{QStringLiteral("\ufefflater"), QStringLiteral("\ufeff\ufeffx")}};
        State read;
        QJsonObject stillUnknown;
        QVERIFY(!readDocument(toDocumentText(state, unknown), read, &stillUnknown));
        QVERIFY(read == state);
        QCOMPARE(stillUnknown, unknown);
    }

    void aFaultIsPlacedInTheBytesThatWereGiven()
    {
        const auto placeIn = [](const QByteArray &text) {
            qsizetype place = -1;
            parseJsonObject(text, maximumDocumentBytes, &place);
            return place - (text.contains('!') ? text.indexOf('!') : text.size());
        };
        const QByteArray marks = "[\"\xef\xbb\xbfthe\", \"\xef\xbb\xbf\", \"cat\xef\xbb\xbf\"]";
        for (const QByteArray fault :
             {"{\"a\": %, \"b\": !}", "{\"b\": %, \"b\": 1, \"!\": 2}", "[%, \"cut"}) {
            const qsizetype without = placeIn(QByteArray(fault).replace('%', "1"));
            QCOMPARE(placeIn(QByteArray(fault).replace('%', marks)), without);
        }
    }

    void whatIsNotNamedHasItsDefault()
    {
        State state;
        state.parameters.length = 5;
        QVERIFY(!readDocument("{\"sinescope\": 1}", state));
        QVERIFY(state == State{});
    }

    void unknownKeysAreIgnored()
    {
        State state;
        QVERIFY(!readDocument(
            "{\"sinescope\": 1, \"later\": [1], \"parameters\": {\"length\": 7, \"new\": {}}}", state));
        QCOMPARE(state.parameters.length, std::int64_t(7));
    }

    void aPartLeavesTheRestAlone()
    {
        State state;
        state.display.reference = 9;
        QVERIFY(!applyJson(section("parameters", "base", 500), state));
        QCOMPARE(state.parameters.base, 500.0);
        QCOMPARE(state.display.reference, std::int64_t(9));
    }

    void whatIsRefusedIsNamedAsItStands()
    {
        const auto textOf = [](const char *name, const char *key, const QJsonValue &value) {
            State state;
            const auto failure = applyJson(section(name, key, value), state);
            return failure ? failure->text : QString();
        };
        const QString longText(100, u'x');
        const QString beforePair = longText.first(59);
        for (const auto &[value, named] : std::vector<std::pair<QJsonValue, QString>>{
                 {QJsonValue::Null, QStringLiteral("\"null\" is not a number; ")},
                 {false, QStringLiteral("\"false\" is not a number; ")},
                 {QStringLiteral("abc"), QStringLiteral("\"abc\" is not a number; ")},
                 {QJsonArray{1, 2}, QStringLiteral("\"[1,2]\" is not a number; ")},
                 {QJsonObject{{QStringLiteral("a"), 1}}, QStringLiteral("\"{\"a\":1}\" is not a number; ")},
                 {longText, u'"' + longText.first(60) + QStringLiteral("…\" is not a number; ")},
                 {beforePair + QStringLiteral("😀 and more"),
                  u'"' + beforePair + QStringLiteral("…\" is not a number; ")}}) {
            const QString text = textOf("parameters", "base", value);
            QVERIFY2(text.startsWith(named), qPrintable(text));
        }
        QVERIFY(
            textOf("display", "reference", QJsonValue::Null).startsWith(QStringLiteral("null is refused")));
        QVERIFY(textOf("parameters", "layout", QJsonValue::Null).contains(QStringLiteral("null")));
    }

    void wrongValuesAreRefused_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::addColumn<QString>("field");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const char *key, const QJsonValue &value, int code = 3) {
            const QByteArray label =
                QByteArray(key) + ' ' + QJsonDocument({QJsonArray{value}}).toJson(QJsonDocument::Compact);
            QTest::newRow(label.constData()) << section(name, key, value) << QString::fromLatin1(key) << code;
        };
        row("parameters", "length", 0);
        row("parameters", "length", 16'777'217);
        row("parameters", "length", 1.5);
        row("parameters", "length", QStringLiteral("abc"));
        row("parameters", "length", QJsonArray{1});
        row("parameters", "d_model", true);
        row("parameters", "d_model", 32'769);
        row("parameters", "base", qQNaN());
        row("parameters", "base", qInf());
        row("parameters", "base", 0.5);
        row("parameters", "first_position", -1);
        row("parameters", "position_step", 0);
        row("parameters", "layout", QStringLiteral("Halves"), 2);
        row("parameters", "spacing", 1, 2);
        row("display", "measure", QStringLiteral("angle"), 2);
        row("display", "colormap", QStringLiteral("jet"), 2);
        row("display", "dimensions", 5);
        row("display", "dimensions", QJsonArray{1, -2});
        row("display", "dimensions", QJsonArray{1, QStringLiteral("2")});
        row("display", "reference", -1);
        row("display", "reference", 0.5);
        row("display", "references", 5);
        row("display", "references", QJsonArray{1, -1});
        row("display", "references", QJsonArray{1, 2, 3, 4, 5, 6, 7, 8}); // maximumReferences is 7
        row("display", "shift", -1);
        row("display", "shift", 16'777'216);
        row("display", "landmarks", 1);
        row("display", "overlays", QStringLiteral("rotary"));
        row("display", "overlays", QJsonArray{QStringLiteral("rotary"), QStringLiteral("kerple")}, 2);
        row("display", "overlays", QJsonArray{5}, 2);
        row("display", "positions_down", 1);
        row("view", "figure", QStringLiteral("pie"), 2);
        row("sentence", "text", 5);
        row("sentence", "text", QString(maximumTextSize + 1, u'a'));
        row("sentence", "first_index", 2);
        row("sentence", "word_scale", QStringLiteral("two"), 2);
        row("sentence", "scale", 0);
        row("sentence", "projection", QStringLiteral("trained"), 2);
        row("sentence", "seed", 0.5);
        row("sentence", "shuffle", -1);
        row("sentence", "query", QStringLiteral("1"));
        row("limits", "format", QStringLiteral("float8"), 2);
        row("limits", "rounded", true, 2);
        row("view", "positions", QJsonArray{5, 2});
        row("view", "positions", QJsonArray{1});
        row("view", "positions", QJsonArray{qQNaN(), 2});
        row("view", "dimensions", QStringLiteral("all"));
    }

    void wrongValuesAreRefused()
    {
        QFETCH(QJsonObject, json);
        QFETCH(QString, field);
        QFETCH(int, code);
        test::Random random(3);
        const State before = test::randomState(random);
        State state = before;
        const auto failure = applyJson(json, state);
        QVERIFY(failure);
        QCOMPARE(failure->field, field);
        QCOMPARE(int(failure->code), code);
        QVERIFY(!failure->text.isEmpty());
        QVERIFY(state == before);
    }

    void aPartOfAPageIsSavedAsItsPage()
    {
        for (const auto &[part, page] : {std::pair{FigureId::AttentionWith, FigureId::Sentence},
                                         std::pair{FigureId::FormatErrors, FigureId::Limits},
                                         std::pair{FigureId::Waveforms, FigureId::Waveforms}}) {
            State state;
            state.view.figure = part;
            State read;
            QVERIFY(!readDocument(toDocumentText(state), read));
            QCOMPARE(read.view.figure, page);
        }
    }

    void sectionsMustBeObjects()
    {
        State state;
        const auto failure = applyJson({{QStringLiteral("view"), 1}}, state);
        QVERIFY(failure);
        QCOMPARE(failure->field, QStringLiteral("view"));
    }

    void brokenDocumentsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("part");
        QTest::newRow("empty") << QByteArray() << "JSON";
        QTest::newRow("cut off") << toDocumentText({}).chopped(10) << "JSON";
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n") << "JSON";
        QTest::newRow("other JSON") << QByteArray("{\"a\": 1}") << "not a Sinescope document";
        QTest::newRow("array") << QByteArray("[1]") << "not a JSON object";
        QTest::newRow("newer") << QByteArray("{\"sinescope\": 2}") << "newer";
        QTest::newRow("huge") << QByteArray(maximumDocumentBytes + 1, ' ') << "larger";
        QTest::newRow("choice") << QByteArray("{\"sinescope\": 1, \"view\": {\"figure\": \"x\"}}")
                                << "not one of";
    }

    void brokenDocumentsAreRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, part);
        State state;
        state.parameters.length = 5;
        const auto failure = readDocument(text, state);
        QVERIFY(failure);
        QCOMPARE(failure->code, ExitCode::Invalid);
        QVERIFY2(failure->message().contains(part), qPrintable(failure->message()));
        QCOMPARE(state.parameters.length, std::int64_t(5));
    }
};

QTEST_GUILESS_MAIN(StateJsonTest)
#include "state_json_test.moc"
