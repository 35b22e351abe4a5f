// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/command_line.h"
#include "app/export/command_text.h"
#include "tests/app/random_state.h"

#include <QProcess>
#include <QTest>

using namespace sinescope;
using namespace sinescope::test;

namespace {

/// What the command line makes of a copied command.
Job jobOf(const CommandText &command)
{
    const auto read = readCommandLine(command.arguments);
    if (const auto *failure = std::get_if<Failure>(&read))
        qFatal("%s: %s", qPrintable(command.quoted()), qPrintable(failure->message()));
    return std::get<Job>(read);
}

/// `arguments[0]` is the program, the command follows.
CommandText textOf(const State &state)
{
    ExportOptions options;
    options.figure = state.view.figure;
    return commandText(state, options, QStringLiteral("en"));
}

/// To whole cells, as a command names them.
void roundToCells(std::optional<Interval> &range, std::int64_t count)
{
    if (!range)
        return;
    const Interval inside = clamped(*range, count);
    const double begin = std::clamp(std::floor(inside.begin + 0.5), 0.0, double(count - 1));
    const double end = std::clamp(std::ceil(inside.end + 0.5), begin + 1, double(count));
    range = Interval{begin - 0.5, end - 0.5};
}

State wholeCells(State state)
{
    roundToCells(state.view.positions, state.parameters.length);
    roundToCells(state.view.otherPositions, state.parameters.length);
    roundToCells(state.view.dimensions, state.parameters.dModel);
    return state;
}

} // namespace

class CommandTextTest : public QObject
{
    Q_OBJECT

    /// Without what the command line has no option for.
    static State sayable(State state)
    {
        const QString text = state.display.sentence.text;
        const sinescope::Display usual;
        state.display.references = usual.references;
        state.display.shift = usual.shift;
        state.display.hasLandmarks = usual.hasLandmarks;
        state.display.comparison.reset();
        state.display.overlays.clear();
        state.display.sentence = usual.sentence;
        state.display.sentence.text = text;
        state.display.limits = usual.limits;
        return state;
    }

private slots:
    void theDefaultStateNeedsNoOption()
    {
        State state;
        state.view.figure = FigureId::Encoding;
        QCOMPARE(textOf(state).quoted(), QStringLiteral("sinescope export encoding.png"));
        QVERIFY(textOf(state).left.isEmpty());
    }

    void whatHasNoOptionIsTold()
    {
        State state;
        state.display.references = {5};
        state.display.shift = 3;
        state.display.hasLandmarks = true;
        state.display.comparison = Comparison{};
        state.display.overlays = {Overlay::Alibi};
        state.display.sentence.seed += 1;
        state.display.limits.format = numberFormatIds.back().choice;
        const sinescope::Display usual;
        const int limits = state.display.limits == usual.limits ? 0 : 1;
        QCOMPARE(int(textOf(state).left.size()), 6 + limits);
    }

    void onlyWhatDiffersIsNamed()
    {
        State state;
        state.view.figure = FigureId::Similarity;
        state.parameters.length = 50;
        state.parameters.base = 0.1 + 2;
        state.view.positions = Interval{9.5, 19.5};
        ExportOptions options;
        options.figure = FigureId::Similarity;
        options.theme = QStringLiteral("dark");
        QCOMPARE(commandText(state, options, QStringLiteral("zh_CN")).quoted(),
                 QStringLiteral("sinescope export similarity.png --length 50 --base 2.1 --figure similarity "
                                "--positions 10:20 --theme dark --language zh_CN"));
    }

    void aStateOfWholeCellsComesBackExactly()
    {
        Random random(31);
        for (int i = 0; i < 5000; ++i) {
            State state = sayable(randomState(random));
            if (random.coin())
                state.view.otherPositions = random.part(state.parameters.length);
            state.display.isRangeFitted = random.coin();
            state.display.isPointSampled = random.coin();
            state = wholeCells(state);
            state.display.dimensions = drawnDimensions(state);
            state.display.reference %= state.parameters.length;
            const CommandText command = textOf(state);
            QVERIFY2(command.left.isEmpty(), qPrintable(command.left.join(u';')));
            QVERIFY2(jobOf(command).state == state, qPrintable(command.quoted()));
            QCOMPARE(jobOf(command).options.figure, state.view.figure);
        }
    }

    void whatCannotBeSaidIsSaidToBeSo()
    {
        Random random(32);
        int some = 0;
        for (int i = 0; i < 3000; ++i) {
            const State state = sayable(randomState(random));
            State expected = wholeCells(state);
            const bool isEdgeLost = expected.view != state.view;
            const bool areDimensionsLost = drawnDimensions(state) != state.display.dimensions;
            const bool isReferenceLost = state.display.reference >= state.parameters.length;
            if (areDimensionsLost)
                expected.display.dimensions = drawnDimensions(state);
            if (isReferenceLost)
                expected.display.reference = 0;
            const CommandText command = textOf(state);
            QVERIFY2(jobOf(command).state == expected, qPrintable(command.quoted()));
            QCOMPARE(int(command.left.size()), isEdgeLost + areDimensionsLost + isReferenceLost);
            some += command.left.isEmpty() ? 0 : 1;
        }
        QVERIFY(some > 500);
    }

    void aShellReadsTheSameWords()
    {
        const CommandText command{{QStringLiteral("printf"), QStringLiteral("%s\\n"), QString(),
                                   QStringLiteral("it's"), QStringLiteral("a b;c$HOME*\"\\"),
                                   QStringLiteral("0,8,16-19"), QStringLiteral("~")},
                                  {}};
        QProcess shell;
        shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), command.quoted()});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.readAllStandardOutput(), QByteArray("\nit's\na b;c$HOME*\"\\\n0,8,16-19\n~\n"));
    }
};

QTEST_GUILESS_MAIN(CommandTextTest)
#include "command_text_test.moc"
