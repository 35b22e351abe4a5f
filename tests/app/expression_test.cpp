// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lessons/live_numbers.h"
#include "app/lessons/live_offsets.h"
#include "app/lessons/placeholder.h"
#include "core/facts.h"
#include "tests/app/brute_names.h"

#include <QElapsedTimer>
#include <QTest>

using namespace sinescope;

class ExpressionTest : public QObject
{
    Q_OBJECT

private:
    /// The number, or NaN and a text that begins with "error".
    static QString result(const QString &text, const State &state = {})
    {
        const auto parsed = Expression::parse(text);
        if (const auto *error = std::get_if<ExpressionError>(&parsed))
            return QStringLiteral("error ") + error->text;
        const auto value = std::get<Expression>(parsed).evaluate(LiveNumbers(state));
        if (const auto *error = std::get_if<ExpressionError>(&value))
            return QStringLiteral("error ") + error->text;
        const LiveValue &live = std::get<LiveValue>(value);
        const auto *number = std::get_if<double>(&live);
        return number ? QString::number(*number, 'g', 12) : std::get<QString>(live);
    }

private slots:
    void computes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(expected);
        };
        row("1 + 2 * 3", "7");
        row("(1 + 2) * 3", "9");
        row("10 - 3 - 2", "5");
        row("16 / 4 / 2", "2");
        row("2 ^ 3 ^ 2", "512");
        row("-2 ^ 2", "-4");
        row("2 ^ -1", "0.5");
        row("1e3 + 2.5e-1", "1000.25");
        row("1e+3", "1000");
        row("3 -1", "2");
        row("1 / 0", "nan");
        row("1 < 2 and 2 < 1", "0");
        row("1 < 2 or 2 < 1", "1");
        row("not 1 < 2", "0");
        row("not not 2 > 1", "1");
        row("1 or 1 and 0", "1");
        row("3 <= 3", "1");
        row("3 >= 4", "0");
        row("3 != 4", "1");
        row("min(2, max(3, 4))", "2");
        row("base < 1000", "0");
        row("layout == \"interleaved\"", "1");
        row("layout != \"halves\"", "1");
        row("spacing", "paper");
        row("bfloat16(257)", "256");
        row("float16(2049)", "2048");
        row("float16(2051)", "2052");   // a tie goes to the even one
        row("float16(65519)", "65504"); // the largest one
        row("float16(70000)", "inf");   // beyond the range
        row("-float16(-1e300)", "inf");
        row("float16(1e-8)", "0");
        row("float16(2 ^ -24 * 1.4) * 2 ^ 24", "1"); // the smallest one has one digit left
        row("bfloat16(1e39)", "inf");
        row("float32(16777217)", "16777216");
        row("entry(128, 0)", "nan"); // beyond the table
        row("entry(0, 64)", "nan");
        row("entry(0.5, 0)", "nan");
        row("wavelength(-1)", "nan");
        row("chosen(8) and not chosen(9)", "1");
    }
    void computes()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(result(text), expected);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "1 +", "(1", "1)", "1 2", "* 3", "f(", "f()", "1..2", "1e", "\"open", "&", "a = 1",
              "nothing", "entry(1)", "sqrt(\"halves\")", "layout + 1", "layout == 1", "1 == layout"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void refuses()
    {
        QFETCH(QString, text);
        QVERIFY2(result(text).startsWith(QStringLiteral("error ")), qPrintable(result(text)));
    }

    void deepAndLongTextsAreRefusedNotFatal()
    {
        for (const QString &piece : {QStringLiteral("("), QStringLiteral("sqrt("), QStringLiteral("2^"),
                                     QStringLiteral("not "), QStringLiteral("-")})
            QVERIFY2(result(piece.repeated(100000) + u'1').startsWith(QStringLiteral("error ")),
                     qPrintable(piece));
        for (const QString &piece : {QStringLiteral("("), QStringLiteral("sqrt("), QStringLiteral("2^")})
            QVERIFY2(result(piece.repeated(40) + u'1').startsWith(QStringLiteral("error ")),
                     qPrintable(piece));
        QCOMPARE(result(QStringLiteral("-").repeated(40) + u'1'), QStringLiteral("1"));
        QVERIFY(result(QStringLiteral("1+").repeated(300) + u'1').contains(QStringLiteral("500")));
    }

    /// A sum nests to the left, as deep as it is long.
    void eachNameIsAskedForOnce()
    {
        struct Counter : Names
        {
            mutable int asked = 0;
            std::variant<LiveValue, NoValue> valueOf(const QString &,
                                                     const std::vector<double> &) const override
            {
                if (++asked > 1000)
                    return NoValue::Unknown;
                return LiveValue(1.0);
            }
        } counter;
        const auto sum = std::get<Expression>(Expression::parse(QStringLiteral("x+").repeated(199) + u'x'));
        QCOMPARE(std::get<double>(numberOf(sum, counter)), 200.0);
        QCOMPARE(counter.asked, 200);
    }

    /// Published and reference values, see MATH.md.
    void namesHaveKnownValues()
    {
        State state;
        state.parameters.length = 4096;
        state.parameters.dModel = 512;
        QCOMPARE(result(QStringLiteral("entry(2047, 510)"), state), QStringLiteral("0.210609849904"));
        QCOMPARE(result(QStringLiteral("first_rise"), state), QStringLiteral("44"));
        QCOMPARE(result(QStringLiteral("first_zero"), state), QStringLiteral("3284"));
        QCOMPARE(result(QStringLiteral("full_cycle_pairs"), state), QStringLiteral("181"));
        QCOMPARE(result(QStringLiteral("round(K(1000) / pairs * 1e9)"), state), QStringLiteral("175670331"));
        state.parameters.length = 50;
        QCOMPARE(result(QStringLiteral("near_constant_columns"), state), QStringLiteral("208"));
        state.parameters.dModel = 2;
        state.parameters.length = 1000;
        QCOMPARE(result(QStringLiteral("round(distance(0, 710) * 1e7)"), state), QStringLiteral("603"));
    }

    /// Both ways to compute the same names, at random parameters of every convention.
    void namesAgreeWithBruteForce()
    {
        const QStringList texts{QStringLiteral("entry(7, 5)"),
                                QStringLiteral("wavelength(4)"),
                                QStringLiteral("turns(9, 2)"),
                                QStringLiteral("dot(3, 11)"),
                                QStringLiteral("cosine(3, 11)"),
                                QStringLiteral("distance(3, 11)"),
                                QStringLiteral("full_cycle_pairs"),
                                QStringLiteral("longest_wavelength"),
                                QStringLiteral("position(11)"),
                                QStringLiteral("near_constant_columns"),
                                QStringLiteral("K(5)"),
                                QStringLiteral("frequency(3)")};
        for (const std::int64_t dModel : {6, 7, 12, 33}) {
            for (const Layout layout : {Layout::Interleaved, Layout::Halves}) {
                for (const Spacing spacing : {Spacing::Paper, Spacing::TensorToTensor}) {
                    State state;
                    state.parameters = {40, dModel, 317.0, layout, spacing, 2, 0.5};
                    for (const QString &text : texts) {
                        const auto expression = std::get<Expression>(Expression::parse(text));
                        const double live = std::get<double>(numberOf(expression, LiveNumbers(state)));
                        const double brute = std::get<double>(numberOf(expression, test::BruteNames(state)));
                        QVERIFY2(std::abs(live - brute) <= 1e-12 * std::max(1.0, std::abs(brute)),
                                 qPrintable(QStringLiteral("%1: %2, %3").arg(text).arg(live).arg(brute)));
                    }
                }
            }
        }
    }

    /// The lessons and the facts must not disagree.
    void searchesAgreeWithTheFacts()
    {
        for (const Parameters &parameters :
             {Parameters{64, 512, 1e4, Layout::Interleaved, Spacing::Paper, 0, 1},
              Parameters{64, 128, 1e4, Layout::Halves, Spacing::TensorToTensor, 3, 0.25},
              Parameters{64, 8, 1, Layout::Interleaved, Spacing::Paper, 0, 1},
              Parameters{64, 7, 100, Layout::Interleaved, Spacing::Paper, 0, 1},
              Parameters{64, 64, 1e4, Layout::Interleaved, Spacing::Paper, 0, 1e-3}}) {
            State state;
            state.parameters = parameters;
            OffsetSearch search(parameters);
            while (!search.findings().firstRise.isKnown || !search.findings().firstZero.isKnown)
                search.advance();
            while (result(QStringLiteral("first_rise + first_zero"), state)
                       .contains(QStringLiteral("looked for")))
                QVERIFY(live::searchOn(parameters) != live::Progress::None);
            const auto text = [](const auto &finding) {
                return finding.value ? QString::number(*finding.value) : QStringLiteral("nan");
            };
            QCOMPARE(result(QStringLiteral("first_rise"), state), text(search.findings().firstRise));
            QCOMPARE(result(QStringLiteral("first_zero"), state), text(search.findings().firstZero));
        }
    }

    /// A count that has to look at many rows used to give up; a column of zeros counts.
    void nearConstantColumnsOfALongTableAreCounted()
    {
        State state;
        state.parameters = {1000000, 4097, 1e12, Layout::Halves, Spacing::Paper, 0, 1};
        QCOMPARE(result(QStringLiteral("near_constant_columns"), state),
                 QString::number(nearConstantColumns(state.parameters)));
    }

    /// What is not found at once is "…" until the search has come that far, and then stays known.
    void aLongSearchIsDoneInParts()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        // K(k) = cos(t k) with t = 2e-5: below zero from pi / 2t = 78539.8 on, and rising by a mere 3e-10 as
        // soon as k - 1/2 is beyond pi / t = 157079.6. The window has no such step; the search is the same.
        State state;
        state.parameters = {64, 2, 1e4, Layout::Interleaved, Spacing::Paper, 0, 2e-5};
        const QString text = QStringLiteral("{{first_zero}} {{first_rise / 3 = 0}} {{pairs}}");
        QCOMPARE(filledIn(text, {}, state), QStringLiteral("**…** **…** **1**"));
        const auto goOn = [&] {
            while (live::searchOn(state.parameters) == live::Progress::Some)
                continue;
        };
        goOn();
        QCOMPARE(filledIn(text, {}, state), QStringLiteral("**78,540** **…** **1**"));
        goOn();
        state.parameters.length = 65; // neither depends on these
        state.parameters.firstPosition = 7;
        QCOMPARE(filledIn(text, {}, state), QStringLiteral("**78,540** **52,360** **1**"));
        QCOMPARE(result(QStringLiteral("first_rise"), state), QStringLiteral("157081"));
        QVERIFY(live::searchOn(state.parameters) == live::Progress::None);
        live::forget();
        QCOMPARE(filledIn(text, {}, state), QStringLiteral("**…** **…** **1**")); // begun anew
        QVERIFY(live::searchOn(state.parameters) != live::Progress::None);
    }

    /// At the limits one part of a search is over in time instead of holding the window.
    void searchesAreBounded()
    {
        State state;
        state.parameters = {16777216, 32768, 1e12, Layout::Interleaved, Spacing::Paper, 0, 1};
        QElapsedTimer timer;
        timer.start();
        result(QStringLiteral("first_zero + first_rise + near_constant_columns"), state);
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }

    void numbersAreShownWithTheDigitsOfTheirLiteral()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(shownValue(47117.2428, QStringLiteral("1.00")), QStringLiteral("47,117.24"));
        QCOMPARE(shownValue(-0.0001, QStringLiteral("1.00")), QStringLiteral("0.00"));
        QCOMPARE(shownValue(-0.5, QStringLiteral("1.0")), QStringLiteral("\u22120.5"));
        QCOMPARE(shownValue(6.0, QStringLiteral("6")), QStringLiteral("6"));
    }

    void placeholdersFollowTheStateUnlessTheyAreFixed()
    {
        State step;
        State now;
        now.parameters.dModel = 128;
        const QString text = QStringLiteral("a {{d_model = 64}} b {{!d_model = 64}} c {{pairs}} d");
        QCOMPARE(filledIn(text, step, now), QStringLiteral("a **128** b **64** c **64** d"));
        QCOMPARE(filledIn(QStringLiteral("a {{ b"), step, now), QStringLiteral("a  b"));
    }
};

QTEST_GUILESS_MAIN(ExpressionTest)
#include "expression_test.moc"
